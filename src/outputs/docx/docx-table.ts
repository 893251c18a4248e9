/** Tracked tables as Word's XML. */
import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { piecesText } from './piece.ts';
import { paragraphNodes, type FileIds } from './docx-paragraph.ts';
import { COLOR, TEXT_WIDTH } from './docx-style.ts';
import type { TrackedRow, TrackedTable } from './tracked.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOR.hairline };
const CELL_MARGIN = 100;
/** A column's width grows with its longest cell between these, in characters. */
const MIN_WIDTH = 8;
const MAX_WIDTH = 48;

/** Rows may have different numbers of cells, where one table replaced another: each cell spans the columns of the common grid that its own column covers. */
export function tableNode({ left, rows }: TrackedTable, ids: FileIds): Table {
  const width = TEXT_WIDTH - left;
  const edges = new Map(Map.groupBy(rows, ({ cells }) => cells.length).entries().map(([count, alike]) => [count, columnEdges(alike, count, width)]));
  const grid = [...new Set(edges.values().flatMap((list) => list))].sort((a, b) => a - b);
  return new Table({
    rows: rows.map((row) => rowNode(row, edges.get(row.cells.length)!, grid, ids)),
    width: { size: width, type: WidthType.DXA },
    indent: { size: left, type: WidthType.DXA },
    columnWidths: grid.map((edge, i) => edge - (grid[i - 1] ?? 0)),
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function rowNode({ fate, header, cells }: TrackedRow, edges: readonly number[], grid: readonly number[], ids: FileIds): TableRow {
  const change = fate === 'same' ? {} : { [fate === 'added' ? 'insertion' : 'deletion']: ids.changeOptions() };
  return new TableRow({
    ...change, cantSplit: true, ...(header ? { tableHeader: true } : {}),
    children: cells.map((cell, c) => {
      const start = edges[c - 1] ?? 0;
      const span = grid.filter((edge) => edge > start && edge <= edges[c]!).length;
      return new TableCell({
        width: { size: edges[c]! - start, type: WidthType.DXA }, ...(span > 1 ? { columnSpan: span } : {}),
        ...(header ? { shading: { type: ShadingType.CLEAR, fill: COLOR.shade } } : {}),
        children: [paragraphNodes(cell, ids)[0]],
      });
    }),
  });
}

/** Right edges of the columns, as wide as their words need. */
function columnEdges(rows: readonly TrackedRow[], count: number, width: number): number[] {
  const wanted = Array.from({ length: count }, (_, c) =>
    Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, ...rows.map(({ cells }) => piecesText(cells[c]!.pieces.filter(({ fate }) => fate !== 'removed')).length))));
  const total = wanted.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  return wanted.map((each, c) => (c === count - 1 ? width : Math.round((width * (sum += each)) / total)));
}
