/** Tables: a header row, columns as wide as their words need, rows that break between pages and not inside. */
import type { ReactElement } from 'react';
import type { Inline } from '../../core/clause.ts';
import type { PdfBlock } from './input.ts';
import { text, view } from './node.ts';
import { spansOf, type Style } from './spans.ts';
import { COLOR, COLUMN, GUTTER, KEEP_WITH_NEXT, SPACE } from './style.ts';
import { setText, widthOf, type Setting } from './text.ts';

type PdfTable = Extract<PdfBlock, { kind: 'table' }>;

const CELL = { size: 9.4, leading: 13, paddingX: 6, paddingY: 4 };
const UNBOUNDED = 100_000;

/** @param indent of the text column that the table stands in */
export function tableNodes(table: PdfTable, lang: string, indent: number, key: string): ReactElement[] {
  const rows = table.children.map((row) => row.cells ?? [row.text]);
  const { widths, left } = columns(rows, lang, indent);
  return rows.map((cells, i) => {
    const header = i === 0;
    return view(
      {
        key: `${key}-${i}`, id: table.children[i]!.id, wrap: false,
        ...(header ? { minPresenceAhead: KEEP_WITH_NEXT } : {}),
        style: {
          flexDirection: 'row', marginLeft: left, marginTop: header ? SPACE.paragraph + 4 : 0, marginBottom: i === rows.length - 1 ? SPACE.paragraph : 0,
          borderBottomWidth: header ? 0.8 : 0.4, borderBottomColor: header ? COLOR.ink : COLOR.hairline,
        },
      },
      ...widths.map((width, column) => view(
        { key: String(column), style: { width, paddingHorizontal: CELL.paddingX, paddingVertical: CELL.paddingY } },
        ...cellText(cells[column] ?? [], header, { ...setting(lang, width - 2 * CELL.paddingX), align: table.align[column] ?? 'left' }),
      )),
    );
  });
}

function cellText(cell: Inline[], header: boolean, cellSetting: Setting): ReactElement[] {
  const spans = spansOf(cell, look(header));
  return spans.length === 0 ? [] : [text(spans, cellSetting)];
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
    wanted.push(2 * CELL.paddingX + 1 + Math.max(0, ...natural));
    least.push(2 * CELL.paddingX + 1 + Math.max(0, ...longest.map((word) => widthOf(setText([word], setting(lang, UNBOUNDED))))));
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
