import type { RedlineEntry } from './view.ts';

/** Unchanged clauses in a row from which on they are folded away. */
const FOLD_FROM = 3;

/**
 * The entries in order, with unchanged clauses that stand in a row as a list of their own where they are enough to be
 * folded away. A heading stays in sight: it tells the reader where the change stands.
 */
export function stretches(entries: readonly RedlineEntry[]): (RedlineEntry | RedlineEntry[])[] {
  const found: (RedlineEntry | RedlineEntry[])[] = [];
  let quiet: RedlineEntry[] = [];
  const flush = (): void => {
    if (quiet.length < FOLD_FROM) found.push(...quiet);
    else found.push(quiet);
    quiet = [];
  };
  for (const entry of entries) {
    if (entry.change === null && entry.form !== 'heading') quiet.push(entry);
    else {
      flush();
      found.push(entry);
    }
  }
  flush();
  return found;
}
