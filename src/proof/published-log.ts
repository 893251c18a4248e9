/** The log that a build publishes: the last checkpoint that may be shown, and the files of the log below its address. */
import type { Site } from '../model/edition.ts';
import { jsonFile } from '../model/text.ts';
import type { LockEntry } from '../model/lock.ts';
import { checkpointText, logOrigin, parseCheckpoint } from './checkpoint.ts';
import { leafBytes } from './leaf.ts';
import type { KeptCheckpoint, LogBook, Stamp } from './log-book.ts';
import { leafHash, rootOf, type Hash } from './merkle.ts';
import { logTiles, type LogFile } from './tiles.ts';

export interface PublishedLog {
  origin: string;
  entries: readonly LockEntry[];
  hashes: readonly Hash[];
  book: LogBook;
  /** The checkpoint that is shown. */
  note: string;
  /** How many entries it covers; those after them wait for a signature. */
  size: number;
  signed: boolean;
  stamps: readonly Stamp[];
}

/**
 * A log that has a key shows nothing without its signature: whoever could take that away could say anything. One without
 * a key states its checkpoint.
 */
export function publishedLog(site: Site, entries: readonly LockEntry[], book: LogBook): PublishedLog {
  const origin = logOrigin(site);
  const hashes = entries.map((entry) => leafHash(leafBytes(entry)));
  const log = { origin, entries, hashes, book };
  const kept = book.checkpoints.at(-1);
  const checkpoint = kept && parseCheckpoint(kept.note);
  const signed = checkpoint !== undefined && checkpoint !== null && checkpoint.note.signatures.length > 0;
  if (kept && checkpoint && (signed || (checkpoint.size === entries.length && checkpoint.origin === origin))) {
    return { ...log, note: kept.note, size: checkpoint.size, signed, stamps: kept.stamps };
  }
  return { ...log, note: checkpointText({ origin, size: entries.length, root: rootOf(hashes) }), size: entries.length, signed: false, stamps: [] };
}

/** Every file of the log. */
export function logFiles({ entries, hashes, book, note, size }: PublishedLog): LogFile[] {
  const text = (path: string, content: string): LogFile => ({ path, bytes: new TextEncoder().encode(content) });
  const sizes = [...book.checkpoints.flatMap((kept) => parseCheckpoint(kept.note)?.size ?? []), size];
  return [
    text('checkpoint', note),
    text('log.json', jsonFile(book)),
    ...(book.keys.length > 0 ? [text('vkey', `${book.keys.at(-1)!.key}\n`)] : []),
    ...book.checkpoints.flatMap(stampFiles),
    ...logTiles(entries.map((entry, i) => ({ bytes: leafBytes(entry), hash: hashes[i]! })), sizes),
  ];
}

/** The time stamps of a checkpoint as files that `openssl ts` reads, and next to them the text that they are over. */
function stampFiles({ note, stamps }: KeptCheckpoint): LogFile[] {
  const { size, note: { text } } = parseCheckpoint(note)!;
  return stamps.flatMap(({ token }, i) => [
    { path: `stamps/${size}.txt`, bytes: new TextEncoder().encode(text) },
    { path: `stamps/${size}-${i + 1}.tst`, bytes: new Uint8Array(Buffer.from(token, 'base64')) },
  ]);
}
