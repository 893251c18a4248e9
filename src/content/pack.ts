/** A sealed file as the lock keeps it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MOST_BYTES } from './file.ts';

/** A file as an entry keeps it. */
export function packFile(source: string): string {
  return deflateRawSync(source, { level: 9 }).toString('base64');
}

/** The file that an entry keeps; null where it is none. */
export function unpackFile(packed: string): string | null {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
