/** Two tables as one with tracked rows. */
import { heaviestChain } from '../../redline/pairing.ts';
import type { ClauseChange, Run } from '../../redline/index.ts';
import { sameShape, type RowPart, type TablePart } from './part.ts';
import { piecesText, slicePieces } from './piece.ts';
import { withFate, type Fate, type TrackedParagraph, type TrackedPiece, type TrackedRow, type TrackedTable } from './tracked.ts';
import { trackRuns } from './tracked-wording.ts';

/** The only change that concerns a clause, by its old place; none where it was split, merged or moved. */
export type WholeChanges = ReadonlyMap<number, ClauseChange>;

/** @param old,now null for a table that one text does not have */
export function trackTable(old: TablePart | null, now: TablePart | null, changes: WholeChanges): TrackedTable {
  const [before, after] = [old?.rows ?? [], now?.rows ?? []];
  const place = new Map(after.map(({ index }, j) => [index, j]));
  const candidates = before.flatMap((row, i) => {
    const change = changes.get(row.index);
    const j = change?.to && place.get(change.to.index);
    if (!change || j === undefined || !canPair(row, after[j]!)) return [];
    return [{ i, j, change, weight: 1 + sameLength(change.runs) }];
  });
  const rows: TrackedRow[] = [];
  let [a, b] = [0, 0];
  const reach = (i: number, j: number): void => {
    rows.push(...before.slice(a, i).map((row) => wholeRow(row, 'removed')), ...after.slice(b, j).map((row) => wholeRow(row, 'added')));
    [a, b] = [i + 1, j + 1];
  };
  for (const { i, j, change } of heaviestChain(candidates, after.length)) {
    reach(i, j);
    rows.push(pairedRow(before[i]!, after[j]!, change.runs));
  }
  reach(before.length, after.length);
  return { kind: 'table', left: (now ?? old!).left, rows };
}

/** Word cannot track that the number of cells of a row changed or that it became the header. */
function canPair(old: RowPart, now: RowPart): boolean {
  return old.cells.length === now.cells.length && old.header === now.header;
}

export function sameLength(runs: readonly Run[]): number {
  return runs.reduce((sum, [kind, text]) => sum + (kind === 'same' ? text.length : 0), 0);
}

function wholeRow({ header, cells }: RowPart, fate: Fate): TrackedRow {
  return { fate, header, cells: cells.map(({ shape, pieces }) => ({ ...cellBase, end: fate, shape, was: null, pieces: withFate(pieces, fate) })) };
}

const cellBase: Omit<TrackedParagraph, 'shape' | 'was' | 'pieces'> = { kind: 'paragraph', end: 'same', move: null, bookmarks: [] };

/**
 * The runs cover the row's whole text, its cells joined by tabs. A stretch that stayed but is in another
 * cell now is removed from the one and inserted into the other.
 */
function pairedRow(old: RowPart, now: RowPart, runs: readonly Run[]): TrackedRow {
  const [oldEnds, nowEnds] = [cellEnds(old), cellEnds(now)];
  const cells: TrackedPiece[][] = now.cells.map(() => []);
  let [a, b] = [0, 0];
  for (const [kind, text] of runs) {
    for (let left = text.length; left > 0; ) {
      const from = kind === 'added' ? null : cellAt(oldEnds, a);
      const to = kind === 'removed' ? null : cellAt(nowEnds, b);
      const length = Math.min(left, from?.left ?? left, to?.left ?? left);
      const removed = from && !from.isTab ? slicePieces(old.cells[from.cell]!.pieces, from.at, from.at + length) : [];
      const added = to && !to.isTab ? slicePieces(now.cells[to.cell]!.pieces, to.at, to.at + length) : [];
      if (from && to && from.cell === to.cell) cells[to.cell]!.push(...trackRuns({ runs: [['same', piecesText(added)]], details: [] }, removed, added));
      else {
        if (from) cells[from.cell]!.push(...withFate(removed, 'removed'));
        if (to) cells[to.cell]!.push(...withFate(added, 'added'));
      }
      if (from) a += length;
      if (to) b += length;
      left -= length;
    }
  }
  return {
    fate: 'same', header: now.header,
    cells: now.cells.map(({ shape }, c) => {
      const was = old.cells[c]!.shape;
      return { ...cellBase, shape, was: sameShape(was, shape) ? null : was, pieces: cells[c]! };
    }),
  };
}

/** Where each cell's text ends in the row's; the tab after it is not part of it. */
function cellEnds({ cells }: RowPart): number[] {
  let end = -1;
  return cells.map(({ pieces }) => (end += 1 + piecesText(pieces).length));
}

/** The cell that a place of the row's text is in, or the tab after it; how far it extends. */
function cellAt(ends: readonly number[], at: number): { cell: number; at: number; left: number; isTab: boolean } {
  const cell = ends.findIndex((end) => at <= end);
  const start = cell === 0 ? 0 : ends[cell - 1]! + 1;
  const isTab = at === ends[cell];
  return { cell, at: at - start, left: isTab ? 1 : ends[cell]! - at, isTab };
}
