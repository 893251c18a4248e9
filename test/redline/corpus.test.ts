/** Real histories of policies, where they are at hand: every neighbouring pair, and first to last. */
import { describe, expect, test } from 'vitest';
import type { Edition, Policy } from '../../src/model/edition.ts';
import { redline } from '../../src/redline/index.ts';
import { corpusPolicies, hasCorpus } from '../support/corpus.ts';
import { inexactness } from '../generate/exact.ts';

describe.skipIf(!hasCorpus)('redlines of the corpus', () => {
  const policies = corpusPolicies();

  test('the corpus can be read', () => {
    expect(policies.length).toBeGreaterThan(0);
  });

  test.each(pairsOf(policies))('$name are exact both ways', ({ pairs }) => {
    for (const [from, to] of pairs) {
      const [old, now] = [from.text.tree, to.text.tree];
      const there = redline(old, now);
      const back = redline(now, old);
      const place = `${from.policy} ${from.version} to ${to.version}`;
      expect([place, inexactness(old, now, there)]).toEqual([place, null]);
      expect([place, inexactness(now, old, back)]).toEqual([place, null]);
      expect([place, there.counts.wordsAdded, there.counts.moved]).toEqual([place, back.counts.wordsRemoved, back.counts.moved]);
    }
  });
});

function pairsOf(policies: readonly Policy[]): { name: string; pairs: [Edition, Edition][] }[] {
  return policies.map(({ name, editions }) => ({
    name, pairs: [...editions.slice(1).map((edition, i): [Edition, Edition] => [editions[i]!, edition]), [editions[0]!, editions.at(-1)!]],
  }));
}
