import type { ClauseChange } from '../../redline/index.ts';

/** Changes of clauses that are one change to a reader: the parts of a clause that was split, or merged, where they follow each other. */
export type ChangeGroup = readonly [ClauseChange, ...ClauseChange[]];

/** All changes in order, unchanged clauses too. */
export function groupChanges(clauses: readonly ClauseChange[]): ChangeGroup[] {
  const groups: [ClauseChange, ...ClauseChange[]][] = [];
  for (const change of clauses) {
    const last = groups.at(-1);
    if (last && (joinBetween(last.at(-1)!, change) !== null)) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

/**
 * What separated or separates two consecutive parts: `removed` where two paragraphs became one here, `added`
 * where one became two; null where they are not parts of the same clause.
 */
export function joinBetween(before: ClauseChange, part: ClauseChange): 'removed' | 'added' | null {
  if (!isPart(before) || !isPart(part)) return null;
  if (before.to!.index === part.to!.index) return 'removed';
  return before.from!.index === part.from!.index ? 'added' : null;
}

function isPart({ kind }: ClauseChange): boolean {
  return kind === 'split' || kind === 'merged';
}
