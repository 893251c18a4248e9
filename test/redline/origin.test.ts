import { describe, expect, test } from 'vitest';
import { listClauses, plainText, type ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import { redline, type Redline } from '../../src/redline/index.ts';
import { firstOrigins, nextOrigins, type Origin, type Origins } from '../../src/redline/origin.ts';
import { makePast, scoreOrigins } from '../generate/past.ts';
import { policyDraft } from '../generate/text.ts';

/** The redlines of neighbouring editions. */
const redlinesOf = (trees: readonly ClauseTree[]): Redline[] => trees.slice(1).map((tree, k) => redline(trees[k]!, tree));

/** The origins of every edition. */
function follow(trees: readonly ClauseTree[], redlines = redlinesOf(trees)): Origins[] {
  const found = [firstOrigins(trees[0]!, 1)];
  for (const [k, one] of redlines.entries()) found.push(nextOrigins(found[k]!, one, k + 2));
  return found;
}

const A = 'Администрация собирает и хранит только те данные, которые необходимы для оказания услуг.';
const B = 'Пользователь вправе в любое время отозвать своё согласие письменным заявлением.';
const C = 'Сведения хранятся на серверах, которые находятся в пределах Республики Казахстан.';
const D = 'Споры рассматривает суд по месту нахождения организации, если закон не велит иного.';

const E = 'Настоящие правила вступают в силу в день их публикации на странице сайта.';

/** «1 Администрация собирает|2 и хранит» for each clause of the last of some texts, without the title. */
function brought(...editions: string[][]): string[] {
  const trees = editions.map((lines) => readTree(lines.join('\n\n'), 'Правила', () => {}));
  const clauses = listClauses(trees.at(-1)!);
  return follow(trees).at(-1)!.map((origins, k) => stretches(origins, plainText(clauses[k]!.text)).map(([version, text]) => `${version} ${text}`).join('|')).slice(1);
}

function stretches(origins: readonly Origin[], text: string): [number, string][] {
  let end = 0;
  return origins.map(([version, length]) => [version, text.slice(end, (end += length))]);
}

describe('the words of a clause', () => {
  test('are of the edition that wrote them, through a change of each', () => {
    expect(brought([`1.1. ${A}`], [`1.1. ${A.replace('собирает', 'получает')}`], [`1.1. ${A.replace('собирает', 'получает').replace('оказания', 'предоставления')}`]))
      .toEqual(['1 Администрация |2 получает|1  и хранит только те данные, которые необходимы для |3 предоставления|1  услуг.']);
  });

  test('go with it to another place, and to another number', () => {
    expect(brought([`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C}`], [`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C}`, `1.4. ${D}`], [`1.1. ${D}`, `1.2. ${C}`, `1.3. ${B}`, `1.4. ${A}`]))
      .toEqual([`2 ${D}`, `1 ${C}`, `1 ${B}`, `1 ${A}`]);
  });

  test('stay those of their edition where the clause is divided, and where two become one', () => {
    expect(brought([`1.1. ${A} ${B}`, `1.2. ${C}`], [`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C}`])).toEqual([`1 ${A}`, `1 ${B}`, `1 ${C}`]);
    expect(brought([`1.1. ${A}`], [`1.1. ${A}`, `1.2. ${B}`], [`1.1. ${A} ${B}`])).toEqual([`1 ${A}|3  |2 ${B}`]);
  });

  test('stay those of their edition where a sentence goes to another clause', () => {
    expect(brought([`1.1. ${A} ${B}`, `1.2. ${C}`, `1.3. ${D}`, `1.4. ${E}`], [`1.1. ${A}`, `1.2. ${C}`, `1.3. ${D}`, `1.4. ${E} ${B}`]))
      .toEqual([`1 ${A}`, `1 ${C}`, `1 ${D}`, `1 ${E}|2  |1 ${B}`]);
  });

  test('that were removed and came back are of the edition that brought them back', () => {
    expect(brought([`1.1. ${A}`, `1.2. ${B}`], [`1.1. ${A}`], [`1.1. ${A}`, `1.2. ${B}`])).toEqual([`1 ${A}`, `3 ${B}`]);
  });
});

describe('generated histories', () => {
  const pasts = Array.from({ length: 300 }, (_, seed) => {
    const past = makePast(policyDraft(), seed + 1);
    const redlines = redlinesOf(past.trees);
    return { past, redlines, origins: follow(past.trees, redlines) };
  });

  test('each text is attributed whole, as a reading sign by sign has it', () => {
    for (const [seed, { past: { trees }, redlines, origins }] of pasts.entries()) {
      const bySign = readBySign(trees, redlines);
      for (const [k, all] of origins.entries()) {
        const told = all.map((own) => own.flatMap(([version, length]) => Array.from({ length }, () => version)));
        expect(JSON.stringify(told), `history ${seed + 1}, edition ${k + 1}`).toBe(JSON.stringify(bySign[k]));
        expect(all.flatMap((own) => own.filter(([version, length], i) => length === 0 || version === own[i - 1]?.[0]))).toEqual([]);
      }
    }
  });

  test('99 of 100 words are those of the edition that wrote them', () => {
    const score = { words: 0, wrong: 0 };
    for (const { past, origins } of pasts) {
      const { words, wrong } = scoreOrigins(past, origins.at(-1)!);
      score.words += words;
      score.wrong += wrong;
    }
    expect(score.words).toBeGreaterThan(30_000);
    expect(score.wrong / score.words).toBeLessThanOrEqual(0.01);
  });
});

/** The same told in the plainest way: each sign carries the edition it is of from text to text. */
function readBySign(trees: readonly ClauseTree[], redlines: readonly Redline[]): number[][][] {
  const all = [listClauses(trees[0]!).map(({ text }) => Array.from({ length: plainText(text).length }, () => 1))];
  for (const [k, { clauses }] of redlines.entries()) {
    const [before, version] = [all[k]!, k + 2];
    const oldTexts = listClauses(trees[k]!).map(({ text }) => plainText(text));
    const read = oldTexts.map(() => 0);
    const now = listClauses(trees[k + 1]!).map((): number[] => []);
    for (const { from, to, runs, details } of clauses) {
      let at = 0;
      for (const [kind, text] of runs) {
        for (let i = 0; i < text.length; i++) {
          const sign = kind === 'added' ? (signOfMoved(at + i) ?? version) : before[from!.index]![read[from!.index]!++]!;
          if (kind !== 'removed') now[to!.index]!.push(sign);
        }
        at += text.length;
      }
      function signOfMoved(place: number): number | undefined {
        const detail = details.find((one) => one.nature === 'moved' && one.from === '' && one.at![0] <= place && place < one.at![1]);
        if (!detail) return undefined;
        const words = detail.to.trim();
        const offset = place - detail.at![0] - detail.to.indexOf(words);
        const start = oldTexts[detail.elsewhere!.index]!.indexOf(words);
        return offset < 0 || offset >= words.length || start < 0 ? undefined : before[detail.elsewhere!.index]![start + offset];
      }
    }
    all.push(now);
  }
  return all;
}
