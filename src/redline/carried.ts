/**
 * Sentences that left one clause and are in another one, however far, word for word or nearly so; something else may have
 * taken their place. Only one that has no other like it in either text was carried: a phrase that recurs is in both places by chance.
 */
import type { Run } from './change.ts';
import { matchWords } from './matching.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import type { Unit } from './unit.ts';
import type { Lexicon, Wording } from './word.ts';

/** The minimum words of a sentence that was carried word for word, and of one that was edited. */
const MIN_WORDS = 6;
const MIN_WORDS_EDITED = 8;
/** A sentence so much of which stayed, of it or of the one in its place, was edited there. */
const MAX_STAYED = 0.5;
const MIN_EDITED = 0.4;
/** How much of an edited sentence stays; the second most similar sentence has so much less. */
const MIN_ALIKE = 0.8;
const MIN_LEAD = 0.2;

/** Two clauses, or parts of them, and what changed; a clause that one text does not have is null. */
export interface Pairing {
  old: Unit | null;
  now: Unit | null;
  from: Wording;
  to: Wording;
  runs: readonly Run[];
  /** Where the words begin in the clauses. */
  oldStart: number;
  nowStart: number;
}

/** A sentence at one of its places. */
export interface Place {
  pairing: Pairing;
  sentence: Sentence;
}

export interface Carried {
  removed: Place;
  added: Place;
}

/** @param from,to the clauses of both texts */
export function findCarried(pairings: readonly Pairing[], from: readonly Unit[], to: readonly Unit[], lexicon: Lexicon): Carried[] {
  const { struck, written } = placesOf(pairings);
  const news = new SentenceIndex(written.map((place) => ({ ...place.sentence, place })), lexicon);
  const pairs = struck.flatMap((removed) => news.alike(removed.sentence, MIN_ALIKE).map(({ one, alike }) => ({ removed, added: one.place, alike })))
    .filter(({ removed, added, alike }) => isElsewhere(removed, added) && (alike === 1 || removed.sentence.ids.length >= MIN_WORDS_EDITED));
  if (pairs.length === 0) return [];
  const [olds, all] = [from, to].map((units) => new SentenceIndex(units.flatMap(sentencesOf), lexicon)) as [SentenceIndex<Sentence>, SentenceIndex<Sentence>];
  return pairs.filter(({ removed, added, alike }) => {
    const least = alike === 1 ? 1 : alike - MIN_LEAD;
    return all.alike(removed.sentence, least).length === 1 && olds.alike(added.sentence, least).length === 1;
  });
}

/** The sentences of both sides that did not stay where they are, however some of their words did. */
function placesOf(pairings: readonly Pairing[]): Record<'struck' | 'written', Place[]> {
  const [struck, written]: [Place[], Place[]] = [[], []];
  for (const pairing of pairings) {
    // A row is compared cell by cell.
    if (pairing.runs.every(([kind]) => kind === 'same') || (pairing.old ?? pairing.now)!.form === 'row') continue;
    const [olds, news] = [sentencesOf(pairing.from), sentencesOf(pairing.to)];
    const kept = keptWords(pairing);
    struck.push(...olds.filter((sentence) => hasLeft(sentence, kept.from, news)).map((sentence) => ({ pairing, sentence })));
    written.push(...news.filter((sentence) => hasLeft(sentence, kept.to, olds)).map((sentence) => ({ pairing, sentence })));
  }
  return { struck, written };
}

/** @param kept see `keptWords` @param others the sentences of the other side */
function hasLeft({ start, end }: Sentence, kept: readonly (number | undefined)[], others: readonly Sentence[]): boolean {
  const stayed = kept.slice(start, end).filter((word) => word !== undefined);
  if (end - start < MIN_WORDS || stayed.length > MAX_STAYED * (end - start)) return false;
  return !others.some((other) => {
    const shared = stayed.filter((word) => other.start <= word && word < other.end).length;
    return shared > 0 && shared >= MIN_EDITED * Math.min(end - start, other.end - other.start);
  });
}

/** For each word of one side which word of the other it is, where it stayed. */
function keptWords({ from, to, runs }: Pairing): Record<'from' | 'to', (number | undefined)[]> {
  const kept: Record<'from' | 'to', (number | undefined)[]> = { from: [], to: [] };
  let [old, now, oldWord, nowWord] = [0, 0, 0, 0];
  for (const [kind, { length }] of runs) {
    if (kind !== 'added') old += length;
    if (kind !== 'removed') now += length;
    const [firstOld, firstNow] = [oldWord, nowWord];
    while (from.words.spans[2 * oldWord]! < old) oldWord += 1;
    while (to.words.spans[2 * nowWord]! < now) nowWord += 1;
    if (kind !== 'same') continue;
    for (let k = 0; firstOld + k < oldWord; k++) [kept.from[firstOld + k], kept.to[firstNow + k]] = [firstNow + k, firstOld + k];
  }
  kept.from.length = from.words.ids.length;
  kept.to.length = to.words.ids.length;
  return kept;
}

/** Whether two places are in no clause that they share. */
function isElsewhere({ pairing: a }: Place, { pairing: b }: Place): boolean {
  return a !== b && (a.old === null || a.old !== b.old) && (a.now === null || a.now !== b.now);
}

/** Sentences by their words. */
class SentenceIndex<One extends Sentence> {
  readonly #holders = new Map<number, One[]>();
  readonly #lexicon: Lexicon;

  constructor(sentences: readonly One[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const one of sentences) {
      for (const id of new Set(one.ids)) {
        const holders = this.#holders.get(id);
        if (holders) holders.push(one);
        else this.#holders.set(id, [one]);
      }
    }
  }

  /** The sentences of which at least such a share is the same in the same order. */
  alike({ ids }: Sentence, least: number): { one: One; alike: number }[] {
    const rarest = [...new Set(ids)].sort((x, y) => this.#lexicon.holders(x) - this.#lexicon.holders(y) || x - y);
    // With fewer words changed than these one of them has stayed.
    const met = new Set(rarest.slice(0, ids.length - Math.ceil(least * ids.length) + 1).flatMap((id) => this.#holders.get(id) ?? []));
    return Array.from(met).flatMap((one) => {
      const [short, long] = [ids, one.ids].map(({ length }) => length).sort((x, y) => x - y) as [number, number];
      if (short < least * long) return [];
      const alike = matchWords(ids, one.ids).reduce((sum, { length }) => sum + length, 0) / long;
      return alike >= least ? [{ one, alike }] : [];
    });
  }
}
