/** A sealed file as the lock keeps it, and its fingerprint. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Sha256 } from '../core/seal.ts';
import { MOST_BYTES } from './file.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

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
