/**
 * Two texts and their redline as one Word text with tracked changes.
 *
 * A text is a stream of numbers, words, paragraph ends and tables, in this order. Both streams are read side by
 * side: what the redline pairs (a *joint*) is written once, all else is written as removed or as added where it
 * stands. Nothing of either stream is left out or turned round, so rejecting everything gives the old one back
 * and accepting everything the new one, whatever the redline says. A paragraph that became two has one added
 * end in its middle, two that became one a removed end between them, for ends are written like words.
 *
 * Joints must keep the order of both texts: the heaviest chain of them is taken, the rest becomes removed and
 * added words. Clauses that moved are never joints; they are written whole where they stood and where they stand.
 */
import { heaviestChain } from '../../core/redline/chain.ts';
import type { ClauseChange, Run } from '../../core/redline/index.ts';
import { sameShape, wordless, type ParagraphPart, type Part, type TablePart } from './part.ts';
import { PLAIN, slicePieces, type Piece } from './piece.ts';
import { sameLength, trackTable, type WholeChanges } from './row.ts';
import { withFate, type Fate, type TrackedParagraph, type TrackedPart, type TrackedPiece } from './tracked.ts';
import { trackRuns } from './wording.ts';

/** The text between a number and its words. */
const TAB = '\t';

/** One of the two texts. */
interface Side {
  fate: 'removed' | 'added';
  parts: readonly Part[];
  /** By part: its changes in the order of its words. */
  changes: ClauseChange[][];
  /** Names of a part's bookmarks. */
  bookmarks(part: ParagraphPart): string[];
}

/** What both texts have in common: words of one paragraph, a table, or a paragraph without words (no change, entry 0). */
interface Joint {
  old: number;
  now: number;
  /** Which of the part's changes it is, in either text. */
  oldEntry: number;
  nowEntry: number;
  change: ClauseChange | null;
}

/**
 * @param bookmarks names of the bookmarks to set at a paragraph of the old text that the new one has not, and of the new one
 * @returns parts ending in a paragraph whose end both texts have, for Word keeps the last end whatever is accepted
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
  const joints = withWordless(dropCrossed(orderedJoints(sides, changes, whole), sides), sides);
  return new Merger(sides, whole, changes).write(joints);
}

function changesByPart(parts: readonly Part[], changes: readonly ClauseChange[], side: 'from' | 'to'): ClauseChange[][] {
  const byIndex = new Map<number, ClauseChange[]>();
  for (const change of changes) {
    const index = change[side]?.index;
    if (index === undefined) continue;
    const known = byIndex.get(index);
    if (known) known.push(change);
    else byIndex.set(index, [change]);
  }
  return parts.map((part) => (part.kind === 'paragraph' && part.index !== null ? (byIndex.get(part.index) ?? []) : []));
}

function wholeChanges(changes: readonly ClauseChange[]): WholeChanges {
  const parts = new Set(['split', 'merged']);
  return new Map(changes.flatMap((change) => (change.from && change.to && !parts.has(change.kind) && change.kind !== 'moved' ? [[change.from.index, change]] : [])));
}

/** The joints of a chain that keeps the order of both texts: paired words, and tables by the rows they share. */
function orderedJoints([old, now]: [Side, Side], changes: readonly ClauseChange[], whole: WholeChanges): Joint[] {
  const places = (side: Side): { of: Map<ClauseChange, { part: number; entry: number; key: number }>; table: Map<number, { part: number; key: number }>; size: number } => {
    let key = 0;
    const of = new Map<ClauseChange, { part: number; entry: number; key: number }>();
    const table = new Map<number, { part: number; key: number }>();
    for (const [part, value] of side.parts.entries()) {
      if (value.kind === 'table') {
        for (const row of value.rows) table.set(row.index, { part, key });
        key += 1;
      } else for (const [entry, change] of side.changes[part]!.entries()) of.set(change, { part, entry, key: key++ });
    }
    return { of, table, size: key };
  };
  const [oldPlaces, nowPlaces] = [places(old), places(now)];
  const candidates: (Joint & { i: number; j: number; weight: number })[] = [];
  const tables = new Map<string, Joint & { i: number; j: number; weight: number }>();
  for (const change of changes) {
    if (!change.from || !change.to) continue;
    const weight = 1 + sameLength(change.runs);
    const [a, b] = [oldPlaces.of.get(change), nowPlaces.of.get(change)];
    if (a && b && change.kind !== 'moved') {
      candidates.push({ old: a.part, now: b.part, oldEntry: a.entry, nowEntry: b.entry, change, i: a.key, j: b.key, weight });
    }
    const [t, u] = [oldPlaces.table.get(change.from.index), nowPlaces.table.get(change.to.index)];
    if (t && u && whole.has(change.from.index)) {
      const name = `${t.part} ${u.part}`;
      const table = tables.get(name);
      if (table) table.weight += weight;
      else tables.set(name, { old: t.part, now: u.part, oldEntry: 0, nowEntry: 0, change: null, i: t.key, j: u.key, weight });
    }
  }
  return heaviestChain([...candidates, ...tables.values()], nowPlaces.size);
}

