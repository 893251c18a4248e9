/** Runs of a redline over the styled words of both texts: which of them stay, are removed, are added, or change their style. */
import type { Run } from '../../redline/index.ts';
import { sameLook, slicePieces, type Piece } from './piece.ts';
import { withFate, type TrackedPiece } from './tracked.ts';

/**
 * @param old,now the words that the runs are about, styled
 * @returns pieces which give `old` without the added ones and `now` without the removed ones, styles and links included
 */
export function trackRuns(runs: readonly Run[], old: readonly Piece[], now: readonly Piece[]): TrackedPiece[] {
  let [a, b] = [0, 0];
  return runs.flatMap(([kind, { length }]) => {
    const removed = kind === 'added' ? [] : slicePieces(old, a, (a += length));
    const added = kind === 'removed' ? [] : slicePieces(now, b, (b += length));
    return kind === 'same' ? trackSame(removed, added) : [...withFate(removed, 'removed'), ...withFate(added, 'added')];
  });
}

/** The same words twice, each time cut where its own style changes. A changed link is replaced whole: Word cannot track it any other way. */
function trackSame(old: readonly Piece[], now: readonly Piece[]): TrackedPiece[] {
  const tracked: TrackedPiece[] = [];
  let removed: TrackedPiece[] = [];
  let added: TrackedPiece[] = [];
  const flush = (): void => {
    tracked.push(...removed, ...added);
    [removed, added] = [[], []];
  };
  let [a, b, usedA, usedB] = [0, 0, 0, 0];
  while (a < old.length && b < now.length) {
    const [was, is] = [old[a]!, now[b]!];
    const length = Math.min(was.text.length - usedA, is.text.length - usedB);
    const text = is.text.slice(usedB, usedB + length);
    if (was.href === is.href) {
      flush();
      const { strong, emphasis, code, term } = was;
      tracked.push({ ...is, text, fate: 'same', was: sameLook(was, is) ? null : { strong, emphasis, code, term } });
    } else {
      removed.push({ ...was, text, fate: 'removed', was: null });
      added.push({ ...is, text, fate: 'added', was: null });
    }
    usedA += length;
    usedB += length;
    if (usedA === was.text.length) [a, usedA] = [a + 1, 0];
    if (usedB === is.text.length) [b, usedB] = [b + 1, 0];
  }
  flush();
  return tracked;
}
