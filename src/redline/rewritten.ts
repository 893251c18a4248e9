/** Clauses that were rewritten: identified not by their words but by their place. */
import { hasSameNumber } from './candidate.ts';
import { heaviestChain, type Candidate } from './chain.ts';
import { join, mutualPairs, type Partners } from './partners.ts';
import { likeness, type Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

const ALIKE = 0.35;
const ALIKE_SAME_NUMBER = 0.1;
const ALIKE_ALONE = 0.15;
/** Where more pairs than this are possible, only those of one number are tried. */
const MOST_PAIRS = 10_000;

/** Pairs what is left between clauses whose partners are neighbours in order. */
export function pairByPlace(a: readonly Unit[], b: readonly Unit[], partners: Partners, lexicon: Lexicon): void {
  let [i, j] = [0, 0];
  for (const next of [...heaviestChain(mutualPairs(a, partners), b.length), { i: a.length, j: b.length }]) {
    const olds = a.slice(i, next.i).filter(({ index }) => partners.to[index]! < 0);
    const news = b.slice(j, next.j).filter(({ index }) => partners.from[index]! < 0);
    if (olds.length > 0 && news.length > 0) pairGap(olds, news, partners, b.length, lexicon);
    [i, j] = [next.i, next.j];
  }
}

function pairGap(olds: readonly Unit[], news: readonly Unit[], partners: Partners, size: number, lexicon: Lexicon): void {
  const isSmall = olds.length * news.length <= MOST_PAIRS;
  const byNumber = Map.groupBy(news, ({ number }) => number);
  const alone = olds.length === 1 && news.length === 1;
  const candidates: Candidate[] = [];
  for (const old of olds) {
    for (const now of isSmall ? news : old.number === null ? [] : (byNumber.get(old.number) ?? [])) {
      const alike = likeness(old, now, lexicon);
      const sameForm = old.form === now.form;
      const sameNumber = sameForm && hasSameNumber(old, now);
      const least = alone && sameForm && (sameNumber || old.form === 'heading') ? 0 : sameNumber ? ALIKE_SAME_NUMBER : alone && sameForm ? ALIKE_ALONE : ALIKE;
      if (alike >= least) candidates.push({ i: old.index, j: now.index, weight: alike + (sameNumber ? 0.3 : 0) + (sameForm ? 0.1 : 0) });
    }
  }
  for (const { i, j } of heaviestChain(candidates, size)) join(partners, i, j);
}
