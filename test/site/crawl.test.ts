/** Every page, reached as a reader reaches it; in a real browser it works and fits a phone. What axe finds: access.test.ts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage } from '../support/browser-page.ts';
import { attribute, pagePaths, readPage } from '../support/page.ts';
import { serveFolder } from '../support/server.ts';
import { site, siteFacts, type SiteName } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await workerBrowser();
});
afterAll(() => closePages(browser));

/** The pages of a site, the not-found page left out: no link leads there. */
const pagesOf = (docs: string, base: string): string[] => pagePaths(docs, base).filter((path) => path !== `${base}/404.html`);

test.for<SiteName>(['own-preview', 'many-preview', 'repealed', 'beispiel'])('every page of %s is reached by links', async (name) => {
  const { base, languages } = siteFacts(name);
  const docs = await site(name);
  const paths = pagesOf(docs, base);
  const seen = new Set<string>();
  const waiting = languages.map((lang, i) => `${base}/${i === 0 ? '' : `${lang}/`}`);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const links = readPage(docs, path, base).all('a[href]').map((link) => new URL(attribute(link, 'href')!, `http://localhost${path}`).pathname);
    waiting.push(...links.filter((link) => paths.includes(link)));
  }
  expect([...seen].sort()).toEqual(paths);
});

// Of the repealed policies in Kazakh, whose words are the longest: what is on their pages besides is on those of the others.
test.for<[SiteName, string]>([['own-preview', ''], ['many-preview', ''], ['repealed', 'kk/'], ['beispiel', '']])('every page of %s below /%s answers, without a console message, a breach of its content security policy or a request to another origin, and is not wider than a phone of 320 pixels', async ([name, below]) => {
  const { base } = siteFacts(name);
  const docs = await site(name);
  const server = await serveFolder(docs, base);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { page, faults } = await watchedPage(context, server.origin);
  const paths = pagesOf(docs, base).filter((path) => path.startsWith(`${base}/${below}`));
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    expect((await page.goto(server.origin + path))!.status(), path).toBe(200);
    // What is folded away must fit, too.
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  expect(faults).toEqual([]);
  await context.close();
  await server.close();
});

test('the not-found page answers a wrong address and leads to the documents', async () => {
  const server = await serveFolder(await site('own'));
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${server.origin}/docs/privacy/99/`);
  expect(response!.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('Такой страницы нет');
  await page.getByRole('link', { name: /Политика конфиденциальности/ }).click();
  expect(new URL(page.url()).pathname).toBe('/docs/privacy/');
  expect(await axeFaults(page)).toEqual([]);
  await context.close();
  await server.close();
});
