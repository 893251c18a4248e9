/** A sealed file as the lock keeps it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MAX_BYTES } from './file.ts';

/** A file as an entry keeps it. */
export function packFile(source: string): string {
  return deflateRawSync(source, { level: 9 }).toString('base64');
}

/** The file that an entry keeps; null where that cannot be unpacked. */
export function unpackFile(packed: string): string | null {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
