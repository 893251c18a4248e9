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
