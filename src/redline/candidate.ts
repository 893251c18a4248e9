/** Clauses that may be the same in two editions, found without comparing all pairs. */
import { heaviestChain, type Candidate } from './pairing.ts';
import { likeness, type Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

/** How similar two clauses must be to be one; an unchanged number is half a proof. */
const ALIKE = 0.6;
const ALIKE_SAME_NUMBER = 0.5;

/** For each clause: how many clauses are looked up for each of its words, the rarest words first, and in total; how many are compared whole. */
const LOOKED_AT = 24;
const LOOKED_AT_IN_ALL = 12 * LOOKED_AT;
const COMPARED = 6;

/** A candidate with the similarity of its two clauses, from 0 to 1. */
export interface Likely extends Candidate {
  alike: number;
}

/** @returns candidates among the old clauses `start…endA` and the new ones `start…endB` */
export function findCandidates(
  a: readonly Unit[], b: readonly Unit[], start: number, endA: number, endB: number, lexicon: Lexicon,
): Likely[] {
  const byText = places(b, start, endB, (unit) => unit.text);
  const timesInA = new Map<string, number>();
  for (let i = start; i < endA; i++) timesInA.set(a[i]!.text, (timesInA.get(a[i]!.text) ?? 0) + 1);
  const isUnique = (text: string): boolean => timesInA.get(text) === 1 && byText.get(text)?.length === 1;

  const candidates: Likely[] = [];
  const offer = (i: number, j: number, alike: number): void => {
    candidates.push({ i, j, alike, weight: pairWeight(a[i]!, b[j]!, alike) });
  };
  for (let i = start; i < endA; i++) if (isUnique(a[i]!.text)) offer(i, byText.get(a[i]!.text)![0]!, 1);
  const anchors = heaviestChain(candidates, b.length);
  const expected = expectedPlaces(anchors, start, endA, endB);
  const canBeUnder = parentsThatAgree(a, b, anchors, start, endA, endB);

  const index = new WordIndex(b.slice(start, endB).filter(({ text }) => !isUnique(text)), lexicon);
  for (let i = start; i < endA; i++) {
    const unit = a[i]!;
    if (isUnique(unit.text)) continue;
    const equal = (byText.get(unit.text) ?? []).filter((j) => canBeUnder(unit, b[j]!));
    const first = nearestFrom(equal, expected[i - start]!, LOOKED_AT);
    for (const j of equal.slice(first, first + LOOKED_AT)) offer(i, j, 1);
    for (const j of index.find(unit, expected[i - start]!)) {
      if (b[j]!.text === unit.text) continue;
      const alike = likeness(unit, b[j]!, lexicon);
      if (alike >= (hasSameNumber(unit, b[j]!) ? ALIKE_SAME_NUMBER : ALIKE)) offer(i, j, alike);
    }
  }
  return candidates;
}

export function hasSameNumber(a: Unit, b: Unit): boolean {
  return a.number !== null && a.number === b.number;
}

function pairWeight(a: Unit, b: Unit, alike: number): number {
  const weight = 1 + (a.weight + b.weight) / 2;
  return alike ** 3 * weight + (hasSameNumber(a, b) ? 1 : 0) + (a.form === b.form ? 0.5 : 0);
}

function places(units: readonly Unit[], start: number, end: number, key: (unit: Unit) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let at = start; at < end; at++) {
    const list = found.get(key(units[at]!));
    if (list) list.push(at);
    else found.set(key(units[at]!), [at]);
  }
  return found;
}

/** Tells twins apart: whether two clauses are under the same one, or under such that nothing is known of. */
function parentsThatAgree(
  a: readonly Unit[], b: readonly Unit[], anchors: readonly Candidate[], start: number, endA: number, endB: number,
): (old: Unit, now: Unit) => boolean {
  const to = new Map(anchors.map(({ i, j }) => [i, j]));
  const from = new Set(anchors.map(({ j }) => j));
  const became = (i: number): number | undefined => (i < start ? i : i >= endA ? i - a.length + b.length : to.get(i));
  const isKnown = (j: number): boolean => j < start || j >= endB || from.has(j);
  return (old, now) => {
    const place = became(old.parent);
    return place === undefined || place === now.parent || !isKnown(now.parent);
  };
}

/** Where each old clause should be in the new text, estimated from the anchors around it. */
function expectedPlaces(anchors: readonly Candidate[], start: number, endA: number, endB: number): Float64Array {
  const expected = new Float64Array(Math.max(0, endA - start));
  let [i, j] = [start - 1, start - 1];
  for (const anchor of [...anchors, { i: endA, j: endB }]) {
    const slope = (anchor.j - j) / (anchor.i - i);
    for (let at = i + 1; at < anchor.i; at++) expected[at - start] = j + (at - i) * slope;
    if (anchor.i < endA) expected[anchor.i - start] = anchor.j;
    [i, j] = [anchor.i, anchor.j];
  }
  return expected;
}

/** Where the `count` members nearest to `place` begin in an ascending list. */
function nearestFrom(list: readonly number[], place: number, count: number): number {
  let low = 0;
  let high = Math.max(0, list.length - count);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place - list[middle]! > list[middle + count]! - place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which clauses contain a word. */
export class WordIndex {
  readonly #holders: (number[] | undefined)[] = [];
  readonly #lexicon: Lexicon;
  readonly #score: Float64Array;

  /** @param units the clauses to index, in order */
  constructor(units: readonly Unit[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#score = new Float64Array((units.at(-1)?.index ?? -1) + 1);
    for (const { index, bag } of units) {
      for (const [k, id] of bag.entries()) {
        if (id !== bag[k - 1]) (this.#holders[id] ??= []).push(index);
      }
    }
  }

  /**
   * Clauses that share the most weight of rare words with `unit`, the best first.
   * @param place where to look first
   * @param lookedAt how many clauses to look at for each word
   */
  find(unit: Unit, place: number, lookedAt = LOOKED_AT): number[] {
    const rarest = unit.bag
      .filter((id, k) => id !== unit.bag[k - 1] && this.#holders[id] !== undefined)
      .sort((x, y) => this.#lexicon.holders(x) - this.#lexicon.holders(y) || x - y);
    const met: number[] = [];
    let left = (LOOKED_AT_IN_ALL / LOOKED_AT) * lookedAt;
    for (const id of rarest) {
      if (left <= 0) break;
      const weight = this.#lexicon.weight(id);
      const holders = this.#holders[id]!;
      const first = nearestFrom(holders, place, lookedAt);
      const end = Math.min(holders.length, first + lookedAt);
      left -= end - first;
      for (let k = first; k < end; k++) {
        const at = holders[k]!;
        if (this.#score[at] === 0) met.push(at);
        this.#score[at]! += weight;
      }
    }
    const best = this.#best(met, place);
    for (const at of met) this.#score[at] = 0;
    return best;
  }

  /** The few best by score, then by nearness; sorting all of them would take most of the time. */
  #best(met: readonly number[], place: number): number[] {
    const best: number[] = [];
    const isBetter = (x: number, y: number): boolean => {
      const difference = this.#score[x]! - this.#score[y]!;
      return difference !== 0 ? difference > 0 : Math.abs(x - place) < Math.abs(y - place);
    };
    for (const at of met) {
      if (best.length === COMPARED && !isBetter(at, best[COMPARED - 1]!)) continue;
      let k = best.length < COMPARED ? best.length : COMPARED - 1;
      for (; k > 0 && isBetter(at, best[k - 1]!); k--) best[k] = best[k - 1]!;
      best[k] = at;
    }
    return best;
  }
}
