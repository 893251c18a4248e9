/** Pairs of editions in which one fact that carries weight changed, or none, with the truth known. */
import type { ClauseTree } from '../../src/model/clause.ts';
import { listClauses } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import type { ClauseChange, Redline, WeightNature } from '../../src/redline/index.ts';
import { randomFrom, type Random } from './random.ts';
import { WEIGHT_WORDS, type Kind, type WeightWords } from './weight-words.ts';

export type PairKind = WeightNature | 'exception' | 'near miss' | 'equal';
export const PAIR_KINDS: readonly PairKind[] = ['amount', 'period', 'duty', 'negation', 'exception', 'definition', 'term', 'party', 'equal', 'near miss'];
export const WEIGHT_LANGUAGES = Object.keys(WEIGHT_WORDS) as (keyof typeof WEIGHT_WORDS)[];

export interface WeightTruth {
  nature: WeightNature;
  from: string;
  to: string;
}

/** One change of a pair, in a section of its own where the pair has several. */
interface WeightCase {
  truth: WeightTruth[];
  /** For a message where it fails. */
  words: string;
}

export interface WeightPair {
  from: ClauseTree;
  to: ClauseTree;
  cases: WeightCase[];
}

interface Draft {
  old: string[];
  now: string[];
  truth: WeightTruth[];
}

/** How many changes a pair has: terms and their definitions belong to the whole of a text. */
const casesIn = (kind: PairKind): number => (kind === 'definition' || kind === 'term' ? 1 : 60);

/** Pairs of editions that have, together, this many changes of a kind. */
export function weightPairs(kind: PairKind, lang: keyof typeof WEIGHT_WORDS, changes: number): WeightPair[] {
  const most = casesIn(kind);
  return Array.from({ length: Math.ceil(changes / most) }, (_, k) => {
    const seeds = Array.from({ length: Math.min(most, changes - k * most) }, (_unused, i) => k * most + i + 1);
    return most === 1 ? singlePair(kind, lang, seeds[0]!) : sectionedPair(kind, lang, seeds);
  });
}

function singlePair(kind: PairKind, lang: keyof typeof WEIGHT_WORDS, seed: number): WeightPair {
  const [random, words]: [Random, WeightWords] = [randomFrom(seed), WEIGHT_WORDS[lang]];
  const draft = draftOf(kind, words, random);
  const around = unchanged(words, random);
  const text = (changed: string[]): string => (kind === 'definition' ? [...changed, ...around] : [...around, ...changed]).join('\n\n');
  return { from: tree(text(draft.old)), to: tree(text(draft.now)), cases: [caseOf(draft)] };
}

/** Each change is in a section of its own, after words that no other has: the sentences of one frame would else be taken for each other. */
function sectionedPair(kind: PairKind, lang: keyof typeof WEIGHT_WORDS, seeds: readonly number[]): WeightPair {
  const words: WeightWords = WEIGHT_WORDS[lang];
  const drafts = seeds.map((seed) => draftOf(kind, words, randomFrom(seed)));
  const around = unchanged(words, randomFrom(seeds[0]!));
  const text = (side: 'old' | 'now'): string => [...drafts.flatMap((draft, k) => [`## ${k + 1}`, `${syllables(seeds[k]!)} ${draft[side].join(' ')}`]), '## ', ...around].join('\n\n');
  return { from: tree(text('old')), to: tree(text('now')), cases: drafts.map(caseOf) };
}

/** Other clauses, unchanged, with facts of their own. */
function unchanged(words: WeightWords, random: Random): string[] {
  return (['amount', 'period', 'duty'] as const).map((other) => fill(random.pick(words.frames[other]), phrase(random.pick(words.phrases[other]))[0], random.pick(words.neutral)));
}

function caseOf({ old, now, truth }: Draft): WeightCase {
  return { truth, words: `${old.join(' / ')} → ${now.join(' / ')}` };
}

function syllables(seed: number): string {
  const random = randomFrom(-seed);
  const word = (): string => Array.from({ length: 3 }, () => random.pick([...'bdglmprstz']) + random.pick([...'aiou'])).join('');
  return `${word()} ${word()} ${word()} ${word()}.`;
}

const tree = (body: string): ClauseTree => readTree(body, 'Title', () => {});

