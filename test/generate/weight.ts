/** Pairs of editions in which one fact that carries weight changed, or none, with the truth known. */
import type { ClauseTree } from '../../src/model/clause.ts';
import { listClauses } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import type { Redline, WeightNature } from '../../src/redline/index.ts';
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

export interface WeightPair {
  from: ClauseTree;
  to: ClauseTree;
  truth: WeightTruth[];
  /** For a message where it fails. */
  words: string;
}

type Draft = Pick<WeightPair, 'truth'> & { old: string[]; now: string[] };

export function weightPair(kind: PairKind, lang: keyof typeof WEIGHT_WORDS, seed: number): WeightPair {
  const [random, words]: [Random, WeightWords] = [randomFrom(seed), WEIGHT_WORDS[lang]];
  const draft = draftOf(kind, words, random);
  // Other clauses, unchanged, with facts of their own.
  const around = (['amount', 'period', 'duty'] as const).map((other) => fill(random.pick(words.frames[other]), phrase(random.pick(words.phrases[other]))[0], random.pick(words.neutral)));
  const isDefinition = kind === 'definition';
  const text = (changed: string[]): string => [...(isDefinition ? [] : around), ...changed, ...(isDefinition ? around : [])].join('\n\n');
  const tree = (body: string): ClauseTree => readTree(body, 'Title', () => {});
  return { from: tree(text(draft.old)), to: tree(text(draft.now)), truth: draft.truth, words: `${draft.old.join(' / ')} → ${draft.now.join(' / ')}` };
}

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
  pairs: number;
  /** Facts that changed, those found, and those told that did not change. */
  facts: number;
  found: number;
  wrong: number;
  /** The first failures, in words. */
  faults: string[];
}

/** How many of the changed facts a redline tells, and how many that are none. */
export function scoreWeights({ truth, words, to }: WeightPair, { clauses, terms }: Redline): WeightScore {
  const shown: WeightTruth[] = [
    ...clauses.flatMap(({ weights }) => weights.filter(({ nature }) => nature !== 'term').map(({ nature, from, to: now }) => ({ nature, from, to: now }))),
    ...terms.map(({ from, to: now }) => ({ nature: 'term' as const, from, to: now })),
  ];
  const left = [...shown];
  let found = 0;
  for (const fact of truth) {
    const at = left.findIndex((one) => isSame(fact, one));
    if (at < 0) continue;
    left.splice(at, 1);
    found += 1;
  }
  // A changed definition tells who uses its term.
  const definition = clauses.flatMap(({ weights }) => weights).find(({ nature }) => nature === 'definition');
  const users = definition && listClauses(to).length > 0 ? definition.uses!.length : 1;
  const isRight = found === truth.length && left.length === 0 && users > 0;
  const say = (facts: readonly WeightTruth[]): string => facts.map(({ nature, from, to: now }) => `${nature}: «${from}» → «${now}»`).join(', ') || 'nothing';
  return { pairs: 1, facts: truth.length, found: users > 0 ? found : 0, wrong: left.length, faults: isRight ? [] : [`${words}\n   is ${say(truth)}\n   told ${say(shown)}${users > 0 ? '' : ' used nowhere'}`] };
}

/** A term is told in one of its forms, an exception with the words that belong to it; a stop may end the name or the sentence. */
function isSame(fact: WeightTruth, shown: WeightTruth): boolean {
  if (fact.nature !== shown.nature) return false;
  const same = (x: string, y: string): boolean => x === y ||
    (fact.nature === 'term' ? x.slice(0, 4).toLowerCase() === y.slice(0, 4).toLowerCase() : fact.nature === 'party' ? x.replace(/\.$/, '') === y.replace(/\.$/, '') : fact.nature === 'negation' && x !== '' && y.startsWith(x));
  return same(fact.from, shown.from) && same(fact.to, shown.to);
}
