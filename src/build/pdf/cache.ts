/**
 * Rendered PDFs by the hash of what they were rendered from. An entry is the PDF and a small file with its
 * own hash; one that does not match its hash, or lacks it, is as good as absent. Entries are written
 * under another name and renamed, so that builds sharing the folder never see half of one.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfInput } from '../../render/pdf/input.ts';
import { sha256 } from './hash.ts';

export interface StoredPdf {
  path: string;
  bytes: number;
  sha256: string;
}

export class PdfCache {
  readonly #folder: string;
  readonly #fingerprint: string;

  /** @param fingerprint of all that a PDF depends on besides its input */
  constructor(folder: string, fingerprint: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
  }

  /** The entry for an input, its bytes checked, or null. */
  find(input: PdfInput): StoredPdf | null {
    const { pdf, hash } = this.#paths(input);
    try {
      const bytes = readFileSync(pdf);
      const sum = sha256(bytes);
      return sum === readFileSync(hash, 'utf8').trim() ? { path: pdf, bytes: bytes.length, sha256: sum } : null;
    } catch {
      return null;
    }
  }

  store(input: PdfInput, bytes: Uint8Array): StoredPdf {
    const { pdf, hash } = this.#paths(input);
    const sum = sha256(bytes);
    mkdirSync(this.#folder, { recursive: true });
    replace(pdf, bytes);
    replace(hash, `${sum}\n`);
    return { path: pdf, bytes: bytes.length, sha256: sum };
  }

  #paths(input: PdfInput): { pdf: string; hash: string } {
    const key = sha256(this.#fingerprint, '\n', JSON.stringify(input));
    return { pdf: join(this.#folder, `${key}.pdf`), hash: join(this.#folder, `${key}.sha256`) };
  }
}

function replace(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
