/**
 * Files that take long to make, by the hash of what they were made from: documents and cards. An entry is the file and a small
 * one with its hash; one that does not match its hash, or lacks it, counts as absent.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../content/hash.ts';
import { fingerprint } from './fingerprint.ts';
import { replaceFile } from './replace.ts';

export interface MadeFile {
  path: string;
  bytes: number;
  sha256: string;
}

export class MadeFiles {
  readonly #folder: string;
  readonly #fingerprint: string;

  /** @param folder safe to delete at any time, and to share with other builds @param code what made them */
  constructor(folder: string, code = fingerprint()) {
    this.#folder = folder;
    this.#fingerprint = code;
  }

  /** The file made from a request, its bytes checked, or null. @param request all that distinguishes it from other files with this extension */
  find(request: string, extension: string): MadeFile | null {
    const { path, hash } = this.#paths(request, extension);
    try {
      const bytes = readFileSync(path);
      const sum = sha256(bytes);
      return sum === readFileSync(hash, 'utf8').trim() ? { path, bytes: bytes.length, sha256: sum } : null;
    } catch {
      return null;
    }
  }

  store(request: string, extension: string, bytes: Uint8Array): MadeFile {
    const { path, hash } = this.#paths(request, extension);
    const sum = sha256(bytes);
    mkdirSync(this.#folder, { recursive: true });
    replaceFile(path, bytes);
    replaceFile(hash, `${sum}\n`);
    return { path, bytes: bytes.length, sha256: sum };
  }

  #paths(request: string, extension: string): { path: string; hash: string } {
    const key = sha256(this.#fingerprint, '\n', request);
    return { path: join(this.#folder, `${key}.${extension}`), hash: join(this.#folder, `${key}.sha256`) };
  }
}
