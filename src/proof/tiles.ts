/** The log as static files (c2sp.org/tlog-tiles): hashes in tiles of 256, entries in bundles of as many. */
import { rootOf, type Hash } from './merkle.ts';

/** Entries of a full tile. */
const WIDTH = 256;

export interface LogFile {
  /** Below the log: `tile/0/000.p/3`. */
  path: string;
  bytes: Uint8Array;
}

/**
 * Every tile and bundle of a log.
 * @param leaves entries and their hashes, in order
 * @param sizes of the trees that a checkpoint was made of: each has partial tiles of its own
 */
export function logTiles(leaves: readonly { bytes: Uint8Array; hash: Hash }[], sizes: readonly number[]): LogFile[] {
  const files = new Map<string, LogFile>();
  const add = (path: string, bytes: Uint8Array): void => void files.set(path, { path, bytes });
  for (const size of new Set(sizes)) {
    const entries = leaves.slice(0, size);
    for (const { path, from, to } of tilesOf('entries', size)) add(path, join(entries.slice(from, to).map(({ bytes }) => prefixed(bytes))));
    let hashes = entries.map(({ hash }) => hash);
    for (let level = 0; hashes.length > 0; level += 1) {
      for (const { path, from, to } of tilesOf(String(level), hashes.length)) add(path, join(hashes.slice(from, to)));
      // Only full tiles have a hash at the level above.
      hashes = Array.from({ length: Math.floor(hashes.length / WIDTH) }, (_, i) => rootOf(hashes.slice(i * WIDTH, (i + 1) * WIDTH)));
    }
  }
  return [...files.values()];
}

function tilesOf(level: string, count: number): { path: string; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(count / WIDTH) }, (_, i) => {
    const to = Math.min((i + 1) * WIDTH, count);
    return { path: tilePath(level, i, to - i * WIDTH), from: i * WIDTH, to };
  });
}

/** `tile/0/x001/x234/067`; a partial one has its width after it. */
export function tilePath(level: string, index: number, width = WIDTH): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === WIDTH ? '' : `.p/${width}`}`;
}

/** An entry after its length in two bytes. */
function prefixed(bytes: Uint8Array): Uint8Array {
  return join([Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
