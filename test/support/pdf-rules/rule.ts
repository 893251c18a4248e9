import type { PdfFile } from './file.ts';

/** A requirement of a standard that a file can be checked for. */
export interface Rule {
  /** Ours, permanent. */
  id: string;
  /** Where the standard says it; for PDF/UA also the number of the Matterhorn Protocol's failure condition. */
  clause: string;
  says: string;
  /** @returns what is wrong, in words, with the place; empty of a sound file */
  check(file: PdfFile): string[];
}

/** `words` where a condition does not hold. */
export function unless(holds: boolean, words: string): string[] {
  return holds ? [] : [words];
}
