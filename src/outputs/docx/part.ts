/** A clause tree as the flat sequence of paragraphs and tables that a Word file is. */
import type { Block, Clause, ClauseTree, Table } from '../../model/clause.ts';
import { isMarginNumber } from '../margin-number.ts';
import { piecesOf, type Piece, type ResolveLink } from './piece.ts';
import { BULLET_LEVELS, CLAUSE_LEVELS, GUTTER, HEADINGS, quoteStyle, STEP } from './docx-style.ts';

/** How a paragraph is laid out: everything that Word keeps in its paragraph mark. */
export interface Shape {
  /** See style.ts. */
  style: string;
  /** Left edge of the text and how far its number hangs out of it, in twentieths of a point. */
  left: number;
  hanging: number;
  /** Level of the bulleted list it is an item of. */
  bullet: number | null;
  align: 'left' | 'right' | 'center' | null;
}

export interface ParagraphPart {
  kind: 'paragraph';
  /** Place of its clause in `listClauses`; null for a rule or a spacer, which have no words. */
  index: number | null;
  shape: Shape;
  /** The number without the space after it. */
  mark: string;
  pieces: Piece[];
  clause: Clause | null;
}
export interface RowPart {
  index: number;
  header: boolean;
  cells: { shape: Shape; pieces: Piece[] }[];
}
export interface TablePart {
  kind: 'table';
  left: number;
  rows: RowPart[];
}
export type Part = ParagraphPart | TablePart;

/** The context of a block. */
interface Place {
  /** Where numbers hang. */
  origin: number;
  /** Where text begins. */
  text: number;
  headings: number;
  /** How many numbered paragraphs it is under. */
  clauses: number;
  /** Bulleted lists it is in. */
  bullets: number;
  quoted: boolean;
  /** Whether it is under headings only: there a list may be what the text's clauses are written as. */
  top: boolean;
}

/** @returns the parts in reading order, the title first */
export function partsOf(tree: ClauseTree, resolve: ResolveLink): Part[] {
  return new Parts(resolve).read(tree);
}

class Parts {
  readonly #resolve: ResolveLink;
  readonly #parts: Part[] = [];
  #next = 0;

  constructor(resolve: ResolveLink) {
    this.#resolve = resolve;
  }

  read(tree: ClauseTree): Part[] {
    this.#paragraph(tree.title, 'Title', 0, 0, null);
    this.#blocks(tree.children, { origin: 0, text: 0, headings: 0, clauses: 0, bullets: 0, quoted: false, top: true });
    return this.#parts;
  }

  #blocks(blocks: readonly Block[], place: Place): void {
    for (const block of blocks) {
      switch (block.kind) {
        case 'clause': this.#clause(block, place); break;
        case 'list': this.#list(block.children, block.ordered, place); break;
        case 'table': this.#table(block, place); break;
        case 'quote': this.#blocks(block.children, { ...place, origin: place.origin + STEP, text: place.text + STEP, quoted: true, top: false }); break;
        case 'rule': this.#wordless('Rule'); break;
      }
    }
  }

  #clause(clause: Clause, place: Place): void {
    const mark = clause.mark.trimEnd();
    const heading = clause.form === 'heading';
    const style = heading ? `Heading${Math.min(place.headings + 1, HEADINGS)}`
      : clause.form === 'definition' ? 'Definition'
        : clause.form === 'code' ? 'Code'
          : mark === '' ? 'ClauseText' : `Clause${Math.min(place.clauses + 1, CLAUSE_LEVELS)}`;
    const margin = mark !== '' && (heading || isMarginNumber(mark));
    const text = margin ? place.origin + GUTTER : mark === '' ? place.text : place.text + STEP;
    this.#paragraph(clause, quoted(style, place), text, mark === '' ? 0 : margin ? GUTTER : STEP, null);
    this.#blocks(clause.children, {
      ...place, text, headings: place.headings + (heading ? 1 : 0), clauses: place.clauses + (mark !== '' && !heading ? 1 : 0), top: place.top && heading,
    });
  }

  #list(items: readonly Clause[], ordered: boolean, place: Place): void {
    const margin = place.top && items.every(({ mark }) => isMarginNumber(mark));
    const room = margin ? GUTTER : STEP;
    const left = (margin ? place.origin : place.text) + room;
    for (const item of items) {
      const bullet = !ordered && item.mark === '' ? Math.min(place.bullets, BULLET_LEVELS - 1) : null;
      this.#paragraph(item, quoted(bullet === null ? 'ClauseItem' : 'ListBullet', place), left, room, bullet);
      this.#blocks(item.children, { ...place, origin: left, text: left, bullets: place.bullets + (bullet === null ? 0 : 1), top: false });
    }
  }

  #table(table: Table, place: Place): void {
    if (this.#parts.at(-1)?.kind === 'table') this.#wordless('Spacer');
    const rows = table.children.map((row, r): RowPart => ({
      index: this.#next++, header: r === 0,
      cells: (row.cells ?? [row.text]).map((cell, c) => ({
        shape: { style: r === 0 ? 'TableHeader' : 'TableText', left: 0, hanging: 0, bullet: null, align: table.align[c] ?? null },
        pieces: piecesOf(cell, this.#resolve),
      })),
    }));
    this.#parts.push({ kind: 'table', left: place.text, rows });
  }

  #paragraph(clause: Clause, style: string, left: number, hanging: number, bullet: number | null): void {
    this.#parts.push({
      kind: 'paragraph', index: this.#next++, shape: { style, left, hanging, bullet, align: null }, clause,
      mark: clause.mark.trimEnd(), pieces: piecesOf(clause.text, this.#resolve, clause.term?.length ?? 0),
    });
  }

  #wordless(style: string): void {
    this.#parts.push(wordless(style));
  }
}

/** A paragraph without words. */
export function wordless(style: string): ParagraphPart {
  return { kind: 'paragraph', index: null, shape: { style, left: 0, hanging: 0, bullet: null, align: null }, mark: '', pieces: [], clause: null };
}

function quoted(style: string, place: Place): string {
  return place.quoted ? quoteStyle(style) : style;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.style === b.style && a.left === b.left && a.hanging === b.hanging && a.bullet === b.bullet && a.align === b.align;
}
