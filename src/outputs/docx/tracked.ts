/** A Word text with its changes, as a plain value: what results when all are accepted and what when all are rejected. */
import type { Shape } from './part.ts';
import type { Look, Piece } from './piece.ts';

/** Whether something is in both texts, in the new one only, or in the old one only. */
export type Fate = 'same' | 'added' | 'removed';

export interface TrackedPiece extends Piece {
  fate: Fate;
  /** The old style of words that stayed, where it changed. */
  was: Look | null;
  /** Of words of a sentence that moved to another paragraph: the number of the move, and whether they were edited on the way. */
  move: { number: number; edited: boolean } | null;
}

export interface TrackedParagraph {
  kind: 'paragraph';
  /** What becomes of the paragraph's end: where it is not `same`, one of the texts continues with the next paragraph here. */
  end: Fate;
  /** Number of the move that it takes part in, whole; its unchanged words are then moved. */
  move: number | null;
  shape: Shape;
  /** The form in the old text, where it was another. */
  was: Shape | null;
  pieces: TrackedPiece[];
  bookmarks: string[];
}

export interface TrackedRow {
  fate: Fate;
  header: boolean;
  cells: TrackedParagraph[];
}

export interface TrackedTable {
  kind: 'table';
  left: number;
  rows: TrackedRow[];
}

export type TrackedPart = TrackedParagraph | TrackedTable;

/** Pieces of one text only, or of both. */
export function withFate(pieces: readonly Piece[], fate: Fate, move: TrackedPiece['move'] = null): TrackedPiece[] {
  return pieces.map((piece) => ({ ...piece, fate, was: null, move }));
}
