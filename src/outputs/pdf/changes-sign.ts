import type { EntryRun } from '../redline/touch.ts';

/** The signs of a redline. */
export type Sign = 'added' | 'removed' | 'carried' | 'joined' | 'divided' | 'touched';

/** The signs that these runs use. */
export function signsIn(runs: readonly EntryRun[]): Set<Sign> {
  return new Set(runs.flatMap(([mark, , touch]): Sign[] => {
    if (mark === 'same') return touch ? ['touched'] : [];
    if (touch === 'moved') return ['carried'];
    return [touch === 'join' ? (mark === 'removed' ? 'joined' : 'divided') : mark];
  }));
}

/**
 * Signs that are in a copy of the text and blank on the page: what was removed and what was added are set apart on the page, and a
 * copy says which is which, in the signs of the terminal. A text cannot contain the characters used for them here:
 * Unicode has set them aside for no character.
 */
export const COPY_SIGNS = { removed: ['\ufdd0', '\ufdd1'], added: ['\ufdd2', '\ufdd3'] } as const;

/** What each means, by its code point. */
export const COPIED: ReadonlyMap<number, string> = new Map([[0xfdd0, '[-'], [0xfdd1, '-]'], [0xfdd2, '{+'], [0xfdd3, '+}']]);
