import type { RedlineEntry, RedlineView } from './redline-view.ts';
import type { EntryRun } from './touch.ts';

/** Changed clauses grouped by their heading: what a short rendering shows. */
export interface RedlineSection {
  /** The heading as it reads now; null above the first one. */
  heading: string | null;
  entries: RedlineEntry[];
}

/** The changes by section; sections without a change are left out. */
export function sections({ entries }: RedlineView): RedlineSection[] {
  const found: RedlineSection[] = [{ heading: null, entries: [] }];
  for (const entry of entries) {
    if (entry.form === 'heading') found.push({ heading: reading(entry), entries: [] });
    if (entry.change !== null) found.at(-1)!.entries.push(entry);
  }
  return found.filter((section) => section.entries.length > 0);
}

function reading({ number, words }: RedlineEntry): string {
  const now = (runs: readonly EntryRun[]) => runs.filter(([kind]) => kind !== 'removed').map(([, text]) => text).join('');
  return [now(number), now(words)].filter(Boolean).join(' ') || [...number, ...words].map(([, text]) => text).join(' ');
}
