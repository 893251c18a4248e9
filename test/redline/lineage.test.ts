import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listClauses, plainText, type ClauseTree } from '../../src/model/clause.ts';
import { formerAddresses, type Former } from '../../src/redline/former.ts';
import { readLineages, stepOf, type Lineages, type Numbered } from '../../src/redline/lineage.ts';
import { redline } from '../../src/redline/index.ts';
import { readTree } from '../../src/content/markdown.ts';
import { makePair } from '../generate/pair.ts';
import { policyDraft } from '../generate/text.ts';

const follow = (editions: readonly Numbered[]): Lineages => readLineages(editions, (from, to) => stepOf(redline(from.text.tree, to.text.tree), to.text.tree));
const editionsOf = (trees: readonly ClauseTree[]): Numbered[] => trees.map((tree, k) => ({ version: k + 1, text: { tree } }));
const texts = (...versions: string[][]): Numbered[] => editionsOf(versions.map((lines) => readTree(lines.join('\n\n'), 'Правила', () => {})));

const A = 'Администрация собирает и хранит только те данные, которые необходимы для оказания услуг.';
const B = 'Пользователь вправе в любое время отозвать своё согласие письменным заявлением.';
const C = 'Сведения хранятся на серверах, которые находятся в пределах Республики Казахстан.';
const D = 'Споры рассматривает суд по месту нахождения организации, если закон не велит иного.';

/** «1: appeared 1.1» for each event of the clause at an address in an edition. */
function life(editions: readonly Numbered[], version: number, id: string): string[] {
  const lineages = follow(editions);
  const [lineage] = [...lineages.clausesOf(version)].find(([, clause]) => clause.id === id)!;
  return lineage.events.map(({ version: at, what, clause, moved, renumbered, natures, other }) =>
    [`${at}: ${what} ${clause.number}`, ...(moved ? ['moved'] : []), ...(renumbered ? ['renumbered'] : []), ...natures, ...(other ? [`with ${other.anchor}`] : [])].join(' '));
}

describe('a clause', () => {
  test('that nothing happens to has appeared, and no more', () => {
    const editions = texts([`1.1. ${A}`], [`1.1. ${A}`], [`1.1. ${A}`]);
    expect(life(editions, 3, '1.1')).toEqual(['1: appeared 1.1']);
  });

  test('changes its words, then only a sign', () => {
    const editions = texts([`1.1. ${A}`, `1.2. ${B}`], [`1.1. ${A}`, `1.2. ${B.replace('письменным', 'устным')}`], [`1.1. ${A}`, `1.2. ${B.replace('письменным', 'устным').replace('.', '!')}`]);
    expect(life(editions, 3, '1.2')).toEqual(['1: appeared 1.2', '2: changed 1.2 words', '3: changed 1.2 punctuation']);
  });

  test('gets another number because one came before it', () => {
    const editions = texts([`1.1. ${A}`, `1.2. ${B}`], [`1.1. ${D}`, `1.2. ${A}`, `1.3. ${B}`]);
    expect(life(editions, 2, '1.3')).toEqual(['1: appeared 1.2', '2: changed 1.3 renumbered']);
    expect(life(editions, 2, '1.1')).toEqual(['2: appeared 1.1']);
  });

  test('moves past others', () => {
    const editions = texts([`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C}`, `1.4. ${D}`], [`1.1. ${D}`, `1.2. ${A}`, `1.3. ${B}`, `1.4. ${C}`]);
    expect(life(editions, 2, '1.1')).toEqual(['1: appeared 1.4', '2: changed 1.1 moved renumbered']);
  });

  test('is removed; one that comes later with other words is another clause', () => {
    const editions = texts([`1.1. ${A}`, `1.2. ${B}`], [`1.1. ${A}`], [`1.1. ${A}`, `1.2. ${C}`]);
    expect(life(editions, 1, '1.2')).toEqual(['1: appeared 1.2', '2: removed 1.2']);
    expect(life(editions, 3, '1.2')).toEqual(['3: appeared 1.2']);
  });

  test('is split: the greater part lives on, the other is split off from it', () => {
    const editions = texts([`1.1. ${A} ${B} ${C}`, `1.2. ${D}`], [`1.1. ${A} ${B}`, `1.2. ${C}`, `1.3. ${D}`]);
    expect(life(editions, 2, '1.1')).toEqual(['1: appeared 1.1', '2: changed 1.1 words']);
    expect(life(editions, 2, '1.2')).toEqual(['2: appeared 1.2 with 1.1-ed1']);
  });

  test('is merged into another: that one continues', () => {
    const editions = texts([`1.1. ${A} ${B}`, `1.2. ${C}`, `1.3. ${D}`], [`1.1. ${A} ${B} ${C}`, `1.2. ${D}`]);
    expect(life(editions, 2, '1.1')).toEqual(['1: appeared 1.1', '2: changed 1.1 words']);
    expect(life(editions, 1, '1.2')).toEqual(['1: appeared 1.2', '2: removed 1.2 with 1.1-ed1']);
  });
});

