/**
 * Changed facts of a clause: those of the old and the new words, those that stayed left out, those at one place
 * joined to old → new. «10 → 30» in «10 рабочих дней» is the period «10 рабочих дней» → «30 рабочих дней».
 */
import { type Run, sideText, type Weight } from './change.ts';
import { isWording, type FactReader } from './fact-reader.ts';
import type { Fact, FactNature } from './vocabulary.ts';
import { countWords } from './word.ts';

/** A change of this many words is of a sentence: that it denies something says no more than the sentence. */
export const SENTENCE = 12;

/** A stretch of the runs joined: of a change, or of a fact of one side, which may go through several runs. */
interface Stretch {
  start: number;
  end: number;
  fact?: Fact;
  side?: 'from' | 'to';
  text?: string;
  /** Of a change: both texts have a sentence there, of which nothing was kept. */
  isRewritten?: boolean;
}

/** The cells of a header. */
export type Headers = { [side in 'from' | 'to']?: readonly string[] | undefined };

/** The changed facts of a clause, in the order of the text. @param apart places of the runs joined that are not looked at @param headers of the table that a row is in, in both texts */
export function weightsOf(runs: readonly Run[], reader: FactReader, apart: readonly { start: number; end: number }[] = [], headers: Headers = {}): Weight[] {
  if (runs.every(([kind]) => kind === 'same')) return [];
  const [from, to] = (['from', 'to'] as const).map((side) => factsOn(side, runs, reader, headers[side]).filter((fact) => !apart.some(({ start, end }) => start <= fact.start && fact.end <= end))) as [Stretch[], Stretch[]];
  const hunks = hunksOf(runs);
  const natures = new Set([...from, ...to].map(({ fact }) => fact!.nature));
  return [...natures].flatMap((nature) => {
    const of = (side: Stretch[]): Stretch[] => side.filter(({ fact }) => fact!.nature === nature);
    return changedFacts(nature, of(from), of(to), hunks);
  }).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.nature < b.nature ? -1 : 1));
}

/** The facts of one side, placed in the runs joined. */
function factsOn(side: 'from' | 'to', runs: readonly Run[], reader: FactReader, header?: readonly string[]): Stretch[] {
  const gone = side === 'from' ? 'added' : 'removed';
  const text = sideText(runs, side);
  /** Where a position of the text is in the runs joined: the end of a fact is placed after its last letter. */
  const place = (at: number): number => {
    let [joined, own] = [0, 0];
    for (const [kind, words] of runs) {
      if (kind !== gone) {
        if (at < own + words.length) return joined + at - own;
        own += words.length;
      }
      joined += words.length;
    }
    return joined;
  };
  return reader.read(text, header).map((fact) => ({ start: place(fact.start), end: place(fact.end - 1) + 1, fact, side, text: text.slice(fact.start, fact.end) }));
}

function hunksOf(runs: readonly Run[]): Stretch[] {
  const hunks: (Stretch & { removed: string; added: string })[] = [];
  let at = 0;
  for (const [kind, words] of runs) {
    const last = hunks.at(-1);
    if (kind !== 'same') {
      const hunk = last?.end === at ? last : { start: at, end: at, removed: '', added: '' };
      if (hunk !== last) hunks.push(hunk);
      hunk.end += words.length;
      hunk[kind] += words;
    }
    at += words.length;
  }
  return hunks.map(({ start, end, removed, added }) => ({ start, end, isRewritten: countWords(removed) >= SENTENCE && countWords(added) >= SENTENCE }));
}

function changedFacts(nature: FactNature, from: readonly Stretch[], to: readonly Stretch[], hunks: readonly Stretch[]): Weight[] {
  const found: [Stretch | null, Stretch | null][] = [];
  for (const place of places([...from, ...to, ...hunks])) {
    const [old, now] = (['from', 'to'] as const).map((side) => place.filter((one) => one.side === side)) as [Stretch[], Stretch[]];
    // «can» of one sentence did not become «will» of another that says something else.
    const isOneFact = !isWording(nature) || !place.some(({ isRewritten }) => isRewritten);
    found.push(...pairs(old, now).flatMap((pair): [Stretch | null, Stretch | null][] => (isOneFact || !pair[0] || !pair[1] ? [pair] : [[pair[0], null], [null, pair[1]]])));
  }
  // What only went to another place of the clause did not change. Where a negation is decides what it denies.
  const lonely = found.filter(([old, now]) => !old || !now);
  const moved = new Set<unknown>();
  for (const one of lonely) {
    if (!one[0] || one[0].fact!.nature === 'negation') continue;
    const other = lonely.find((pair) => pair[1] && !moved.has(pair) && pair[1].fact!.value === one[0]!.fact!.value);
    if (other) moved.add(one).add(other);
  }
  return found.filter((pair) => !moved.has(pair)).map(([old, now]) => {
    const [x, y] = [(old ?? now)!, (now ?? old)!];
    const at = [Math.min(x.start, y.start), Math.max(x.end, y.end)] as const;
    return { nature: x.fact!.nature, from: old?.text ?? '', to: now?.text ?? '', senses: [old && old.fact!.sense, now && now.fact!.sense], at };
  });
}

/** Stretches that overlap, directly or through others: what is at one place. */
function places(all: readonly Stretch[]): Stretch[][] {
  const found: { end: number; stretches: Stretch[] }[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && one.start < last.end) {
      last.stretches.push(one);
      last.end = Math.max(last.end, one.end);
    } else found.push({ end: one.end, stretches: [one] });
  }
  return found.map(({ stretches }) => stretches);
}

/** Old and new facts of one place: equal ones are left out in their order, the others are joined between them. */
function pairs(from: readonly Stretch[], to: readonly Stretch[]): [Stretch | null, Stretch | null][] {
  const found: [Stretch | null, Stretch | null][] = [];
  const between = (old: readonly Stretch[], now: readonly Stretch[]): void => {
    for (let k = 0; k < Math.max(old.length, now.length); k++) found.push([old[k] ?? null, now[k] ?? null]);
  };
  let [a, b] = [0, 0];
  for (const [i, j] of longestCommon(from.map(({ fact }) => fact!.value), to.map(({ fact }) => fact!.value))) {
    between(from.slice(a, i), to.slice(b, j));
    [a, b] = [i + 1, j + 1];
  }
  between(from.slice(a), to.slice(b));
  return found;
}

/** The places of a longest common subsequence. */
function longestCommon(x: readonly string[], y: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: x.length + 1 }, () => new Int32Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      lengths[i]![j] = x[i] === y[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) found.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return found;
}
