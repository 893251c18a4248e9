/**
 * An entry of the lock as a leaf of the log: its hash and that of the entry before.
 *
 * The hash covers the whole entry, texts included (model/lock.ts). The leaf itself tells nothing of them: an edition
 * that is scheduled is sealed long before anyone may know of it, and a leaf never changes afterwards. What is public is told
 * entry by entry next to its edition; an entry of the log may also hold no more than 64 KB, which a text can exceed.
 */
import canonicalize from 'canonicalize';
import type { LockEntry } from '../model/lock.ts';
import { leafHash, type Hash } from './merkle.ts';

/** A leaf, RFC 8785: `{"previous":null,"seal":"…"}`. */
export function leafOf({ previous, seal }: Pick<LockEntry, 'previous' | 'seal'>): string {
  return canonicalize({ previous, seal })!;
}

export function leafBytes(entry: Pick<LockEntry, 'previous' | 'seal'>): Uint8Array {
  return new TextEncoder().encode(leafOf(entry));
}

export function leafHashes(entries: readonly Pick<LockEntry, 'previous' | 'seal'>[]): Hash[] {
  return entries.map((entry) => leafHash(leafBytes(entry)));
}
