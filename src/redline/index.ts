/**
 * The redline engine: two clause trees → what changed. Independent of Markdown, HTML and files, it runs in
 * a reader's browser just as in a build.
 *
 * Clauses are paired first (alignment.ts), words are compared only inside a pair (wording.ts).
 */
import { listClauses, type ClauseTree } from '../model/clause.ts';
import { align, mirrorAlignment, type Alignment } from './alignment.ts';
import { type ChangeKind, type ClauseChange, type ClauseRef, countChanges, listRenumbered, type Redline, type Run } from './change.ts';
import type { TextLanguage } from './fact-reader.ts';
import { tellMovedWords } from './moved-words.ts';
import { citedNumber, details, naturesOf } from './nature.ts';
import { sliceBounds, type Split } from './split.ts';
import { compareUnits, readUnits, type Unit } from './unit.ts';
import { addWeights } from './weight.ts';
import { compareWording, mirrorRuns } from './wording.ts';
import { compareRows } from './row-wording.ts';
import type { Wording } from './word.ts';
import { Lexicon } from './word.ts';

export { NATURES, WEIGHTS } from './change.ts';
export type { ChangeDetail, ChangeKind, ClauseChange, ClauseRef, Counts, Nature, Redline, Run, TermChange, Weight, WeightNature, WeightSense } from './change.ts';
export type { TextLanguage } from './fact-reader.ts';

/**
 * What changed between two editions. Never throws; `redline(b, a)` mirrors `redline(a, b)`.
 * @param from the older text
 * @param to the newer text
 * @param language of the texts: without it no change is told to carry weight
 */
export function redline(from: ClauseTree, to: ClauseTree, language?: TextLanguage): Redline {
  const clauses = new Comparison(from, to, language?.cites ?? '').list();
  const terms = language ? addWeights(from, to, clauses, language) : [];
  for (const change of clauses) change.weights = change.weights.filter(({ at }) => !isMoved(change, at));
  return { counts: countChanges(clauses), clauses, terms, renumbered: listRenumbered(clauses) };
}

/** What moved with its sentence is what it was. */
function isMoved({ details: found }: ClauseChange, [start, end]: readonly [number, number]): boolean {
  return found.some(({ nature, at }) => nature === 'moved' && at![0] <= start && end <= at![1]);
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
  readonly #changes: ClauseChange[] = [];
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

  list(): ClauseChange[] {
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
      else this.#changes.push({ kind: 'added', to: refTo(now), ...wholeRun('added', now.text) });
      for (const i of removed.get(j) ?? []) {
        const old = this.#from[i]!;
        this.#changes.push({ kind: 'removed', from: refTo(old), ...wholeRun('removed', old.text) });
      }
    }
    tellMovedWords(this.#changes, this.#from, this.#to, this.#lexicon);
    return this.#changes;
  }

  /** Words that moved from one clause to another were split off where they were the smaller part of the first, else merged into the second. */
  #isSplit(i: number, j: number, old: Slice, now: Slice): boolean {
    const difference = old.text.length * this.#to[j]!.text.length - now.text.length * this.#from[i]!.text.length;
    return difference === 0 ? !this.#mirrored : difference < 0;
  }

  /** @param oldSlice the part of the old text this entry is about, null for all of it; so too `nowSlice` */
  #add(kind: 'same' | 'split' | 'merged', old: Unit, now: Unit, oldSlice: Slice | null, nowSlice: Slice | null): void {
    const isRow = kind === 'same' && old.form === 'row' && now.form === 'row';
    const runs = this.#compare(this.#wording(old, oldSlice), this.#wording(now, nowSlice), isRow ? compareRows : compareWording);
    const made = details(runs, {
      from: old.clause, to: now.clause, levels: this.#levels(old, now), offsets: [oldSlice?.start ?? 0, nowSlice?.start ?? 0], isPart: kind !== 'same',
      cited: this.#cited, isRenumbered: (was, is) => this.#renumbered.has(`${was} ${is}`),
    });
    this.#changes.push({
      kind: kind === 'same' ? this.#pairKind(old, now, made.length > 0) : kind, ...(kind === 'same' && this.#alignment.along.has(old.index) ? { along: true } : {}),
      from: refTo(old), to: refTo(now), runs, natures: naturesOf(made), details: made, weights: [],
    });
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

  #wording(unit: Unit, slice: Slice | null): Wording {
    return slice ? { text: slice.text, words: this.#lexicon.read(slice.text) } : unit;
  }

  #compare(old: Wording, now: Wording, compare: typeof compareWording): Run[] {
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

interface Slice {
  text: string;
  start: number;
}

function sliceAt(text: string, split: Split, part: number): Slice {
  const [start, end] = sliceBounds(split, part, text.length);
  return { text: text.slice(start, end), start };
}

/** A clause that was added or removed whole. */
function wholeRun(kind: 'added' | 'removed', text: string): Pick<ClauseChange, 'runs' | 'natures' | 'details' | 'weights'> {
  const [from, to] = kind === 'added' ? ['', text] : [text, ''];
  return { runs: text === '' ? [] : [[kind, text]], natures: ['words'], details: [{ nature: 'words', from, to, at: [0, text.length] }], weights: [] };
}

/** How many clauses of its form a clause is in, itself included. */
function levelOf({ form, index }: Unit, units: readonly Unit[]): number {
  let level = 0;
  for (let at = index; at > 0; at = units[at]!.parent) if (units[at]!.form === form) level += 1;
  return level;
}

function refTo({ clause, index }: Unit): ClauseRef {
  return { number: clause.number, id: clause.id, index };
}
