/**
 * A chain compared with an earlier state of itself: entries may only be appended (model/lock.ts).
 *
 * Only the entries' hashes are compared. Each covers everything in its entry and the hash before it, so two
 * whole chains that share an entry share everything before it, whatever kinds of entries they hold.
 */

import type { Message } from './message.ts';

/** An entry of a chain: its own hash, over everything in it and over the entry before. */
export interface Linked {
  seal: string;
}

/** Where two chains diverge. */
export interface Divergence<Before extends Linked, Now extends Linked> {
  /** Entries of the earlier chain that are not in their places now: changed, taken out or moved. */
  missing: Before[];
  /** Entries of the present chain after those that both have in common. */
  added: Now[];
}

/** Compares a chain with an earlier one. The present one extends it where nothing is missing. */
export function compareChains<Before extends Linked, Now extends Linked>(before: readonly Before[], now: readonly Now[]): Divergence<Before, Now> {
  const first = before.findIndex(({ seal }, i) => seal !== now[i]?.seal);
  const common = first === -1 ? before.length : first;
  return { missing: before.slice(common), added: now.slice(common) };
}

/** How the chain of a branch relates to that of the branch it is merged into. */
export type BranchRelation<E extends Linked> =
  /** It extends the other, or is merely an earlier state of it. */
  | { kind: 'sound' }
  /** What was sealed before the branch began is not all there. */
  | { kind: 'rewritten'; missing: E[]; added: E[] }
  /** Both have sealed something since the branch began: only one chain can continue. */
  | { kind: 'forked'; missing: E[]; added: E[] };

/**
 * @param fork the chain where the branch began
 * @param tip the chain of the branch it goes to, as it is now
 * @param now the chain of the branch
 */
export function branchRelation<E extends Linked>(fork: readonly E[], tip: readonly E[], now: readonly E[]): BranchRelation<E> {
  const sinceFork = compareChains(fork, now);
  if (sinceFork.missing.length > 0) return { kind: 'rewritten', ...sinceFork };
  const toTip = compareChains(tip, now);
  return toTip.missing.length === 0 || toTip.added.length === 0 ? { kind: 'sound' } : { kind: 'forked', ...toTip };
}

/** The witness of the earlier lock, and how to restore what it remembers. */
export interface Witness {
  /** «в main», «на сайте https://example.kz/docs/». */
  where: Message;
  /** «git checkout main -- content/privacy/1.md content/editions.lock.json», for use in a sentence. */
  restore(files: readonly string[]): Message;
}
