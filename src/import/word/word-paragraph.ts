/** What a paragraph of Word is in Markdown: an item of a list, words after a number, a heading made by hand. */
import { plainText, type Inline } from '../../model/clause.ts';
import type { ItemMark } from './block.ts';
import type { Label } from './word-numbering.ts';

/** Headings and header cells are bold anyway. */
export function unwrapped(inlines: Inline[]): Inline[] {
  const [only] = inlines;
  return inlines.length === 1 && only?.kind === 'strong' ? only.children : inlines;
}

/**
 * Bullets are items, and so are the numbers of a plain list; a number that others build on («1.» before «1.1.»)
 * is a clause's. Markdown lists count in figures only: letters stay text.
 */
export function listItem(label: Label | null, role: string, inlines: Inline[]): { mark: ItemMark; inlines: Inline[] } | null {
  if (!label || role === 'heading') return null;
  const content = label.level + 1;
  if (label.bullet) return { mark: { ordered: false, mark: '', content }, inlines };
  if (!label.simple || label.compound) return null;
  return { mark: { ordered: true, mark: `${label.simple.count}${label.simple.delimiter}`, content }, inlines };
}

/** A generated number becomes text; one on its own is not a paragraph. */
export function withNumber(label: Label | null, words: Inline[]): Inline[] {
  const number = label?.text ?? '';
  return number === '' || words.length === 0 ? words : [{ kind: 'text', value: number }, ...words];
}

/** A short paragraph that is bold as a whole, the way headings are made without styles. */
export function looksLikeHeading(words: readonly Inline[]): boolean {
  return words.length === 1 && words[0]!.kind === 'strong' && plainText(words).length <= 120;
}

/** The list that is open: the numbering it belongs to, and the level of its last item. */
export class OpenList {
  #open: { family: string; level: number } | null = null;

  close(): void {
    this.#open = null;
  }

  /**
   * The level of a paragraph: it belongs to the list before it if it is deeper in the same numbering, or says that it continues it.
   * @param continues whether an unnumbered paragraph says so
   */
  startOf(label: Label | null, isItem: boolean, continues: () => boolean): number {
    if (label === null && this.#open && continues()) return this.#open.level + 1;
    if (label !== null && isItem) this.#open = { family: label.family, level: label.level };
    else if (label === null || this.#open?.family !== label.family || label.level === 0) this.#open = null;
    return this.#open && label ? label.level : 0;
  }
}
