/** What is online, and what an upload has to do to make it the site that was built. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeLines, changesSince, MANIFEST, readManifest, writeManifest } from '../../src/build/manifest.ts';
import { treeHashes } from '../support/tree.ts';
import { workspace } from '../support/workspace.ts';

test('the manifest has every file but itself, with its hash', () => {
  using space = workspace();
  space.write('rules/1/index.html', 'one');
  space.write('rules.pdf', 'pdf');
  const hashes = treeHashes(space.path);
  writeManifest(space.path);
  expect(Object.fromEntries(readManifest(join(space.path, MANIFEST)))).toEqual(hashes);
  // As strangers check it.
  expect(spawnSync('sha256sum', ['--check', MANIFEST], { cwd: space.path, encoding: 'utf8' }).stdout).toBe('rules.pdf: OK\nrules/1/index.html: OK\n');
  // Of a folder that has one already: the same again.
  const bytes = treeHashes(space.path);
  writeManifest(space.path);
  expect(treeHashes(space.path)).toEqual(bytes);
});

test('new, changed and removed files are listed; one that only has another date is not', () => {
  using space = workspace();
  for (const [name, text] of [['same', '1'], ['b/changed', '1'], ['z/gone', '1'], ['a/gone', '1']]) space.write(name!, text!);
  const before = writeManifest(space.path);
  space.write('same', '1');
  space.write('b/changed', '2');
  space.write('c/new', '1');
  rmSync(join(space.path, 'z'), { recursive: true });
  rmSync(join(space.path, 'a'), { recursive: true });
  const now = writeManifest(space.path);
  expect(changesSince(before, now)).toEqual({ added: ['c/new'], changed: ['b/changed'], gone: ['a/gone', 'z/gone'] });
  expect(changeLines(changesSince(before, now))).toEqual(['new\tc/new', 'changed\tb/changed', 'gone\ta/gone', 'gone\tz/gone']);
  expect(changeLines(changesSince(now, now))).toEqual([]);
});

test.each([['another text', 'words\n'], ['no hash', `${'g'.repeat(64)}  a\n`], ['a line that is cut', `${'a'.repeat(64)}  a\n${'b'.repeat(64)}\n`], ['an empty file', '']])('%s is refused', (_, text) => {
  using space = workspace();
  expect(() => readManifest(space.write(MANIFEST, text))).toThrow(/sha256sums\.txt/);
});
