/** Real policies with real histories, where they lie beside the checkout; nothing of them belongs to the project. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../src/model/edition.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { ROOT } from '../../src/build/root.ts';

export const CORPUS = join(ROOT, '../shared/corpus/basecamp');
export const hasCorpus = existsSync(CORPUS);

/** The policies of the corpus; none where it is absent, so that a test can be listed and skipped. */
export function corpusPolicies(): Policy[] {
  return hasCorpus ? requireLibrary(CORPUS).policies : [];
}

const STEP = 12;

/** One of twelve from a history, for what takes long for each, and always the first and the last; with `CORPUS=all` every one. */
export function sample<T>(history: readonly T[]): T[] {
  return history.filter((_, i) => process.env.CORPUS === 'all' || i % STEP === 0 || i === history.length - 1);
}
