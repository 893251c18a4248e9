/** Values of the cache are those that were kept, by the same code, or none. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/content/edition-reader.ts';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { madeRedlines, madeTrees, MadeValues } from '../../src/build/made-values.ts';
import { workspace } from '../support/workspace.ts';

test.each([
  ['cut', (text: string) => text.slice(0, -1)], ['changed', (text: string) => text.replace('7', '8')], ['empty', () => ''],
])('an entry that is %s counts as absent', (_, damaged) => {
  using space = workspace();
  new MadeValues<number[]>(space.path, 'code').keep([7], 'a', 'b');
  expect(new MadeValues<number[]>(space.path, 'code').find('a', 'b')).toEqual([7]);
  expect(new MadeValues<number[]>(space.path, 'other code').find('a', 'b')).toBeNull();
  const file = join(space.path, 'code', readdirSync(join(space.path, 'code'))[0]!);
  writeFileSync(file, damaged(readFileSync(file, 'utf8')));
  expect(new MadeValues<number[]>(space.path, 'code').find('a', 'b')).toBeNull();
});

const CONTENT = 'test/fixtures/many';

test('a text that was read before is read as it was, from a damaged entry too; one with a problem is read each time', () => {
  using space = workspace();
  const [fresh, first] = [requireLibrary(CONTENT), requireLibrary(CONTENT, madeTrees(space.path))];
  expect(first).toEqual(fresh);
  expect(requireLibrary(CONTENT, madeTrees(space.path))).toEqual(fresh);
  const [code] = readdirSync(space.path);
  for (const name of readdirSync(join(space.path, code!))) writeFileSync(join(space.path, code!, name), 'damaged');
  expect(requireLibrary(CONTENT, madeTrees(space.path))).toEqual(fresh);

  const { site } = fresh;
  for (const source of ['---\nversion: 1\ntitle: A\n---\n\n1. Words <b>bold</b>.\n', '---\nversion: 1\ntitle: A\n---\n\n---\n']) {
    const read = (): string[] => {
      const said: string[] = [];
      readEdition(source, '1.md', 1, site, (_, rule) => said.push(rule.name), madeTrees(space.path));
      return said;
    };
    const said = read();
    expect(said).not.toEqual([]);
    expect(read()).toEqual(said);
  }
});

test('a redline from the cache equals a computed one', () => {
  using space = workspace();
  const { editions } = requireLibrary('test/fixtures/reading').policies[0]!;
  for (const [i, { text }] of editions.entries()) {
    const before = editions[i - 1]?.text;
    if (!before) continue;
    const expected = redline(before.tree, text.tree, textLanguage(text.lang));
    expect(madeRedlines(space.path).of(before, text)).toEqual(expected);
    expect(madeRedlines(space.path).of(before, text)).toEqual(expected);
  }
});
