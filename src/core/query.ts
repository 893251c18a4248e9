/** What a reader asked the search for: words, phrases in quotation marks, or a clause by its number. */
import { fold } from './fold.ts';

export interface Query {
  /** All words, folded, those of phrases too. */
  words: string[];
  /** What must stand together, folded, single spaces between. */
  phrases: string[];
  /** «п. 4.2» → `4.2`; null where words are asked for. */
  clause: string | null;
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,3})*|[A-ZА-Я]\.\d{1,3}(?:\.\d{1,3})*)\.?`;
const CLAUSES = [
  String.raw`(?:п\.?\s?п\.?|п\.|п|пункт\p{L}*|подпункт\p{L}*|раздел\p{L}*|ст\.|стать\p{L}*|тарм\.|тармақ\p{L}*|бөлім\p{L}*|clauses?|cl\.|sections?|sec\.|§)\s*${NUMBER}`,
  String.raw`${NUMBER}\s?[-–‑]?\s?(?:тарма[кқғ]\p{L}*|тармақша\p{L}*|бөлім\p{L}*)`,
  // A number alone has to have levels: «30» is a word of the text («30 дней»).
  String.raw`(\d{1,3}(?:\.\d{1,3})+|[A-ZА-Я]\.\d{1,3}(?:\.\d{1,3})*)\.?`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/** Takes a query apart. Quotation marks of every kind make phrases: "…", «…», „…“, “…”. */
export function parseQuery(text: string): Query {
  const asked = text.trim().replace(/\s+/gu, ' ');
  const clause = CLAUSES.map((pattern) => pattern.exec(asked)?.[1]).find((number) => number !== undefined) ?? null;
  const phrases = Array.from(asked.matchAll(/["«„“]([^"«»„“”]+)["»“”]/gu), ([, phrase]) => fold(phrase!).trim()).filter((phrase) => phrase !== '');
  return { words: fold(asked).match(/[\p{L}\p{N}]+(?:[-.‑'’][\p{L}\p{N}]+)*/gu) ?? [], phrases, clause };
}

/** Whether a text says every phrase, its words next to each other whatever stands between them. */
export function saysPhrases(text: string, phrases: readonly string[]): boolean {
  const plain = (words: string) => ` ${(fold(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const all = plain(text);
  // The last word may go on: a phrase is typed up to where the typist stopped.
  return phrases.every((phrase) => all.includes(plain(phrase).trimEnd()));
}
