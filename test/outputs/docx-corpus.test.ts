/** Word files of real histories of policies, where they are at hand, and of every content folder of the tests. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Edition, Library } from '../../src/model/edition.ts';
import { readLibrary } from '../../src/content/library.ts';
import { readWord } from '../support/docx.ts';
import { treeSays, wordSays } from '../support/docx-expected.ts';
import { checkPair, editionFile } from '../support/docx-pair.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const CORPUS = path('../shared/corpus/basecamp');
const FOLDERS = ['test/fixtures/own', 'test/fixtures/many', 'test/fixtures/repealed', 'test/outputs/pdf-content'];

function policies(folder: string): { name: string; editions: Edition[] }[] {
  const library: Library | null = existsSync(folder) ? readLibrary(folder).library : null;
  return library?.policies ?? [];
}

/** A changes file is also held against the files of both its editions, so each of those is read too. */
async function checkHistory(editions: readonly Edition[]): Promise<void> {
  for (const { translations } of editions) {
    for (const { tree } of Object.values(translations)) expect(wordSays(readWord(await editionFile(tree)))).toEqual(treeSays(tree));
  }
  const pairs = [...editions.slice(1).map((edition, i) => [editions[i]!, edition] as const), [editions[0]!, editions.at(-1)!] as const];
  for (const [from, to] of pairs) await checkPair(from.text.tree, to.text.tree);
}

describe.each(FOLDERS)('%s', (folder) => {
  test.each(policies(path(folder)))('$name: each edition, each change', ({ editions }) => checkHistory(editions));
});

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  test.each(policies(CORPUS))('$name: each edition, each change', { timeout: 240_000 }, ({ editions }) => checkHistory(editions));
});
