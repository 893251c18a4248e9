/**
 * The lock: every fingerprint that was ever sealed, in one chain (`content/editions.lock.json`).
 *
 * An entry is never rewritten. A correction, or a translation that came later, appends another entry for its
 * edition; the last one counts. Each entry holds the hash of the one before it and its own, and the lock that of the
 * last, so that an entry that was edited, taken out, put in or moved is found and can be named. Whoever makes the
 * whole chain anew is not found by it: git and the chain that `editions.json` has published are the witnesses.
 *
 * Beside its fingerprint an entry keeps the sealed file itself, compressed. A hash alone could say that some clause
 * changed; with the text a broken seal shows which words, by the same redline as everywhere, and the edition can be
 * put back without git. In the lock and not in a file beside it, because one file is replaced at once or not at all.
 */
import { compareText } from './problem.ts';
import type { SealedDates, Sha256 } from './seal.ts';

export interface SealedText {
  /** The fingerprint, see seal.ts. */
  sha256: string;
  /** The file as it was sealed: deflate, base64. */
  file: string;
}

/** One entry of the chain. */
export interface LockEntry extends SealedDates {
  policy: string;
  version: number;
  /** When it was sealed, `2026-11-22T10:00:00+05:00`. */
  sealed: string;
  /** The correction that this entry seals; null where it seals the edition as published. */
  correction: { date: string; note: string } | null;
  /** By language, the authoritative one among them. */
  texts: Record<string, SealedText>;
  /** `seal` of the entry before; null for the first. */
  previous: string | null;
  /** SHA-256 over everything else in the entry. */
  seal: string;
}

export interface Lock {
  /** `seal` of the last entry: an entry taken off the end is missed. */
  last: string | null;
  entries: LockEntry[];
}

export const EMPTY_LOCK: Lock = { last: null, entries: [] };

/** The lock with one entry more. */
export function appendEntry(lock: Lock, entry: Omit<LockEntry, 'previous' | 'seal'>, sha256: Sha256): Lock {
  const linked = { ...entry, previous: lock.last };
  const sealed = { ...linked, seal: entrySeal(linked, sha256) };
  return { last: sealed.seal, entries: [...lock.entries, sealed] };
}

/** SHA-256 over an entry without its own `seal`, keys in order, so that a formatter's hand does not count. */
export function entrySeal(entry: Omit<LockEntry, 'seal'>, sha256: Sha256): string {
  return sha256(JSON.stringify(ordered({ ...entry, seal: undefined })));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)).map(([key, inner]) => [key, ordered(inner)]));
}

/** What is wrong with a chain; `index` is the place of the entry in it. */
export type ChainFault =
  /** The entry no longer is what was sealed. */
  | { kind: 'edited'; index: number }
  /** The entry does not follow the one before it: one was taken out, put in or moved. */
  | { kind: 'broken'; index: number }
  /** Entries are missing behind the last one. */
  | { kind: 'cut'; index: number };

/** Everything that is wrong with a chain, in its order; empty where it is whole. */
export function chainFaults({ last, entries }: Lock, sha256: Sha256): ChainFault[] {
  const faults = entries.flatMap((entry, index): ChainFault[] => {
    if (entrySeal(entry, sha256) !== entry.seal) return [{ kind: 'edited', index }];
    return entry.previous === (entries[index - 1]?.seal ?? null) ? [] : [{ kind: 'broken', index }];
  });
  const end = entries.at(-1)?.seal ?? null;
  return end === last || faults.some(({ index }) => index === entries.length - 1) ? faults : [...faults, { kind: 'cut', index: entries.length - 1 }];
}

/** The entries of each edition: by policy and version, the first as it was published, the last what counts. */
export function entriesByEdition({ entries }: Lock): Map<string, LockEntry[]> {
  return Map.groupBy(entries, ({ policy, version }) => editionKey(policy, version));
}

export function editionKey(policy: string, version: number): string {
  return `${policy}/${version}`;
}