function draftOf(kind: PairKind, words: WeightWords, random: Random): Draft {
  if (kind === 'near miss') {
    const [first, second] = twoOf(words.nearMisses, random).map((pair) => shuffled(pair, random)) as [[string, string], [string, string]];
    return { old: [`${first[0]} ${second[0]}`], now: [`${first[1]} ${second[random.whole(0, 1)]}`], truth: [] };
  }
  if (kind === 'equal') {
    const sets = (Object.keys(words.equal) as Kind[]).flatMap((of) => words.equal[of].map((forms) => [of, forms] as const));
    const [of, forms] = random.pick(sets);
    return edited(of, ...shuffled(twoOf(forms, random), random), words, random, []);
  }
  if (kind === 'exception') {
    const [added, fact] = random.pick(words.exceptions);
    const frame = random.pick(random.pick([words.frames.amount, words.frames.period, words.frames.party]));
    const of = (Object.keys(words.frames) as Kind[]).find((one) => words.frames[one].includes(frame))!;
    const bare = fill(frame, phrase(random.pick(words.phrases[of]))[0], random.pick(words.neutral));
    const [old, now] = shuffled([bare, added.startsWith('^') ? added.slice(1) + bare : bare.replace(/\.$/, `${added}.`)], random);
    return { old: [old], now: [now], truth: [{ nature: 'negation', from: old === bare ? '' : fact, to: old === bare ? fact : '' }] };
  }
  if (kind === 'definition') return definitionDraft(words, random);
  if (kind === 'term') return termDraft(words, random);
  if (kind === 'negation') {
    const choice = random.pick(words.phrases.negation);
    const [plain, denied] = choice.includes('|') ? choice.split('|') as [string, string] : ['', words.phrases.negation[1]!];
    const [old, now] = shuffled([plain, denied], random);
    const fact = /\s/.test(denied) ? denied.split(' ').at(-1)! : denied;
    return edited(kind, old, now, words, random, [{ nature: 'negation', from: old === plain ? '' : fact, to: old === plain ? fact : '' }]);
  }
  const [old, now] = shuffled(twoOf(words.phrases[kind], random), random);
  const truth: WeightTruth[] = [{ nature: kind, from: phrase(old)[1], to: phrase(now)[1] }];
  if (kind === 'duty') {
    const [was, is] = [words.denies.exec(old), words.denies.exec(now)].map((found) => found?.[0].trim() ?? '') as [string, string];
    if ((was === '') !== (is === '')) truth.push({ nature: 'negation', from: was && (old === 'cannot' ? old : was), to: is && (now === 'cannot' ? now : is) });
  }
  return edited(kind, phrase(old)[0], phrase(now)[0], words, random, truth);
}

/** A sentence of the kind in which the phrase changed; in half of them a neutral word changed too. */
function edited(kind: Kind, old: string, now: string, words: WeightWords, random: Random, truth: WeightTruth[]): Draft {
  const frame = random.pick(words.frames[kind]);
  const neutral = random.pick(words.neutral);
  const other = random.chance(0.5) ? random.pick(words.neutral) : neutral;
  return { old: [fill(frame, old, neutral)], now: [fill(frame, now, other)], truth };
}

function definitionDraft({ definitions, neutral }: WeightWords, random: Random): Draft {
  const [changed, kept] = twoOf(definitions, random);
  const [was, is] = shuffled(changed.meaning, random);
  const heading = '## Термины, terms, ұғымдар';
  const [first, second] = [random.pick(neutral), random.pick(neutral)];
  const line = (term: string, meaning: string): string => `- ${term} – ${first}, ${second} ${meaning};`;
  const text = (meaning: string): string[] => [heading, [line(changed.term, meaning), line(kept.term, kept.meaning[0])].join('\n'), '## 2', changed.use, kept.use];
  return { old: text(was), now: text(is), truth: [{ nature: 'definition', from: line(changed.term, was).slice(2), to: line(changed.term, is).slice(2) }] };
}

function termDraft({ terms, neutral }: WeightWords, random: Random): Draft {
  const { sentences, ...names } = random.pick(terms);
  const isBack = random.chance(0.5);
  const few = sentences.slice(0, random.whole(3, sentences.length));
  const at = twoOf(neutral, random).join(', ');
  const [old, now] = [few.map((pair) => `${pair[isBack ? 1 : 0]} (${at})`), few.map((pair) => `${pair[isBack ? 0 : 1]} (${at})`)];
  return { old, now, truth: [{ nature: 'term', from: isBack ? names.to : names.from, to: isBack ? names.from : names.to }] };
}

