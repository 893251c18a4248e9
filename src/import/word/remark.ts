/** What is attached to a text: comments and notes, each read at its first reference, and their signs. */
import type { WordPackage } from './word-package.ts';
import { attribute, elements, findAll, wordsIn, type Element } from './xml.ts';

/** The comments, footnotes and endnotes of one document while its text is read. */
export class Remarks {
  readonly #comments: Map<string, Element>;
  readonly #notes: Map<string, Element>;
  readonly #signs = new Map<string, string>();

  constructor({ comments, footnotes, endnotes }: WordPackage) {
    const byId = (part: Element | undefined, name: string, prefix: string): [string, Element][] =>
      elements(part, name).map((element) => [prefix + (attribute(element, 'w:id') ?? ''), element]);
    this.#comments = new Map(byId(comments, 'w:comment', ''));
    this.#notes = new Map([...byId(footnotes, 'w:footnote', 'w:footnoteReference '), ...byId(endnotes, 'w:endnote', 'w:endnoteReference ')]);
  }

  /** The comment, on its first reference. */
  comment(id: string): Element | null {
    const comment = this.#comments.get(id) ?? null;
    this.#comments.delete(id);
    return comment;
  }

  /** A note's sign, and the note itself on its first reference; null where there is none. */
  note(reference: Element): { sign: string; element: Element | null } | null {
    const key = `${reference.name} ${attribute(reference, 'w:id') ?? ''}`;
    const known = this.#signs.get(key);
    if (known !== undefined) return { sign: known, element: null };
    const element = this.#notes.get(key);
    if (!element) return null;
    const sign = superscript(this.#signs.size + 1);
    this.#signs.set(key, sign);
    return { sign, element };
  }
}

/** `¹²`: a sign of a note as it is printed; figures in brackets would read as the number of a clause. */
function superscript(count: number): string {
  return String(count).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** A comment for editors: who, when, on which words. */
export function commentText(comment: Element, about: string): string {
  const text = Array.from(findAll(comment, 'w:p'), wordsIn).join(' ');
  const signature = [attribute(comment, 'w:author'), attribute(comment, 'w:date')?.slice(0, 10)].filter(Boolean).join(', ');
  const quoted = about === '' ? '' : ` («${about.length > 60 ? `${about.slice(0, 60)}…` : about}»)`;
  return `${signature}${quoted}: ${text}`.replace(/\s+/gu, ' ').trim();
}
