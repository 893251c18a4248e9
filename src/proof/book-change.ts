/** How the book of the log grows: a new key, a checkpoint, stamps, and what a published book has and this one lacks. */
import type { LockEntry } from '../model/lock.ts';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import { leafHashes } from './leaf.ts';
import type { KeptCheckpoint, LogBook } from './log-book.ts';
import { parseSigningKey, signText, type SigningKey } from './log-key.ts';
import { rootOf } from './merkle.ts';
import { formatNote, parseNote } from './signed-note.ts';

/**
 * A book with one more key, which signs from the last checkpoint on, and that one too: whoever has an old key can sign
 * nothing that comes later.
 */
export function withKey(book: LogBook, { signer, verifier }: { signer: string; verifier: string }): LogBook {
  const last = book.checkpoints.at(-1);
  const from = last ? parseCheckpoint(last.note)!.size : 0;
  const checkpoints = last ? [...book.checkpoints.slice(0, -1), { ...last, note: signed(last.note, parseSigningKey(signer)!) }] : [];
  return { keys: [...book.keys, { key: verifier, from }], checkpoints };
}

/** A book whose last checkpoint covers all entries. @param key null where the log has none */
export function withCheckpoint(book: LogBook, origin: string, entries: readonly LockEntry[], key: SigningKey | null): LogBook {
  const text = checkpointText({ origin, size: entries.length, root: rootOf(leafHashes(entries)) });
  const last = book.checkpoints.at(-1);
  if (entries.length === 0 || (last && parseNote(last.note)!.text === text)) return book;
  return { ...book, checkpoints: [...book.checkpoints, { note: key ? signed(text, key) : text, stamps: [] }] };
}

/** A book with everything that a published one has of the same checkpoints, and those that it lacks. The keys are its own. */
export function withPublished(book: LogBook, published: LogBook): LogBook {
  const kept = new Map<string, KeptCheckpoint>();
  for (const { note, stamps } of [...published.checkpoints, ...book.checkpoints]) {
    const { text, signatures } = parseNote(note) ?? { text: note, signatures: [] };
    const known = kept.get(text);
    const lines = [...(known ? parseNote(known.note)?.signatures ?? [] : []), ...signatures];
    const tokens = [...known?.stamps ?? [], ...stamps];
    kept.set(text, {
      note: formatNote({ text, signatures: lines.filter((line, i) => lines.findIndex(({ name, id }) => name === line.name && id === line.id) === i) }),
      stamps: tokens.filter(({ token }, i) => tokens.findIndex((one) => one.token === token) === i),
    });
  }
  const size = ({ note }: KeptCheckpoint): number => parseCheckpoint(note)?.size ?? 0;
  return { keys: book.keys, checkpoints: [...kept.values()].sort((a, b) => size(a) - size(b)) };
}

function signed(source: string, key: SigningKey): string {
  const { text, signatures } = parseNote(source)!;
  return formatNote({ text, signatures: [signText(text, key), ...signatures] });
}
