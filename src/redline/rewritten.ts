/** Clauses that were rewritten: identified not by their words but by their place, their name, or what is under them. */
import { plainText } from '../model/clause.ts';
import { hasSameNumber } from './candidate.ts';
import { type Candidate, heaviestChain, join, mutualPairs, type Partners } from './pairing.ts';
import { likeness, sharedWeight, type Unit } from './unit.ts';
import { foldWord, type Lexicon } from './word.ts';

const ALIKE = 0.35;
const ALIKE_SAME_NUMBER = 0.1;
const ALIKE_ALONE = 0.15;
/** A clause that holds this much of another one has grown, which is as good as so much similarity. */
const CONTAINED = 0.8;
const GROWN = 0.4;
const MIN_CONTAINED_WORDS = 4;
/** Words that two clauses begin with, and no other one in their place, which make them one whatever follows. */
const OPENING_WORDS = 6;
/** Where more pairs than this are possible, only those of one number are tried. */
const MAX_PAIRS = 10_000;

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

/** Pairs clauses most of whose subclauses are pairs. */
export function pairByChildren(a: readonly Unit[], b: readonly Unit[], partners: Partners): void {
  const shared = new Map<number, Map<number, number>>();
  for (const { i, j, weight } of mutualPairs(a, partners)) {
    const [old, now] = [a[i]!.parent, b[j]!.parent];
    if (partners.to[old]! >= 0 || partners.from[now]! >= 0 || a[old]!.form !== b[now]!.form) continue;
    const votes = shared.get(old) ?? new Map<number, number>();
    shared.set(old, votes.set(now, (votes.get(now) ?? 0) + weight));
  }
  if (shared.size === 0) return;
  const [olds, news] = [a, b].map((units) => {
    const under = new Float64Array(units.length);
    for (const { parent, words } of units) under[parent]! += 1 + words.ids.length;
    return under;
  }) as [Float64Array, Float64Array];
  for (const [old, votes] of shared) for (const [now, weight] of votes) if (2 * weight > Math.max(olds[old]!, news[now]!)) join(partners, old, now);
}

/** How much of the shorter clause is in the longer, from 0 to 1. */
function contained(a: Unit, b: Unit, lexicon: Lexicon): number {
  const [short, long] = a.weight < b.weight ? [a, b] : [b, a];
  return short.words.ids.length < MIN_CONTAINED_WORDS ? 0 : sharedWeight(short.bag, long.bag, lexicon) / short.weight;
}

function pairGap(olds: readonly Unit[], news: readonly Unit[], partners: Partners, size: number, lexicon: Lexicon): void {
  const isSmall = olds.length * news.length <= MAX_PAIRS;
  const byNumber = Map.groupBy(news, ({ number }) => number);
  const alone = olds.length === 1 && news.length === 1;
  const candidates: Candidate[] = [];
  const newNames = new Map(news.map((now) => [now, nameOf(now)]));
  for (const old of olds) {
    const name = nameOf(old);
    for (const now of isSmall ? news : old.number === null ? [] : (byNumber.get(old.number) ?? [])) {
      const alike = likeness(old, now, lexicon);
      const sameForm = old.form === now.form;
      const sameNumber = sameForm && hasSameNumber(old, now);
      const sameName = sameForm && name !== null && newNames.get(now) === name;
      const sameOpening = sameForm && hasSameOpening(old, now) && [olds, news].every((units) => units.filter((unit) => hasSameOpening(unit, now)).length === 1);
      const hasGrown = sameForm && isSmall && contained(old, now, lexicon) >= CONTAINED;
      const threshold = sameName || sameOpening || hasGrown ? 0 : alone && sameForm && (sameNumber || old.form === 'heading') ? 0 : sameNumber ? ALIKE_SAME_NUMBER : alone && sameForm ? ALIKE_ALONE : ALIKE;
      if (alike < threshold) continue;
      candidates.push({ i: old.index, j: now.index, weight: (hasGrown ? Math.max(alike, GROWN) : alike) + (sameName ? 1 : sameOpening ? 0.5 : 0) + (sameNumber ? 0.3 : 0) + (sameForm ? 0.1 : 0) });
    }
  }
  for (const { i, j } of heaviestChain(candidates, size)) join(partners, i, j);
}

function hasSameOpening({ words: a }: Unit, { words: b }: Unit): boolean {
  return b.ids.length > OPENING_WORDS && b.ids.slice(0, OPENING_WORDS).every((id, k) => id === a.ids[k]);
}

const TERM = /^[«"“]([^»"”]{1,80})[»"”]/u;
const LEAD_IN = /^([^.:;!?]{2,80})(?::\s|\s[–—]\s|\.\s(?=\p{Lu}))/u;
const MAX_NAME_WORDS = 8;
const DATE = /^(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*\d.*\d\d\d\d|.*\d\d\d\d.*\d)\P{L}*(?:\p{L}+\P{L}+){0,4}\p{L}*\P{L}*$/u;
const MAX_DATE_LENGTH = 50;

/**
 * What a reader knows a clause by whatever else it says: the words it leads in with («Обработка платежей: …»), the term it
 * defines, the first cell of its row; or that it is a date and nothing else. Null where nothing names the clause.
 */
function nameOf({ text, clause }: Unit): string | null {
  if (clause.cells) return named('row', plainText(clause.cells[0] ?? []));
  if (text.length <= MAX_DATE_LENGTH && DATE.test(text)) return 'date';
  const [first] = clause.text;
  const bold = first?.kind === 'strong' ? plainText([first]) : null;
  const words = clause.term ?? TERM.exec(text)?.[1] ?? (bold !== null && bold !== text ? bold : null) ?? LEAD_IN.exec(text)?.[1];
  return words && words.split(/\s+/u).length <= MAX_NAME_WORDS ? named('words', words) : null;
}

function named(by: string, words: string): string | null {
  const name = words.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map(foldWord).join(' ');
  return name === '' ? null : `${by} ${name}`;
}
