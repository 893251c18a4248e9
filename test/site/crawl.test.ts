/** Every page, reached as a reader reaches it, in a real browser: it works and fits a phone. What axe finds: access.test.ts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage } from '../support/browser-page.ts';
import { pagePaths } from '../support/page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site, siteFacts, type SiteName } from '../support/sites.ts';

interface Seen {
  status: number;
  width: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.for<SiteName>(['own-preview', 'many-preview', 'repealed', 'beispiel'])('every page of %s', (name) => {
  const { base, languages } = siteFacts(name);
  let docs: string;
  let server: Server;
  const seen = new Map<string, Seen>();
  let faults: string[];

  beforeAll(async () => {
    docs = await site(name);
    server = await serveFolder(docs, base);
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const watched = await watchedPage(context, server.origin);
    const { page } = watched;
    faults = watched.faults;
    const waiting = languages.map((lang, i) => `${base}/${i === 0 ? '' : `${lang}/`}`);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(path)) continue;
      const response = await page.goto(server.origin + path);
      // What is folded away must fit, too.
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      seen.set(path, { status: response!.status(), width: await page.evaluate(() => document.documentElement.scrollWidth) });
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      waiting.push(...links.map((href) => new URL(href)).filter(({ origin, pathname }) => origin === server.origin && pathname.endsWith('/')).map(({ pathname }) => pathname));
    }
    await context.close();
  });
  afterAll(() => server?.close());

  test('is reached by links and answers', () => {
    expect([...seen.keys()].sort()).toEqual(pagePaths(docs, base).filter((path) => path !== `${base}/404.html`));
    expect([...seen].filter(([, { status }]) => status !== 200)).toEqual([]);
  });

  test('has no console message, no breach of its content security policy, no request to another origin', () => {
    expect(faults).toEqual([]);
  });

  test('is not wider than a phone of 320 pixels', () => {
    expect([...seen].filter(([, { width }]) => width > 320)).toEqual([]);
  });
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
