/**
 * Two texts and their redline as one Word text with tracked changes.
 *
 * A text is a stream of numbers, words, paragraph ends and tables, in this order. Both streams are read side by
 * side: what the redline pairs (a *joint*) is written once, all else is written as removed or added where it
 * is. Nothing of either stream is omitted or reordered, so rejecting everything restores the old text
 * and accepting everything gives the new one, whatever the redline says. A paragraph that became two has one added
 * end in its middle, two that became one a removed end between them, because ends are written like words.
 *
 * Joints must keep the order of both texts: the heaviest chain of them is used, the rest becomes removed and
 * added words. Clauses that moved are never joints; they are written whole at both places, old and new.
 */
import type { ClauseChange, Run } from '../../redline/index.ts';
import { changesByPart, findJoints, wholeChanges, type Joint, type Side } from './joint.ts';
import { sameShape, wordless, type ParagraphPart, type Part, type TablePart } from './part.ts';
import { slicePieces, type Piece } from './piece.ts';
import { trackTable, type WholeChanges } from './row.ts';
import { withFate, type Fate, type TrackedPart, type TrackedPiece } from './tracked.ts';
import { aloneParagraph, markPieces, movedParagraph, trackMarks, wholeParagraph } from './whole.ts';
import { trackAlone, trackRuns } from './tracked-wording.ts';
import { withWholeMoves } from './moved-piece.ts';

/**
 * @param bookmarks names of the bookmarks to set at a paragraph of the old text that the new one does not have, and of the new one
 * @returns parts ending in a paragraph whose end both texts have, because Word keeps the last end whatever is accepted
 */
export function mergeParts(
  old: readonly Part[], now: readonly Part[], changes: readonly ClauseChange[],
  bookmarks: Record<'old' | 'now', (part: ParagraphPart) => string[]>,
): TrackedPart[] {
  const sides: [Side, Side] = [
    { fate: 'removed', parts: old, changes: changesByPart(old, changes, 'from'), bookmarks: bookmarks.old },
    { fate: 'added', parts: now, changes: changesByPart(now, changes, 'to'), bookmarks: bookmarks.now },
  ];
  const whole = wholeChanges(changes);
  return withWholeMoves(new Merger(sides, whole, changes).write(findJoints(sides, changes, whole)));
}

/** How far one text has been read. */
interface Cursor {
  side: Side;
  part: number;
  /** Changes of the part written so far, and the length of their words. */
  entry: number;
  offset: number;
  /** Whether the part, a paragraph, has been begun and not ended. */
  open: boolean;
}

class Merger {
  readonly #old: Cursor;
  readonly #now: Cursor;
  readonly #whole: WholeChanges;
  readonly #moves: ReadonlyMap<ClauseChange, number>;
  readonly #out: TrackedPart[] = [];
  #pieces: TrackedPiece[] = [];
  #bookmarks: string[] = [];

  constructor([old, now]: [Side, Side], whole: WholeChanges, changes: readonly ClauseChange[]) {
    this.#old = { side: old, part: 0, entry: 0, offset: 0, open: false };
    this.#now = { side: now, part: 0, entry: 0, offset: 0, open: false };
    this.#whole = whole;
    this.#moves = wholeMoves(old, now, changes);
  }

  write(joints: readonly Joint[]): TrackedPart[] {
    for (const joint of joints) {
      this.#advance(joint);
      const part = this.#now.side.parts[joint.now]!;
      if (part.kind === 'table') this.#table(this.#old.side.parts[this.#old.part++] as TablePart, this.#now.side.parts[this.#now.part++] as TablePart);
      else if (joint.change) this.#words(joint.change);
    }
    this.#advance({ old: this.#old.side.parts.length, now: this.#now.side.parts.length, oldEntry: 0, nowEntry: 0, change: null });
    const last = this.#out.at(-1);
    if (last?.kind !== 'paragraph' || last.end !== 'same') this.#out.push({ ...wholeParagraph(wordless('Spacer'), 'same', []), end: 'same' });
    return this.#out;
  }

  /** Writes what is before a joint, and begins its paragraph. */
  #advance(to: Joint): void {
    const [old, now] = [this.#old, this.#now];
    const [leavesOld, leavesNow] = [old.open && old.part < to.old, now.open && now.part < to.now];
    if (old.open) this.#rest(old, leavesOld ? Infinity : to.oldEntry);
    if (now.open) this.#rest(now, leavesNow ? Infinity : to.nowEntry);
    if (leavesOld || leavesNow) this.#end(leavesOld && leavesNow ? 'same' : leavesOld ? 'removed' : 'added');
    while (old.part < to.old) this.#alone(old);
    while (now.part < to.now) this.#alone(now);
    if (now.side.parts[to.now]?.kind !== 'paragraph') return;
    this.#begin(!old.open, !now.open);
    this.#rest(old, to.oldEntry);
    this.#rest(now, to.nowEntry);
  }

