/** The clauses of two texts side by side: first which became which (alignment.ts), then what changed in their words (wording.ts). */
import { listClauses, type ClauseTree } from '../model/clause.ts';
import { align, mirrorAlignment, type Alignment } from './alignment.ts';
import { findCarried, type Carried, type Pairing } from './carried.ts';
import { type ChangeDetail, type ChangeKind, type ClauseChange, countChanges, listRenumbered, type Redline, type Run } from './change.ts';
import { cutRuns, MovedWords, type Moved } from './moved-words.ts';
import { citedNumber, details, naturesOf } from './nature.ts';
import { sliceBounds, type Split } from './split.ts';
import { compareUnits, readUnits, refTo, type Unit } from './unit.ts';
import { compareRest, compareWording, mirrorRuns } from './wording.ts';
import { compareRows } from './row-wording.ts';
import { Lexicon, type Wording } from './word.ts';

/** How sentences that moved were edited, by the numbers of their moves. */
export type Edits = ReadonlyMap<number, readonly Run[]>;

/** What changed between two texts, but not what of it carries weight. @param cites see `TextLanguage` */
export function compareTexts(from: ClauseTree, to: ClauseTree, cites = ''): { redline: Redline; edits: Edits } {
  const { clauses, edits } = new Comparison(from, to, cites).list();
  return { redline: { counts: countChanges(clauses), clauses, terms: [], renumbered: listRenumbered(clauses) }, edits };
}

/** A clause of both texts, or its part, or a clause of one of them. */
interface Entry extends Pairing {
  kind: 'same' | 'split' | 'merged' | 'added' | 'removed';
  runs: Run[];
}

class Comparison {
  readonly #lexicon = new Lexicon();
  readonly #from: Unit[];
  readonly #to: Unit[];
  readonly #alignment: Alignment;
  /**
   * Where several answers are equally good, which one is found depends on which text is taken first. So
   * the texts are always taken in an order of their own, whichever is the older.
   */
  readonly #mirrored: boolean;
  /** Old and new number of every clause that changed it. */
  readonly #renumbered = new Set<string>();
  readonly #entries: Entry[] = [];
  /** Matches words before the number of a clause that is cited. */
  readonly #cited: RegExp;

