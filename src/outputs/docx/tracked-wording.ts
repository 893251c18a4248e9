/** Runs of a redline over the styled words of both texts: which of them stay, are removed, are added, or change their style. */
import type { ClauseChange } from '../../redline/index.ts';
import { sameLook, slicePieces, type Piece } from './piece.ts';
import { withFate, type TrackedPiece } from './tracked.ts';

type Worded = Pick<ClauseChange, 'runs' | 'details'>;

/**
 * @param old,now the words that the change is about, styled
 * @returns pieces which give `old` without the added ones and `now` without the removed ones, styles and links included
 */
export function trackRuns(change: Worded, old: readonly Piece[], now: readonly Piece[]): TrackedPiece[] {
  let [a, b] = [0, 0];
  const moves = movesOf(change);
  return change.runs.flatMap(([kind, { length }], k) => {
    const removed = kind === 'added' ? [] : slicePieces(old, a, (a += length));
    const added = kind === 'removed' ? [] : slicePieces(now, b, (b += length));
    return kind === 'same' ? trackSame(removed, added) : [...withFate(removed, 'removed', moves[k]), ...withFate(added, 'added', moves[k])];
  });
}

/** The words that one text alone has at this place. @param pieces words of a paragraph that begin with those of the changes */
export function trackAlone(changes: readonly Worded[], pieces: readonly Piece[], fate: 'removed' | 'added'): TrackedPiece[] {
  let at = 0;
  return changes.flatMap((change) => {
    const moves = movesOf(change);
    return change.runs.flatMap(([kind, { length }], k) => (kind === 'same' || kind === fate ? withFate(slicePieces(pieces, at, (at += length)), fate, moves[k]) : []));
  });
}

/** Of each run the move that it is part of. */
function movesOf({ runs, details }: Worded): TrackedPiece['move'][] {
  let end = 0;
  return runs.map(([, { length }]) => {
    const start = end;
    end += length;
    const detail = details.find(({ elsewhere, at }) => elsewhere && at![0] <= start && end <= at![1]);
    return detail ? { number: detail.elsewhere!.move, edited: detail.nature !== 'moved' } : null;
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
      tracked.push({ ...is, text, fate: 'same', was: sameLook(was, is) ? null : { strong, emphasis, code, term }, move: null });
    } else {
      removed.push(...withFate([{ ...was, text }], 'removed'));
      added.push(...withFate([{ ...is, text }], 'added'));
    }
    usedA += length;
    usedB += length;
    if (usedA === was.text.length) [a, usedA] = [a + 1, 0];
    if (usedB === is.text.length) [b, usedB] = [b + 1, 0];
  }
  flush();
  return tracked;
}
