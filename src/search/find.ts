/** Answers a query from the texts that are searched. Every hit contains every word of the query. */
import type { Abbreviation } from '../languages/word-forms.ts';
import { fold } from '../languages/fold.ts';
import { matchText, type Hit } from './match.ts';
import { parseQuery, type Query } from './query.ts';
import type { SearchedText } from './searched-text.ts';

export interface Answer {
  /** The hits of each text, in the order of the texts. */
  found: Hit[][];
  total: number;
  /** Words that were found because they begin like the searched ones, where those themselves are missing; else empty. */
  beginnings: string[];
  /** Abbreviations that were read in both ways. */
  abbreviations: Abbreviation[];
  /** Other queries that find something, where this one finds nothing. */
  alike: string[];
}

const MAX_ALIKE = 3;
const MAX_BEGINNINGS = 5;

export function findIn(texts: readonly SearchedText[], query: Query): Answer {
  return exactIn(texts, query) ?? looseIn(texts, query) ?? { ...answer(texts, query, false), alike: alikeOf(texts, query) };
}

/**
 * The same for texts that are too many to be loaded whole.
 * @param candidates gives texts that have every clause that such a query can find, loosely or not, and maybe others
 * @param known texts whose words are offered for unknown ones
 */
export async function findAmong<T extends { text: SearchedText }>(
  candidates: (query: Query, loose: boolean) => Promise<T[]>, query: Query, known: readonly SearchedText[],
): Promise<{ texts: T[]; answer: Answer }> {
  const wordsOf = (texts: readonly T[]): SearchedText[] => texts.map(({ text }) => text);
  const few = await candidates(query, false);
  const exact = exactIn(wordsOf(few), query);
  if (exact) return { texts: few, answer: exact };
  const more = await candidates(query, true);
  const loose = looseIn(wordsOf(more), query);
  if (loose) return { texts: more, answer: loose };
  const alike: string[] = [];
  for (const text of alikeOf(known, query)) {
    const other = parseQuery(text);
    if (answer(wordsOf(await candidates(other, false)), other, false).total > 0) alike.push(text);
  }
  return { texts: few, answer: { ...answer(wordsOf(few), query, false), alike } };
}

/** What is found with the searched words, or the answer to a phrase, which is never loosened; else null. */
function exactIn(texts: readonly SearchedText[], query: Query): Answer | null {
  const exact = answer(texts, query, false);
  return exact.total > 0 || query.parts.some(({ literal }) => literal) ? exact : null;
}

function looseIn(texts: readonly SearchedText[], query: Query): Answer | null {
  const loose = answer(texts, query, true);
  return loose.total > 0 ? { ...loose, beginnings: beginningsOf(texts, query, loose) } : null;
}

function answer(texts: readonly SearchedText[], { parts }: Query, loose: boolean): Answer {
  const matches = texts.map((text) => matchText(text, parts, loose));
  const found = matches.map(({ hits }) => hits);
  const shorts = new Map(matches.flatMap(({ hits, abbreviations }) => (hits.length > 0 ? abbreviations.map((one) => [one.short, one] as const) : [])));
  return { found, total: found.reduce((sum, { length }) => sum + length, 0), beginnings: [], abbreviations: [...shorts.values()], alike: [] };
}

/** The marked words that are not forms of searched ones. */
function beginningsOf(texts: readonly SearchedText[], { parts }: Query, { found }: Answer): string[] {
  const words = new Set(texts.flatMap((text, i) => {
    const asked = new Set(parts.flatMap((part) => part.words.flatMap((word) => [...text.formsOf(word)])));
    const marked = found[i]!.flatMap(({ clause, marks }) => marks.map(({ start, end }) => fold(clause.text.slice(start, end))));
    return marked.filter((form) => !asked.has(form)).map((form) => text.spelling(form));
  }));
  return [...words].slice(0, MAX_BEGINNINGS);
}

/** The query with each unknown word replaced by the nearest known one; where one word is unknown, by each of several. */
function alikeOf(texts: readonly SearchedText[], query: Query): string[] {
  const unknown = query.parts.flatMap((part) => part.words).filter((word) => texts.every((text) => text.formsOf(word).size === 0));
  const near = unknown.map((word) => {
    const all = texts.flatMap((text) => text.nearest(word)).sort((a, b) => a.away - b.away);
    return { word, spellings: [...new Set(all.map(({ spelling }) => spelling))].slice(0, MAX_ALIKE) };
  });
  if (near.length === 0 || near.some(({ spellings }) => spellings.length === 0)) return [];
  const choices = near.length === 1 ? near[0]!.spellings.map((spelling) => [spelling]) : [near.map(({ spellings }) => spellings[0]!)];
  return choices.map((spellings) => near.reduce((text, { word }, i) => text.replace(word, () => spellings[i]!), query.text))
    .filter((text) => answer(texts, parseQuery(text), false).total > 0);
}
