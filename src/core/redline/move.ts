/** Clauses that stand elsewhere than their neighbours would have them. */
import { WordIndex } from './candidate.ts';
import { join, type Partners } from './partners.ts';
import { likeness, type Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

const ALIKE = 0.8;
const LEAST_WORDS = 8;
/** How much better than the runner-up a move must be. */
const MARGIN = 0.1;
/** What stood beside a moved clause on both sides moved with it, though it alone would prove too little. */
const ALIKE_BESIDE = 0.6;

/** Pairs moved clauses among those without a partner. */
export function findMoves(a: readonly Unit[], b: readonly Unit[], partners: Partners, lexicon: Lexicon): void {
  const isFree = (unit: Unit): boolean => unit.index > 0 && unit.words.ids.length >= LEAST_WORDS;
  const newOnes = new WordIndex(b, 1, b.length, (unit) => isFree(unit) && partners.from[unit.index]! < 0, lexicon);
  const oldOnes = new WordIndex(a, 1, a.length, (unit) => isFree(unit) && partners.to[unit.index]! < 0, lexicon);
  const found: [number, number][] = [];
  for (const unit of a) {
    if (!isFree(unit) || partners.to[unit.index]! >= 0) continue;
    const j = clearBest(unit, b, newOnes, lexicon);
    if (j !== null && clearBest(b[j]!, a, oldOnes, lexicon) === unit.index) found.push([unit.index, j]);
  }
  for (const [i, j] of found) join(partners, i, j);
  for (const [i, j] of found) for (const step of [1, -1]) spread(a, b, partners, i, j, step, lexicon);
}

function clearBest(unit: Unit, others: readonly Unit[], index: WordIndex, lexicon: Lexicon): number | null {
  const ranked = index.find(unit, unit.index)
    .map((at) => ({ at, alike: likeness(unit, others[at]!, lexicon) }))
    .sort((x, y) => y.alike - x.alike || x.at - y.at);
  const [best, second] = ranked;
  if (!best || best.alike < ALIKE) return null;
  return second && second.alike > best.alike - MARGIN ? null : best.at;
}

function spread(a: readonly Unit[], b: readonly Unit[], partners: Partners, i: number, j: number, step: number, lexicon: Lexicon): void {
  for (;;) {
    i += step;
    j += step;
    const [old, now] = [a[i], b[j]];
    if (!old || !now || partners.to[i]! >= 0 || partners.from[j]! >= 0 || likeness(old, now, lexicon) < ALIKE_BESIDE) return;
    join(partners, i, j);
  }
}
