/**
 * What holds for every redline, whatever the texts. The suite runs a fixed share of the cases; the long run is
 * `REDLINE_CASES=10000 npx vitest run test/redline/property.test.ts`.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import { redline, type ChangeDetail, type ClauseChange, type Redline, type Run } from '../../src/redline/index.ts';
import { inexactness } from '../generate/exact.ts';
import { shortDrafts } from '../generate/languages.ts';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { KINDS } from '../generate/kind.ts';
import { makePair, plainDraft } from '../generate/pair.ts';
import { randomFrom } from '../generate/random.ts';
import { draftTree, policyDraft } from '../generate/text.ts';

const CASES = Number(process.env.REDLINE_CASES ?? 400);
const SEED = 20261122;
const LONG = { timeout: CASES * 100 + 20_000 };

const drafts = [policyDraft(), ...shortDrafts()];

/** An edited text of one of three languages; from hardly edited to hardly recognisable. */
const edited = fc.tuple(fc.constantFrom(...drafts), fc.double({ min: 0.02, max: 4, noNaN: true }), fc.nat(1_000_000_000))
  .map(([draft, density, seed]) => makePair(draft, density, seed));

const word = fc.oneof(
  fc.constantFrom('и', 'в', 'the', 'Администрация', 'администрация', 'қазақ', 'ещё', 'еще', 'и\u0306', 'й', '10 000,50', '10\u00a0000,50', '22.11.2026', '3.2.5',
    'веб-сервис', 'веб‑сервис', "don't", 'don’t', 'K&T', 'www.legco.kz', 'a@b.kz', '😀', '👩‍👩‍👧', '\ud800', '₸', '№', '%', '«', '»', '"', '–', '—', '-', '.', ',', ';', '\n', '\t', '\u00ad', '\u200b'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(fc.tuple(word, fc.constantFrom(' ', '', '  ', '\u00a0')), { maxLength: 30 }).map((parts) => parts.flat().join(''));
/** Texts of arbitrary characters, empty clauses and repetitions among them. */
const anyDraft = fc.array(fc.tuple(fc.oneof(anyText, fc.constantFrom('', 'Зарезервировано.', 'и и и')), fc.nat(3)), { maxLength: 12 })
  .map((clauses) => clauses.map(([text, depth]) => plainDraft(text, depth)));
const anyTree = anyDraft.map((draft) => draftTree('Title', draft));
const anyEdited = fc.tuple(anyDraft, fc.double({ min: 0.1, max: 4, noNaN: true }), fc.nat(1_000_000_000))
  .map(([draft, density, seed]) => makePair(draft, density, seed));

function mirrored({ clauses }: Pick<Redline, 'clauses'>): string[] {
  const kinds: Partial<Record<ClauseChange['kind'], string>> = { added: 'removed', removed: 'added', split: 'merged', merged: 'split' };
  return clauses.map(({ kind, from, to, runs, natures, details }) => JSON.stringify([
    kinds[kind] ?? kind, to?.index, from?.index, mirrorRuns(runs), natures,
    placed(runs, details).map(([detail, was, is]) => JSON.stringify([{ ...detail, from: detail.to, to: detail.from }, is, was])).sort(),
  ]));
}

/** The removed words of a place come first, from either side. */
function mirrorRuns(runs: readonly Run[]): Run[] {
  const turned: Run[] = [];
  const came: Run[] = [];
  for (const [kind, text] of runs) {
    if (kind === 'same') turned.push(...came.splice(0), ['same', text]);
    else if (kind === 'removed') came.push(['added', text]);
    else turned.push(['removed', text]);
  }
  return [...turned, ...came];
}

/** Details with where they are in the old and the new words, in place of where they are among both. */
function placed(runs: readonly Run[], details: readonly ChangeDetail[]): [ChangeDetail, number | null, number | null][] {
  const before = (at: number, gone: Run[0]): number => {
    let [joined, own] = [0, 0];
    for (const [kind, text] of runs) {
      if (kind !== gone) own += Math.max(0, Math.min(text.length, at - joined));
      joined += text.length;
    }
    return own;
  };
  return details.map(({ at, ...detail }) => {
    // Beside words that moved, which of old and new come first says nothing.
    const place = (side: 'from' | 'to', gone: Run[0]): number | null => (at === undefined || detail[side] === '' ? null : before(at[0], gone));
    return [detail, place('from', 'added'), place('to', 'removed')];
  });
}

/** What carries weight: what was is what is, seen from the other text. */
function weightsOf({ clauses }: Redline, isBack: boolean): string[] {
  return clauses.map(({ from, to, weights }) => {
    const ends = isBack ? [to?.index, from?.index] : [from?.index, to?.index];
    return JSON.stringify([...ends, weights.map((weight) => JSON.stringify([weight.nature, ...(isBack ? [weight.to, weight.from] : [weight.from, weight.to])])).sort()]);
  }).sort();
}

function plain({ clauses }: Redline): string[] {
  return clauses.map(({ kind, from, to, runs, natures, details }) => JSON.stringify([
    kind, from?.index, to?.index, runs, natures, placed(runs, details).map((one) => JSON.stringify(one)).sort(),
  ]));
}

function checkAll(from: ClauseTree, to: ClauseTree): void {
  const there = redline(from, to);
  const back = redline(to, from);
  expect(inexactness(from, to, there)).toBeNull();
  expect(inexactness(to, from, back)).toBeNull();
  expect(mirrored(there).sort()).toEqual(plain(back).sort());
  expect([there.counts.wordsAdded, there.counts.added]).toEqual([back.counts.wordsRemoved, back.counts.removed]);
  for (const change of there.clauses) checkChange(change);
}

/** A change begins and ends at word boundaries: letters and digits never meet across the edge of two runs of one side. */
function checkChange({ kind, from, to, runs, natures, details }: ClauseChange): void {
  expect(from !== undefined || kind === 'added').toBe(true);
  expect(to !== undefined || kind === 'removed').toBe(true);
  expect(runs.every(([, text]) => text !== '')).toBe(true);
  if (kind === 'same') expect([runs.every(([run]) => run === 'same'), natures]).toEqual([true, []]);
  // Every place of a change says what its runs say, and nothing that changed is left out.
  expect([...new Set(details.map(({ nature }) => nature))].sort()).toEqual(natures.toSorted());
  const text = runs.map(([, words]) => words).join('');
  const worded = details.filter(({ nature }) => !['link', 'level', 'formatting'].includes(nature));
  for (const detail of worded) expect(text.slice(...detail.at!)).toBe(detail.from + detail.to);
  const side = (gone: string): string => runs.filter(([run]) => run === gone).map(([, words]) => words).join('').replace(/\s+/gu, '');
  if (kind !== 'split' && kind !== 'merged') {
    expect(worded.map((detail) => detail.from).join('').replace(/\s+/gu, '')).toBe(side('removed'));
    expect(worded.map((detail) => detail.to).join('').replace(/\s+/gu, '')).toBe(side('added'));
  }
  for (const gone of ['added', 'removed'] as const) {
    const side = runs.filter(([run]) => run !== gone);
    for (const [k, [run, text]] of side.entries()) {
      const next = side[k + 1];
      if (next && next[0] !== run) expect(/[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}\p{M}]/u.test(next[1])).toBe(false);
    }
  }
}

describe('every redline', () => {
  test('of an edited policy is exact, mirrors and cuts no word', LONG, () => {
    fc.assert(fc.property(edited, ({ from, to }) => checkAll(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('of sentences that moved, edited or replaced, is exact, mirrors and cuts no word', LONG, () => {
    const kinds = Object.entries(KINDS).filter(([name]) => name.startsWith('sentence moved')).map(([, make]) => make);
    for (let seed = 1; seed <= Math.ceil(CASES / 8); seed++) for (const make of kinds) {
      const { from, to } = make(randomFrom(seed));
      checkAll(from, to);
    }
  });

  test('of an edited policy reports the same facts from either side', LONG, () => {
    const language = textLanguage('ru');
    fc.assert(fc.property(edited, ({ from, to }) => {
      expect(weightsOf(redline(from, to, language), false)).toEqual(weightsOf(redline(to, from, language), true));
    }), { numRuns: Math.ceil(CASES / 4), seed: SEED });
  });

  test('of two arbitrary texts is exact, mirrors and cuts no word', LONG, () => {
    fc.assert(fc.property(anyTree, anyTree, (from, to) => checkAll(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('of an edited text of arbitrary characters is exact, mirrors and cuts no word', LONG, () => {
    fc.assert(fc.property(anyEdited, ({ from, to }) => checkAll(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('of a text with itself says that nothing changed', LONG, () => {
    const same = (tree: ClauseTree): void => {
      const { counts, clauses, renumbered } = redline(tree, structuredClone(tree));
      expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      expect(clauses.every(({ kind, from, to }) => kind === 'same' && from!.index === to!.index)).toBe(true);
      expect(renumbered).toEqual([]);
    };
    fc.assert(fc.property(anyTree, same), { numRuns: CASES, seed: SEED });
    fc.assert(fc.property(edited, ({ to }) => same(to)), { numRuns: Math.ceil(CASES / 4), seed: SEED });
  });

  test('gives the same answer each time', () => {
    const twice = ({ from, to }: { from: ClauseTree; to: ClauseTree }): void => {
      expect(redline(from, to)).toEqual(redline(structuredClone(from), structuredClone(to)));
    };
    fc.assert(fc.property(edited, twice), { numRuns: 30, seed: SEED });
  });
});
