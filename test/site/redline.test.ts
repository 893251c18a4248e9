/** Redlines as readers use them: views without script, keys, any two editions, what changed since a day. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage, type Watched } from '../support/browser-page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site } from '../support/sites.ts';

let browser: Browser;
let server: Server;
let context: BrowserContext;
let watched: Watched;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(await site('many-preview'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  watched = await watchedPage(context, server.origin);
});
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  await context.close();
});
const open = (address: string) => watched.page.goto(`${server.origin}/docs/${address}`);

describe('the page of changes', () => {
  test('opens with the change in words, each line leading to its place', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    const lines = page.locator('.lines a');
    expect(await lines.allTextContents()).toContain('добавлен п.\u00a01.1.3');
    for (const href of await lines.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
      expect(await page.locator(`[id="${href.slice(1)}"]`).count()).toBe(1);
    }
  });

  test('shows before, after, side by side and only changes without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${server.origin}/docs/rules/2/changes/`);
    const seen = () => page.locator('#redline').innerText();
    expect(await seen()).toContain('12 000,50');
    await page.check('#view-before');
    expect(await seen()).toContain('10 000,50');
    expect(await seen()).not.toContain('12 000,50');
    expect(await seen()).not.toContain('уважения');
    await page.check('#view-after');
    expect(await seen()).toContain('12 000,50');
    expect(await seen()).not.toContain('10 000,50');
    await page.check('#view-side');
    const [was, now] = await page.locator('#redline .changed .two').last().locator(':scope > *').all();
    expect(await was!.innerText()).not.toBe(await now!.innerText());
    await page.check('#view-only');
    expect(await page.locator('#redline details').first().isVisible()).toBe(false);
    expect(await page.locator('#redline > .r h3').first().isVisible()).toBe(true);
    await page.check('#minor');
    expect(await page.locator('#redline .minor').first().isVisible()).toBe(false);
    await plain.close();
  });

  test('goes from change to change by key and by button, and counts', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    const total = await page.locator('#redline .r[id]').count();
    const position = page.locator('#steps output');
    await page.keyboard.press('j');
    expect(await position.textContent()).toBe(`изменение 1 из ${total}`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c1');
    await page.click('#forth');
    expect(await position.textContent()).toBe(`изменение 2 из ${total}`);
    await page.keyboard.press('k');
    expect(await position.textContent()).toBe(`изменение 1 из ${total}`);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('stacks side by side on a phone without overflowing', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 320, height: 700 });
    await open('rules/2/changes/');
    await page.check('#view-side');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const [was, now] = await page.locator('#redline .changed .two').last().locator(':scope > *').all();
    expect((await now!.boundingBox())!.y).toBeGreaterThan((await was!.boundingBox())!.y);
  });

  test('offers the comparison with the edition in force where that is another one', async () => {
    await open('rules/5/changes/');
    expect(await watched.page.locator('a[href="/docs/rules/compare/?from=2&to=5"]').count()).toBe(1);
  });
});

describe('any two editions', () => {
  test('are compared by address, swapped, and gone back from', async () => {
    const { page } = watched;
    await open('rules/compare/?from=1&to=4');
    await page.waitForSelector('#result:not([hidden])');
    expect(await page.locator('#heading').textContent()).toBe('Редакция 4: что изменилось по сравнению с редакцией 1');
    const forward = await page.locator('#redline .added').count();
    expect(forward).toBeGreaterThan(0);
    await page.click('#swap');
    await page.waitForFunction(() => document.querySelector('#heading')?.textContent?.startsWith('Редакция 1'));
    expect(new URL(page.url()).search).toBe('?from=4&to=1');
    // The mirror image: what was added is removed.
    expect(await page.locator('#redline .removed').count()).toBe(forward);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#heading')?.textContent?.startsWith('Редакция 4'));
    expect(await axeFaults(page)).toEqual([]);
  });

  test('cost a reader at most 20 KB of script', async () => {
    const { page } = watched;
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response.body()));
    await open('rules/compare/?from=1&to=2');
    await page.waitForSelector('#result:not([hidden])');
    const sizes = (await Promise.all(scripts)).map((body) => brotliCompressSync(body).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(20 * 1024);
  });

  test('say the same as the page of neighbours', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    const built = await page.locator('#redline').innerHTML();
    await open('rules/compare/?from=1&to=2');
    await page.waitForSelector('#result:not([hidden])');
    const normal = (html: string) => html.replace(/\s+/g, ' ');
    expect(normal(await page.locator('#redline').innerHTML())).toBe(normal(built));
  });

  test.for([
    ['?from=1&to=77', 'Редакции «77» нет. Выберите из списка.'],
    ['?from=x', 'Редакции «x» нет. Выберите из списка.'],
    ['?from=2&to=2', 'Выбрана одна и та же редакция: сравнивать нечего.'],
    ['', 'Выберите две редакции.'],
  ] as const)('%s gets a helpful answer', async ([query, answer]) => {
    await open(`rules/compare/${query}`);
    await watched.page.waitForFunction((text) => document.querySelector('#report')?.textContent === text, answer);
    expect(await watched.page.locator('#result').isVisible()).toBe(false);
  });
});

describe('what changed since a day', () => {
  test.for([
    ['2026-01-09', 'В этот день документ ещё не действовал.'],
    ['2026-03-31', 'В этот день действовала редакция 1. Сейчас действует редакция 2.'],
    // Edition 2 came into force at nine: the day began under edition 1.
    ['2026-04-01', 'В этот день действовала редакция 1. Сейчас действует редакция 2.'],
    ['2026-04-02', 'В этот день действовала редакция 2. Она действует и сейчас: с тех пор ничего не изменилось.'],
    ['2026-06-10', 'В этот день действовала редакция 3. Сейчас действует редакция 2.'],
  ] as const)('%s: %s', async ([day, answer]) => {
    const { page } = watched;
    await open('rules/history/');
    await page.fill('#since input[name=day]', day);
    await page.click('#since button');
    expect(await page.locator('#since [role=status] p').first().textContent()).toBe(answer);
  });

  test('links the redline and tells the summaries in between', async () => {
    const { page } = watched;
    await open('rules/history/');
    await page.fill('#since input[name=day]', '2026-02-01');
    await page.click('#since button');
    expect(await page.locator('#since a').first().getAttribute('href')).toBe('/docs/rules/compare/?from=1&to=2');
    expect(await page.locator('#since li').allTextContents()).toEqual(['редакция 2: Добавлен п. 1.1.3 & выросла цена проверки договора. Счёт выставляется в течение пяти дней.']);
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('on the text', () => {
  test('a changed clause shows its earlier wording in place, an added one says so', async () => {
    const { page } = watched;
    await open('rules/2/');
    const changed = page.locator('details.m').first();
    await changed.locator('summary').click();
    expect(await changed.locator('del').first().innerText()).toContain('трёх');
    expect(await page.locator('span.m').first().innerText()).toBe('добавлен в ред.\u00a02');
    expect(await axeFaults(page)).toEqual([]);
  });
});
