/**
 * Rendered documents by the hash of what they were rendered from. An entry is the document and a small file
 * with its own hash; one that does not match its hash, or lacks it, is as good as absent.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../content/hash.ts';
import { replaceFile } from '../replace.ts';
import { cacheKey, type DocumentRequest } from './document-request.ts';

export interface StoredDocument {
  path: string;
  bytes: number;
  sha256: string;
}

export class DocumentCache {
  readonly #folder: string;
  readonly #fingerprint: string;

  /** @param fingerprint of all that a document depends on besides its request */
  constructor(folder: string, fingerprint: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
  }

  /** The entry for a request, its bytes checked, or null. */
  find(request: DocumentRequest): StoredDocument | null {
    const { path, hash } = this.#paths(request);
    try {
      const bytes = readFileSync(path);
      const sum = sha256(bytes);
      return sum === readFileSync(hash, 'utf8').trim() ? { path, bytes: bytes.length, sha256: sum } : null;
    } catch {
      return null;
    }
  }

  store(request: DocumentRequest, bytes: Uint8Array): StoredDocument {
    const { path, hash } = this.#paths(request);
    const sum = sha256(bytes);
    mkdirSync(this.#folder, { recursive: true });
    replaceFile(path, bytes);
    replaceFile(hash, `${sum}\n`);
    return { path, bytes: bytes.length, sha256: sum };
  }

  #paths(request: DocumentRequest): { path: string; hash: string } {
    const key = sha256(this.#fingerprint, '\n', cacheKey(request));
    return { path: join(this.#folder, `${key}.${request.format}`), hash: join(this.#folder, `${key}.sha256`) };
  }
}
