/**
 * Which clause became which: structure first, words second.
 *
 * 1. Candidates: equal texts; texts alike enough, found by their rare words.
 * 2. The heaviest chain of candidates that keeps the order of both texts.
 * 3. Moves among what is left: hardly changed, long enough, without a rival. A false move costs more trust than a missed one.
 *    A pair of the chain with little similarity gives way to one.
 * 4. Splits and mergers: words that left a clause and are in a new one next to it.
 * 5. Subclauses: a clause most of whose subclauses are pairs is a pair with the one they are under.
 *    Place: what is left between the same neighbours and has the same number or name, has grown, or is alone there, was rewritten.
 * 6. Sentences that moved from one paired clause to the next.
 */
import { heaviestChain, join, mutualPairs, type Partners } from './pairing.ts';
import { findCandidates } from './candidate.ts';
import { findMoves } from './move.ts';
import { pairByChildren, pairByPlace } from './rewritten.ts';
import { findShifts } from './shift.ts';
import { findSplits, type Split } from './split.ts';
import type { Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

export interface Alignment extends Partners {
  /** One old clause that became several new ones. */
  splits: Split[];
  /** Several old clauses that became one new one: `whole` is the new clause. */
  mergers: Split[];
  /** Old clauses whose partner is elsewhere in the order. */
  moved: Set<number>;
  /** Those of them that moved only because the clause they are under did. */
  along: Set<number>;
}

/** A clause less similar than this in its place may still turn out to have moved. */
const SURE = 0.65;

export function align(a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon): Alignment {
  const partners: Partners = { to: new Int32Array(a.length).fill(-1), from: new Int32Array(b.length).fill(-1) };
  join(partners, 0, 0);
  let start = 1;
  while (start < a.length && start < b.length && isSame(a[start]!, b[start]!)) join(partners, start, start++);
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && isSame(a[endA - 1]!, b[endB - 1]!)) join(partners, --endA, --endB);
  const chain = heaviestChain(findCandidates(a, b, start, endA, endB, lexicon), b.length);
  for (const { i, j, alike } of chain) if (alike >= SURE) join(partners, i, j);
  findMoves(a, b, partners, chain.filter(({ alike }) => alike < SURE), lexicon);
  const movedSoFar = findMoved(a, partners);
  const splits = findSplits(a, b, partners, new Set(Array.from(movedSoFar, (i) => partners.to[i]!)), [], lexicon);
  const mergers = findSplits(b, a, { to: partners.from, from: partners.to }, movedSoFar, splits, lexicon);
  pairByChildren(a, b, partners);
  pairByPlace(a, b, partners, lexicon);
  addShifts(a, b, partners, splits, mergers, lexicon);
  const moved = findMoved(a, partners);
  return { ...partners, splits, mergers, moved, along: findAlong(a, b, partners, moved) };
}

function addShifts(a: readonly Unit[], b: readonly Unit[], partners: Partners, splits: Split[], mergers: Split[], lexicon: Lexicon): void {
  const taken = (): Set<Unit> => new Set([
    ...splits.flatMap(({ whole, parts }) => [a[whole]!, ...parts.map((part) => b[part]!)]),
    ...mergers.flatMap(({ whole, parts }) => [b[whole]!, ...parts.map((part) => a[part]!)]),
  ]);
  for (const { split, merger } of findShifts(a, b, partners, taken(), lexicon)) {
    splits.push(split);
    mergers.push(merger);
  }
  for (const { split, merger } of findShifts(b, a, { to: partners.from, from: partners.to }, taken(), lexicon)) {
    splits.push(merger);
    mergers.push(split);
  }
}

/** The same alignment seen from the other text. */
export function mirrorAlignment({ to, from, splits, mergers, moved, along }: Alignment): Alignment {
  const mirror = (places: ReadonlySet<number>): Set<number> => new Set(Array.from(places, (i) => to[i]!));
  return { to: from, from: to, splits: mergers, mergers: splits, moved: mirror(moved), along: mirror(along) };
}

function isSame(a: Unit, b: Unit): boolean {
  return a.text === b.text && a.number === b.number && a.form === b.form;
}

/** A heading contains a section: what passed it has moved, not the heading, unless the section moved with it. */
const HEADING_WEIGHT = 200;

/** Of the pairs that cross, those with the fewest words have moved. */
function findMoved(a: readonly Unit[], partners: Partners): Set<number> {
  const pairs = mutualPairs(a, partners);
  const moved = new Set(pairs.map(({ i }) => i));
  const weighed = pairs.map((pair) => (a[pair.i]!.form === 'heading' ? { ...pair, weight: pair.weight + HEADING_WEIGHT } : pair));
  for (const { i } of heaviestChain(weighed, partners.from.length)) moved.delete(i);
  return moved;
}

/** What moved together with the clause it is under, in the order it has there. */
function findAlong(a: readonly Unit[], b: readonly Unit[], { to, from }: Partners, moved: ReadonlySet<number>): Set<number> {
  const inside = mutualPairs(a, { to, from }).filter(({ i, j }) => moved.has(i) && moved.has(a[i]!.parent) && to[a[i]!.parent] === b[j]!.parent);
  const byParent = Map.groupBy(inside, ({ i }) => a[i]!.parent);
  return new Set(byParent.values().flatMap((pairs) => heaviestChain(pairs, b.length)).map(({ i }) => i));
}
