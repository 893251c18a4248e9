/** A Word text with its changes, as a plain value: what comes when all are accepted and what when all are rejected. */
import type { Shape } from './part.ts';
import type { Look, Piece } from './piece.ts';

/** Whether something is in both texts, in the new one only, or in the old one only. */
export type Fate = 'same' | 'added' | 'removed';

export interface TrackedPiece extends Piece {
  fate: Fate;
  /** How words that stayed looked before, where they look different now. */
  was: Look | null;
}

export interface TrackedParagraph {
  kind: 'paragraph';
  /** Fate of the paragraph's end: where it is not `same`, one of the texts goes on with the next paragraph here. */
  end: Fate;
  /** Number of the move that it takes part in, whole; its words that stayed moved then. */
  move: number | null;
  shape: Shape;
  /** The old text's shape, where it was another. */
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

/** Pieces of one text alone, or of both. */
export function withFate(pieces: readonly Piece[], fate: Fate): TrackedPiece[] {
  return pieces.map((piece) => ({ ...piece, fate, was: null }));
}
