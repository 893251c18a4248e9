/** Where the clauses of a text contain everything searched for. */
import { fold, searchedWords } from '../languages/fold.ts';
import { wordForms } from '../languages/stem.ts';
import type { Abbreviation } from '../languages/word-forms.ts';
import type { Lang } from '../model/edition.ts';
import type { Part } from './query.ts';
import type { PlacedForm, SearchClause, SearchedText, Vocabulary } from './searched-text.ts';

/** What is searched for: one of several ways to say it, each a sequence of words, each word in any of its forms. */
export interface Wanted {
  ways: Way[];
  /** The abbreviation that was searched for, or whose long form was. */
  abbreviation?: Abbreviation;
}
type Way = readonly Set<string>[];

export interface Hit {
  clause: SearchClause;
  /** Places of the found words in the clause's text, in order. */
  marks: { start: number; end: number }[];
  /** Smaller is better, see `rankOf`. */
  rank: number;
}

export interface Matches {
  /** The best first, those of one rank in the order of the text. */
  hits: Hit[];
  /** The abbreviations that led to clauses with the other form. */
  abbreviations: Abbreviation[];
}

/** @param loose whether words with only the same beginning are found too, which the reader is informed of */
export function matchText(text: SearchedText, parts: readonly Part[], loose: boolean): Matches {
  const wanted = wantedIn(text, parts, loose);
  if (wanted.length === 0 || wanted.some(({ ways }) => ways.length === 0)) return { hits: [], abbreviations: [] };
  const abbreviated = new Set<Abbreviation>();
  const hits = text.clauses.flatMap(({ clause, words }): Hit[] => {
    const places = wanted.map(({ ways }) => ways.flatMap((way) => placesOf(way, words)));
    if (places.some(({ length }) => length === 0)) return [];
    for (const { ways: [asked], abbreviation } of wanted) if (abbreviation && placesOf(asked!, words).length === 0) abbreviated.add(abbreviation);
    const found = [...new Set(places.flat(2))].sort((a, b) => a.start - b.start);
    return [{ clause, marks: found.map(({ start, end }) => ({ start, end })), rank: rankOf(clause, places, text) }];
  });
  // Where the text defines the term itself, another sentence that explains it has no priority.
  if (hits.some(({ rank }) => rank === 0)) for (const hit of hits) if (hit.rank === 2) hit.rank = 3;
  return { hits: hits.sort((a, b) => a.rank - b.rank), abbreviations: [...abbreviated] };
}

/** The ways to express each part in the words of a text, the original first; none for a part it cannot express. */
export function wantedIn(text: Vocabulary, parts: readonly Part[], loose: boolean): Wanted[] {
  const known = wordForms(text.lang).abbreviations;
  const forms = (word: string): Set<string> => new Set([...text.formsOf(word), ...(loose ? text.formsLike(word) : [])]);
  const exactly = (word: string): Set<string> => text.formOf(word);
  const sayable = (ways: Way[]): Way[] => ways.filter((way) => way.every(({ size }) => size > 0));
  const wanted: Wanted[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { words, literal } = parts[at]!;
    const long = literal ? undefined : known.find((one) => spells(text, parts.slice(at), one.long));
    const short = literal || words.length > 1 ? undefined : known.find((one) => fold(one.short) === fold(words[0]!));
    const spelled = searchedWords((long ?? short)?.long ?? '').map(({ word }) => forms(word));
    if (literal) wanted.push({ ways: sayable([[...words.slice(0, -1).map(exactly), text.formsFrom(words.at(-1)!)]]) });
    else if (short) wanted.push({ ways: [[exactly(short.short)], ...sayable([spelled])], abbreviation: short });
    else if (long) {
      wanted.push({ ways: [spelled, [exactly(long.short)]], abbreviation: long });
      at += partsOf(parts.slice(at), long.long) - 1;
    } else wanted.push({ ways: sayable([words.map(forms)]) });
  }
  return wanted;
}

/** How many of the parts make up the words of a long form, or 0. */
function partsOf(parts: readonly Part[], long: string): number {
  let left = searchedWords(long).length;
  const last = parts.findIndex(({ words }) => (left -= words.length) <= 0);
  return left === 0 ? last + 1 : 0;
}

/** Whether a query continues with the words of a long form, in any grammatical form. */
function spells(text: Vocabulary, parts: readonly Part[], long: string): boolean {
  const asked = parts.slice(0, partsOf(parts, long)).flatMap(({ words }) => words);
  return asked.length > 0 && searchedWords(long).every(({ word }, i) => text.isSameWord(word, asked[i]!));
}

/** Each place in a clause where words follow each other as in the query. */
function placesOf(way: readonly Set<string>[], words: readonly PlacedForm[]): PlacedForm[][] {
  return words.flatMap((_, at) => (way.every((forms, i) => forms.has(words[at + i]?.form ?? '')) ? [words.slice(at, at + way.length)] : []));
}

/**
 * 0: defines exactly the query as a term; 1: as a part of a term; 2: explains it in a sentence;
 * 3: contains it as a phrase; 4: contains its words; 5: the title of the document, which names the subject of all of it.
 */
function rankOf({ id, term, text }: SearchClause, places: readonly PlacedForm[][][], { lang }: SearchedText): number {
  if (id === '') return 5;
  const within = (start: number, end: number): boolean => places.every((ways) => ways.some((words) => words[0]!.start >= start && words.at(-1)!.end <= end));
  if (term !== undefined && within(0, term.length)) {
    return new Set(places.flat(2).filter(({ end }) => end <= term.length)).size === searchedWords(term).length ? 0 : 1;
  }
  if (definedStretches(text, lang).some(({ start, end }) => within(start, end))) return 2;
  return saidInOneGo(places, text) ? 3 : 4;
}

/** Whether the parts follow each other somewhere in the order of the query, with only space between. */
function saidInOneGo([first, ...others]: readonly PlacedForm[][][], text: string): boolean {
  let ends = first!.map((words) => words.at(-1)!.end);
  for (const places of others) ends = places.filter(([word]) => ends.some((end) => end < word!.start && text.slice(end, word!.start).trim() === '')).map((words) => words.at(-1)!.end);
  return ends.length > 0;
}

/** Sentences end here, and so do the items of a list. */
const ENDS = /(?<=[.!?;:])\s+(?=\p{Lu})|\n/gu;
const MAX_TERM_WORDS = 10;

/**
 * The stretches of a text that contain the terms it defines, which whoever searches for a term wants first: from the start of
 * a sentence to what defines them, short enough to be a name.
 */
export function definedStretches(text: string, lang: Lang): { start: number; end: number }[] {
  const pattern = wordForms(lang).defines;
  if (!pattern) return [];
  const starts = [0, ...Array.from(text.matchAll(ENDS), ({ 0: gap, index }) => index + gap.length)];
  return starts.flatMap((start, i) => {
    const sentence = text.slice(start, starts[i + 1]);
    const at = pattern.exec(sentence)?.index ?? 0;
    return at > 0 && sentence.slice(0, at).trim().split(/\s+/u).length <= MAX_TERM_WORDS ? [{ start, end: start + at }] : [];
  });
}
