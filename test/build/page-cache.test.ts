/** Pages from the cache are those that would be made: no fact is forgotten, no entry is trusted. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PageCache } from '../../src/build/pages/page-cache.ts';
import { ROOT } from '../../src/build/root.ts';
import type { Step } from '../support/warm-and-cold.ts';
import { workspace } from '../support/workspace.ts';

/** Steps and edits in each; `EDITS=60x1` takes an hour or so and makes each edit on its own. */
const [steps, each] = (process.env.EDITS ?? '2x5').split('x');
const seed = process.env.SEED ?? '3';

test('after random edits a build with the cache of the builds before equals one without, byte for byte', () => {
  const out = execFileSync(process.execPath, [join(ROOT, 'test/support/warm-and-cold.ts'), seed, steps!, each!], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  const done = JSON.parse(out) as Step[];
  expect(done.filter(({ different }) => different.length > 0)).toEqual([]);
  // All at first, and where nothing in the cache is sound.
  expect(done[0]!.made).toHaveLength(done[0]!.of);
  expect(done.at(-1)!.made).toHaveLength(done.at(-1)!.of);
  // Of a changed draft, in the preview: its own pages and data, those of its redline, of the clauses
  // through all editions, of the history, which says how much changed, and that of the edition in force, which says what became of clauses.
  const [draft] = done[1]!.made.flatMap((page) => /^(\w+\/3)\/index/.exec(page)?.[1] ?? []);
  const policy = draft!.split('/')[0]!;
  expect(done[1]!.made.toSorted()).toEqual([
    ...['', 'kk/'].flatMap((lang) => [`${lang}${draft}/index.html`, `${lang}${draft}/changes/index.html`, `${lang}${policy}/clauses/index.html`, `${lang}${policy}/history/index.html`, `${lang}${policy}/index.html`]),
    `${draft}/changes.json`, `${draft}/clauses.json`, `${policy}/editions.json`,
  ].sort());
});

const bytes = Buffer.from('<p>a page</p>');

/** A cache with one page, made from two facts, and the file it is in. */
function cacheWithPage(folder: string, values: Record<string, string>, code = 'code'): PageCache {
  const cache = new PageCache(folder, code, (fact) => values[fact] ?? '');
  cache.keep('a/index.html', ['calendar', 'text'], bytes);
  cache.save();
  return cache;
}

test('a page is found while its facts and the code are the same, in a later build too', () => {
  using space = workspace();
  cacheWithPage(space.path, { calendar: '1', text: '1' });
  const found = (values: Record<string, string>, code = 'code') => new PageCache(space.path, code, (fact) => values[fact] ?? '').find('a/index.html');
  expect(found({ calendar: '1', text: '1', other: '2' })).toEqual(bytes);
  expect(found({ calendar: '1', text: '2' })).toBeNull();
  expect(found({ calendar: '2', text: '1' })).toBeNull();
  expect(found({ calendar: '1', text: '1' }, 'other code')).toBeNull();
  expect(found({ calendar: '1', text: '1', site: 'another site that shares the cache' })).toBeNull();
});

test.each([
  ['cut', (whole: Buffer) => whole.subarray(0, whole.length - 1)],
  ['flipped in one bit', (whole: Buffer) => Buffer.from(whole.map((byte, i) => (i === 4 ? byte ^ 1 : byte)))],
  ['empty', () => Buffer.from('')],
])('a file of the cache that is %s counts as absent, and is replaced', (_, damaged) => {
  using space = workspace();
  const values = { calendar: '1', text: '1' };
  cacheWithPage(space.path, values);
  const folder = join(space.path, 'code');
  const page = readdirSync(folder).find((name) => !name.endsWith('.json'))!;
  writeFileSync(join(folder, page), damaged(readFileSync(join(folder, page))));
  expect(new PageCache(space.path, 'code', (fact) => values[fact as 'text'] ?? '').find('a/index.html')).toBeNull();
  expect(cacheWithPage(space.path, values).find('a/index.html')).toEqual(bytes);
});

test('a truncated index finds no page', () => {
  using space = workspace();
  const values = { calendar: '1', text: '1' };
  cacheWithPage(space.path, values);
  const index = join(space.path, 'code', readdirSync(join(space.path, 'code')).find((name) => name.endsWith('.json'))!);
  writeFileSync(index, readFileSync(index).subarray(0, 20));
  expect(new PageCache(space.path, 'code', (fact) => values[fact as 'text'] ?? '').find('a/index.html')).toBeNull();
});
