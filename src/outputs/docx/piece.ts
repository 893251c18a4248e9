/** Words in one look: what runs of a Word paragraph are made of. */
import type { Inline } from '../../model/clause.ts';

export interface Look {
  strong: boolean;
  emphasis: boolean;
  code: boolean;
  term: boolean;
}

/** A stretch of text; a line feed is a line break. */
export interface Piece extends Look {
  text: string;
  /** Absolute address, or `#` and a bookmark of the file. */
  href: string | null;
  /** The link as the text has it, where `href` differs. */
  source?: string | undefined;
}

export const PLAIN: Look = { strong: false, emphasis: false, code: false, term: false };

/** Where a link of the text leads in the file; null where it leads nowhere and is printed as its words. */
export type ResolveLink = (href: string) => string | null;

/** @param termLength how many characters at the start are a defined term */
export function piecesOf(inlines: readonly Inline[], resolve: ResolveLink, termLength = 0): Piece[] {
  const pieces: Piece[] = [];
  collect(inlines, { ...PLAIN, href: null }, resolve, pieces);
  const term = slicePieces(pieces, 0, termLength).map((piece) => ({ ...piece, term: true }));
  return termLength === 0 ? pieces : [...term, ...slicePieces(pieces, termLength)];
}

function collect(inlines: readonly Inline[], style: Omit<Piece, 'text'>, resolve: ResolveLink, pieces: Piece[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text': pieces.push({ ...style, text: inline.value }); break;
      case 'code': pieces.push({ ...style, code: true, text: inline.value }); break;
      case 'break': pieces.push({ ...style, text: '\n' }); break;
      case 'strong': collect(inline.children, { ...style, strong: true }, resolve, pieces); break;
      case 'emphasis': collect(inline.children, { ...style, emphasis: true }, resolve, pieces); break;
      case 'link': collect(inline.children, { ...style, ...linked(inline.href, resolve(inline.href)) }, resolve, pieces); break;
    }
  }
}

/** A clause that the text refers to by its fragment is found by its bookmark. */
function linked(source: string, href: string | null): Pick<Piece, 'href' | 'source'> {
  const said = href === source || (href?.startsWith('#') && /^#[^%]/.test(source));
  return { href, source: said ? undefined : source };
}

/** The pieces of a part of the text, by character offsets. */
export function slicePieces<P extends Piece>(pieces: readonly P[], start: number, end = Infinity): P[] {
  const slice: P[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') slice.push({ ...piece, text });
    at += piece.text.length;
    if (at >= end) break;
  }
  return slice;
}

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function sameLook(a: Look, b: Look): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.term === b.term;
}
