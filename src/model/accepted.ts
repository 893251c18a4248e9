import type { Edition } from './edition.ts';
import type { AcceptedWarning } from './lock.ts';

/** The warnings that an edition was published with. */
export interface Accepted {
  /** The reason, as given with `--despite`. */
  reason: string;
  /** Each with its rule, its place below the content folder as it was then, and its message in both languages. */
  warnings: readonly AcceptedWarning[];
}

/** What the lock records about the warnings of an edition; null where it was published without any. */
export function acceptedWith({ seals }: Pick<Edition, 'seals'>): Accepted | null {
  return seals.flatMap((entry) => (entry.kind === undefined ? entry.despite ?? [] : [])).at(-1) ?? null;
}