describe('a former address', () => {
  const editions = texts(
    [`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C}`],
    [`1.1. ${A}`, `1.2. ${C}`],
    [`1.1. ${D}`, `1.2. ${A}`, `1.3. ${C}`],
  );
  const told = (version: number) => Object.fromEntries([...formerAddresses(editions.slice(0, version), follow(editions), version)].map(([id, holders]) =>
    [id, holders.map(({ first, last, now, clause }: Former) => `${first}–${last} ${plainText(clause.text)[0]} → ${now?.id ?? 'nowhere'}`)]));

  test('leads to where its clause is now, or says that it is nowhere, the latest holder first', () => {
    expect(told(3)).toEqual({
      '1.1': ['1–2 А → 1.2'],
      // Since edition 2 it was the third clause's, before that of the one that was removed.
      '1.2': ['2–2 С → 1.3', '1–1 П → nowhere'],
    });
  });

  test('covers the editions that are given', () => {
    // Edition 3 was withdrawn, and edition 2 is in force again.
    expect(formerAddresses(editions.slice(1), follow(editions), 2).get('1.1')!.map(({ first, now }) => [first, now])).toEqual([[3, null]]);
    expect(told(2)).toEqual({ '1.2': ['1–1 П → nowhere'], '1.3': ['1–1 С → 1.2'] });
    expect(told(1)).toEqual({});
  });
});

test('every clause of every edition has one lineage, which continues where the redline says so', () => {
  const draft = policyDraft().slice(0, 30);
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0.05, 0.3, 1)), { minLength: 1, maxLength: 4 }), (seeds) => {
    const trees = seeds.flatMap(([seed, density]) => {
      const pair = makePair(draft, density, seed);
      return [pair.from, pair.to];
    });
    const editions = editionsOf(trees);
    const lineages = follow(editions);
    for (const [k, { version, text }] of editions.entries()) {
      const clauses = listClauses(text.tree);
      expect(lineages.clausesOf(version).size).toBe(clauses.length);
      if (k === 0) continue;
      for (const { kind, from, to } of redline(trees[k - 1]!, text.tree).clauses) {
        if (kind === 'split' || kind === 'merged') continue;
        const [old, now] = [from && lineages.of(version - 1, from.index)!, to && lineages.of(version, to.index)!];
        if (from && to) expect(now).toBe(old);
        else if (to) expect(now!.events[0]!.version).toBe(version);
        else expect(old!.events.at(-1)).toMatchObject({ version, what: 'removed' });
      }
    }
    for (const { events } of lineages.list) {
      expect(events[0]!.what).toBe('appeared');
      expect(events.slice(1).every(({ version, what }, i) => version > events[i]!.version && what !== 'appeared')).toBe(true);
      expect(events.slice(0, -1).every(({ what }) => what !== 'removed')).toBe(true);
    }
    expect(new Set(lineages.list.map(({ anchor }) => anchor)).size).toBe(lineages.list.length);
  }), { numRuns: 30 });
}, 60_000);
