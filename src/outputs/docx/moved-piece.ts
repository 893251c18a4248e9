/** Sentences that moved from paragraph to paragraph, as Word can tell them: a move has one place that it left and one that it came to. */
import type { TrackedPart, TrackedPiece } from './tracked.ts';

/** The parts without those moves of sentences that have not exactly these two places. */
export function withWholeMoves(parts: readonly TrackedPart[]): TrackedPart[] {
  const places = new Map<number, string[]>();
  for (const part of parts) {
    if (part.kind === 'table') continue;
    let last: TrackedPiece | undefined;
    for (const piece of part.pieces) {
      const { move, fate } = piece;
      if (move && !(last?.move?.number === move.number && last.fate === fate)) places.set(move.number, [...(places.get(move.number) ?? []), fate]);
      last = piece;
    }
  }
  const isWhole = ({ number }: { number: number }): boolean => places.get(number)!.toSorted().join() === 'added,removed';
  return parts.map((part) => (part.kind === 'table' ? part : { ...part, pieces: part.pieces.map((piece) => (piece.move && !isWhole(piece.move) ? { ...piece, move: null } : piece)) }));
}
