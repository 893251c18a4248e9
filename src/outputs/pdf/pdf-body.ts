/** The text of an edition as a flat list of blocks, each a paragraph with its number hanging in the margin. */
import { SYLLABLES } from '../../languages/compiled/syllables.ts';
import type { ReactElement } from 'react';
import { plainText } from '../../model/clause.ts';
import { isMarginNumber } from '../margin-number.ts';
import { dot } from './drawing.ts';
import type { PdfInput } from './pdf-input.ts';
import type { PdfBlock, PdfClause } from './pdf-block.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view, type Bookmark } from './pdf-node.ts';
import { spansOf, type Style } from './spans.ts';
import { headingRole, type Element, type ElementOptions } from './structure.ts';
import { BODY, COLOR, COLUMN, GUTTER, HEADINGS, INDENT, MIDDLE, NUMBER_GAP, SPACE } from './pdf-style.ts';
import { tableNodes } from './pdf-table.ts';
import { endsInHyphen, setBalanced, setText, widthOf, type Setting, type Span, type Typography } from './typeset.ts';

/** The context of a block. */
interface Place {
  /** Distance of its text from the left edge of the text column. */
  indent: number;
  /** Distance of the rule beside a quotation, innermost; null outside one. */
  quote: number | null;
  headings: number;
  /** Outline entry that it is under. */
  entry: string | null;
  /** Its parent in the structure that readers are given. */
  parent: Element;
  /** An unnumbered list item has a bullet. */
  bullet: boolean;
  /** Whether it is under headings only: there a list may be what the text's clauses are written as. */
  top: boolean;
}

const OUTLINE_WORDS = 9;
/** Two adjacent items with no more lines than this in total are kept together at the beginning and the end of a list. */
const ALONE = 4;
/** Radius of a bullet. */
const DOT = 1.5;

/** A heading, for the contents. */
export interface Heading {
  id: string;
  /** Its number as written, with the space after it. */
  mark: string;
  words: string;
  /** 0 for the outermost. */
  depth: number;
}

/** @param justified whether paragraphs fill their lines; in a language that is not hyphenated they never do */
export function bodyNodes({ lang, faces, blocks }: Pick<PdfInput, 'lang' | 'faces' | 'blocks'>, root: Element, justified = true): { nodes: FlowNode[]; headings: Heading[] } {
  const body = new Body({ lang, faces }, justified && lang in SYLLABLES);
  const nodes = body.blocks(blocks, { indent: 0, quote: null, headings: 0, entry: null, parent: root, bullet: false, top: true });
  return { nodes, headings: body.headings };
}

class Body {
  readonly headings: Heading[] = [];
  readonly #type: Typography;
  readonly #justified: boolean;
  #count = 0;

  constructor(type: Typography, justified: boolean) {
    this.#type = type;
    this.#justified = justified;
  }

