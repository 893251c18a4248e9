/** A page arrives in one round trip and needs nothing else to be read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WebFont } from '../../src/outputs/web-face.ts';
import { pageWeights, ROUND_TRIP, tooHeavy } from '../../bench/page-weight.ts';
import { pagePaths, plain, readPage } from '../support/page.ts';
import { site, siteFacts } from '../support/sites.ts';

test('each edition page of our own content is at most 14 KB in brotli, its style included', async () => {
  const weights = pageWeights(await site('own-preview'));
  const editions = weights.filter(({ edition }) => edition).map(({ page }) => page);
  expect(editions).toEqual(['', 'en/', 'kk/'].flatMap((lang) => ['', '1/', '2/'].map((version) => `/docs/${lang}privacy/${version}`)).sort());
  expect(tooHeavy(weights)).toEqual([]);
});

test('each edition page of another owner too, with a logo', async () => {
  const { base } = siteFacts('beispiel');
  const weights = pageWeights(await site('beispiel'), base);
  expect(weights.filter(({ edition }) => edition)).toHaveLength(6);
  expect(tooHeavy(weights)).toEqual([]);
});

test('an edition page over the limit, and no other page, is reported', () => {
  const page = (edition: boolean, compressed: number) => ({ page: '/docs/privacy/', edition, compressed, scripts: 0 });
  expect(tooHeavy([page(true, ROUND_TRIP), page(true, ROUND_TRIP + 1), page(false, ROUND_TRIP + 1)])).toEqual([page(true, ROUND_TRIP + 1)]);
});

test('the fonts of the pages come after, are named by their bytes and weigh less than 40 KB each', async () => {
  for (const name of ['own', 'beispiel'] as const) {
    const docs = await site(name);
    const { base } = siteFacts(name);
    const faces = JSON.parse(readPage(docs, `${base}/privacy/`, base).attribute('html', 'dataFaces')!) as WebFont[];
    expect(faces.map(([family, weight, style]) => `${family} ${weight} ${style}`)).toEqual(name === 'own'
      ? ['Source Serif 4 400 normal', 'Source Serif 4 600 normal', 'Source Serif 4 400 italic']
      : ['Noto Serif 400 normal', 'Noto Serif 600 normal', 'Noto Serif 400 italic', 'Source Serif 4 600 normal']);
    for (const [, , , address] of faces) {
      const bytes = readFileSync(join(docs, address.slice(base.length)));
      expect(address).toContain(`.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2`);
      expect(bytes.length, address).toBeLessThan(40 * 1024);
    }
  }
});

/** The only inline script: what a reader chose for their eyes has to be known before the first paint. */
const EARLY_MOST = 200;

test('no page waits for another file before it can be read', async () => {
  for (const name of ['own-preview', 'many-preview', 'trilingual'] as const) {
    const docs = await site(name);
    for (const path of pagePaths(docs)) {
      const page = readPage(docs, path);
      expect(page.all('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], style[media], img, iframe'), path).toEqual([]);
      expect(page.html, path).not.toMatch(/@import|url\(/);
      // Faces of the reader's device in the measures of ours: nothing is fetched for them.
      for (const [face] of page.html.matchAll(/@font-face\{[^}]*\}/g)) expect(face, path).toMatch(/;src:(local\("[^"]+"\),?)+;/);
      // Modules wait until the page is there, data does not run.
      const scripts = page.all('script').filter(({ properties }) => properties.type !== 'application/ld+json');
      const early = scripts.filter(({ properties }) => properties.type !== 'module');
      expect(early.map(({ properties }) => properties.src), path).toEqual([undefined]);
      expect(plain(early[0]).length, path).toBeLessThan(EARLY_MOST);
      for (const { properties } of scripts) if (properties.type === 'module') expect(properties.src, path).toMatch(/^\/docs\/assets\//);
    }
  }
});
