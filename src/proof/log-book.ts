/**
 * The book of the log, `editions.log.json` next to the lock: its public keys, and every checkpoint that was made of it,
 * with the signatures and time stamps that it got. The tool writes it; the log itself is the lock.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LockEntry } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import { readText } from '../content/file.ts';
import { reporterFor } from '../content/report.ts';
import logRule from '../content/rules/log.rule.ts';
import { keysAt, parseCheckpoint, type Checkpoint } from './checkpoint.ts';
import { isSignedBy, soundVerifierKey } from './log-key.ts';
import { leafHashes } from './leaf.ts';
import { rootOf } from './merkle.ts';
import type { Note, VerifierKey } from './signed-note.ts';
import { stampOf } from './time-stamp.ts';

export const BOOK_NAME = 'editions.log.json';

/** A time stamp over the text of a checkpoint (RFC 3161). */
export interface Stamp {
  /** Address of the authority. */
  authority: string;
  /** The token, DER in base 64. */
  token: string;
}

export interface KeptCheckpoint {
  note: string;
  stamps: Stamp[];
}

export interface LogBook {
  /** Each signs the checkpoints from a size on, up to that at which the next one begins, where both do. */
  keys: { key: string; from: number }[];
  /** By size. */
  checkpoints: KeptCheckpoint[];
}

export const EMPTY_BOOK: LogBook = { keys: [], checkpoints: [] };

const schema = z.strictObject({
  keys: z.array(z.strictObject({ key: z.string(), from: z.int().min(0) })),
  checkpoints: z.array(z.strictObject({ note: z.string(), stamps: z.array(z.strictObject({ authority: z.string(), token: z.base64() })) })),
});

/**
 * Reads the book of a content folder; an empty one where there is none yet.
 * @param entries of the lock, which must begin with what every checkpoint covers
 * @returns null with problems where it is not sound
 */
export function readBook(folder: string, entries: readonly LockEntry[], problems: Problem[]): LogBook | null {
  const file = join(folder, BOOK_NAME);
  if (!existsSync(file)) return EMPTY_BOOK;
  const source = readText(file, file, problems);
  if (source === null) return null;
  const book = parseBook(source);
  if ('reason' in book) {
    reporterFor(file, problems)({ line: 1, column: 1 }, logRule, logRule.messages.unreadable(book.reason));
    return null;
  }
  const found = bookProblems(file, source, book, entries);
  problems.push(...found);
  return found.length > 0 ? null : book;
}

/** What is wrong with a book. @param file as problems call it @param source its text, to find the place */
export function bookProblems(file: string, source: string, book: LogBook, entries: readonly LockEntry[]): Problem[] {
  const problems: Problem[] = [];
  const report = reporterFor(file, problems);
  for (const [i, { key }] of book.keys.entries()) if (!soundVerifierKey(key)) report(placeOf(source, '"key"', i), logRule, logRule.messages.badKey(key));
  const hashes = leafHashes(entries);
  let size = 0;
  for (const [i, { note, stamps }] of book.checkpoints.entries()) {
    const at = placeOf(source, '"note"', i);
    const checkpoint = parseCheckpoint(note);
    if (!checkpoint) report(at, logRule, logRule.messages.unreadable('note'));
    else {
      const unsigned = missingSignature(book, checkpoint);
      if (checkpoint.size < size) report(at, logRule, logRule.messages.disordered(checkpoint.size));
      else if (unsigned !== null) report(at, logRule, logRule.messages.badSignature(checkpoint.size, unsigned));
      else if (checkpoint.size > entries.length) report(at, logRule, logRule.messages.shorter(checkpoint.size, entries.length));
      else if (!isBeginning(hashes, checkpoint)) report(at, logRule, logRule.messages.forked(checkpoint.size));
      for (const { authority, token } of stamps) if (!stampOf(Buffer.from(token, 'base64'), checkpoint.note.text)) report(at, logRule, logRule.messages.badStamp(checkpoint.size, authority));
      ({ size } = checkpoint);
    }
  }
  return problems;
}

/** Reads the text of a book, its checkpoints unseen. @returns what is wrong where it is none */
export function parseBook(source: string): LogBook | { reason: string } {
  try {
    const result = schema.safeParse(JSON.parse(source));
    return result.success ? result.data : { reason: result.error.issues[0]!.path.join('.') || 'JSON' };
  } catch {
    return { reason: 'JSON' };
  }
}

/** Whether leaves begin with the tree of a checkpoint. */
export function isBeginning(hashes: readonly Uint8Array[], { size, root }: Pick<Checkpoint, 'size' | 'root'>): boolean {
  return size <= hashes.length && Buffer.from(rootOf(hashes.slice(0, size))).equals(root);
}

/** The key that signed a checkpoint, the latest where several did; null where none did that may. */
export function signerOf(book: Pick<LogBook, 'keys'>, { size, note }: Pick<Checkpoint, 'size'> & { note: Note }): VerifierKey | null {
  return keysAt(book, size).flatMap((text) => soundVerifierKey(text) ?? []).findLast((key) => isSignedBy(note, key)) ?? null;
}

/** The key that should have signed a checkpoint and did not; null where one did, or none had to. */
function missingSignature(book: LogBook, checkpoint: Checkpoint & { note: Note }): string | null {
  return signerOf(book, checkpoint) ? null : keysAt(book, checkpoint.size).at(-1) ?? null;
}

/** Where a key of the file stands for the n-th time. */
function placeOf(source: string, key: string, n: number): { line: number; column: number } {
  const before = source.split(key).slice(0, n + 1).join(key);
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