  /** The words of an open paragraph up to one of its changes, in this text alone. */
  #rest(cursor: Cursor, entry: number): void {
    const { side } = cursor;
    const changes = side.changes[cursor.part]!.slice(cursor.entry, entry);
    this.#pieces.push(...trackAlone(changes, slicePieces(this.#paragraphAt(cursor).pieces, cursor.offset), side.fate));
    cursor.entry += changes.length;
    for (const { runs } of changes) cursor.offset += lengthIn(runs, side.fate);
  }

  #words(change: ClauseChange): void {
    const [old, now] = [this.#old, this.#now];
    const [removed, added] = [old, now].map((cursor) => {
      const start = cursor.offset;
      cursor.entry += 1;
      cursor.offset += lengthIn(change.runs, cursor.side.fate);
      return slicePieces(this.#paragraphAt(cursor).pieces, start, cursor.offset);
    }) as [Piece[], Piece[]];
    this.#pieces.push(...trackRuns(change, removed, added));
  }

  /** Begins the paragraphs that are not open yet, with their numbers. */
  #begin(old: boolean, now: boolean): void {
    const [was, is] = [this.#paragraphAt(this.#old), this.#paragraphAt(this.#now)];
    if (old && now) this.#pieces.push(...trackMarks(was.mark, is.mark));
    else if (old) this.#pieces.push(...withFate(markPieces(was.mark), 'removed'));
    else if (now) this.#pieces.push(...withFate(markPieces(is.mark), 'added'));
    if (old) this.#bookmarks.push(...this.#old.side.bookmarks(was));
    if (now) this.#bookmarks.push(...this.#now.side.bookmarks(is));
    this.#old.open = this.#now.open = true;
  }

  #end(end: Fate): void {
    const [was, is] = [this.#old.open && this.#paragraphAt(this.#old), this.#now.open && this.#paragraphAt(this.#now)];
    const [oldShape, nowShape] = [was && was.shape, is && is.shape];
    const shape = end === 'removed' ? oldShape : nowShape;
    const before = end === 'same' && oldShape && nowShape && !sameShape(oldShape, nowShape) ? oldShape : null;
    const last = this.#out.at(-1);
    const paragraph = { kind: 'paragraph' as const, move: null, pieces: this.#pieces, bookmarks: this.#bookmarks };
    // A paragraph that continues another's words keeps its old form until the changes are accepted: the number that its new form makes room for is in the other.
    if (before && last?.kind === 'paragraph' && last.end === 'removed') {
      this.#out.push({ ...paragraph, end: 'removed', shape: before, was: null }, { ...paragraph, end: 'added', shape: nowShape as ParagraphPart['shape'], was: null, pieces: [], bookmarks: [] });
    } else this.#out.push({ ...paragraph, end, shape: shape as ParagraphPart['shape'], was: before });
    [this.#pieces, this.#bookmarks] = [[], []];
    if (end !== 'added') close(this.#old);
    if (end !== 'removed') close(this.#now);
  }

  /** A part that only one of the texts has. */
  #alone(cursor: Cursor): void {
    const { side } = cursor;
    const part = side.parts[cursor.part]!;
    if (part.kind === 'table') {
      if (side.fate === 'removed') this.#table(part, null);
      else this.#table(null, part);
    } else {
      const changes = side.changes[cursor.part]!;
      const [change] = changes;
      const move = change && this.#moves.get(change);
      const bookmarks = side.bookmarks(part);
      this.#out.push(change && move !== undefined ? { ...movedParagraph(part, change, side.fate), move, bookmarks } : aloneParagraph(part, changes, side.fate, bookmarks));
    }
    cursor.part += 1;
  }

  /** Word would treat two tables without a paragraph between them as one; so they become one: the rows of one are removed, those of the other added. */
  #table(old: TablePart | null, now: TablePart | null): void {
    const table = trackTable(old, now, this.#whole);
    const last = this.#out.at(-1);
    if (last?.kind === 'table') last.rows.push(...table.rows);
    else this.#out.push(table);
  }

  #paragraphAt({ side, part }: Cursor): ParagraphPart {
    return side.parts[part] as ParagraphPart;
  }
}

function close(cursor: Cursor): void {
  Object.assign(cursor, { part: cursor.part + 1, entry: 0, offset: 0, open: false });
}

function lengthIn(runs: readonly Run[], fate: 'removed' | 'added'): number {
  return runs.reduce((sum, [kind, text]) => sum + (kind === 'same' || kind === fate ? text.length : 0), 0);
}

/** Moved clauses that are a paragraph in both texts and nothing else, numbered from 1. */
function wholeMoves(old: Side, now: Side, changes: readonly ClauseChange[]): Map<ClauseChange, number> {
  const alone = ({ changes: byPart }: Side): Set<ClauseChange> => new Set(byPart.flatMap((list) => (list.length === 1 ? list : [])));
  const [before, after] = [alone(old), alone(now)];
  const moved = changes.filter((change) => change.kind === 'moved' && before.has(change) && after.has(change));
  return new Map(moved.map((change, k) => [change, k + 1]));
}
