/** What a reader asked the search for: words, phrases in quotation marks, or a clause by its number. */
import type { ClauseWords } from '../languages/clause-words.ts';
import { CLAUSE_WORDS } from '../languages/compiled/clause-words.ts';
import { searchedWords } from '../languages/fold.ts';

/** Words that are next to each other: «веб-сервис», a phrase, or one word. */
export interface Part {
  words: string[];
  /** In quotation marks: no other forms of its words; the last one may be incomplete, since the user may still be typing. */
  literal: boolean;
  /** Place in the query. */
  start: number;
  end: number;
}

export interface Query {
  text: string;
  parts: Part[];
  /** «п. 4.2» → `4.2`; null for a query of words. */
  clause: string | null;
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,3})*|\p{L}\.\d{1,3}(?:\.\d{1,3})*)\.?`;
const words = (side: keyof ClauseWords): string => Object.values(CLAUSE_WORDS).flatMap((one) => one[side] ?? []).join('|');
const CLAUSES = [
  String.raw`(?:${words('before')}|§)\s*${NUMBER}`,
  String.raw`${NUMBER}\s?[-–‑]?\s?(?:${words('after')})`,
  // A bare number must have levels: «30» is a word of the text («30 дней»).
  String.raw`(\d{1,3}(?:\.\d{1,3})+|\p{L}\.\d{1,3}(?:\.\d{1,3})*)\.?`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/** Quotation marks of every kind make phrases, "…", «…», „…“, “…”; what has no space between is one part. */
const PARTS = /["«„“]([^"«»„“”]+)["»“”]|[^\s"«»„“”]+/gu;

/** Parses a query. */
export function parseQuery(asked: string): Query {
  const text = asked.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const clause = CLAUSES.map((pattern) => pattern.exec(text)?.[1]).find((number) => number !== undefined) ?? null;
  const parts = Array.from(text.matchAll(PARTS), ({ 0: whole, 1: phrase, index }): Part => ({
    words: searchedWords(phrase ?? whole).map(({ word }) => word), literal: phrase !== undefined, start: index, end: index + whole.length,
  }));
  return { text, parts: parts.filter(({ words }) => words.length > 0), clause };
}
