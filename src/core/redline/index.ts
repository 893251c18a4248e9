/**
 * The redline engine: two clause trees → what changed. Knows nothing of Markdown, HTML or files, and runs in
 * a reader's browser as it runs in a build.
 *
 * Clauses are paired first (alignment.ts), words are compared only inside a pair (wording.ts).
 */
import { listClauses, type Clause, type ClauseTree } from '../clause.ts';
import { align, type Alignment } from './alignment.ts';
import type { ClauseChange, ClauseRef, Counts, Redline, Run } from './change.ts';
import { natures } from './nature.ts';
import { readUnits, type Unit } from './unit.ts';
import { compareWording } from './wording.ts';
import { countWords, Lexicon } from './word.ts';

export type { ChangeKind, ClauseChange, ClauseRef, Counts, Nature, Redline, Run } from './change.ts';

/**
 * What changed between two editions. Never throws; `redline(b, a)` mirrors `redline(a, b)`.
 * @param from the older text
 * @param to the newer text
 */
export function redline(from: ClauseTree, to: ClauseTree): Redline {
  const lexicon = new Lexicon();
  const [old, now] = readUnits(listClauses(from), listClauses(to), lexicon);
  const alignment = align(old, now, lexicon);
  const clauses = listChanges(old, now, alignment, lexicon);
  return { counts: countChanges(clauses), clauses, renumbered: listRenumbered(clauses) };
}

function listChanges(a: readonly Unit[], b: readonly Unit[], alignment: Alignment, lexicon: Lexicon): ClauseChange[] {
  const changes: ClauseChange[] = [];
  const removedAfter = placeRemoved(a, alignment);
  const addRemoved = (place: number): void => {
    for (const i of removedAfter.get(place) ?? []) {
      const { clause, text } = a[i]!;
      changes.push({ kind: 'removed', from: refTo(clause, i), runs: text === '' ? [] : [['removed', text]], natures: ['words'] });
    }
  };
  for (const [j, { clause, text }] of b.entries()) {
    const i = alignment.from[j]!;
    if (i < 0) changes.push({ kind: 'added', to: refTo(clause, j), runs: text === '' ? [] : [['added', text]], natures: ['words'] });
    else changes.push(pairChange(a[i]!, b[j]!, alignment.moved.has(i), lexicon));
    addRemoved(j);
  }
  return changes;
}

function pairChange(a: Unit, b: Unit, moved: boolean, lexicon: Lexicon): ClauseChange {
  const runs: Run[] = compareWording(a, b, lexicon);
  const made = natures(runs, a.clause, b.clause);
  const kind = moved ? 'moved' : made.length > 0 ? 'changed' : a.number !== b.number ? 'renumbered' : 'same';
  return { kind, from: refTo(a.clause, a.index), to: refTo(b.clause, b.index), runs, natures: made };
}

/** Removed clauses by the new clause they stand behind: the partner of the nearest one before them that kept its place. */
function placeRemoved(a: readonly Unit[], { to, moved }: Alignment): Map<number, number[]> {
  const placed = new Map<number, number[]>();
  let place = 0;
  for (const i of a.keys()) {
    if (to[i]! >= 0) {
      if (!moved.has(i)) place = to[i]!;
      continue;
    }
    const list = placed.get(place);
    if (list) list.push(i);
    else placed.set(place, [i]);
  }
  return placed;
}

function refTo(clause: Clause, index: number): ClauseRef {
  return { number: clause.number, id: clause.id, index };
}

function countChanges(clauses: readonly ClauseChange[]): Counts {
  const counts: Counts = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, wordsAdded: 0, wordsRemoved: 0 };
  const groups = new Set<string>();
  for (const { kind, from, to, runs } of clauses) {
    if (kind === 'split') groups.add(`from ${from!.index}`);
    else if (kind === 'merged') groups.add(`to ${to!.index}`);
    else if (kind !== 'same') counts[kind] += 1;
    for (const [run, text] of runs) {
      if (run === 'added') counts.wordsAdded += countWords(text);
      else if (run === 'removed') counts.wordsRemoved += countWords(text);
    }
  }
  counts.changed += groups.size;
  return counts;
}

function listRenumbered(clauses: readonly ClauseChange[]): { from: string; to: string }[] {
  return clauses.flatMap(({ from, to }) => {
    const [old, now] = [from?.number ?? null, to?.number ?? null];
    return old !== null && now !== null && old !== now ? [{ from: old, to: now }] : [];
  });
}
