/** How far a redline tells the truth of a generated pair. */
import type { ClauseChange, Redline } from '../../src/redline/index.ts';
import { toPieces } from './text.ts';
import type { Truth } from './pair.ts';

export interface Score {
  /** Words that truly changed, and those of them that are marked. */
  changed: number;
  found: number;
  /** Words marked, and those of them that did not change. */
  marked: number;
  wrong: number;
  moves: number;
  movesFound: number;
  /** Moves shown that nobody made. */
  movesInvented: number;
  splits: number;
  splitsFound: number;
  renumbered: number;
  /** Numbers shown as changed that are not, or the reverse. */
  numbersWrong: number;
  /** Unchanged stretches of one or two words between changes. */
  islands: number;
  runs: number;
}

type Marks = Map<number, string[]>;

/** Words of a text, as the generator sees them. */
export function wordsOf(text: string): string[] {
  return toPieces(text).filter(({ isWord }) => isWord).map(({ text: word }) => word);
}

/** What is in both lists, each word as often as both have it. */
export function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of b) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) {
      left.set(word, rest - 1);
      count += 1;
    }
  }
  return count;
}

/** Compares words marked with words changed, clause by clause; which of two equal neighbours is marked does not matter. */
export function scoreWords(truth: Marks, marks: Marks): Pick<Score, 'changed' | 'found' | 'marked' | 'wrong'> {
  const score = { changed: 0, found: 0, marked: 0, wrong: 0 };
  for (const at of new Set([...truth.keys(), ...marks.keys()])) {
    const [true_, shown] = [truth.get(at) ?? [], marks.get(at) ?? []];
    const both = common(true_, shown);
    score.changed += true_.length;
    score.found += both;
    score.marked += shown.length;
    score.wrong += shown.length - both;
  }
  return score;
}

export function scoreRedline(truth: Truth, { clauses, renumbered }: Redline): Score {
  const removed = scoreWords(truth.removed, marksOf(clauses, 'from', 'removed'));
  const added = scoreWords(truth.added, marksOf(clauses, 'to', 'added'));
  const entries = new Map(clauses.map((change) => [`${change.from?.index}>${change.to?.index}`, change.kind]));
  const kindOf = ({ from, to }: { from: number; to: number }): string | undefined => entries.get(`${from}>${to}`);
  const expected = new Set(truth.moves.flatMap((move) => [move, ...(move.or ? [move.or] : [])]).map(({ from, to }) => `${from}>${to}`));
  const numbers = new Set(truth.renumbered.map(({ from, to }) => `${from}>${to}`));
  const shown = new Set(renumbered.map(({ from, to }) => `${from}>${to}`));
  return {
    changed: removed.changed + added.changed, found: removed.found + added.found,
    marked: removed.marked + added.marked, wrong: removed.wrong + added.wrong,
    moves: truth.moves.length,
    movesFound: truth.moves.filter((move) => kindOf(move) === 'moved' || (move.or && kindOf(move.or) === 'moved')).length,
    movesInvented: clauses.filter(({ kind, from, to }) => kind === 'moved' && !expected.has(`${from?.index}>${to?.index}`)).length,
    splits: truth.splits.length + truth.mergers.length,
    splitsFound: truth.splits.filter(({ from, to }) => to.every((part) => kindOf({ from, to: part }) === 'split')).length +
      truth.mergers.filter(({ from, to }) => from.every((part) => kindOf({ from: part, to }) === 'merged')).length,
    renumbered: numbers.size,
    numbersWrong: [...numbers].filter((pair) => !shown.has(pair)).length + [...shown].filter((pair) => !numbers.has(pair)).length,
    islands: clauses.reduce((sum, { runs }) => sum + runs.filter(([kind, text], k) =>
      kind === 'same' && k > 0 && k < runs.length - 1 && wordsOf(text).length > 0 && wordsOf(text).length <= 2).length, 0),
    runs: clauses.reduce((sum, { runs }) => sum + runs.length, 0),
  };
}

function marksOf(clauses: readonly ClauseChange[], side: 'from' | 'to', kind: 'removed' | 'added'): Marks {
  const marks: Marks = new Map();
  for (const change of clauses) {
    const at = change[side]?.index;
    if (at === undefined) continue;
    const words = change.runs.filter(([run]) => run === kind).flatMap(([, text]) => wordsOf(text));
    if (words.length > 0) marks.set(at, [...(marks.get(at) ?? []), ...words]);
  }
  return marks;
}
