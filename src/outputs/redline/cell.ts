/** The words of a table's row, cell by cell. */
import type { EntryRun } from './touch.ts';

/** Cells are separated by a tab; removed text is assigned by the old row's cells, added text by the new one's. */
export function cellsOf(words: readonly EntryRun[]): EntryRun[][] {
  const cells: EntryRun[][] = [[]];
  const at = { removed: 0, added: 0 };
  for (const [mark, text, ...touch] of words) {
    for (const [i, part] of text.split('\t').entries()) {
      if (i > 0) {
        if (mark === 'same') at.removed = at.added += 1;
        else at[mark] += 1;
      }
      const column = at[mark === 'same' ? 'added' : mark];
      while (cells.length <= column) cells.push([]);
      if (part !== '') cells[column]!.push([mark, part, ...touch]);
    }
  }
  return cells;
}
