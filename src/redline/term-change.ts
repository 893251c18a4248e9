/** Defined terms that got another meaning, and terms that another one replaced throughout a text. */
import { listClauses, plainText, type Clause, type ClauseTree } from '../model/clause.ts';
import { type ClauseChange, sideText, type TermChange, type Weight } from './change.ts';
import type { TextLanguage } from './fact-reader.ts';
import { anyCase } from './word-pattern.ts';

/** A replacement in this many places is one of a term; where the term is no name, in this many. */
const MIN_PLACES = 3;
const MIN_PLACES_OF_WORDS = 5;
const MAX_WORDS = 4;
/** Words that were replaced alike, again and again, are one word where this many letters are the same. */
const SAME_BEGINNING = 5;

const WORD = /[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu;

interface Word {
  text: string;
  key: string;
  start: number;
  end: number;
}

interface Place {
  change: ClauseChange;
  from: string;
  to: string;
  /** The keys of their words. */
  was: string[];
  is: string[];
  at: readonly [number, number];
}

/** Adds both to the changes of a redline. @returns the terms that were replaced */
export function addTermWeights(from: ClauseTree, to: ClauseTree, changes: readonly ClauseChange[], language: TextLanguage): TermChange[] {
  const texts = [listClauses(from), listClauses(to)] as const;
  const reader = new TermReader(language);
  const found = replacedTerms(texts, changes, reader);
  for (const change of changes) {
    const definition = definitionWeight(change, texts, reader);
    if (definition) change.weights.unshift(definition);
  }
  return found;
}

class TermReader {
  readonly #keys = new Map<string, string>();
  readonly #language: TextLanguage;
  readonly #quoted: RegExp;

  constructor(language: TextLanguage) {
    this.#language = language;
    this.#quoted = anyCase(`^["“«](?<term>[^"”»]{1,80})["”»](?:\\s+[–—-]|,)?\\s+(?:${language.defines})(?!\\p{L})`);
  }

  words(text: string): Word[] {
    return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, key: this.#key(word), start: index, end: index + word.length }));
  }

  /** The words of the defined term that a clause begins with; null where it defines none. */
  termOf(clause: Clause | undefined): string | null {
    if (!clause) return null;
    const term = clause.term ?? this.#quoted.exec(plainText(clause.text))?.groups?.term ?? null;
    return term?.replace(/^[«"“]|[»"”]$/gu, '').trim() ?? null;
  }

  /** Whether the words of a term, in any of its forms, are in a text. */
  has(words: readonly Word[], term: readonly string[]): boolean {
    return term.length > 0 && words.some((_, at) => term.every((key, k) => words[at + k]?.key === key));
  }

  /** Of several roots that a word may be a form of the shortest: all forms of one word have it. */
  #key(word: string): string {
    let key = this.#keys.get(word);
    if (key === undefined) this.#keys.set(word, (key = this.#language.keys(word).reduce((a, b) => (b.length < a.length ? b : a))));
    return key;
  }
}

function definitionWeight({ kind, from, to, runs, natures }: ClauseChange, [old, now]: readonly [Clause[], Clause[]], reader: TermReader): Weight | null {
  if (!natures.includes('words') || kind === 'split' || kind === 'merged') return null;
  const term = reader.termOf(to && now[to.index]) ?? reader.termOf(from && old[from.index]);
  if (term === null) return null;
  const spellings = term.split(/\s*[/,()]\s*/u).map((spelling) => reader.words(spelling).map(({ key }) => key)).filter(({ length }) => length > 0);
  const uses = now.flatMap((clause, index) => {
    const words = index === to?.index ? [] : reader.words(plainText(clause.text));
    return spellings.some((spelling) => reader.has(words, spelling)) ? [index] : [];
  });
  // «Last updated: …» among terms looks like a definition; a term is used.
  if (uses.length === 0) return null;
  return {
    nature: 'definition', from: sideText(runs, 'from'), to: sideText(runs, 'to'), senses: [from ? 'definition' : null, to ? 'definition' : null],
    at: [0, runs.reduce((sum, [, text]) => sum + text.length, 0)], term, uses,
  };
}

