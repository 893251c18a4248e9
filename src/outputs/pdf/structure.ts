/**
 * What each thing on the pages is, for programs that read a PDF aloud, copy it or turn it into another
 * format: the structure tree of ISO 32000-1 §14.7–14.8, as PDF/UA-1 and PDF/A level «a» require it.
 *
 * Elements are made while a text is set; whatever is painted names its element, or null for an artifact
 * (lines, the foot of the page, a watermark, a table header that is repeated). An element takes its place
 * among its parent's children when something of it is first painted, so that reading order is the order of
 * painting; and it may be painted in pieces over several pages, and stays one element.
 *
 *     const paragraph = root.inside('P', { lang: 'ru' });
 *     const link = paragraph.inside('Link');
 *     textOf(setText([{ …, text: 'см. ' }, { …, text: 'пункт 6.1', href: '#6.1', element: link }], setting), width, paragraph)
 */

/** Standard structure types, and our own three, which `ROLE_MAP` explains to readers. */
export type Role =
  | 'Document' | 'Sect' | 'Div' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'P' | 'BlockQuote'
  | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI' | 'Reference'
  | 'Link' | 'Span' | 'Code' | 'Figure' | 'Dfn' | 'Ins' | 'Del';

/** A defined term where it is defined, and the two sides of a redline. */
export const ROLE_MAP: Readonly<Record<string, Role>> = { Dfn: 'Span', Ins: 'Span', Del: 'Span' };

export interface ElementOptions {
  /** Language tag; each block has its own. */
  lang?: string;
  /** What a picture shows, in words. */
  alt?: string;
  /** The characters that a drawing represents, e.g. `•`. */
  actual?: string;
  /** What a sign or an abbreviation means in full; read aloud in its place. */
  expansion?: string;
  /** Of a header cell. */
  scope?: 'Column' | 'Row';
  /** How many columns a cell spans. */
  columns?: number;
  /** Of a list, by the kind of its labels. */
  numbering?: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha';
}

/** A stretch of a page's content, or an annotation of that page, each by its id in the file. */
export type Leaf = { page: object; mcid: number } | { page: object; annotation: object };

export class Element {
  readonly role: Role;
  readonly parent: Element | null;
  readonly options: ElementOptions;
  /** In reading order. */
  readonly kids: (Element | Leaf)[] = [];
  /** The position of a picture on its page, in the page's own coordinates. */
  box: readonly number[] | null = null;
  #placed = false;

  constructor(role: Role, options: ElementOptions = {}, parent: Element | null = null) {
    this.role = role;
    this.options = options;
    this.parent = parent;
  }

  /** A new element below this one; it takes its place when something of it is painted. */
  inside(role: Role, options: ElementOptions = {}): Element {
    return new Element(role, options, this);
  }

  /** Places the element and its ancestors, where they have no place yet. */
  place(): void {
    if (this.#placed) return;
    this.#placed = true;
    this.parent?.place();
    this.parent?.kids.push(this);
  }
}

/** The role of a heading. @param depth 0 for the title; the format knows six levels */
export function headingRole(depth: number): Role {
  return (['H1', 'H2', 'H3', 'H4', 'H5'] as const)[depth] ?? 'H6';
}
