/** What a reader sees together: unchanged clauses that are folded away, rows of a table, clauses that are one change. */
import type { ClauseChange } from '../../redline/index.ts';
import type { RedlineEntry } from './redline-entry.ts';

/** How many consecutive unchanged clauses are folded away. */
const FOLD_FROM = 3;

/**
 * The entries in order, with a run of unchanged clauses as a nested list where they are enough to be
 * folded away. A heading stays visible, because it shows the reader where the change is; so do all rows of a table that changed.
 */
export function stretches(entries: readonly RedlineEntry[]): (RedlineEntry | RedlineEntry[])[] {
  const changedRows = new Set(tablesIn(entries).filter((rows) => rows.some(({ change }) => change !== null)).flat());
  const found: (RedlineEntry | RedlineEntry[])[] = [];
  let quiet: RedlineEntry[] = [];
  const flush = (): void => {
    if (quiet.length < FOLD_FROM) found.push(...quiet);
    else found.push(quiet);
    quiet = [];
  };
  for (const entry of entries) {
    if (entry.change === null && entry.form !== 'heading' && !changedRows.has(entry)) quiet.push(entry);
    else {
      flush();
      found.push(entry);
    }
  }
  flush();
  return found;
}

/** The tables among the entries, each as its rows: of the older text, of the newer one, or both where they are the same table. */
function tablesIn(entries: readonly RedlineEntry[]): RedlineEntry[][] {
  return withTables(entries).filter((part) => Array.isArray(part));
}

/** The entries in order, with the rows of each table as a list of their own. */
export function withTables(entries: readonly RedlineEntry[]): (RedlineEntry | RedlineEntry[])[] {
  const found: (RedlineEntry | RedlineEntry[])[] = [];
  let table: { from?: number; to?: number; rows: RedlineEntry[] } | null = null;
  for (const entry of entries) {
    if (entry.form !== 'row') {
      table = null;
      found.push(entry);
      continue;
    }
    const { from, to } = entry.tables;
    const other = (mine: number | undefined, its: number | undefined): boolean => mine !== undefined && its !== undefined && mine !== its;
    if (!table || other(table.from, from) || other(table.to, to)) found.push((table = { rows: [] }).rows);
    table.from ??= from;
    table.to ??= to;
    table.rows.push(entry);
  }
  return found;
}

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
