/** A Word table → rows of cells. Markdown has neither merged cells nor paragraphs in a cell. */
import type { Inline } from '../../model/clause.ts';
import { attribute, elements, find, findAll, number, val, type Element } from './xml.ts';
import { WordFault } from './fault.ts';
import type { NoteKind } from './note.ts';

export interface TableReader {
  /** The words of a paragraph, its number included; null where it has none. */
  paragraph(element: Element, header: boolean): Inline[] | null;
  note(kind: NoteKind, words?: string): void;
}

/** Word has no wider tables. */
const MAX_COLUMNS = 63;
/** More cells than any text has, the empty ones counted that fill up short rows. */
const MAX_CELLS = 200_000;

type Align = 'left' | 'right' | 'center' | null;
const ALIGN: Record<string, Align> = { left: 'left', start: 'left', right: 'right', end: 'right', center: 'center' };

/** @returns null for a table without words */
export function readTable(table: Element, reader: TableReader): { rows: Inline[][][]; align: Align[] } | null {
  let merged = false;
  const sides: Align[][] = [];
  const rows = rowsOf(table).map((row, r) => {
    const cells: Inline[][] = [];
    const skipped = Math.min(number(find(row, 'w:trPr'), 'w:gridBefore') ?? 0, MAX_COLUMNS);
    for (let i = 0; i < skipped; i++) cells.push([]);
    for (const cell of cellsOf(row)) {
      const properties = find(cell, 'w:tcPr');
      const span = Math.min(Math.max(number(properties, 'w:gridSpan') ?? 1, 1), MAX_COLUMNS);
      const goesOn = find(properties, 'w:vMerge') !== undefined && val(properties, 'w:vMerge') !== 'restart';
      merged ||= span > 1 || find(properties, 'w:vMerge') !== undefined;
      (sides[cells.length] ??= []).push(alignOf(cell));
      cells.push(goesOn ? [] : readCell(cell, r === 0, reader));
      for (let i = 1; i < span; i++) cells.push([]);
    }
    return cells;
  });
  if (!rows.some((cells) => cells.some((cell) => cell.length > 0))) return null;
  if (merged) reader.note('merged-cells');
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (width * rows.length > MAX_CELLS) throw new WordFault('too-big');
  for (const cells of rows) while (cells.length < width) cells.push([]);
  // A column's alignment is what its cells share.
  const align = Array.from({ length: width }, (_, c): Align => (sides[c]?.every((side) => side === sides[c]![0]) ? sides[c][0]! : null));
  return { rows, align };
}

function readCell(cell: Element, header: boolean, reader: TableReader): Inline[] {
  if (!findAll(cell, 'w:tbl').next().done) reader.note('nested-table');
  const paragraphs = Array.from(findAll(cell, 'w:p')).flatMap((paragraph) => {
    const words = reader.paragraph(paragraph, header);
    return words && words.length > 0 ? [words] : [];
  });
  if (paragraphs.length > 1) reader.note('cell-paragraphs');
  return paragraphs.flatMap((words, i) => withoutBreaks(i === 0 ? words : [{ kind: 'text', value: ' ' }, ...words]));
}

/** A cell of Markdown is one line. */
function withoutBreaks(inlines: Inline[]): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind === 'break') return { kind: 'text', value: ' ' };
    return 'children' in inline ? { ...inline, children: withoutBreaks(inline.children) } : inline;
  });
}

function alignOf(cell: Element): Align {
  const [paragraph] = findAll(cell, 'w:p');
  return ALIGN[val(paragraph, 'w:pPr', 'w:jc') ?? ''] ?? null;
}

/** Rows and cells, also where a content control wraps them. */
function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((child) => (child.name === 'w:tr' ? [child] : child.name === 'w:sdt' ? rowsOf(find(child, 'w:sdtContent') ?? child) : []));
}
function cellsOf(row: Element): Element[] {
  return elements(row).flatMap((child) => (child.name === 'w:tc' ? [child] : child.name === 'w:sdt' ? cellsOf(find(child, 'w:sdtContent') ?? child) : []));
}

/** Where a table begins, in twentieths of a point. */
export function tableStart(table: Element): number {
  return Number(attribute(find(table, 'w:tblPr', 'w:tblInd'), 'w:w') ?? 0) || 0;
}