function replacedTerms([old, now]: readonly [Clause[], Clause[]], changes: readonly ClauseChange[], reader: TermReader): TermChange[] {
  const candidates = new Map<string, Place[]>();
  for (const change of changes) {
    if (change.from && change.to) {
      for (const [key, place] of replacements(change, reader)) candidates.set(key, [...(candidates.get(key) ?? []), place]);
    }
  }
  const often = [...candidates].filter(([, places]) => places.length >= MIN_PLACES && isTerm(places));
  if (often.length === 0) return [];
  const [oldWords, newWords] = [old, now].map((clauses) => clauses.map((clause) => reader.words(plainText(clause.text)))) as [Word[][], Word[][]];
  const found: TermChange[] = [];
  // The longest first: «персональные данные» before «персональные».
  for (const [, all] of often.toSorted(([a], [b]) => b.length - a.length)) {
    const places = all.filter(({ change, at }) => !change.weights.some((weight) => weight.at[0] < at[1] && at[0] < weight.at[1]));
    if (places.length < MIN_PLACES) continue;
    // The one is gone, or the other is new: else the text only says the one here and the other there.
    const isIn = (texts: readonly Word[][], side: 'was' | 'is'): boolean => texts.some((words) => places.some((place) => reader.has(words, place[side])));
    if (isIn(newWords, 'was') && isIn(oldWords, 'is')) continue;
    for (const { change, from, to, at } of places) change.weights.push({ nature: 'term', from, to, senses: ['term', 'term'], at });
    found.push({ from: plainest(places.map(({ from }) => from)), to: plainest(places.map(({ to }) => to)), clauses: [...new Set(places.map(({ change }) => change.to!.index))].sort((a, b) => a - b) });
  }
  return found;
}

/** Words that were replaced by words, with the keys of both: the whole of it, and word by word where there are as many. */
function replacements(change: ClauseChange, reader: TermReader): [string, Place][] {
  return change.details.flatMap(({ nature, from, to, at }): [string, Place][] => {
    if (nature !== 'words' || from === '' || to === '' || !at) return [];
    let [old, now] = [reader.words(from), reader.words(to)];
    const found: [string, Place][] = [];
    const add = (x: readonly Word[], y: readonly Word[]): void => {
      if (x.length === 0 || y.length === 0 || x.length > MAX_WORDS || y.length > MAX_WORDS) return;
      const text = (whole: string, words: readonly Word[]): string => whole.slice(words[0]!.start, words.at(-1)!.end);
      const [was, is] = [x, y].map((words) => words.map(({ key }) => key)) as [string[], string[]];
      // A stemmer may leave two stems of one word, «порта» and «портал»: what they begin with is the same.
      const begins = (keys: readonly string[]): string => keys.map((key) => key.slice(0, SAME_BEGINNING)).join(' ');
      found.push([`${begins(was)}→${begins(is)}`, { change, from: text(from, x), to: text(to, y), was, is, at: [at[0] + x[0]!.start, at[0] + from.length + y.at(-1)!.end] }]);
    };
    if (old.length === now.length && old.length > 1) for (const [k, word] of old.entries()) if (word.key !== now[k]!.key) add([word], [now[k]!]);
    while (old.length > 0 && old[0]!.key === now[0]?.key) [old, now] = [old.slice(1), now.slice(1)];
    while (old.length > 0 && old.at(-1)!.key === now.at(-1)?.key) [old, now] = [old.slice(0, -1), now.slice(0, -1)];
    add(old, now);
    return found;
  });
}

/** A term is written with a capital, the old or the new one; other words must have been replaced more often. */
function isTerm(places: readonly Place[]): boolean {
  if (!places.every(({ from, to }) => /\p{L}{3}/u.test(from) && /\p{L}{3}/u.test(to))) return false;
  return places.length >= MIN_PLACES_OF_WORDS || (['from', 'to'] as const).some((side) => places.every((place) => /^\p{Lu}/u.test(place[side])));
}

/** The form nearest to that of a dictionary: the shortest, of those the first by the alphabet. */
function plainest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length < a.length || (b.length === a.length && b < a) ? b : a));
}
