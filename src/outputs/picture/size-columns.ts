/** The size of a change as two small columns: words added rise, words removed hang. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { em } from './length.ts';

export interface WordCounts {
  wordsAdded: number;
  wordsRemoved: number;
}

/** The least height of a column that is still seen, in em. */
const MIN_COLUMN = 0.15;

/** By the root of the number, so that a typo is seen beside a text that was rewritten. */
function columnHeight(words: number, most: number, tallest: number): number {
  return words === 0 ? 0 : Math.max(MIN_COLUMN, tallest * Math.sqrt(words / most));
}

/** The largest number of words that any of the changes added or removed. */
export function mostWords(sizes: readonly (WordCounts | null)[]): number {
  return Math.max(1, ...sizes.flatMap((size) => (size ? [size.wordsAdded, size.wordsRemoved] : [])));
}

/**
 * @param most of what the tallest column stands for
 * @param place left side of both; top and bottom of the bar between them and the height of the tallest, in em
 */
export function sizeColumns({ wordsAdded, wordsRemoved }: WordCounts, most: number, { x, top, bottom, tallest }: { x: string; top: number; bottom: number; tallest: number }): Element[] {
  const [up, down] = [columnHeight(wordsAdded, most, tallest), columnHeight(wordsRemoved, most, tallest)];
  return [
    ...(up > 0 ? [s('rect.added', { x, y: em(top - up), width: '.6em', height: em(up) })] : []),
    ...(down > 0 ? [s('rect.removed', { x, y: em(bottom), width: '.6em', height: em(down) })] : []),
  ];
}
