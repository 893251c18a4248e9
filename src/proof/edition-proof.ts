/** The proof of one edition, `<n>.proof.json`: every entry about it, and the way of each from its words to a checkpoint. */
import type { LockEntry } from '../model/lock.ts';
import { toBase64 } from './base64.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { leafOf } from './leaf.ts';
import type { KeptCheckpoint, LogBook, Stamp } from './log-book.ts';
import { consistencyProof, inclusionProof } from './merkle.ts';
import type { PublishedLog } from './published-log.ts';

/** An entry and its place in the log. */
export interface ProvenEntry {
  /** As the lock has it: the hash over all of it but `seal` (RFC 8785) is `seal`. */
  entry: LockEntry;
  index: number;
  /** What the log has of it. */
  leaf: string;
  /** RFC 6962, base 64; null while the entry waits to be signed. */
  inclusion: string[] | null;
  /** The first checkpoint with a time stamp that covers it, and what leads from the leaf and from there to the one shown. */
  first?: KeptCheckpoint & { inclusion: string[]; consistency: string[] };
}

export interface EditionProof {
  policy: string;
  version: number;
  log: string;
  keys: LogBook['keys'];
  checkpoint: string;
  stamps: readonly Stamp[];
  entries: ProvenEntry[];
}

/** @returns null for an edition that was never sealed */
export function editionProof(log: PublishedLog, policy: string, version: number): EditionProof | null {
  const entries = log.entries.flatMap((entry, index) => (entry.policy === policy && entry.version === version ? [provenEntry(log, entry, index)] : []));
  const { origin, book, note, stamps } = log;
  return entries.length === 0 ? null : { policy, version, log: origin, keys: book.keys, checkpoint: note, stamps, entries };
}

function provenEntry({ hashes, book, size }: PublishedLog, entry: LockEntry, index: number): ProvenEntry {
  const tree = hashes.slice(0, size);
  const path = (length: number): string[] => inclusionProof(hashes.slice(0, length), index).map(toBase64);
  const first = book.checkpoints.flatMap((kept) => {
    const checkpoint = parseCheckpoint(kept.note)!;
    return kept.stamps.length > 0 && checkpoint.size > index ? [{ ...kept, size: checkpoint.size }] : [];
  })[0];
  return {
    entry, index, leaf: leafOf(entry), inclusion: index < size ? path(size) : null,
    ...(first && first.size < size ? { first: { note: first.note, stamps: first.stamps, inclusion: path(first.size), consistency: consistencyProof(tree, first.size).map(toBase64) } } : {}),
  };
}