  blocks(blocks: readonly PdfBlock[], place: Place): FlowNode[] {
    return blocks.flatMap((block, i) => {
      switch (block.kind) {
        case 'clause': return this.#clause(block, { ...place, bullet: false }, blocks[i + 1]);
        case 'list': return this.#list(block.children, block.ordered, place);
        case 'table': return tableNodes(block, this.#type, place.indent, this.#key(), place.parent);
        case 'quote': {
          const parent = place.parent.inside('BlockQuote', { lang: this.#type.lang });
          return this.blocks(block.children, { ...place, parent, indent: place.indent + INDENT, quote: place.indent + INDENT / 2 });
        }
        case 'rule': return [rule(this.#key())];
      }
    });
  }

  /** A list is indented by the room its marks need; one whose numbers hang in the margin is not indented. */
  #list(items: readonly PdfClause[], ordered: boolean, place: Place): FlowNode[] {
    const inMargin = place.top && place.indent === 0 && items.every(({ mark }) => isMarginNumber(mark));
    const parent = place.parent.inside('L', { lang: this.#type.lang, numbering: numberingOf(items, ordered) });
    const inside = { ...place, parent, indent: place.indent + (inMargin ? 0 : INDENT) };
    const nodes = items.map((item) => this.#clause(item, { ...inside, bullet: !ordered && item.mark === '' }));
    // A single short item of a list is not left alone on a page.
    for (const pair of [nodes.slice(0, 2), nodes.slice(-2)]) {
      const [[one, ...more] = [], [other, ...others] = []] = pair;
      if (one && other && more.length === 0 && others.length === 0 && one.count + other.count <= ALONE) one.keepsNext = true;
    }
    return nodes.flat();
  }

  #clause(clause: PdfClause, place: Place, next?: PdfBlock): FlowNode[] {
    const heading = clause.form === 'heading' ? HEADINGS[Math.min(place.headings, HEADINGS.length - 1)]! : null;
    const { size, leading } = heading ?? BODY;
    const style: Style = { size, color: COLOR.ink, weight: heading ? 'semibold' : 'regular', italic: false, heading: heading !== null };
    const hangs = clause.mark !== '' && (isMarginNumber(clause.mark) || clause.form === 'heading') && place.indent === 0;
    // A lettered clause that is not a list item makes its own room.
    const indent = place.indent + (clause.mark !== '' && !hangs && clause.form !== 'item' ? INDENT : 0);
    const width = COLUMN - indent;
    const setting: Setting = {
      ...this.#type, width, leading, hyphenate: heading === null && !bold(clause),
      align: heading === null && clause.form !== 'code' && this.#justified ? 'justify' : 'left',
    };
    const room = hangs ? GUTTER : INDENT;
    const number = clause.mark === '' ? [] : setText([{ ...style, text: clause.mark }], { ...setting, width: 1000, align: 'left' });
    const fits = number.length > 0 && widthOf(number) <= room - NUMBER_GAP + spaceWidth(clause.mark, size);
    const { label, element } = this.#elements(clause, place);
    const spans: Span[] = [
      ...(clause.mark !== '' && !fits ? [{ ...style, text: clause.mark, element: label }] : []),
      ...spansOf(clause.text, style, element, clause.term?.length ?? 0),
    ];
    const before = heading ? heading.before : clause.form === 'item' ? SPACE.item : SPACE.paragraph;
    const lines = spans.length === 0 ? [] : (heading ? setBalanced : setText)(spans, setting);
    const bookmark = this.#bookmark(clause, place);
    if (heading) this.headings.push({ id: clause.id, mark: clause.mark, words: plainText(clause.text).replaceAll('\n', ' '), depth: place.headings });
    const key = this.#key();
    const node: FlowNode = {
      id: clause.id,
      before, leading, extra: 0, count: Math.max(1, lines.length), whole: heading !== null,
      keepsNext: heading !== null || introduces(clause, next),
      divides: (line) => endsInHyphen(lines[line]),
      build: (from, to, space) => view(
        {
          key, style: { paddingTop: space, paddingLeft: GUTTER + indent, height: space + leading * (to - from) },
          ...(from === 0 ? { id: clause.id } : {}),
          ...(from === 0 && bookmark ? { bookmark } : {}),
        },
        ...(place.quote === null ? [] : [quoteRule(GUTTER + place.quote)]),
        ...(from === 0 && fits ? [textOf(number, room, label, { position: 'absolute', top: space, left: GUTTER + indent - room })] : []),
        ...(from === 0 && place.bullet ? [bullet(space + size * MIDDLE, GUTTER + indent, label)] : []),
        ...(lines.length === 0 ? [] : [textOf(lines.slice(from, to), width, element)]),
      ),
    };
    const under: Place = {
      ...place, indent: clause.form === 'item' ? place.indent : indent, bullet: false, top: place.top && heading !== null,
      headings: place.headings + (heading ? 1 : 0), entry: bookmark?.ref ?? place.entry,
      parent: clause.form === 'item' ? element : place.parent,
    };
    return [node, ...this.blocks(clause.children, under)];
  }

  /** The structure element of a clause, and its number or bullet. */
  #elements({ form, mark }: PdfClause, { parent, headings }: Place): { label: Element; element: Element } {
    if (form === 'item') {
      const item = parent.inside('LI');
      return { label: item.inside('Lbl', mark === '' ? { actual: '•' } : {}), element: item.inside('LBody') };
    }
    const element = parent.inside(form === 'heading' ? headingRole(headings + 1) : 'P', { lang: this.#type.lang });
    return { label: element, element: form === 'code' ? element.inside('Code') : element };
  }

  #bookmark(clause: PdfClause, place: Place): Bookmark | null {
    if (clause.form !== 'heading' && clause.number === null) return null;
    const words = plainText(clause.text).split(/\s+/u).filter(Boolean);
    const opening = words.slice(0, OUTLINE_WORDS).join(' ');
    const cut = clause.form !== 'heading' && words.length > OUTLINE_WORDS;
    const title = clause.mark.trimEnd() + (clause.mark === '' ? '' : ' ') + (cut ? `${opening}…` : words.join(' '));
    return { title, ref: clause.id, parent: place.entry };
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

/** The rule beside a quotation. @param left of it, in the box */
export function quoteRule(left: number): ReactElement {
  return view({ key: 'rule', style: { position: 'absolute', top: 0, bottom: 0, left, width: 1.2, backgroundColor: COLOR.hairline } });
}

/** The dot of an unnumbered item. @param element that it is, null for an artifact */
export function bullet(middle: number, textLeft: number, element: Element | null): ReactElement {
  const style = { position: 'absolute', top: middle - DOT, left: textLeft - 12, width: 2 * DOT, height: 2 * DOT } as const;
  return view({ key: 'bullet', element, drawing: { color: COLOR.ink, path: dot(DOT, DOT, DOT) }, style });
}

function numberingOf(items: readonly PdfClause[], ordered: boolean): ElementOptions['numbering'] {
  if (!ordered && items.every(({ mark }) => mark === '')) return 'Disc';
  return items.every(({ mark }) => /^\d/u.test(mark)) ? 'Decimal' : 'None';
}

/** A line all in bold looks like a heading. */
function bold({ text }: PdfClause): boolean {
  return text.length > 0 && text.every(({ kind }) => kind === 'strong');
}

/** The white space at the end of a mark may reach into the gap. */
function spaceWidth(mark: string, size: number): number {
  return (mark.length - mark.trimEnd().length) * size * 0.25;
}

/** Words that announce the following list or table stay with its beginning. */
function introduces(clause: PdfClause, next: PdfBlock | undefined): boolean {
  const announced = clause.children.length > 0 || (next !== undefined && next.kind !== 'clause' && next.kind !== 'rule');
  return announced && /:\s*$/u.test(plainText(clause.text));
}
