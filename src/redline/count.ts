import type { ClauseChange, Counts } from './change.ts';
import { countWords } from './word.ts';

export function countChanges(clauses: readonly ClauseChange[]): Counts {
  const counts: Counts = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, wordsAdded: 0, wordsRemoved: 0 };
  const groups = new Set<string>();
  for (const { kind, along, from, to, runs } of clauses) {
    if (kind === 'split') groups.add(`from ${from!.index}`);
    else if (kind === 'merged') groups.add(`to ${to!.index}`);
    else if (kind !== 'same' && !along) counts[kind] += 1;
    for (const [run, text] of runs) {
      if (run === 'added') counts.wordsAdded += countWords(text);
      else if (run === 'removed') counts.wordsRemoved += countWords(text);
    }
  }
  counts.changed += groups.size;
  return counts;
}

/** Which number became which, in the order of the redline. */
export function listRenumbered(clauses: readonly ClauseChange[]): { from: string; to: string }[] {
  return clauses.flatMap(({ from, to }) => {
    const [old, now] = [from?.number ?? null, to?.number ?? null];
    return old !== null && now !== null && old !== now ? [{ from: old, to: now }] : [];
  });
}
