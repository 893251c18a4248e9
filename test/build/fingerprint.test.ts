/** What was made by other code is never taken for new: the key of documents and cards. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardsOf, writeCards } from '../../src/build/cards.ts';
import { fingerprint, hashOf } from '../../src/build/fingerprint.ts';
import { MadeFiles } from '../../src/build/made-files.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { publish } from '../../src/model/publication.ts';
import { workspace } from '../support/workspace.ts';

test.each([
  ['a version in the lockfile, of a font or the rasteriser', 'package-lock.json'],
  ['the code that decides what is rendered', 'src/build/documents.ts'],
  ['the code that reads texts', 'src/content/markdown.ts'],
  ['words in a document', 'src/languages/ru/words.json'],
])('the key changes with %s', (_, changed) => {
  using space = workspace();
  for (const file of ['package-lock.json', 'src/build/documents.ts', 'src/content/markdown.ts', 'src/languages/ru/words.json']) space.write(file, `// ${file}\n`);
  const before = fingerprint(space.path);
  expect(fingerprint(space.path)).toBe(before);
  space.write('README.md', 'Not code.');
  expect(fingerprint(space.path)).toBe(before);
  space.write(changed, 'something else');
  expect(fingerprint(space.path)).not.toBe(before);
});

test('a new, a removed and a renamed file change it too', () => {
  using space = workspace();
  space.write('src/a.ts', 'x');
  const keys = [fingerprint(space.path)];
  space.write('src/deep/b.ts', 'x');
  keys.push(fingerprint(space.path));
  space.write('src/deep/c.ts', 'x');
  keys.push(fingerprint(space.path));
  expect(new Set(keys).size).toBe(3);
});

test('so does a file whose name, or that of its folder, begins with a dot', () => {
  using space = workspace();
  space.write('public/.well-known/security.txt', 'x');
  const before = hashOf(space.path, ['public']);
  space.write('public/.well-known/security.txt', 'y');
  expect(hashOf(space.path, ['public'])).not.toBe(before);
});

test('a card comes from the cache, and is drawn again where its bytes are damaged or other code drew it', async () => {
  using space = workspace();
  const publication = publish(requireLibrary('test/fixtures/many'), Temporal.Instant.from('2026-09-15T00:00:00Z'), false);
  const cacheDir = join(space.path, 'cache');
  const [{ address, words }] = cardsOf(publication) as [ReturnType<typeof cardsOf>[number]];
  const shown = async (): Promise<string> => {
    await writeCards(publication, join(space.path, 'docs'), cacheDir);
    return readFileSync(join(space.path, address), 'utf8');
  };
  // What stands in the cache is taken as it is, so that one can see where a card came from.
  const store = (code?: string) => new MadeFiles(cacheDir, code).store(JSON.stringify(words), 'png', Buffer.from('of the cache'));
  store('other code');
  expect(await shown()).toMatch(/PNG/);
  store();
  expect(await shown()).toBe('of the cache');
  for (const file of readdirSync(cacheDir)) if (file.endsWith('.sha256')) space.write(`cache/${file}`, 'another hash');
  expect(await shown()).toMatch(/PNG/);
});
