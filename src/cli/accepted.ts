/** The warnings that an edition was published with: for `status`, and for the comment on a pull request. */
import type { Edition } from '../model/edition.ts';
import type { AcceptedWarning } from '../model/lock.ts';
import { say } from '../build/tool-language.ts';
import { PUBLISH } from '../languages/tool/publish-words.ts';

export interface Accepted {
  /** What `--despite` said. */
  reason: string;
  /** Each with its rule, its place below the content folder as it was then, and its message in both languages. */
  warnings: readonly AcceptedWarning[];
}

/** What the lock says of the warnings of an edition; null where it was published without any. */
export function acceptedWith({ seals }: Pick<Edition, 'seals'>): Accepted | null {
  return seals.flatMap((entry) => (entry.kind === undefined ? entry.despite ?? [] : [])).at(-1) ?? null;
}

/** The same in lines, the reason first, in the language of whoever reads the terminal. */
export function acceptedLines({ reason, warnings }: Accepted): string[] {
  return [say(PUBLISH.acceptedFor(warnings.length, reason)), ...warnings.map(({ place, rule, message }) => `  ${place}  ${rule}  ${say(message)}`)];
}
