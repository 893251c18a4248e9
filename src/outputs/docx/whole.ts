/** Paragraphs that only one text has, and texts without tracking. */
import type { ClauseChange } from '../../redline/index.ts';
import { wordless, type ParagraphPart, type Part } from './part.ts';
import { PLAIN, slicePieces, type Piece } from './piece.ts';
import { trackAlone } from './tracked-wording.ts';
import { withFate, type Fate, type TrackedParagraph, type TrackedPart, type TrackedPiece } from './tracked.ts';

/** The text between a number and its words. */
const TAB = '\t';

/** A number with the tab after it; nothing where there is none. */
export function markPieces(mark: string): Piece[] {
  return mark === '' ? [] : [{ ...PLAIN, text: mark + TAB, href: null }];
}

/** The numbers of a paragraph that both texts have. */
export function trackMarks(old: string, now: string): TrackedPiece[] {
  if (old === now) return withFate(markPieces(now), 'same');
  if (old === '' || now === '') return [...withFate(markPieces(old), 'removed'), ...withFate(markPieces(now), 'added')];
  const piece = (text: string): Piece[] => [{ ...PLAIN, text, href: null }];
  return [...withFate(piece(old), 'removed'), ...withFate(piece(now), 'added'), ...withFate(piece(TAB), 'same')];
}

/** A paragraph of one text only; `same` where there is no other text. */
export function wholeParagraph(part: ParagraphPart, fate: Fate, bookmarks: string[]): TrackedParagraph {
  return { kind: 'paragraph', end: fate, move: null, shape: part.shape, was: null, pieces: withFate([...markPieces(part.mark), ...part.pieces], fate), bookmarks };
}

/** A paragraph of one text only, sentences that moved to another one or came from it told apart. */
export function aloneParagraph(part: ParagraphPart, changes: readonly ClauseChange[], fate: 'removed' | 'added', bookmarks: string[]): TrackedParagraph {
  const whole = wholeParagraph(part, fate, bookmarks);
  return changes.length === 0 ? whole : { ...whole, pieces: [...withFate(markPieces(part.mark), fate), ...trackAlone(changes, part.pieces, fate)] };
}

/** A paragraph that moved, at one of its places. At the old one: words it keeps and words it loses; at the new one: words it kept and words it gained. */
export function movedParagraph(part: ParagraphPart, { runs }: ClauseChange, fate: 'removed' | 'added'): TrackedParagraph {
  let at = 0;
  const words = runs.flatMap(([kind, { length }]) =>
    kind === 'same' || kind === fate ? withFate(slicePieces(part.pieces, at, (at += length)), kind) : []);
  return { ...wholeParagraph(part, fate, []), pieces: [...withFate(markPieces(part.mark), 'same'), ...words] };
}

/** The parts of one text, without tracking. */
export function plainParts(parts: readonly Part[], bookmarks: (part: ParagraphPart) => string[]): TrackedPart[] {
  const plain = parts.map((part): TrackedPart => {
    if (part.kind === 'paragraph') return wholeParagraph(part, 'same', bookmarks(part));
    const rows = part.rows.map((row) => ({
      fate: 'same' as const, header: row.header,
      cells: row.cells.map(({ shape, pieces }) => ({ ...wholeParagraph(wordless(shape.style), 'same', []), shape, pieces: withFate(pieces, 'same') })),
    }));
    return { kind: 'table', left: part.left, rows };
  });
  if (plain.at(-1)?.kind === 'table') plain.push(wholeParagraph(wordless('Spacer'), 'same', []));
  return plain;
}
