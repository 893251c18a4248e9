/** The text of an edition as a flat list of blocks, each a paragraph with its number hanging in the margin. */
import type { ReactElement } from 'react';
import { plainText } from '../../core/clause.ts';
import type { PdfBlock, PdfClause, PdfInput } from './input.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view } from './node.ts';
import { spansOf, type Style } from './spans.ts';
import { BODY, COLOR, COLUMN, GUTTER, HEADINGS, INDENT, MIDDLE, NUMBER_GAP, PAGE, SPACE } from './style.ts';
import { tableNodes } from './table.ts';
import { endsInHyphen, setText, widthOf, type Setting, type Span } from './text.ts';

/** Where a block stands. */
interface Place {
  /** Distance of its text from the left edge of the text column. */
  indent: number;
  /** Distance of the rule beside a quotation, innermost; null outside one. */
  quote: number | null;
  headings: number;
  /** Outline entry that it stands under. */
  parent: string | null;
  /** An unnumbered list item has a bullet. */
  bullet: boolean;
  /** Whether it stands under headings only: there a list may be what the text's clauses are written as. */
  top: boolean;
}

const OUTLINE_WORDS = 9;
/** Numbers that hang in the page margin: `1.`, `3.2.5.`, a heading's `IV.`; `a)` and the like stand in with their text. */
const MARGIN_NUMBER = /^\d+(?:\.\d+)*\.?\s*$/u;

export function bodyNodes(input: PdfInput): FlowNode[] {
  return new Body(input.lang).blocks(input.blocks, { indent: 0, quote: null, headings: 0, parent: null, bullet: false, top: true });
}

class Body {
  readonly #lang: string;
  #count = 0;

  constructor(lang: string) {
    this.#lang = lang;
  }