/** A table cannot stand inside a paragraph: words that would go on behind one are no joint. */
function dropCrossed(joints: readonly Joint[], [old, now]: [Side, Side]): Joint[] {
  const hasTable = ({ parts }: Side, from: number, to: number): boolean => parts.slice(from, to).some(({ kind }) => kind === 'table');
  const kept: Joint[] = [];
  for (const joint of joints) {
    const before = kept.at(-1);
    const crosses = before && ((before.old === joint.old && hasTable(now, before.now, joint.now)) || (before.now === joint.now && hasTable(old, before.old, joint.old)));
    if (!crosses) kept.push(joint);
  }
  return kept;
}

/** Pairs the rules and spacers between two joints, in their order. */
function withWordless(joints: readonly Joint[], [old, now]: [Side, Side]): Joint[] {
  const all: Joint[] = [];
  const between = (from: { old: number; now: number }, to: { old: number; now: number }): void => {
    const wordlessOf = ({ parts }: Side, start: number, end: number): number[] =>
      Array.from({ length: Math.max(0, end - start) }, (_, k) => start + k).filter((k) => isWordless(parts[k]!));
    const [left, right] = [wordlessOf(old, from.old + 1, to.old), wordlessOf(now, from.now + 1, to.now)];
    for (const [k, i] of left.slice(0, right.length).entries()) all.push({ old: i, now: right[k]!, oldEntry: 0, nowEntry: 0, change: null });
  };
  let last = { old: -1, now: -1 };
  for (const joint of [...joints, null]) {
    const here = joint ?? { old: old.parts.length, now: now.parts.length };
    if (last.old < here.old && last.now < here.now) between(last, here);
    if (joint) all.push(joint);
    last = here;
  }
  return all;
}

function isWordless(part: Part): boolean {
  return part.kind === 'paragraph' && part.index === null;
}

/** How far one text has been read. */
interface Cursor {
  side: Side;
  part: number;
  /** Changes of the part that are written, and the length of their words. */
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
      else if (joint.change) this.#words(joint.change.runs);
    }
    this.#advance({ old: this.#old.side.parts.length, now: this.#now.side.parts.length, oldEntry: 0, nowEntry: 0, change: null });
    const last = this.#out.at(-1);
    if (last?.kind !== 'paragraph' || last.end !== 'same') this.#out.push({ ...wholeParagraph(wordless('Spacer'), 'same', []), end: 'same' });
    return this.#out;
  }

  /** Writes what stands before a joint, and begins its paragraph. */
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
    const changes = side.changes[cursor.part]!;
    const start = cursor.offset;
    for (; cursor.entry < Math.min(entry, changes.length); cursor.entry++) cursor.offset += lengthIn(changes[cursor.entry]!.runs, side.fate);
    this.#pieces.push(...withFate(slicePieces(this.#paragraphAt(cursor).pieces, start, cursor.offset), side.fate));
  }

  #words(runs: readonly Run[]): void {
    const [old, now] = [this.#old, this.#now];
    const [gone, come] = [old, now].map((cursor) => {
      const start = cursor.offset;
      cursor.entry += 1;
      cursor.offset += lengthIn(runs, cursor.side.fate);
      return slicePieces(this.#paragraphAt(cursor).pieces, start, cursor.offset);
    }) as [Piece[], Piece[]];
    this.#pieces.push(...trackRuns(runs, gone, come));
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
    this.#out.push({ kind: 'paragraph', end, move: null, shape: shape as ParagraphPart['shape'], was: before, pieces: this.#pieces, bookmarks: this.#bookmarks });
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
      const [change] = side.changes[cursor.part]!;
      const move = change && this.#moves.get(change);
      const bookmarks = side.bookmarks(part);
      this.#out.push(change && move !== undefined ? { ...movedParagraph(part, change, side.fate), move, bookmarks } : wholeParagraph(part, side.fate, bookmarks));
    }
    cursor.part += 1;
  }

  /** Two tables without a paragraph between them would be one to Word; so they are: one's rows go, the other's come. */
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

function markPieces(mark: string): Piece[] {
  return mark === '' ? [] : [{ ...PLAIN, text: mark + TAB, href: null }];
}

function trackMarks(old: string, now: string): TrackedPiece[] {
  if (old === now) return withFate(markPieces(now), 'same');
  if (old === '' || now === '') return [...withFate(markPieces(old), 'removed'), ...withFate(markPieces(now), 'added')];
  const piece = (text: string): Piece[] => [{ ...PLAIN, text, href: null }];
  return [...withFate(piece(old), 'removed'), ...withFate(piece(now), 'added'), ...withFate(piece(TAB), 'same')];
}

/** A paragraph of one text alone; `same` where there is no other text. */
export function wholeParagraph(part: ParagraphPart, fate: Fate, bookmarks: string[]): TrackedParagraph {
  return { kind: 'paragraph', end: fate, move: null, shape: part.shape, was: null, pieces: withFate([...markPieces(part.mark), ...part.pieces], fate), bookmarks };
}

/** Where it stood: words it keeps and words it loses; where it stands: words it kept and words it got. */
function movedParagraph(part: ParagraphPart, { runs }: ClauseChange, fate: 'removed' | 'added'): TrackedParagraph {
  let at = 0;
  const words = runs.flatMap(([kind, { length }]) =>
    kind === 'same' || kind === fate ? withFate(slicePieces(part.pieces, at, (at += length)), kind) : []);
  return { ...wholeParagraph(part, fate, []), pieces: [...withFate(markPieces(part.mark), 'same'), ...words] };
}

/** The parts of one text, nothing of it tracked. */
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
