/** Patterns of words in the texts of a vocabulary. */
import type { Meaning } from './vocabulary.ts';

/** Latin and Cyrillic letters: all of Unicode's would take a hundred times longer to compile, in patterns that ignore case. */
const LETTERS = 'A-Za-zÀ-ɏЀ-ԯ\\u0300-\\u036f';
/** No letter or digit before, none after. */
export const START = `(?<![${LETTERS}\\d])`;
export const END = `(?![${LETTERS}\\d])`;

/** A pattern that ignores case; `\p{L}` are the letters above. */
export function anyCase(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replaceAll('\\p{L}', `[${LETTERS}]`), flags);
}

/** Finds words as a whole. */
export function wholeWords(source: string): RegExp {
  return anyCase(`${START}(?:${source || '(?!)'})${END}`, 'giu');
}

/** Any of the patterns. */
export function anyOf(meanings: readonly Meaning[]): string {
  return meanings.map(([, pattern]) => pattern).join('|') || '(?!)';
}

/** Reads which meaning words have. */
export function meaningIn(meanings: readonly Meaning[]): (words: string) => string | null {
  const tests = meanings.map(([meaning, pattern]) => [meaning, anyCase(`^(?:${pattern})$`)] as const);
  return (words) => tests.find(([, test]) => test.test(words))?.[0] ?? null;
}
