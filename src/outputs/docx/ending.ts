/** Where to write the end of a paragraph among new words and paragraphs. */
import { sameShape } from './part.ts';
import type { TrackedParagraph, TrackedPart } from './tracked.ts';

/**
 * «[сроки.]¶ [Новый абзац.¶]», words added at the end of a paragraph and new paragraphs after it, is one stretch
 * of new text, and Word writes what a person types there as one: «[сроки.¶ Новый абзац.]¶», the old end last.
 * Both say the same, but LibreOffice joins the two stretches of the first over the old end between them, and
 * removes that end with them when they are rejected.
 */
export function withEndsBehind(parts: readonly TrackedPart[]): TrackedPart[] {
  const moved = [...parts];
  for (let first = 0; first < moved.length; first++) {
    const paragraph = moved[first]!;
    if (paragraph.kind !== 'paragraph' || paragraph.end !== 'same' || paragraph.pieces.at(-1)?.fate !== 'added') continue;
    let last = first;
    while (isNew(moved[last + 1])) last += 1;
    if (last === first) continue;
    const end = moved[last] as TrackedParagraph;
    const was = paragraph.was ?? paragraph.shape;
    moved[first] = { ...paragraph, end: 'added', was: null };
    moved[last] = { ...end, end: 'same', was: sameShape(was, end.shape) ? null : was };
    first = last;
  }
  return moved;
}

/**
 * Where two paragraphs became one, the space that is now between their words is written before the removed end:
 * after it, it would begin a line.
 */
export function withSpacesBefore(parts: readonly TrackedPart[]): TrackedPart[] {
  const moved = [...parts];
  for (let i = 1; i < moved.length; i++) {
    const [before, after] = [moved[i - 1]!, moved[i]!];
    if (before.kind !== 'paragraph' || after.kind !== 'paragraph' || before.end !== 'removed' || before.move !== null || after.move !== null) continue;
    const [first, ...rest] = after.pieces;
    if (first?.fate !== 'added' || first.text.trim() !== '') continue;
    moved[i - 1] = { ...before, pieces: [...before.pieces, first] };
    moved[i] = { ...after, pieces: rest };
  }
  return moved;
}

function isNew(part: TrackedPart | undefined): boolean {
  return part?.kind === 'paragraph' && part.end === 'added' && part.move === null && part.pieces.every(({ fate }) => fate === 'added');
}
