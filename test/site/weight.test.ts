/** A page arrives in one round trip and needs nothing else to be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagePaths, readPage } from '../support/page.ts';
import { site } from '../support/sites.ts';

const MOST = 14 * 1024;

test('each edition page of our own content is at most 14 KB in brotli, its style included', async () => {
  const docs = await site('own-preview');
  const pages = pagePaths(docs).filter((path) => /\/[a-z]+\/(\d+\/)?$/.test(path) && path.includes('/privacy/'));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  const weights = pages.map((path) => [path, brotliCompressSync(readFileSync(join(docs, path.slice('/docs/'.length), 'index.html'))).length] as const);
  expect(weights.filter(([, bytes]) => bytes > MOST)).toEqual([]);
});

test('no page waits for another file before it can be read', async () => {
  for (const name of ['own-preview', 'many-preview'] as const) {
    const docs = await site(name);
    for (const path of pagePaths(docs)) {
      const page = readPage(docs, path);
      expect(page.all('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], style[media]'), path).toEqual([]);
      // Modules wait until the page is there; a text needs none.
      const scripts = page.all('script');
      expect(scripts.filter(({ properties }) => properties.type !== 'module'), path).toEqual([]);
      if (/\/(privacy|rules|terms)\/(\d+\/)?$/.test(path)) expect(scripts, path).toEqual([]);
    }
  }
});
