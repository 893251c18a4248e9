import type { Candidate } from './chain.ts';
import type { Unit } from './unit.ts';

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
