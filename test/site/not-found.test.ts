/** An address that leads nowhere: answered in its own language, from which the others can be reached. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/browser-page.ts';
import { readPage } from '../support/page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site } from '../support/sites.ts';

let browser: Browser;
let server: Server;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([workerBrowser(), site('trilingual').then(serveFolder)]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
});

const languages = () => page.locator('header .languages a').evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), new URL((one as HTMLAnchorElement).href).pathname, one.getAttribute('aria-current')]));

test.for<[string, string, string, string, string, string]>([
  ['/docs/none/', 'ru', 'Такой страницы нет', 'Версия для слабовидящих', 'очень крупный', 'Основная навигация'],
  ['/docs/kk/none/', 'kk', 'Мұндай бет жоқ', 'Нашар көретіндерге арналған нұсқа', 'өте ірі', 'Негізгі навигация'],
  ['/docs/en/none/', 'en', 'There is no such page', 'Low-vision version', 'very large', 'Main navigation'],
])('%s speaks %s and leads to the others', async ([path, lang, title, vision, size, navigation]) => {
  await page.goto(server.origin + path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await languages()).toEqual([['ru', '/docs/none/', lang === 'ru' ? 'true' : null], ['kk', '/docs/kk/none/', lang === 'kk' ? 'true' : null], ['en', '/docs/en/none/', lang === 'en' ? 'true' : null]]);
  expect(await page.locator('.vision summary').textContent()).toContain(vision);
  expect(await page.locator('header nav').evaluateAll((all) => new Set(all.map((one) => one.ariaLabel)).size)).toBe(2);
  expect(await page.getByRole('navigation', { name: navigation }).count()).toBe(1);
  await page.locator('.vision summary').click();
  await page.getByLabel(size).check();
  expect(await page.locator('html').getAttribute('data-size')).toBe('2');
  await page.locator('.vision button').click();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('.languages a[lang=kk]').click();
  await page.waitForURL('**/docs/kk/none/');
  expect(await page.locator('h1').textContent()).toBe('Мұндай бет жоқ');
});

test('without scripts the languages lead to their lists of documents', async () => {
  const found = readPage(await site('trilingual'), '/docs/404.html').all('.languages a').map(({ properties }) => properties.href);
  expect(found).toEqual(['/docs/', '/docs/kk/', '/docs/en/']);
});

test('without scripts its words keep to the measure of a page', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await plain.goto(`${server.origin}/docs/none/`);
  const words = await plain.locator('main noscript p').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(words).toHaveLength(3);
  expect(Math.max(...words)).toBeLessThanOrEqual(800);
  await plain.close();
});
