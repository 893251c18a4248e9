/**
 * The lock: everything ever said about the published editions, in one chain (`content/editions.lock.json`).
 *
 * An entry is never rewritten: whatever happens to an edition appends one. An entry without a `kind` holds its text, as
 * published or as corrected, with the dates; so does one of new dates, because dates are in the fingerprint. The other
 * kinds are statements: what the publisher announced about the edition (the summary of changes, a withdrawal, that
 * a withdrawal is taken back), and that a scheduled edition went back to being a draft. Of each kind the last one counts.
 *
 * Each entry holds the hash of the one before it and its own, and the lock that of the last, so that an entry that was
 * edited, removed, inserted or moved is found and can be named. Rewriting the whole chain is not detected by it: git
 * and the chain that `editions.json` has published are the witnesses.
 *
 * Besides its fingerprint an entry keeps the sealed file itself, compressed. A hash alone could say that some clause
 * changed; with the text a broken seal shows which words, by the same redline as everywhere, and the edition can be
 * restored without git. In the lock and not in a separate file, because one file is replaced at once or not at all.
 */
import canonicalize from 'canonicalize';
import type { Message } from './message.ts';
import type { SealedDates } from './time.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal. Passed in: the core has no cryptography of its own. */
export type Sha256 = (text: string) => string;

export interface SealedText {
  /** The fingerprint, see seal.ts. */
  sha256: string;
  /** The file as it was sealed: deflate, base64. */
  file: string;
}

/** What every entry has. */
interface Link {
  policy: string;
  version: number;
  /** When it was sealed or said, `2026-11-22T10:00:00+05:00`. */
  sealed: string;
  /** `seal` of the entry before; null for the first. */
  previous: string | null;
  /** SHA-256 over everything else in the entry. */
  seal: string;
}

/** A warning that an edition was published with. */
export interface AcceptedWarning {
  rule: string;
  /** Below the content folder, as sealed: `privacy/2.md:10:5`. */
  place: string;
  message: Message;
}

/** The text of an edition, as published or as corrected. */
export interface PublicationEntry extends Link, SealedDates {
  kind?: undefined;
  /** The correction that this entry seals; null where it seals the edition as published. */
  correction: { date: string; note: string } | null;
  /** By language, the authoritative one among them. */
  texts: Record<string, SealedText>;
  /** The warnings that it was published despite, and why; absent where there were none. */
  despite?: { reason: string; warnings: AcceptedWarning[] };
}

/** New dates for an edition, and the texts sealed anew with them. */
export interface DatesEntry extends Link, SealedDates {
  kind: 'dates';
  /** Why, for the readers; null where the old dates were never public. */
  reason: string | null;
  texts: Record<string, SealedText>;
}

/** What changed in the edition, in plain words. */
export interface SummaryEntry extends Link {
  kind: 'summary';
  summary: string[];
}

/** The edition is withdrawn from `date` on. */
export interface WithdrawalEntry extends Link {
  kind: 'withdrawal';
  /** By the site's clocks, `2026-12-10T00:00:00[Asia/Almaty]`. */
  date: string;
  reason: string;
  /** Why it is dated earlier than it was said; null where it is not. */
  backdate: string | null;
}

/** The withdrawal that was said last is taken back: from `date` on the edition counts again. */
export interface ReinstatementEntry extends Link {
  kind: 'reinstatement';
  /** The moment of the statement: an edition is never reinstated for the past. */
  date: string;
  reason: string;
}

/** A scheduled edition is a draft again: its earlier seals are void. */
export interface CancellationEntry extends Link {
  kind: 'cancellation';
  reason: string | null;
}

/** Entries that hold the text of an edition. */
export type TextEntry = PublicationEntry | DatesEntry;
/** Entries that say something about an edition. */
export type StatementEntry = SummaryEntry | WithdrawalEntry | ReinstatementEntry;
/** Entries that count until a cancellation makes them void. */
export type LiveEntry = TextEntry | StatementEntry;
/** One entry of the chain. */
export type LockEntry = LiveEntry | CancellationEntry;

/** An entry before it has its place in the chain. */
export type NewEntry = Unlinked<LockEntry>;
type Unlinked<E> = E extends unknown ? Omit<E, 'previous' | 'seal'> : never;
type Unsealed<E> = E extends unknown ? Omit<E, 'seal'> : never;

export interface Lock {
  /** `seal` of the last entry: an entry removed from the end is noticed. */
  last: string | null;
  entries: LockEntry[];
}

export const EMPTY_LOCK: Lock = { last: null, entries: [] };

/** The lock with one more entry. */
export function appendEntry(lock: Lock, entry: NewEntry, sha256: Sha256): Lock {
  const linked = { ...entry, previous: lock.last };
  const sealed: LockEntry = { ...linked, seal: entrySeal(linked, sha256) };
  return { last: sealed.seal, entries: [...lock.entries, sealed] };
}

/** SHA-256 over an entry without its own `seal`, in the canonical form of RFC 8785, which anyone can reproduce. */
export function entrySeal(entry: Unsealed<LockEntry>, sha256: Sha256): string {
  const { seal: _, ...sealed } = entry as LockEntry;
  return sha256(canonicalize(sealed)!);
}

/** What is wrong with a chain; `index` is the place of the entry in it. */
export type ChainFault =
  /** The entry no longer is what was sealed. */
  | { kind: 'edited'; index: number }
  /** The entry does not follow the one before it: one was removed, inserted or moved. */
  | { kind: 'broken'; index: number }
  /** Entries are missing after the last one. */
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

/** The part of a chain about one edition that still counts, oldest first. Empty after a cancellation. */
export interface EditionRecord {
  policy: string;
  version: number;
  entries: LiveEntry[];
}

/** The entries of a chain for each edition they name, by `editionKey`. */
export function recordsOf(entries: readonly LockEntry[]): Map<string, EditionRecord> {
  const records = new Map<string, EditionRecord>();
  for (const entry of entries) {
    const key = editionKey(entry.policy, entry.version);
    const { policy, version } = entry;
    let record = records.get(key);
    if (!record || entry.kind === 'cancellation') records.set(key, (record = { policy, version, entries: [] }));
    if (entry.kind !== 'cancellation') record.entries.push(entry);
  }
  return records;
}

export function editionKey(policy: string, version: number): string {
  return `${policy}/${version}`;
}

/** The entries that hold the text of an edition: as published, then corrected or given new dates; the last one counts. */
export function textEntries({ entries }: EditionRecord): TextEntry[] {
  return entries.filter((entry) => entry.kind === undefined || entry.kind === 'dates');
}

/** The corrections among the entries of an edition, in their order. */
export function correctionsIn(texts: readonly TextEntry[]): NonNullable<PublicationEntry['correction']>[] {
  return texts.flatMap((entry) => (entry.kind === undefined ? entry.correction ?? [] : []));
}
