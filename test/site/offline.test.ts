/** Reading without a network: what was opened and what is in force is there, says that it is a copy, and is never shown where the network has the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/build/serve.ts';
import { DEFAULT_BASE } from '../../src/model/address.ts';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/browser-page.ts';
import { pagePaths, readPage } from '../support/page.ts';
import { site, siteFacts, type SiteName } from '../support/sites.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let online: Serving | undefined;
let port = 0;
beforeAll(async () => {
  [browser] = await Promise.all([workerBrowser(), site('early')]);
});
afterAll(() => closePages(browser));
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await disconnect();
});

/** The network is there, and the site is what was built at some moment. */
async function connect(name: SiteName): Promise<void> {
  online = await serve(await site(name), port, DEFAULT_BASE);
  port = online.port;
}

async function disconnect(): Promise<void> {
  await online?.close();
  online = undefined;
}

const open = (path: string) => page.goto(`http://localhost:${port}${path}`);
/** Waits until there are copies of these paths. */
const kept = (...paths: string[]) => expect.poll(() => page.evaluate(async (all) => {
  const copies = await Promise.all(all.map((path) => caches.match(path)));
  return all.filter((_, i) => !copies[i]);
}, paths), { timeout: 20_000 }).toEqual([]);
const notice = () => page.locator('main > .copied').innerText();
const COPY = /^Копия от \d{1,2}\s\p{L}+ \d{4}\sг\., \d\d:\d\d\. Сейчас нет сети: действующая редакция могла измениться\.$/u;

describe('without a network', () => {
  test('a page that was opened is read again, and so is what is in force; each says of when it is, and none that it is in force now', async () => {
    await connect('early');
    await open('/docs/rules/');
    expect(await page.locator('.copied').count()).toBe(0);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    await kept('/docs/rules/', '/docs/', '/docs/terms/', ...scripts);
    const [text, status] = [await page.locator('article').innerText(), await page.locator('.status.in-force').count()];
    expect(status).toBe(1);
    await disconnect();
    await page.reload();
    expect(await notice()).toMatch(COPY);
    expect(await page.locator('article').innerText()).toBe(text);
    expect(await page.locator('.status.in-force').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    // Its scripts are there too.
    await page.locator('article .n').first().click();
    await page.locator('.card').waitFor();
    await open('/docs/terms/');
    expect(await notice()).toMatch(COPY);
    await open('/docs/');
    expect(await notice()).toMatch(COPY);
  });

  test('in place of a page without a copy there is the list of documents, which says so', async () => {
    await connect('early');
    await open('/docs/kk/rules/');
    await kept('/docs/kk/rules/', '/docs/kk/');
    await disconnect();
    await open('/docs/kk/rules/history/');
    expect(await notice()).toMatch(/^Қазір желі жоқ, ал бұл беттің көшірмесі сақталмаған\. Төменде – \d{4}\sжылғы \d{1,2}\s\p{L}+ \(сағат \d\d:\d\d\) сақталған құжаттар тізімі\.$/u);
    expect(await page.locator('.policies a[href="/docs/kk/rules/"]').count()).toBeGreaterThan(0);
  });

  test('a new edition is shown at once when the network is back', async () => {
    await connect('early');
    await open('/docs/rules/');
    await kept('/docs/rules/');
    await page.reload();
    expect(await page.locator('.status').innerText()).toContain('Редакция 1');
    await disconnect();
    await page.reload();
    expect(await notice()).toMatch(COPY);
    await connect('many');
    await page.reload();
    expect(await page.locator('.status').first().innerText()).toContain('Редакция 2');
    expect(await page.locator('.copied').count()).toBe(0);
    // The copy is of that edition from now on.
    await disconnect();
    await page.reload();
    expect(await notice()).toMatch(COPY);
    expect(await page.locator('.status').first().innerText()).toContain('Редакция 2');
  });
});

test('copies of earlier versions of the worker are gone once this one is there', async () => {
  await connect('early');
  await open('/docs/rules/1/');
  await page.evaluate(() => Promise.all([caches.open('copies /docs 0'), caches.open('copies of another site')]));
  await kept('/docs/rules/1/');
  expect((await page.evaluate(() => caches.keys())).sort()).toEqual(['copies /docs 1', 'copies of another site']);
});

test('a preview keeps nothing, and takes away what a site kept at its place', async () => {
  const docs = await site('many-preview');
  expect(readFileSync(join(docs, 'sw.js'), 'utf8')).toContain('registration.unregister()');
  const scripts = new Set(pagePaths(docs).flatMap((path) => readPage(docs, path).all('script[src]').map(({ properties }) => String(properties.src))));
  for (const script of scripts) expect(readFileSync(join(docs, script.slice(DEFAULT_BASE.length)), 'utf8'), script).not.toContain('serviceWorker');
});

test('an owner’s site has its worker below its own path, and is installed as its own', async () => {
  const { base } = siteFacts('beispiel');
  const docs = await site('beispiel');
  expect(readFileSync(join(docs, 'sw.js'), 'utf8')).toContain(`"base":"${base}"`);
  const manifest = JSON.parse(readFileSync(join(docs, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ id: `${base}/`, scope: `${base}/`, start_url: `${base}/`, name: 'Beispiel: Legal documents', icons: [{ src: `${base}/icon.svg` }] });
  expect(readPage(docs, `${base}/`, base).attribute('link[rel=manifest]', 'href')).toBe(`${base}/manifest.webmanifest`);
  // In each language by itself.
  const kazakh = await site('trilingual');
  expect(JSON.parse(readFileSync(join(kazakh, 'kk/manifest.webmanifest'), 'utf8'))).toMatchObject({ id: '/docs/', start_url: '/docs/kk/', lang: 'kk' });
  expect(readPage(kazakh, '/docs/kk/privacy/').attribute('link[rel=manifest]', 'href')).toBe('/docs/kk/manifest.webmanifest');
});
