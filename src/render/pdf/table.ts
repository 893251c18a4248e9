/** Tables: a header row, columns as wide as their words need, rows that break between pages and not inside. */
import type { ReactElement } from 'react';
import type { Inline } from '../../core/clause.ts';
import type { PdfBlock } from './input.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view } from './node.ts';
import { spansOf, type Style } from './spans.ts';
import { COLOR, COLUMN, GUTTER, SPACE } from './style.ts';
import { setText, widthOf, type Line, type Setting } from './text.ts';

type PdfTable = Extract<PdfBlock, { kind: 'table' }>;

const CELL = { size: 9.4, leading: 13, paddingX: 6, paddingY: 4 };
const UNBOUNDED = 100_000;
/** A column up to this wide is not broken further. */
const NARROW = 80;
/** A row of more lines is divided between pages like any text. */
const TALLEST_WHOLE_ROW = 20;

/** @param indent of the text column that the table stands in */
export function tableNodes(table: PdfTable, lang: string, indent: number, key: string): FlowNode[] {
  const rows = table.children.map((row) => row.cells ?? [row.text]);
  const { widths, left } = columns(rows, lang, indent);
  return rows.map((cells, i): FlowNode => {
    const header = i === 0;
    const last = i === rows.length - 1;
    const set = widths.map((width, column) => {
      const spans = spansOf(cells[column] ?? [], look(header));
      return spans.length === 0 ? [] : setText(spans, { ...setting(lang, width - 2 * CELL.paddingX), align: table.align[column] ?? 'left' });
    });
    const count = Math.max(1, ...set.map((lines) => lines.length));
    const line = header ? { width: 0.8, color: COLOR.ink } : { width: 0.4, color: COLOR.hairline };
    const after = last ? SPACE.paragraph : 0;
    return {
      before: header ? SPACE.paragraph + 4 : 0, extra: 2 * CELL.paddingY + line.width + after, count, leading: CELL.leading,
      whole: count <= TALLEST_WHOLE_ROW, keepsNext: header,
      build: (from, to, before) => view(
        {
          key: `${key}-${i}`,
          ...(from === 0 ? { id: table.children[i]!.id } : {}),
          style: { flexDirection: 'row', marginLeft: left, marginTop: before, marginBottom: after, borderBottomWidth: line.width, borderBottomColor: line.color },
        },
        ...set.map((lines, column) => cellBox(lines.slice(from, to), widths[column]!, String(column))),
      ),
    };
  });
}

function cellBox(lines: Line[], width: number, key: string): ReactElement {
  return view(
    { key, style: { width, paddingHorizontal: CELL.paddingX, paddingVertical: CELL.paddingY } },
    ...(lines.length === 0 ? [] : [textOf(lines, width - 2 * CELL.paddingX)]),
  );
}

function look(header: boolean): Style {
  return { size: CELL.size, color: COLOR.ink, weight: header ? 'semibold' : 'regular', italic: false };
}

function setting(lang: string, width: number): Setting {
  return { lang, width, leading: CELL.leading, align: 'left', hyphenate: true };
}

/** Widths as browsers give them: the longest word at least, the rest shared out by what each column would like. */
function columns(rows: Inline[][][], lang: string, indent: number): { widths: number[]; left: number } {
  const count = Math.max(...rows.map((row) => row.length));
  const wanted: number[] = [];
  const least: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const cells = rows.map((row, i) => spansOf(row[column] ?? [], look(i === 0))).filter((spans) => spans.length > 0);
    const natural = cells.map((spans) => widthOf(setText(spans, setting(lang, UNBOUNDED))));
    const words = cells.flatMap((spans) => spans.flatMap((span) => span.text.split(/\s+/u).filter(Boolean).map((word) => ({ ...span, text: word }))));
    const longest = words.toSorted((a, b) => b.text.length - a.text.length).slice(0, 3);
    const widest = 2 * CELL.paddingX + 1 + Math.max(0, ...natural);
    const word = 2 * CELL.paddingX + 1 + Math.max(0, ...longest.map((span) => widthOf(setText([span], setting(lang, UNBOUNDED)))));
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
