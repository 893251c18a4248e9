/** Where words may be divided at the end of a line: never leaving a stump of one or two letters. */
import type { Hyphenation } from '../languages/hyphenation.ts';

const MIN_LENGTH = 6;
const MIN_BEFORE = 3;
const MIN_AFTER = 3;

/**
 * The parts of a word, or the word itself where it stays together: short words, abbreviations, words in another script.
 */
export function division(word: string, { letters, syllables }: Hyphenation): string[] {
  const shouted = word.toUpperCase() === word;
  if (word.length < MIN_LENGTH || shouted || !letters.test(word)) return [word];
  const parts = [...syllables(word)];
  while (parts.length > 1 && parts[0]!.length < MIN_BEFORE) parts.splice(0, 2, parts[0]! + parts[1]!);
  while (parts.length > 1 && parts.at(-1)!.length < MIN_AFTER) parts.splice(-2, 2, parts.at(-2)! + parts.at(-1)!);
  return parts;
}
