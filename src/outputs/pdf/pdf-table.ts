/** Tables: a header row, repeated on each further page, columns as wide as their words need, rows that break between pages and not inside. */
import type { ReactElement } from 'react';
import type { Inline } from '../../model/clause.ts';
import type { PdfBlock } from './pdf-block.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view, type ViewProps } from './pdf-node.ts';
import { spansOf, type Style } from './spans.ts';
import type { Element } from './structure.ts';
import { COLOR, COLUMN, GUTTER, SPACE } from './pdf-style.ts';
import { setText, widthOf, type Setting, type Span, type Typography } from './typeset.ts';
import type { Line } from './line-slice.ts';

type PdfTable = Extract<PdfBlock, { kind: 'table' }>;

/** How the words of a cell are set. */
export const CELL = { size: 9.4, leading: 13, paddingX: 6, paddingY: 4 };
const UNBOUNDED = 100_000;
/** A column up to this wide is not broken further. */
const NARROW = 80;
/** A row of more lines is divided between pages like any text. */
export const MAX_WHOLE_ROW = 20;
const MAX_REPEATED = 6;

/** @param indent of the text column that contains the table @param parent its parent in the structure that readers are given */
export function tableNodes(block: PdfTable, type: Typography, indent: number, key: string, parent: Element): FlowNode[] {
  const rows = block.children.map((row) => row.cells ?? [row.text]);
  const { widths, left } = columns(rows.map((row, i) => row.map((cell) => spansOf(cell, look(i === 0), null))), type, indent);
  const table = parent.inside('Table', { lang: type.lang });
  const set = (cells: Inline[][], header: boolean, elements: (Element | null)[]): Line[][] => widths.map((width, column) => {
    const element = elements[column] ?? null;
    const spans = spansOf(cells[column] ?? [], look(header), element).map((span) => (element ? span : { ...span, href: null }));
    return spans.length === 0 ? [] : setText(spans, { ...setting(type, width - 2 * CELL.paddingX), align: block.align[column] ?? 'left' });
  });
  const again = repeated(set(rows[0] ?? [], true, []), widths, left, key);
  return rows.map((cells, i): FlowNode => {
    const header = i === 0;
    const row = table.inside('TR');
    const elements = widths.map(() => row.inside(header ? 'TH' : 'TD', header ? { scope: 'Column' } : {}));
    const lines = set(cells, header, elements);
    const count = linesIn(lines);
    const after = i === rows.length - 1 ? SPACE.paragraph : 0;
    return {
      before: header ? SPACE.paragraph + 4 : 0, extra: 2 * CELL.paddingY + lineBelow(header).width + after, count, leading: CELL.leading,
      whole: count <= MAX_WHOLE_ROW, keepsNext: header, ...(header || again === null ? {} : { header: again }),
      build: (from, to, before) => rowBox(
        { key: `${key}-${i}`, ...(from === 0 ? { id: block.children[i]!.id } : {}) },
        { left, before, after, header }, lines.map((cell) => cell.slice(from, to)), widths, elements,
      ),
    };
  });
}

/** The header row for the top of a further page, where it is not part of the text; null for one too tall to print twice. */
export function repeated(lines: Line[][], widths: number[], left: number, key: string): FlowNode['header'] | null {
  const count = linesIn(lines);
  if (count > MAX_REPEATED) return null;
  return {
    height: 2 * CELL.paddingY + lineBelow(true).width + count * CELL.leading,
    build: () => rowBox({ key: `${key}-again` }, { left, before: 0, after: 0, header: true }, lines, widths, []),
  };
}

/** How many lines high a row is. */
export function linesIn(cells: readonly Line[][]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

/** The line below a row. */
export function lineBelow(header: boolean): { width: number; color: string } {
  return header ? { width: 0.8, color: COLOR.ink } : { width: 0.4, color: COLOR.hairline };
}

/** Cells side by side. @param elements of the cells; none for a row that is not part of the text */
export function rowBox(props: ViewProps, look: { left: number; before: number; after: number; header: boolean }, cells: Line[][], widths: number[], elements: readonly Element[]): ReactElement {
  const { width, color } = lineBelow(look.header);
  const style = { flexDirection: 'row', marginLeft: look.left, marginTop: look.before, marginBottom: look.after, borderBottomWidth: width, borderBottomColor: color } as const;
  return view({ ...props, style }, ...cells.map((lines, column) => cellBox(lines, widths[column]!, elements[column] ?? null, String(column))));
}

/** A cell without words is a cell too. */
function cellBox(lines: Line[], width: number, element: Element | null, key: string): ReactElement {
  return view(
    { key, element, style: { width, paddingHorizontal: CELL.paddingX, paddingVertical: CELL.paddingY } },
    ...(lines.length === 0 ? [] : [textOf(lines, width - 2 * CELL.paddingX, element)]),
  );
}

export function look(header: boolean): Style {
  return { size: CELL.size, color: COLOR.ink, weight: header ? 'semibold' : 'regular', italic: false };
}

export function setting(type: Typography, width: number): Setting {
  return { ...type, width, leading: CELL.leading, align: 'left', hyphenate: true };
}

/**
 * Widths as browsers give them: the longest word at least, the rest distributed by the natural width of each column.
 * @param rows of cells, each as its words
 */
export function columns(rows: readonly (readonly Span[])[][], type: Typography, indent: number): { widths: number[]; left: number } {
  const count = Math.max(...rows.map((row) => row.length));
  const wanted: number[] = [];
  const least: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const cells = rows.map((row) => row[column] ?? []).filter((spans) => spans.length > 0);
    const natural = cells.map((spans) => widthOf(setText(spans, setting(type, UNBOUNDED))));
    const words = cells.flatMap((spans) => spans.flatMap((span) => span.text.split(/\s+/u).filter(Boolean).map((word) => ({ ...span, text: word }))));
    const longest = words.toSorted((a, b) => b.text.length - a.text.length).slice(0, 3);
    const widest = 2 * CELL.paddingX + 1 + Math.max(0, ...natural);
    const word = 2 * CELL.paddingX + 1 + Math.max(0, ...longest.map((span) => widthOf(setText([span], setting(type, UNBOUNDED)))));
    wanted.push(widest);
    least.push(widest <= NARROW ? widest : word);
  }
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const column = COLUMN - indent;
  // A table too wide for the text column may use the margin of the numbers.
  const wide = indent === 0 && sum(wanted) > column;
  const available = wide ? column + GUTTER : column;
  const left = wide ? 0 : GUTTER + indent;
  if (sum(wanted) <= available) return { widths: wanted.map((width) => width + (available - sum(wanted)) / count), left };
  if (sum(least) >= available) return { widths: least.map((width) => (width * available) / sum(least)), left };
  const spare = available - sum(least);
  const wishes = wanted.map((width, i) => width - least[i]!);
  return { widths: least.map((width, i) => width + (spare * wishes[i]!) / sum(wishes)), left };
}
