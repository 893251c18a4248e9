/** Which clauses of two texts become pairs: what is possible, the best set that keeps the order, and what was decided. */
import type { Unit } from './unit.ts';

/** A possible pair of clauses: places in the two texts and the weight of the evidence for it. */
export interface Candidate {
  i: number;
  j: number;
  weight: number;
}

/**
 * The heaviest set of candidates that keeps the order of both texts and uses no clause twice: the weighted
 * longest increasing subsequence, by a Fenwick tree of prefix maxima. O(n log n).
 * @param size how many clauses the second text has
 */
export function heaviestChain<C extends Candidate>(candidates: readonly C[], size: number): C[] {
  const sorted = candidates.toSorted((x, y) => x.i - y.i || y.j - x.j);
  const total = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  const best = new Int32Array(size + 1).fill(-1);
  let last = -1;
  for (const [k, candidate] of sorted.entries()) {
    let found = -1;
    for (let at = candidate.j; at > 0; at -= at & -at) {
      const other = best[at]!;
      if (other >= 0 && (found < 0 || total[other]! > total[found]!)) found = other;
    }
    before[k] = found;
    total[k] = candidate.weight + (found < 0 ? 0 : total[found]!);
    if (last < 0 || total[k]! > total[last]!) last = k;
    for (let at = candidate.j + 1; at <= size; at += at & -at) {
      const other = best[at]!;
      if (other < 0 || total[k]! > total[other]!) best[at] = k;
    }
  }
  const chain: C[] = [];
  for (let k = last; k >= 0; k = before[k]!) chain.push(sorted[k]!);
  return chain.reverse();
}

/**
 * What became what: `to[i]` is the new place of old clause `i`, `from[j]` the old place of new clause `j`; −1 for none.
 * In a split all parts point to the whole, which points to one of them.
 */
export interface Partners {
  to: Int32Array;
  from: Int32Array;
}

export function join(partners: Partners, i: number, j: number): void {
  partners.to[i] = j;
  partners.from[j] = i;
}

/** Clauses that point to each other, weighted by their words. */
export function mutualPairs(a: readonly Unit[], { to, from }: Partners): Candidate[] {
  const pairs: Candidate[] = [];
  for (const [i, j] of to.entries()) if (j >= 0 && from[j] === i) pairs.push({ i, j, weight: 1 + a[i]!.words.ids.length });
  return pairs;
}
