/** Tables of a redline: its rows as in the edition, the words in each cell marked, the words about a row above it. */
import { cellsOf } from '../redline/column.ts';
import type { RedlineEntry } from '../redline/redline-entry.ts';
import { type EntryContext, labelNode } from './changes-entry.ts';
import { markedSpans } from './changes-span.ts';
import { changeBar } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { view } from './pdf-node.ts';
import type { Element } from './structure.ts';
import { SPACE } from './pdf-style.ts';
import { CELL, columns, lineBelow, linesIn, look, repeated, rowBox, setting, MAX_WHOLE_ROW } from './pdf-table.ts';
import { setText } from './typeset.ts';
import type { Line } from './line-slice.ts';

/** @param rows of one table, in the order of the redline */
export function tableNodes(rows: readonly RedlineEntry[], context: EntryContext, key: string): FlowNode[] {
  const cells = rows.map(({ words }) => cellsOf(words));
  const spans = (i: number, column: number, element: Element | null) => markedSpans(cells[i]![column] ?? [], look(rows[i]!.place.row!.header), element, context);
  const count = Math.max(...cells.map(({ length }) => length));
  const all = Array.from({ length: count }, (_, column) => column);
  const { widths, left } = columns(rows.map((_, i) => all.map((column) => spans(i, column, null))), context, 0);
  const table = context.root.inside('Table', { lang: context.lang });
  const set = (i: number, elements: readonly (Element | null)[]): Line[][] => all.map((column) => {
    const words = spans(i, column, elements[column] ?? null);
    const align = rows[i]!.place.row!.align[column] ?? 'left';
    return words.length === 0 ? [] : setText(words, { ...setting(context, widths[column]! - 2 * CELL.paddingX), align });
  });
  const again = rows[0]!.place.row!.header ? repeated(set(0, []), widths, left, key) : null;
  return rows.flatMap((entry, i): FlowNode[] => {
    const { header } = entry.place.row!;
    const label = labelNode(entry, context, table.inside('TR').inside('TD', { columns: count }), context.under);
    const row = table.inside('TR');
    const elements = all.map(() => row.inside(header ? 'TH' : 'TD', header ? { scope: 'Column' } : {}));
    const lines = set(i, elements);
    const height = linesIn(lines);
    const before = label ? 1 : i === 0 ? SPACE.paragraph + 4 : 0;
    const repeats = header || again === null ? {} : { header: again };
    const node: FlowNode = {
      before, extra: 2 * CELL.paddingY + lineBelow(header).width, count: height, leading: CELL.leading, whole: height <= MAX_WHOLE_ROW, keepsNext: header,
      ...(label ? {} : repeats),
      build: (from, to, space) => view(
        { key: `${key}-${i}`, style: { paddingTop: space } }, ...(entry.change === null ? [] : changeBar(entry.kind === 'moved')),
        rowBox({ key: 'cells' }, { left, before: 0, after: 0, header }, lines.map((cell) => cell.slice(from, to)), widths, elements),
      ),
    };
    return label ? [{ ...label, ...repeats }, node] : [node];
  });
}
