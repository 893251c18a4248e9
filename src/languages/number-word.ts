/** Words beside numbers: those that name a section in its heading, «Статья 5», "Section 2.1", «5-бап», «§ 1»; those that are counted, «1,5 млн». */
import { ofAllLanguages } from './grammars.ts';

const BEFORE = ofAllLanguages(({ numbers }) => numbers.before);
const AFTER = ofAllLanguages(({ numbers }) => numbers.after);

const NUMBER = String.raw`[1-9]\d{0,2}(?:\.[1-9]\d{0,2})*|[IVXLC]{1,6}|\p{Lu}`;
const END = String.raw`(?:\s*[.:)–—-]\s+|\s*[.:)]?$|\s+(?=[\p{Lu}\p{N}«"“(\[]))`;
const HEADING = new RegExp(
  String.raw`^(?:(?<before>§\s*|(?i:${BEFORE})\s+)(?<number>${NUMBER})|(?<first>${NUMBER})[-‑](?<after>(?i:${AFTER})))${END}`, 'u');

/** The number of a heading that begins with such a word, and the word in small letters; the word belongs to the mark. */
export function sectionNumber(words: string): { number: string; mark: string; word: string } | null {
  const match = HEADING.exec(words);
  if (!match) return null;
  const { before, number, first, after } = match.groups!;
  return { number: (number ?? first)!, mark: match[0], word: (before ?? after)!.trim().toLowerCase() };
}

const COUNTED = new RegExp(String.raw`^(?:${ofAllLanguages(({ numbers }) => numbers.counted)}|[KMGT]B|USD|EUR|GBP|KZT|RUB|CHF)(?!\p{L})`, 'iu');

/** Whether words after a number say what it counts. */
export function opensWithCounted(words: string): boolean {
  return COUNTED.test(words);
}
