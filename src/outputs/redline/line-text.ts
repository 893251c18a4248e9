import { cellsOf } from './cell.ts';
import type { RedlineEntry } from './redline-entry.ts';
import type { EntryRun } from './touch.ts';

/**
 * An entry as one line of text, for renderings without a layout: the number, the words, the cells of a row with a bar between.
 * @param mark writes a run
 */
export function lineText({ form, number, words }: RedlineEntry, mark: (run: EntryRun) => string): string {
  const text = (runs: readonly EntryRun[]): string => runs.map(mark).join('').trim();
  return [...number.map(mark), form === 'row' ? cellsOf(words).map(text).join(' | ') : text(words)].filter(Boolean).join(' ');
}
