/** A page arrives in one round trip and needs nothing else to be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagePaths, plain, readPage } from '../support/page.ts';
import { site } from '../support/sites.ts';

const MOST = 14 * 1024;

test('each edition page of our own content is at most 14 KB in brotli, its style included', async () => {
  const docs = await site('own-preview');
  const pages = pagePaths(docs).filter((path) => /\/[a-z]+\/(\d+\/)?$/.test(path) && path.includes('/privacy/'));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  const weights = pages.map((path) => [path, brotliCompressSync(readFileSync(join(docs, path.slice('/docs/'.length), 'index.html'))).length] as const);
  expect(weights.filter(([, bytes]) => bytes > MOST)).toEqual([]);
});

/** The only inline script: what a reader chose for their eyes has to be known before the first paint. */
const EARLY_MOST = 200;

test('no page waits for another file before it can be read', async () => {
  for (const name of ['own-preview', 'many-preview', 'trilingual'] as const) {
    const docs = await site(name);
    for (const path of pagePaths(docs)) {
      const page = readPage(docs, path);
      expect(page.all('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], style[media], img, iframe'), path).toEqual([]);
      expect(page.html, path).not.toMatch(/@font-face|@import|url\(/);
      // Modules wait until the page is there, data does not run.
      const scripts = page.all('script').filter(({ properties }) => properties.type !== 'application/ld+json');
      const early = scripts.filter(({ properties }) => properties.type !== 'module');
      expect(early.map(({ properties }) => properties.src), path).toEqual([undefined]);
      expect(plain(early[0]).length, path).toBeLessThan(EARLY_MOST);
      for (const { properties } of scripts) if (properties.type === 'module') expect(properties.src, path).toMatch(/^\/docs\/assets\//);
    }
  }
});
