/** A Word text as read, before it is Markdown: blocks with words, place and attached notes. */
import type { Inline } from '../../model/clause.ts';

interface Placed {
  /** See `numberParagraphs`. */
  place: string;
  /** Where the block begins; a block inside a list item begins at the item's `content` or further. */
  start: number;
  quoted: boolean;
  /** Where a quote begins whose first block this is. */
  quoteStart: number;
  /** Notes for editors that follow the block. */
  comments: string[];
  /** Bookmarks in it. */
  bookmarks: string[];
}

export interface TextBlock extends Placed {
  kind: 'text';
  form: 'heading' | 'paragraph' | 'code';
  /** Outline level of a heading, from 0. */
  outline: number;
  inlines: Inline[];
  item: ItemMark | null;
}

/** What makes a paragraph a list item of Markdown. */
export interface ItemMark {
  ordered: boolean;
  /** `3.` or `3)`; empty for a bullet. */
  mark: string;
  /** Where blocks begin that belong to the item. */
  content: number;
}

export interface TableBlock extends Placed {
  kind: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  rows: Inline[][][];
}

export interface RuleBlock extends Placed {
  kind: 'rule';
}

export type WordBlock = TextBlock | TableBlock | RuleBlock;
