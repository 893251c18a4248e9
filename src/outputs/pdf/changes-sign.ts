import type { EntryRun } from '../redline/touch.ts';

/** The signs of a redline. */
export type Sign = 'added' | 'removed' | 'joined' | 'divided' | 'touched';

/** The signs that these runs use. */
export function signsIn(runs: readonly EntryRun[]): Set<Sign> {
  return new Set(runs.flatMap(([mark, , touch]): Sign[] => {
    if (mark === 'same') return touch ? ['touched'] : [];
    return [touch === 'join' ? (mark === 'removed' ? 'joined' : 'divided') : mark];
  }));
}
