/** Word files of real histories of policies, where they are at hand, and of every content folder of the tests. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { readWord } from '../support/docx.ts';
import { treeSays, wordSays } from '../support/docx-expected.ts';
import { corpusPolicies, hasCorpus, sample } from '../support/corpus.ts';
import { checkPair, editionFile } from '../support/docx-pair.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const FOLDERS = ['test/fixtures/own', 'test/fixtures/many', 'test/fixtures/repealed', 'test/outputs/pdf-content'];

function policies(folder: string): { name: string; editions: Edition[] }[] {
  return requireLibrary(folder).policies;
}

/** A changes file is also held against the files of both its editions, so each of those is read too. @param taken which pairs of neighbours */
async function checkHistory(editions: readonly Edition[], taken: <T>(pairs: T[]) => T[] = (pairs) => pairs): Promise<void> {
  for (const { translations } of editions) {
    for (const { tree } of Object.values(translations)) expect(wordSays(readWord(await editionFile(tree)))).toEqual(treeSays(tree));
  }
  const pairs = [...taken(editions.slice(1).map((edition, i) => [editions[i]!, edition] as const)), [editions[0]!, editions.at(-1)!] as const];
  for (const [from, to] of pairs) await checkPair(from.text.tree, to.text.tree);
}

describe.each(FOLDERS)('%s', (folder) => {
  test.each(policies(path(folder)))('$name: each edition, each change', ({ editions }) => checkHistory(editions));
});

describe.skipIf(!hasCorpus)('the corpus', () => {
  test.each(corpusPolicies())('$name: editions and changes', { timeout: 240_000 }, ({ editions }) => checkHistory(editions, sample));
});
