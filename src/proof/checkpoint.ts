/** Checkpoints (c2sp.org/tlog-checkpoint): which log, how many entries, which root. */
import type { Site } from '../model/edition.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Hash } from './merkle.ts';
import { parseNote, type Note } from './signed-note.ts';

export interface Checkpoint {
  /** Address of the log without a scheme: `example.kz/docs/log`. */
  origin: string;
  size: number;
  root: Hash;
}

/** The text of a checkpoint, which is what is signed and stamped. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a checkpoint with whatever signatures it has. @returns null where it is none */
export function parseCheckpoint(source: string): (Checkpoint & { note: Note }) | null {
  const note = parseNote(source);
  const [, origin, size, base64] = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/=]+)\n/.exec(note?.text ?? '') ?? [];
  const root = base64 === undefined ? null : fromBase64(base64);
  return note && root?.length === 32 ? { origin: origin!, size: Number(size), root, note } : null;
}

/** What the log of a site calls itself. */
export function logOrigin({ url, base }: Pick<Site, 'url' | 'base'>): string {
  return `${url.replace(/^https?:\/\//, '')}${base}/log`;
}

/** The keys that may sign a checkpoint of a size, oldest first; none while the log is not signed yet. @param keys each from a size on, up to that at which the next one begins, where both do */
export function keysAt({ keys }: { keys: readonly { key: string; from: number }[] }, size: number): string[] {
  return keys.filter(({ from }, i) => from <= size && size <= (keys[i + 1]?.from ?? size)).map(({ key }) => key);
}
