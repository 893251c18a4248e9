/** Tables as a reader sees them: words in cells; a column that came or went is one change, and a changed row is read with the header above it. */
import type { ChangeWords } from '../../languages/words.ts';
import { phrase, quote } from './phrase.ts';
import type { RedlineEntry } from './redline-entry.ts';
import { withTables } from './stretch.ts';
import type { EntryRun } from './touch.ts';

interface Column {
  mark: 'added' | 'removed';
  at: number;
  cell: string;
}

/** Adds to the entries of rows what their tables say of them. */
export function describeTables(entries: readonly RedlineEntry[], say: ChangeWords): void {
  for (const rows of withTables(entries)) {
    if (!Array.isArray(rows)) continue;
    const header = rows.find(({ place }) => place.row!.header);
    const changed = rows.filter(({ change }) => change !== null);
    if (header?.change === null) {
      if (changed[0]) changed[0].header = cellsOf(header.words).map((cell) => cell.map(([, text]) => text).join(''));
      continue;
    }
    const column = header && columnOf(header);
    if (!column || column.cell === '') continue;
    const what = phrase((column.mark === 'added' ? say.columnCame : say.columnWent)({ name: quote(column.cell) }));
    for (const row of changed) {
      const its = columnOf(row);
      if (its?.mark !== column.mark || its.at !== column.at) continue;
      row.said!.what = what;
      row.isSaidElsewhere = row !== header;
    }
  }
}

/** The column that is all that changed in a row; null where something else did. */
function columnOf({ kind, words }: RedlineEntry): Column | null {
  const at = words.findIndex(([mark]) => mark !== 'same');
  const [mark, text] = words[at] ?? ['same', ''];
  if (kind !== 'changed' || mark === 'same' || words.some(([other], k) => k !== at && other !== 'same')) return null;
  if (text.split('\t').length !== 2 || !(text.startsWith('\t') || text.endsWith('\t'))) return null;
  const before = words.slice(0, at).map(([, same]) => same).join('').split('\t').length - 1;
  return { mark, at: before + (text.startsWith('\t') ? 1 : 0), cell: text.replace('\t', '') };
}

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
