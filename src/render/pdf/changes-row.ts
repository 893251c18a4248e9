/** Rows of a redline's tables: cells side by side, the words in each marked. */
import { cellsOf } from '../redline/cell.ts';
import type { RedlineEntry } from '../redline/view.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { markedSpans } from './changes-span.ts';
import { changeBar } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { view } from './node.ts';
import type { Element } from './structure.ts';
import { COLOR, COLUMN, GUTTER } from './style.ts';
import { CELL, linesIn, lineBelow, rowBox, TALLEST_WHOLE_ROW } from './table.ts';
import { setText } from './text.ts';

/** Rows of as many cells that follow each other are one table; the words about a change part it, so that they are read where they stand. */
export class Tables {
  readonly #root: Element;
  readonly #lang: string;
  #table: Element | null = null;
  #cells = 0;

  constructor(root: Element, lang: string) {
    this.#root = root;
    this.#lang = lang;
  }

  /** The table that a row of so many cells belongs to. */
  of(cells: number): Element {
    if (cells !== this.#cells) this.end();
    this.#cells = cells;
    return (this.#table ??= this.#root.inside('Table', { lang: this.#lang }));
  }

  /** Something that is no row follows. */
  end(): void {
    this.#table = null;
  }
}

/** One row; which of a table's rows is its header a redline does not know, so that each row is named by its first cell. */
export function rowNode({ kind, words, change }: RedlineEntry, told: Pick<ChangesPdfInput, 'lang' | 'aloud'>, tables: Tables, key: string): FlowNode {
  const cells = cellsOf(words);
  const row = tables.of(cells.length).inside('TR');
  const width = COLUMN / cells.length;
  const style = { size: CELL.size, color: COLOR.ink, weight: 'regular', italic: false } as const;
  const elements = cells.map((_, column) => row.inside(column === 0 ? 'TH' : 'TD', column === 0 ? { scope: 'Row' } : {}));
  const lines = cells.map((runs, column) => (runs.length === 0 ? [] : setText(markedSpans(runs, style, elements[column]!, told),
    { lang: told.lang, width: width - 2 * CELL.paddingX, leading: CELL.leading, align: 'left', hyphenate: true })));
  const count = linesIn(lines);
  return {
    before: 0, extra: 2 * CELL.paddingY + lineBelow(false).width, count, leading: CELL.leading, whole: count <= TALLEST_WHOLE_ROW, keepsNext: false,
    build: (from, to, before) => view(
      { key, style: { paddingTop: before } }, ...(change === null ? [] : changeBar(kind === 'moved')),
      rowBox({ key: `${key}-cells` }, { left: GUTTER, before: 0, after: 0, header: false }, lines.map((cell) => cell.slice(from, to)), cells.map(() => width), elements),
    ),
  };
}