  blocks(blocks: readonly PdfBlock[], place: Place): FlowNode[] {
    return blocks.flatMap((block) => {
      switch (block.kind) {
        case 'clause': return this.#clause(block, { ...place, bullet: false });
        case 'list': return this.#list(block.children, block.ordered, place);
        case 'table': return tableNodes(block, this.#lang, place.indent, this.#key());
        case 'quote': return this.blocks(block.children, { ...place, indent: place.indent + INDENT, quote: place.indent + INDENT / 2 });
        case 'rule': return [rule(this.#key())];
      }
    });
  }

  /** A list stands in by the room its marks need; one whose numbers hang in the margin does not stand in. */
  #list(items: readonly PdfClause[], ordered: boolean, place: Place): FlowNode[] {
    const inMargin = place.top && place.indent === 0 && items.every((item) => isMarginNumber(item));
    const inside = { ...place, indent: place.indent + (inMargin ? 0 : INDENT) };
    return items.flatMap((item) => this.#clause(item, { ...inside, bullet: !ordered && item.mark === '' }));
  }

  #clause(clause: PdfClause, place: Place): FlowNode[] {
    const heading = clause.form === 'heading' ? HEADINGS[Math.min(place.headings, HEADINGS.length - 1)]! : null;
    const { size, leading } = heading ?? BODY;
    const style: Style = { size, color: COLOR.ink, weight: heading ? 'semibold' : 'regular', italic: false };
    const hangs = clause.mark !== '' && (isMarginNumber(clause) || clause.form === 'heading') && place.indent === 0;
    // A lettered clause that is no list item makes its own room.
    const indent = place.indent + (clause.mark !== '' && !hangs && clause.form !== 'item' ? INDENT : 0);
    const width = COLUMN - indent;
    const setting: Setting = {
      lang: this.#lang, width, leading, hyphenate: heading === null,
      align: heading === null && clause.form !== 'code' && this.#lang !== 'kk' ? 'justify' : 'left',
    };
    const room = hangs ? GUTTER : INDENT;
    const number = clause.mark === '' ? [] : setText([{ ...style, text: clause.mark }], { ...setting, width: 1000, align: 'left' });
    const fits = number.length > 0 && widthOf(number) <= room - NUMBER_GAP + spaceWidth(clause.mark, size);
    const spans: Span[] = [
      ...(clause.mark !== '' && !fits ? [{ ...style, text: clause.mark }] : []),
      ...spansOf(clause.text, style, clause.term?.length ?? 0),
    ];
    const before = heading ? heading.before : clause.form === 'item' ? SPACE.item : SPACE.paragraph;
    const lines = spans.length === 0 ? [] : setText(spans, setting);
    const bookmark = this.#bookmark(clause, place);
    const key = this.#key();
    const node: FlowNode = {
      before, leading, extra: 0, count: Math.max(1, lines.length), whole: heading !== null,
      keepsNext: heading !== null || introduces(clause),
      divides: (line) => endsInHyphen(lines[line]),
      build: (from, to, space) => view(
        {
          key, style: { paddingTop: space, paddingLeft: GUTTER + indent, height: space + leading * (to - from) },
          ...(from === 0 ? { id: clause.id } : {}),
          ...(from === 0 && bookmark ? { bookmark: bookmark as never } : {}),
        },
        ...(place.quote === null ? [] : [quoteRule(GUTTER + place.quote)]),
        ...(from === 0 && fits ? [textOf(number, room, { position: 'absolute', top: space, left: GUTTER + indent - room })] : []),
        ...(from === 0 && place.bullet ? [bullet(space + size * MIDDLE, GUTTER + indent)] : []),
        ...(lines.length === 0 ? [] : [textOf(lines.slice(from, to), width)]),
      ),
    };
    const under: Place = {
      ...place, indent: clause.form === 'item' ? place.indent : indent, bullet: false, top: place.top && heading !== null,
      headings: place.headings + (heading ? 1 : 0), parent: bookmark?.ref ?? place.parent,
    };
    return [node, ...this.blocks(clause.children, under)];
  }

  #bookmark(clause: PdfClause, place: Place): { title: string; ref: string; parent: string | null; left: number } | null {
    if (clause.form !== 'heading' && clause.number === null) return null;
    const words = plainText(clause.text).split(/\s+/u).filter(Boolean);
    const opening = words.slice(0, OUTLINE_WORDS).join(' ');
    const cut = clause.form !== 'heading' && words.length > OUTLINE_WORDS;
    const title = clause.mark.trimEnd() + (clause.mark === '' ? '' : ' ') + (cut ? `${opening}…` : words.join(' '));
    // The engine counts a bookmark's left from the right edge of the page: this is its left edge.
    return { title, ref: clause.id, parent: place.parent, left: PAGE.width };
  }

  #key(): string {
    return `block-${this.#count++}`;
  }
}

function rule(key: string): FlowNode {
  return {
    before: 14, extra: 0, count: 1, leading: 8.6, whole: true, keepsNext: false,
    build: (_from, _to, before) => view({ key, style: { marginTop: before, marginBottom: 8, marginLeft: GUTTER, width: 60, borderTopWidth: 0.6, borderTopColor: COLOR.hairline } }),
  };
}

function quoteRule(left: number): ReactElement {
  return view({ key: 'rule', style: { position: 'absolute', top: 0, bottom: 0, left, width: 1.2, backgroundColor: COLOR.hairline } });
}

function bullet(middle: number, textLeft: number): ReactElement {
  return view({ key: 'bullet', style: { position: 'absolute', top: middle - 1.5, left: textLeft - 12, width: 3, height: 3, borderRadius: 1.5, backgroundColor: COLOR.ink } });
}

function isMarginNumber(clause: PdfClause): boolean {
  return MARGIN_NUMBER.test(clause.mark);
}

/** The white space at the end of a mark may reach into the gap. */
function spaceWidth(mark: string, size: number): number {
  return (mark.length - mark.trimEnd().length) * size * 0.25;
}

/** Words that announce a list or a table stay with its beginning. */
function introduces(clause: PdfClause): boolean {
  return clause.children.length > 0 && /:\s*$/u.test(plainText(clause.text));
}