  /** @param cites see `TextLanguage` */
  constructor(from: ClauseTree, to: ClauseTree, cites: string) {
    this.#cited = citedNumber(cites);
    this.#mirrored = compareUnits(listClauses(from), listClauses(to)) > 0;
    if (this.#mirrored) {
      [this.#to, this.#from] = readUnits(to, from, this.#lexicon);
      this.#alignment = mirrorAlignment(align(this.#to, this.#from, this.#lexicon));
    } else {
      [this.#from, this.#to] = readUnits(from, to, this.#lexicon);
      this.#alignment = align(this.#from, this.#to, this.#lexicon);
    }
    for (const [i, j] of this.#alignment.to.entries()) if (j >= 0) this.#renumbered.add(`${this.#from[i]!.number} ${this.#to[j]!.number}`);
  }

  /** @returns the changes, and how each sentence that moved was edited, by the number of its move */
  list(): { clauses: ClauseChange[]; edits: Edits } {
    this.#pair();
    const carried = findCarried(this.#entries, this.#from, this.#to, this.#lexicon);
    const moves = new MovedWords(inOrder(carried, this.#mirrored ? 'added' : 'removed'), (from, to) => this.#compare(from, to, compareWording), this.#lexicon);
    return { clauses: this.#entries.map((entry) => this.#change(entry, moves)), edits: moves.edits };
  }

  #pair(): void {
    const { from, splits, mergers } = this.#alignment;
    const splitOf = new Map(splits.flatMap((split) => split.parts.map((part, k) => [part, { split, k }] as const)));
    const mergerOf = new Map(mergers.map((merger) => [merger.whole, merger]));
    const removed = this.#placeRemoved();
    for (const [j, now] of this.#to.entries()) {
      const part = splitOf.get(j);
      const oldSlice = part && sliceAt(this.#from[part.split.whole]!.text, part.split, part.k);
      const merger = mergerOf.get(j);
      if (merger) {
        merger.parts.forEach((i, k) => {
          const slice = part?.split.whole === i ? oldSlice! : null;
          const nowSlice = sliceAt(now.text, merger, k);
          this.#add(slice && this.#isSplit(i, j, slice, nowSlice) ? 'split' : 'merged', this.#from[i]!, now, slice, nowSlice);
        });
      } else if (part) this.#add('split', this.#from[part.split.whole]!, now, oldSlice!, null);
      else if (from[j]! >= 0) this.#add('same', this.#from[from[j]!]!, now, null, null);
      else this.#add('added', null, now, null, null);
      for (const i of removed.get(j) ?? []) this.#add('removed', this.#from[i]!, null, null, null);
    }
  }

  /** Words that moved from one clause to another were split off where they were the smaller part of the first, else merged into the second. */
  #isSplit(i: number, j: number, old: Slice, now: Slice): boolean {
    const difference = old.text.length * this.#to[j]!.text.length - now.text.length * this.#from[i]!.text.length;
    return difference === 0 ? !this.#mirrored : difference < 0;
  }

  /** @param oldSlice the part of the old text this entry is about, null for all of it; so too `nowSlice` */
  #add(kind: Entry['kind'], old: Unit | null, now: Unit | null, oldSlice: Slice | null, nowSlice: Slice | null): void {
    const [from, to] = [this.#wording(old, oldSlice), this.#wording(now, nowSlice)];
    const isRow = kind === 'same' && old!.form === 'row' && now!.form === 'row';
    this.#entries.push({ kind, old, now, from, to, runs: this.#compare(from, to, isRow ? compareRows : compareWording), oldStart: oldSlice?.start ?? 0, nowStart: nowSlice?.start ?? 0 });
  }

  #change(entry: Entry, moves: MovedWords): ClauseChange {
    const { kind, old, now } = entry;
    const { runs, moved } = this.#runs(entry, moves);
    const ends = { ...(old ? { from: refTo(old) } : {}), ...(now ? { to: refTo(now) } : {}) };
    if (!old || !now) {
      const made = wholeDetails(runs, moved);
      return { kind, ...ends, runs, natures: naturesOf(made), details: made, weights: [] };
    }
    const made = details(runs, {
      from: old.clause, to: now.clause, levels: this.#levels(old, now), offsets: [entry.oldStart, entry.nowStart], isPart: kind !== 'same',
      cited: this.#cited, isRenumbered: (was, is) => this.#renumbered.has(`${was} ${is}`), moved,
    });
    return {
      kind: kind === 'same' ? this.#pairKind(old, now, made.length > 0) : kind, ...(kind === 'same' && this.#alignment.along.has(old.index) ? { along: true } : {}),
      ...ends, runs, natures: naturesOf(made), details: made, weights: [],
    };
  }

  /** The runs of an entry, those of sentences that moved told apart. */
  #runs(entry: Entry, moves: MovedWords): ReturnType<typeof cutRuns> {
    const { removed, added } = moves.at(entry);
    if (removed.sentences.length + added.sentences.length === 0) return { runs: entry.runs, moved: [] };
    const [first, second] = this.#mirrored ? [added, removed] : [removed, added];
    const runs = this.#compare(entry.from, entry.to, (x, y, lexicon) => compareRest(x, y, lexicon, first.sentences, second.sentences));
    return cutRuns(runs, removed.stretches, added.stretches);
  }

  /** How deep a heading or an item is, where it came to be under another clause without a move; null where it did not. */
  #levels(old: Unit, now: Unit): [number, number] | null {
    const { to, from, moved } = this.#alignment;
    const [became, was] = [to[old.parent]!, from[now.parent]!];
    const isElsewhere = became >= 0 && was >= 0 && became !== now.parent && was !== old.parent && !moved.has(old.index);
    return isElsewhere ? [levelOf(old, this.#from), levelOf(now, this.#to)] : null;
  }

  #pairKind(old: Unit, now: Unit, changed: boolean): ChangeKind {
    if (this.#alignment.moved.has(old.index)) return 'moved';
    return changed ? 'changed' : old.number !== now.number ? 'renumbered' : 'same';
  }

  #wording(unit: Unit | null, slice: Slice | null): Wording {
    return slice || !unit ? this.#lexicon.wording(slice?.text ?? '') : unit;
  }

  #compare(old: Wording, now: Wording, compare: (from: Wording, to: Wording, lexicon: Lexicon) => Run[]): Run[] {
    return this.#mirrored ? mirrorRuns(compare(now, old, this.#lexicon)) : compare(old, now, this.#lexicon);
  }

  /** Removed clauses by the new clause they are after: what became of the nearest one before them that kept its place. */
  #placeRemoved(): Map<number, number[]> {
    const placed = new Map<number, number[]>();
    let place = 0;
    for (const [i, j] of this.#alignment.to.entries()) {
      if (j < 0) placed.set(place, [...(placed.get(place) ?? []), i]);
      else if (!this.#alignment.moved.has(i)) place = Math.max(place, j);
    }
    return placed;
  }
}

/** Moved sentences in the order of one text. */
function inOrder(carried: readonly Carried[], end: 'removed' | 'added'): Carried[] {
  const placeOf = (one: Carried): [number, number] => {
    const { pairing, sentence } = one[end];
    return end === 'removed' ? [pairing.old!.index, pairing.oldStart + sentence.first] : [pairing.now!.index, pairing.nowStart + sentence.first];
  };
  return carried.map((one) => ({ one, place: placeOf(one) })).sort((x, y) => x.place[0] - y.place[0] || x.place[1] - y.place[1]).map(({ one }) => one);
}

interface Slice {
  text: string;
  start: number;
}

function sliceAt(text: string, split: Split, part: number): Slice {
  const [start, end] = sliceBounds(split, part, text.length);
  return { text: text.slice(start, end), start };
}

/** Of a clause that was added or removed whole. */
function wholeDetails(runs: readonly Run[], moved: readonly (Moved | null)[]): ChangeDetail[] {
  let start = 0;
  const found = runs.map(([kind, text], k): ChangeDetail => {
    const at = [start, (start += text.length)] as const;
    return { nature: 'words', ...moved[k], from: kind === 'removed' ? text : '', to: kind === 'removed' ? '' : text, at };
  });
  return found.length > 0 ? found : [{ nature: 'words', from: '', to: '', at: [0, 0] }];
}

/** How many clauses of its form a clause is in, itself included. */
function levelOf({ form, index }: Unit, units: readonly Unit[]): number {
  let level = 0;
  for (let at = index; at > 0; at = units[at]!.parent) if (units[at]!.form === form) level += 1;
  return level;
}
