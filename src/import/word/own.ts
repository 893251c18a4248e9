/** Our own files: their styles say which clause a paragraph is (see outputs/docx/docx-style.ts). */
import { dropLeading } from '../../content/inline.ts';
import { plainText, type Inline } from '../../model/clause.ts';
import type { ItemMark } from './block.ts';
import type { Styles } from './word-style.ts';
import { attribute, find, val, type Element } from './xml.ts';

export interface OwnShape {
  /** `frame` for what surrounds the text, `styled` where the name of the style says everything. */
  role: 'frame' | 'text' | 'styled';
  /** An empty paragraph that Word needs between tables. */
  spacer: boolean;
  rule: boolean;
  code: boolean;
  quoted: boolean;
  /** Left edge, number included, in twentieths of a point: where only a list item's children begin. */
  start: number;
  /** The same of the quotation that begins with the paragraph. */
  quoteStart: number;
  /** Left edge of the text. */
  left: number;
  /** Takes the mark off the words of an item; null where the paragraph is not one. */
  item(inlines: Inline[]): { mark: ItemMark; inlines: Inline[] } | null;
}

/** How far a quotation is indented (`STEP` of the export's styles). */
const QUOTE_INDENT = 454;
const FRAME = /^(?:Document(?:Status|Fact|Note)|Spacer)$/;

/**
 * @param text where the text of the open section begins: an item that hangs there looks like a clause of the section, and
 * what follows it at that edge follows the list
 */
export function ownShape(paragraph: Element, styles: Styles, text: number): OwnShape {
  const id = val(paragraph, 'w:pPr', 'w:pStyle') ?? '';
  const quoted = /^Quote/.test(id);
  const base = id.replace(/^Quote(?=.)/, '');
  const { left, hanging } = indent(paragraph, styles);
  const isItem = base === 'ListBullet' || base === 'ClauseItem';
  return {
    role: FRAME.test(id) ? 'frame' : id === 'Title' || /^Heading\d$/.test(base) ? 'styled' : 'text',
    spacer: id === 'Spacer', rule: id === 'Rule', code: base === 'Code', quoted, start: left - hanging, quoteStart: left - hanging - QUOTE_INDENT, left,
    item: (inlines) => (isItem ? readItem(inlines, base === 'ClauseItem', left === text ? left + 1 : left) : null),
  };
}

/** A number in figures belongs to an ordered list; any other is part of the words of the item. */
function readItem(inlines: Inline[], marked: boolean, content: number): { mark: ItemMark; inlines: Inline[] } {
  const mark = marked ? /^(\d{1,9}[.)])(?:\s+|$)/.exec(plainText(inlines)) : null;
  return mark
    ? { mark: { ordered: true, mark: mark[1]!, content }, inlines: dropLeading(inlines, mark[0].length) }
    : { mark: { ordered: false, mark: '', content }, inlines };
}

/** The indent of a paragraph: its own, else that of its styles. */
function indent(paragraph: Element, styles: Styles): { left: number; hanging: number } {
  const sources = [paragraph, ...styles.ofParagraph(paragraph).map(({ element }) => element)].map((element) => find(element, 'w:pPr', 'w:ind'));
  const read = (...names: string[]): number => {
    for (const source of sources) for (const name of names) {
      const value = attribute(source, name);
      if (value !== undefined) return Number(value) || 0;
    }
    return 0;
  };
  return { left: read('w:left', 'w:start'), hanging: read('w:hanging') };
}