function fill(frame: string, phraseText: string, neutral: string): string {
  return frame.replace('{x}', neutral).replace(phraseText === '' ? ' {p}' : '{p}', phraseText).replace('..', '.');
}

/** The phrase, and the fact in it. */
function phrase(text: string): [string, string] {
  const [whole, fact] = text.split('|') as [string, string?];
  return [whole, fact ?? whole];
}

function twoOf<T>(list: readonly T[], random: Random): [T, T] {
  const first = random.whole(0, list.length - 1);
  return [list[first]!, list[(first + random.whole(1, list.length - 1)) % list.length]!];
}

function shuffled<T>([a, b]: readonly [T, T], random: Random): [T, T] {
  return random.chance(0.5) ? [a, b] : [b, a];
}

export interface WeightScore {
  /** Facts that changed, those found, and those told that did not change. */
  facts: number;
  found: number;
  wrong: number;
  /** The failures, in words. */
  faults: string[];
}

/** How many of the changed facts a redline tells, and how many that are none. */
export function scoreWeights({ cases, from, to }: WeightPair, { clauses, terms }: Redline): WeightScore {
  const score: WeightScore = { facts: 0, found: 0, wrong: 0, faults: [] };
  const sections = { from: sectionsOf(from), to: sectionsOf(to) };
  const sectionOf = (change: ClauseChange): number => (cases.length === 1 ? 0 : change.to ? sections.to[change.to.index]! : sections.from[change.from!.index]!);
  const weights = clauses.flatMap((change) => change.weights.map((weight) => ({ weight, section: sectionOf(change) })));
  // The section after the last case has what did not change.
  for (let k = 0; k <= cases.length; k++) {
    const { truth, words } = cases[k] ?? { truth: [], words: 'unchanged clauses' };
    const own = weights.flatMap(({ weight, section }) => (section === k ? [weight] : []));
    const told: WeightTruth[] = [
      ...own.filter(({ nature }) => nature !== 'term').map(({ nature, from: was, to: is }) => ({ nature, from: was, to: is })),
      ...(k === 0 ? terms : []).map(({ from: was, to: is }) => ({ nature: 'term' as const, from: was, to: is })),
    ];
    scoreCase(truth, told, words, score);
    // A changed definition tells who uses its term.
    if (own.some(({ uses }) => uses?.length === 0)) score.faults.push(`${words}\n   used nowhere`);
  }
  return score;
}

function scoreCase(truth: readonly WeightTruth[], told: readonly WeightTruth[], words: string, score: WeightScore): void {
  const left = [...told];
  let found = 0;
  for (const fact of truth) {
    const at = left.findIndex((one) => isSame(fact, one));
    if (at < 0) continue;
    left.splice(at, 1);
    found += 1;
  }
  score.facts += truth.length;
  score.found += found;
  score.wrong += left.length;
  const say = (facts: readonly WeightTruth[]): string => facts.map(({ nature, from, to }) => `${nature}: «${from}» → «${to}»`).join(', ') || 'nothing';
  if (found < truth.length || left.length > 0) score.faults.push(`${words}\n   is ${say(truth)}\n   told ${say(told)}`);
}

/** By place of a clause, how many headings are before it. */
function sectionsOf(text: ClauseTree): number[] {
  let section = -1;
  return listClauses(text).map(({ form }) => (form === 'heading' ? ++section : section));
}

/** A term is told in one of its forms, an exception with the words that belong to it; a stop may end the name or the sentence. */
function isSame(fact: WeightTruth, shown: WeightTruth): boolean {
  if (fact.nature !== shown.nature) return false;
  const same = (x: string, y: string): boolean => x === y ||
    (fact.nature === 'term' ? x.slice(0, 4).toLowerCase() === y.slice(0, 4).toLowerCase() : fact.nature === 'party' ? x.replace(/\.$/, '') === y.replace(/\.$/, '') : fact.nature === 'negation' && x !== '' && y.startsWith(x));
  return same(fact.from, shown.from) && same(fact.to, shown.to);
}
