/** Clauses that are not where their neighbours suggest. */
import { WordIndex } from './candidate.ts';
import { type Candidate, join, type Partners } from './pairing.ts';
import { likeness, type Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

const ALIKE = 0.8;
const MIN_WORDS = 8;
/** Enough where all of them are equal. */
const MIN_WORDS_EQUAL = 3;
/** A move may be far: how many clauses are looked up for each word. */
const LOOKED_AT = 500;
/** A move must be better than the runner-up by this much, or half as far from perfect: an equal text beats a nearly equal one. */
const MARGIN = 0.1;
/** An edited clause may have moved too where it is long, has no place, and nothing else is nearly as similar. */
const ALIKE_EDITED = 0.55;
const MIN_WORDS_EDITED = 12;
const MARGIN_EDITED = 0.2;
/** A clause next to a moved one in both texts moved with it, even if it alone would prove too little. */
const ALIKE_BESIDE = 0.6;

/**
 * Pairs moved clauses among those without a partner.
 * @param doubtful pairs in order that are joined where neither clause has moved
 */
export function findMoves(a: readonly Unit[], b: readonly Unit[], partners: Partners, doubtful: readonly Candidate[], lexicon: Lexicon): void {
  for (const [i, j] of pairWithin(a, b, partners)) join(partners, i, j);
  const isLong = (unit: Unit): boolean => unit.index > 0 && unit.words.ids.length >= MIN_WORDS;
  // A heading is the same heading wherever it is, however short.
  const isTelling = ({ index, form, words }: Unit): boolean => index > 0 && words.ids.length >= (form === 'heading' ? 1 : MIN_WORDS_EQUAL);
  const found = pairEqual(
    a.filter((unit) => isTelling(unit) && partners.to[unit.index]! < 0),
    b.filter((unit) => isTelling(unit) && partners.from[unit.index]! < 0),
  );
  for (const [i, j] of found) join(partners, i, j);
  const [oldPlaces, newPlaces] = [new Set(doubtful.map(({ i }) => i)), new Set(doubtful.map(({ j }) => j))];
  // Clauses without any place come first; only what they leave may take a clause out of its doubtful place.
  for (const [oldHasPlace, newHasPlace] of [[false, false], [false, true], [true, false]] as const) {
    const alike = pairAlike(
      a.filter((unit) => isLong(unit) && partners.to[unit.index]! < 0 && oldPlaces.has(unit.index) === oldHasPlace),
      b.filter((unit) => isLong(unit) && partners.from[unit.index]! < 0 && newPlaces.has(unit.index) === newHasPlace), a, b, lexicon,
      oldHasPlace || newHasPlace ? ALIKE : ALIKE_EDITED,
    );
    for (const [i, j] of alike) join(partners, i, j);
    found.push(...alike);
  }
  for (const { i, j } of doubtful) if (partners.to[i]! < 0 && partners.from[j]! < 0) join(partners, i, j);
  for (const [i, j] of pairWithin(a, b, partners)) join(partners, i, j);
  for (const [i, j] of found) for (const step of [1, -1]) spread(a, b, partners, i, j, step, lexicon);
}

const textKey = ({ form, text }: Unit): string => `${form}\n${text}`;

/** Clauses of one key that both sides have equally often, in their order. */
function pairEqual(olds: readonly Unit[], news: readonly Unit[], oldKey = textKey, newKey = textKey): [number, number][] {
  const byKey = Map.groupBy(news, newKey);
  return Array.from(Map.groupBy(olds, oldKey)).flatMap(([key, equal]) => {
    const others = byKey.get(key) ?? [];
    return others.length === equal.length ? equal.map(({ index }, k): [number, number] => [index, others[k]!.index]) : [];
  });
}

/** Clauses that took another place under their parent: there even a short text identifies an item or a row, and one that is elsewhere too. */
function pairWithin(a: readonly Unit[], b: readonly Unit[], { to, from }: Partners): [number, number][] {
  const isTelling = ({ form, words }: Unit): boolean => form === 'item' || form === 'row' || words.ids.length >= MIN_WORDS_EQUAL;
  return pairEqual(
    a.filter((unit) => to[unit.index]! < 0 && isTelling(unit)), b.filter((unit) => from[unit.index]! < 0 && isTelling(unit)),
    (unit) => `${to[unit.parent]}\n${textKey(unit)}`, (unit) => `${unit.parent}\n${textKey(unit)}`,
  );
}

/** Clauses that are each the other's clear best. */
function pairAlike(olds: readonly Unit[], news: readonly Unit[], a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon, threshold: number): [number, number][] {
  const oldOnes = new WordIndex(olds, lexicon);
  const newOnes = new WordIndex(news, lexicon);
  return olds.flatMap((unit): [number, number][] => {
    const j = clearBest(unit, b, newOnes, lexicon, threshold);
    return j !== null && clearBest(b[j]!, a, oldOnes, lexicon, threshold) === unit.index ? [[unit.index, j]] : [];
  });
}

function clearBest(unit: Unit, others: readonly Unit[], index: WordIndex, lexicon: Lexicon, threshold: number): number | null {
  const ranked = index.find(unit, unit.index, LOOKED_AT)
    .map((at) => ({ at, alike: likeness(unit, others[at]!, lexicon) }))
    .sort((x, y) => y.alike - x.alike || x.at - y.at);
  const [best, second] = ranked;
  if (!best || best.alike < threshold) return null;
  if (best.alike < ALIKE) {
    const isLong = Math.min(unit.words.ids.length, others[best.at]!.words.ids.length) >= MIN_WORDS_EDITED;
    return isLong && (!second || second.alike <= best.alike - MARGIN_EDITED) ? best.at : null;
  }
  const isClear = !second || second.alike <= best.alike - MARGIN || 1 - best.alike <= (1 - second.alike) / 2 && second.alike < 1;
  return isClear ? best.at : null;
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
