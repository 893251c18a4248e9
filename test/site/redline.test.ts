/** Redlines as readers use them: views without script, keys, any two editions, what changed since a day. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listClauses, treeJson, type Clause, type ClauseTree } from '../../src/model/clause.ts';
import type { ClauseOrigin } from '../../src/outputs/data/clauses-data.ts';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage, type Watched } from '../support/browser-page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site } from '../support/sites.ts';
import { soundTree } from '../support/sound-tree.ts';

let browser: Browser;
let server: Server;
let context: BrowserContext;
let watched: Watched;
beforeAll(async () => {
  browser = await workerBrowser();
  server = await serveFolder(await site('many-preview'));
});
afterAll(async () => {
  await closePages(browser);
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

/** The comparison of two texts of our own making, which stand in for editions 1 and 2. */
async function compared(from: string, to: string, options: BrowserContextOptions = {}): Promise<Page> {
  await context.close();
  context = await browser.newContext(options);
  watched = await watchedPage(context, server.origin);
  for (const [version, text] of [[1, from], [2, to]] as const) {
    const tree = soundTree(text);
    await context.route(`**/rules/${version}/clauses.json`, (route) => route.fulfill({ contentType: 'application/json', body: treeJson(tree) }));
  }
  await open('rules/compare/?from=1&to=2');
  await watched.page.waitForSelector('#result:not([hidden], [aria-busy])');
  return watched.page;
}
const look = async (page: Page, view: string): Promise<void> => page.check(`#view-${view}`);
const seen = (page: Page): Promise<string> => page.locator('#redline').innerText();
const box = async (of: Locator) => (await of.boundingBox())!;
const style = (of: Locator, name: string, pseudo?: string): Promise<string> => of.evaluate((element, [key, part]) => getComputedStyle(element, part).getPropertyValue(key!), [name, pseudo]);
const count = (page: Page) => page.locator('#steps output').textContent();

const A = 'Пользователь вправе отозвать согласие на обработку персональных данных в любое время.';
const B = 'Для этого он направляет письменное заявление по адресу Администрации.';
const C = 'Администрация прекращает обработку в течение трёх рабочих дней со дня получения.';

describe('the page of changes', () => {
  test('opens with the change in words, the number first, in the order of the text, each line leading to its place', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    const lines = page.locator('.lines a');
    expect(await lines.allTextContents()).toEqual(['1.1.2 «.» → «;»', '1.1.3 новый пункт', '2.1, «Проверка договора» сумма: 10 000,50 → 12 000,50', '2.2.1 срок: трёх дней → пяти дней']);
    expect(await lines.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['#c1', '#c2', '#c3', '#c4']);
    for (const n of [1, 2, 3, 4]) expect(await page.locator(`#c${n}`).count()).toBe(1);
    expect(await count(page)).toBe('4\u00a0изменения');
  });

  test('has the summary in the list: a sentence that names a clause below its change, the others above all, and nowhere else', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    expect(await page.locator('.lines li', { has: page.locator('a[href="#c2"]') }).locator('.said').allTextContents()).toEqual(['Добавлен п. 1.1.3 & выросла цена проверки договора.']);
    expect(await page.locator('.lead').allInnerTexts()).toEqual(['Счёт выставляется в течение пяти дней.']);
    expect(await page.locator('main').getByText('Счёт выставляется в течение пяти дней.', { exact: true }).count()).toBe(1);
  });

  test.for([[390, 844], [1280, 720]] as const)('%i × %i: the text begins in the upper part of the first screen', async ([width, height]) => {
    const { page } = watched;
    await page.setViewportSize({ width, height });
    // Before the notice that the page is out of date.
    await page.clock.setFixedTime('2026-09-16T12:00:00+05:00');
    await open('rules/2/changes/');
    expect((await box(page.locator('#redline > *').first())).y).toBeLessThan(0.72 * height);
  });

  test('has a map: on a phone a strip that stays and unfolds into the sections, beside the text on a wide screen, each change a link', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 390, height: 844 });
    await open('rules/2/changes/');
    const strips = page.locator('.map svg');
    const rows = await strips.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(rows.length).toBe(4);
    expect(new Set(rows).size).toBe(1);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect((await box(strips.first())).y).toBeLessThan(100);
    await page.click('.map > summary');
    const link = page.locator('.map li > a', { hasText: '2. Тарифы' });
    expect((await box(link)).height).toBeGreaterThanOrEqual(24);
    await link.click();
    expect(new URL(page.url()).hash).toBe('#c3');
    expect(await link.isVisible()).toBe(false);
    expect((await box(page.locator('#c3'))).y).toBeGreaterThan((await box(page.locator('.stays'))).height - 1);
    await page.setViewportSize({ width: 1280, height: 800 });
    const [map, text, list] = [await box(page.locator('.map')), await box(page.locator('#redline')), await box(page.locator('.list'))];
    expect(map.x + map.width).toBeLessThanOrEqual(text.x);
    expect(text.x + text.width).toBeLessThanOrEqual(list.x);
    await page.locator('.map svg .came').last().click();
    expect(new URL(page.url()).hash).toBe('#c4');
    // The kind that is chosen, and signs set aside, count here too.
    expect(await page.locator('.map svg a:visible').count()).toBe(4);
    await page.check('#minor');
    expect(await page.locator('.map svg a:visible').count()).toBe(3);
    await page.check('#kind-period');
    expect(await page.locator('.map svg a:visible').count()).toBe(1);
  });

  test('tells the keys once, and in its help', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    expect(await page.locator('#hint').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await page.locator('#hint').isVisible()).toBe(false);
    await page.reload();
    expect(await page.locator('#hint').isVisible()).toBe(false);
    await page.click('.help > summary');
    expect(await page.locator('.help .keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.help .keys').isVisible()).toBe(false);
  });

  test('on a phone says beside the folded options that only some changes are shown, and shows all of them again', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 390, height: 844 });
    await open('rules/2/changes/?kind=period');
    expect(await page.locator('.kinds').innerText()).toMatch(/Показаны\s*все изменения\s*сроки \(1\)/);
    await page.locator('.choice', { has: page.locator('#kind-all') }).click();
    expect(await page.locator('.kinds').isVisible()).toBe(false);
    expect(await count(page)).toBe('4\u00a0изменения');
  });

  test('shows before, after, side by side and only changes without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${server.origin}/docs/rules/2/changes/`);
    expect(await seen(page)).toContain('12 000,50');
    await look(page, 'before');
    expect(await seen(page)).toContain('10 000,50');
    expect(await seen(page)).not.toContain('12 000,50');
    expect(await seen(page)).not.toContain('уважения');
    // The list leads to nothing that is not there.
    expect(await page.locator('.lines .added').isVisible()).toBe(false);
    expect(await page.locator('.legend').getByText('добавлено').isVisible()).toBe(false);
    await look(page, 'after');
    expect(await seen(page)).toContain('12 000,50');
    expect(await seen(page)).not.toContain('10 000,50');
    await look(page, 'only');
    expect(await page.locator('#redline details').first().isVisible()).toBe(false);
    expect(await page.locator('#redline h3:visible').allTextContents()).toEqual(['1. Общие положения', '2. Тарифы']);
    await page.check('#minor');
    expect(await page.locator('#redline .minor').first().isVisible()).toBe(false);
    await plain.close();
  });

  test('side by side both columns have every text, under heads that stay and say which edition it is', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 1280, height: 500 });
    await open('rules/2/changes/?view=side');
    const same = page.locator('#redline > .r.same').first().locator('.two > *');
    expect(await same.allInnerTexts()).toEqual([expect.stringContaining('Общие положения'), expect.stringContaining('Общие положения')]);
    const [left, right] = [await box(same.first()), await box(same.last())];
    expect(right.x).toBeGreaterThan(left.x + left.width);
    expect(right.y).toBe(left.y);
    const heads = page.locator('.heads > *');
    expect((await heads.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(/^Редакция 1 · Действовала с 10 января 2026 г\./), expect.stringMatching(/^Редакция 2 · Действует с 15 июня 2026 г\./),
    ]);
    await page.locator('#c4').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect((await box(heads.last())).y).toBeLessThan(100);
    expect((await box(heads.last())).y).toBeGreaterThanOrEqual(0);
    // A table is whole in both, each with its own price.
    expect(await page.locator('#redline .two > .table').allInnerTexts()).toEqual([expect.not.stringContaining('12 000,50'), expect.stringContaining('12 000,50')]);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('goes from change to change by key and by button, and counts', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    await page.keyboard.press('j');
    expect(await count(page)).toBe('1 из 4');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c1');
    await page.click('#forth');
    expect(await count(page)).toBe('2 из 4');
    await page.keyboard.press('k');
    expect(await count(page)).toBe('1 из 4');
    // From where the list led.
    await page.locator('.lines a').nth(2).click();
    await expect.poll(() => count(page)).toBe('3 из 4');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c4');
    expect(await axeFaults(page)).toEqual([]);
  });

  test('sets signs and formatting aside in the text, in the list and in the count', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    await page.check('#minor');
    expect(await count(page)).toBe('3\u00a0изменения');
    expect(await page.locator('.lines li:visible').count()).toBe(3);
    // The clause itself stays, as it reads now.
    expect((await page.locator('#c1').innerText()).replaceAll(/\s+/g, ' ')).toBe('1.1.2. открытости;');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c2');
    await page.uncheck('#minor');
    expect(await count(page)).toBe('2 из 4');
  });

  test('with signs set aside a text that is shown alone, or in its own column, has its own signs', async () => {
    const { page } = watched;
    const clause = async (copy: string) => (await page.locator(`#c1 .two > ${copy}`).innerText()).replaceAll(/\s+/g, ' ');
    for (const [view, copy, own] of [['before', ':first-child', '1.1.2. открытости.'], ['after', ':first-child', '1.1.2. открытости;'], ['side', ':first-child', '1.1.2. открытости.'], ['side', '.now', '1.1.2. открытости;']] as const) {
      await open(`rules/2/changes/?view=${view}-words`);
      expect(await clause(copy), view).toBe(own);
      const sign = page.locator(`#c1 .two > ${copy} :is(ins, del):visible`);
      expect(await style(sign, 'text-decoration-line'), view).toBe('none');
      expect(await style(sign, 'background-color'), view).toBe('rgba(0, 0, 0, 0)');
      expect(await axeFaults(page)).toEqual([]);
    }
  });

  test('keeps the view in the address and for the next visit, and nothing moves when it comes back', async () => {
    const { page } = watched;
    await open('rules/2/changes/#c4');
    await look(page, 'side');
    await page.check('#minor');
    expect(page.url()).toBe(`${server.origin}/docs/rules/2/changes/?view=side-words#c4`);
    // Another page of the kind, as it is remembered; another reader, by the address.
    for (const address of ['rules/5/changes/', 'rules/2/changes/?view=side-words']) {
      const own = address.includes('?') ? await browser.newContext() : context;
      const other = await own.newPage();
      // Before what the page announces: the notice that it is out of date would come, and move what is below it.
      await other.clock.setFixedTime('2026-09-16T12:00:00+05:00');
      await other.addInitScript(() => {
        const told = globalThis as unknown as { shift: number };
        told.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) told.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await other.goto(`${server.origin}/docs/${address}`);
      await other.waitForLoadState('networkidle');
      expect(await other.isChecked('#view-side')).toBe(true);
      expect(await other.isChecked('#minor')).toBe(true);
      expect(new URL(other.url()).search).toBe('?view=side-words');
      expect(await other.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
      // The controls have the last word.
      await look(other, 'inline');
      expect(await other.locator('.heads').isVisible()).toBe(false);
      await look(other, 'side');
      if (own !== context) await own.close();
    }
    await page.uncheck('#minor');
    await look(page, 'inline');
    expect(page.url()).toBe(`${server.origin}/docs/rules/2/changes/#c4`);
  });

  const WEIGHTY = ['## 1. Оплата', '1.1. Стоимость услуг составляет 10 000 тенге в месяц.', '1.2. Отчёты направляются по почте.', '1.3. Пеня составляет 5 % за день "просрочки".', '## 2. Сроки', '2.1. Администрация отвечает в течение 10 рабочих дней.', '2.2. Ничего не меняется.'].join('\n\n');
  const changed = (text: string) => text.replace('10 000', '12 000').replace('по почте', 'почтой').replace('5 %', '7 %').replaceAll(/"(.*)"/g, '«$1»').replace('10 рабочих', '30 рабочих').replace('Сроки', 'Сроки ответа');

  test('shows the changes of one kind that carries weight, in the list too, and steps through them; the address has the kind', async () => {
    const page = await compared(WEIGHTY, changed(WEIGHTY));
    expect(await page.locator('.kinds .choice:visible').allInnerTexts()).toEqual(['все изменения', 'суммы (2)', 'сроки (1)']);
    expect(await page.locator('.lines li[class*=w-]').count()).toBe(3);
    await page.check('#kind-amount');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('amount');
    expect(await page.locator('#redline .r:visible').allInnerTexts()).toEqual(['Оплата', '12 000', 'Пеня'].map((words) => expect.stringContaining(words)));
    expect(await page.locator('.lines li:visible').count()).toBe(2);
    expect(await count(page)).toBe('2\u00a0изменения');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await count(page)).toBe('2 из 2');
    expect(await axeFaults(page)).toEqual([]);
    // The heading above a change is shown, though it changed itself, and is none of its kind.
    await page.check('#kind-period');
    expect(await page.locator('#redline .r:visible').count()).toBe(2);
    expect(await count(page)).toBe('1\u00a0изменение');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kinds').innerText()).toMatch(/Показаны\s*сроки \(1\)/);
    await page.emulateMedia({ media: 'screen' });
    await page.check('#kind-all');
    expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
    // The reader is where the last step led.
    expect(await count(page)).toBe('3 из 5');
  });

  test('quotation marks next to a change in words are quiet, and set aside with the signs', async () => {
    const page = await compared(WEIGHTY, changed(WEIGHTY));
    const clause = page.locator('#redline .r', { hasText: 'Пеня' }).locator('.two > :first-child');
    const words = async () => (await clause.innerText()).replaceAll(/\[[^\]]*\]/g, '').replaceAll(/\s+/g, '');
    expect(await words()).toMatch(/день«просрочки»\.$/);
    const mark = clause.locator('ins.quiet').first();
    expect(await style(mark, 'background-color')).toBe('rgba(0, 0, 0, 0)');
    expect(await style(mark, 'text-decoration-style')).toBe('dotted');
    await page.check('#minor');
    expect(await style(mark, 'text-decoration-line')).toBe('none');
    // Each column of two has its own.
    await look(page, 'side');
    expect(await words()).toMatch(/день"просрочки"\.$/);
  });

  test('the clause that is read stays where it is when the view changes', async () => {
    const text = (word: string) => Array.from({ length: 30 }, (_, i) => `1.${i + 1}. ${A} ${word} номер ${i}. ${B}`).join('\n\n');
    const page = await compared(text('Срок'), text('Период'));
    await page.locator('#c15').evaluate((entry) => scrollBy(0, entry.getBoundingClientRect().top - document.querySelector('.bar')!.getBoundingClientRect().height + 30));
    const top = () => page.locator('#c15').evaluate((entry) => entry.getBoundingClientRect().top);
    const before = await top();
    for (const view of ['side', 'after', 'only', 'inline']) {
      // By the mouse alone: the browser's driver would scroll to what it checks.
      const { x, y, width, height } = await box(page.locator('.choice', { has: page.locator(`#view-${view}`) }));
      await page.mouse.click(x + width / 2, y + height / 2);
      await expect.poll(async () => Math.abs(await top() - before), { message: view }).toBeLessThan(2);
    }
  });

  test('where the new view hides the clause that is read, the next one stays where it is', async () => {
    const text = (word: string) => Array.from({ length: 30 }, (_, i) => `1.${i + 1}. ${A} ${word} номер ${i}. ${B}`).join('\n\n');
    const page = await compared(text('Срок'), text('Срок').replace('1.15.', '1.14-1. Новый пункт.\n\n1.15.').replace('номер 14', 'номер 77'));
    await page.locator('#c1').evaluate((entry) => scrollBy(0, entry.getBoundingClientRect().top - document.querySelector('.bar')!.getBoundingClientRect().height));
    const top = () => page.locator('#c2').evaluate((entry) => entry.getBoundingClientRect().top);
    const before = await top();
    const { x, y, width, height } = await box(page.locator('.choice', { has: page.locator('#view-before') }));
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await page.locator('#c1').isVisible()).toBe(false);
    await expect.poll(async () => Math.abs(await top() - before)).toBeLessThan(2);
  });

  test('printed side by side says above the columns which edition each is', async () => {
    const { page } = watched;
    await open('rules/2/changes/?view=side');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.heads').isVisible()).toBe(true);
    for (const control of ['.choice', '#minor', '#steps']) expect(await page.locator(control).first().isVisible(), control).toBe(false);
    await page.locator('#view-inline').evaluate((choice: HTMLInputElement) => (choice.checked = true));
    expect(await page.locator('.bar').isVisible()).toBe(false);
  });

  test('on paper begins with the list, unfolded, and what the summary says; the text is below it', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await page.locator('.lead').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.lead', '.said', '.lines a', '.map svg']) expect(await page.locator(part).first().isVisible(), part).toBe(true);
    const [list, text] = [await box(page.locator('.list')), await box(page.locator('#redline'))];
    expect(list.y + list.height).toBeLessThanOrEqual(text.y);
  });

  test('a kind of change that this redline does not have shows all of them', async () => {
    const { page } = watched;
    await open('rules/2/changes/?kind=party');
    expect(await count(page)).toBe('4\u00a0изменения');
  });

  test('stacks side by side on a phone without overflowing, the ways to look folded away', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 320, height: 700 });
    await open('rules/2/changes/');
    expect(await page.locator('#view-side').isVisible()).toBe(false);
    expect((await box(page.locator('.bar'))).height).toBeLessThan(60);
    await page.click('.ways-to-look > summary');
    await look(page, 'side');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const [was, now] = await page.locator('#redline .changed .two').last().locator(':scope > *').all();
    const above = await box(was!);
    expect((await box(now!)).y).toBeGreaterThan(above.y + above.height + 5);
    // What stayed is not read twice.
    expect(await page.locator('#redline > .r.same').first().locator('.now').isVisible()).toBe(false);
  });

  test('side by side an added row is marked in its own column, counted, and reached', async () => {
    const { page } = watched;
    await open('rules/5/changes/?view=side');
    expect(await count(page)).toBe('2\u00a0изменения');
    const added = page.locator('#redline .now tr.added');
    expect(await style(added.locator(':scope > :first-child'), 'border-left-color')).toBe(await style(added.locator('ins').first(), 'color'));
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c1');
    await page.keyboard.press('j');
    expect(await count(page)).toBe('2 из 2');
    expect(await added.evaluate((row) => row === document.activeElement)).toBe(true);
    // What the list leads to is found where it is seen.
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.click('.list > summary');
    await page.locator('.lines a').nth(1).click();
    await expect.poll(() => added.evaluate((row) => row.getBoundingClientRect().top > 0 && row.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(await count(page)).toBe('2 из 2');
    await look(page, 'inline');
    expect(await count(page)).toBe('2 из 2');
  });

  test('shows rows as a table with its header, the changed rows marked', async () => {
    const { page } = watched;
    await open('rules/5/changes/');
    const table = page.locator('#redline table:visible');
    expect(await table.locator('thead th').allInnerTexts()).toEqual(['Услуга', 'Цена, ₸']);
    expect(await table.locator('tbody tr:not(.says)').evaluateAll((rows) => rows.map((row) => `${row.id} ${row.className}: ${[...row.children].map((cell) => cell.textContent!.replaceAll(/ \[.*?\] /g, '')).join(' | ')}`))).toEqual([
      ' same: Проверка договора | 12 000,50', 'c1 r removed w-amount: Консультация | 6 000', 'c2 r added w-amount: Совет | 5 000',
    ]);
    expect(await style(table.locator('#c1 td').last(), 'text-align')).toBe('right');
    expect(await table.locator('.says').first().innerText()).toBe('3.1, «Консультация»: строка исключена; сумма: 6 000');
  });

  test('offers the comparison with the edition in force where that is another one', async () => {
    await open('rules/5/changes/');
    expect(await watched.page.locator('a[href="/docs/rules/compare/?from=2&to=5"]').count()).toBe(1);
  });
});

describe('what is hard to see', () => {
  test('replaced words are set apart, yet copying gives the words alone', async () => {
    const page = await compared('1.1. Данные, которую получает сайт.', '1.1. Данные, которые получает сайт.');
    const [gone, come] = [await box(page.locator('#redline del:visible')), await box(page.locator('#redline ins:visible'))];
    const size = parseFloat(await style(page.locator('#redline p:visible').last(), 'font-size'));
    expect(come.x - gone.x - gone.width).toBeGreaterThanOrEqual(0.19 * size);
    const copied = () => page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('#c1 .two > :first-child')!);
      return getSelection()!.toString().trim();
    });
    expect(await copied()).toBe('1.1. Данные, которуюкоторые получает сайт.');
    await look(page, 'after');
    expect(await copied()).toBe('1.1. Данные, которые получает сайт.');
    await look(page, 'before');
    expect(await copied()).toBe('1.1. Данные, которую получает сайт.');
  });

  test('lone signs and spaces are wide and bold, and the line above says them', async () => {
    const page = await compared('1.1. Первое;\n\n1.2. сто тенге', '1.1. Первое.\n\n1.2. сто\u00a0тенге');
    expect(await page.locator('.badge:visible').allInnerTexts()).toEqual(['1.1: «;» → «.»', '1.2: пробелы']);
    for (const sign of await page.locator('#c1 .two > :first-child :is(ins, del)').all()) {
      expect((await box(sign)).width).toBeGreaterThan(12);
      expect(Number(await style(sign, 'font-weight'))).toBeGreaterThanOrEqual(700);
    }
    expect(await style(page.locator('#c2 del').first(), 'content', '::after')).toBe('"␣"');
    expect(await style(page.locator('#c2 ins').first(), 'content', '::after')).toBe('"°"');
    // A text that stands alone is shown as it reads.
    await look(page, 'before');
    expect(await style(page.locator('#c2 del').first(), 'content', '::after')).toBe('none');
  });

  test('the old and the new target of a link are named, its words marked', async () => {
    const page = await compared('3.2.5. нарушает [Пользовательское соглашение](#) или иное.', '3.2.5. нарушает Пользовательское соглашение или иное.');
    expect(await page.locator('.lines a').allTextContents()).toEqual(['3.2.5 ссылка «Пользовательское соглашение»: пустая → без ссылки']);
    expect(await page.locator('#c1 .badge').innerText()).toBe('3.2.5: ссылка «Пользовательское соглашение»: пустая → без ссылки');
    expect(await page.locator('#c1 .k:visible').allInnerTexts()).toEqual(['Пользовательское соглашение']);
    expect(await style(page.locator('#c1 .k').first(), 'text-decoration-line')).toBe('underline');
  });

  test('joined paragraphs are one change in one box, a pilcrow where they met', async () => {
    const page = await compared(`1.1. ${A}\n\n${B}\n\n1.2. ${C}`, `1.1. ${A} ${B}\n\n1.2. ${C}`);
    expect(await page.locator('#redline .r[id]').count()).toBe(1);
    expect(await page.locator('.lines li').count()).toBe(1);
    expect(await count(page)).toBe('1\u00a0изменение');
    const pilcrow = page.locator('#c1 del.j').first();
    expect(await style(pilcrow, 'content', '::after')).toBe('"¶"');
    expect(await style(pilcrow, 'text-decoration-line')).toBe('line-through');
    await look(page, 'before');
    expect((await page.locator('#c1').innerText()).split('\n').filter((line) => line.trim() !== '')).toEqual(['1.1. ', A, expect.stringContaining(B)]);
    await look(page, 'after');
    expect(await page.locator('#c1 p:visible').innerText()).toContain(`${A} ${B}`);
  });

  test('bullets, nesting and numbers of lists are those of the text', async () => {
    const page = await compared('1.1. Действия:\n\n- сбор;\n- хранение:\n  - на бумаге;\n\n1.2. Порядок:\n\n1. счёт;\n2. оплата.', '1.1. Действия:\n\n- сбор.\n- хранение:\n  - в файлах;\n\n1.2. Порядок:\n\n1. счёт;\n2. плата.');
    const entry = (words: string) => page.locator('#redline .two > p:visible', { hasText: words });
    const start = async (words: string) => (await box(entry(words))).x + parseFloat(await style(entry(words), 'padding-left'));
    for (const words of ['сбор', 'хранение', 'на бумаге']) expect(await style(entry(words), 'content', '::before')).toBe('"•"');
    expect(await start('сбор')).toBeGreaterThan(await start('Действия'));
    expect(await start('на бумаге')).toBeGreaterThan(await start('сбор'));
    // The number of an item stands before it, not among the numbers of clauses.
    expect((await box(entry('плата').locator('.n'))).x).toBeGreaterThanOrEqual(await start('Порядок'));
    expect(await style(entry('плата'), 'content', '::before')).toBe('none');
  });

  test('forced colours: a bar next to what changed alone, a frame round the current change', async () => {
    const page = await compared(`1.1. ${A}\n\n1.2. Срок трёх дней.`, `1.1. ${A}\n\n1.2. Срок пяти дней.`, { forcedColors: 'active' });
    expect(await style(page.locator('#redline .r.same').first(), 'border-left-width')).toBe('0px');
    expect(parseFloat(await style(page.locator('#redline .r.changed').first(), 'border-left-width'))).toBeGreaterThan(2);
    await page.locator('.lines a').first().click();
    await expect.poll(async () => parseFloat(await style(page.locator('#c1'), 'outline-width'))).toBeGreaterThan(1);
    await open('rules/2/#1.1.2');
    expect(await style(page.locator('.text :target'), 'outline-style')).toBe('solid');
  });

  test('a number that changed hangs below the old one, within its box', async () => {
    const { page } = watched;
    await open('rules/3/changes/');
    const renumbered = await page.locator('#redline .renumbered').all();
    expect(renumbered).toHaveLength(3);
    for (const entry of renumbered) {
      const [gone, come, whole] = [await box(entry.locator('.n > del:visible')), await box(entry.locator('.n > ins:visible')), await box(entry)];
      expect(come.y).toBeGreaterThanOrEqual(gone.y + gone.height - 1);
      expect(come.y - gone.y - gone.height).toBeLessThan(8);
      expect(come.y + come.height).toBeLessThanOrEqual(whole.y + whole.height);
    }
  });

  test('text keeps clear of the edge of its box, and its number hangs in the margin', async () => {
    const long = `${A} ${B} `.repeat(3);
    const [from, to] = [`1.1. ${long}\n\n1.2. ${C}`, `1.2. ${C}\n\n1.3. ${long}конец`];
    const page = await compared(from, to);
    const entry = page.locator('#redline .r[id]', { hasText: 'конец' });
    const padding = async () => parseFloat(await style(entry, 'padding-right'));
    expect(await padding()).toBeGreaterThanOrEqual(12);
    const words = entry.locator('p.now, p:not(.badge)').first();
    const left = (await box(words)).x + parseFloat(await style(words, 'padding-left'));
    const number = await box(words.locator('.n'));
    expect(number.x + number.width).toBeLessThanOrEqual(left);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await padding()).toBeGreaterThanOrEqual(12);
  });

  test('a long address in the list begins next to the number and breaks after its own marks', async () => {
    const page = await compared('6.1. Адрес <http://legco.kz/docs/privacy.pdf>.', '6.1. Адрес <https://legco.kz/docs/privacy.pdf>.', { viewport: { width: 1280, height: 700 } });
    const line = page.locator('.lines a');
    expect(await line.textContent()).toBe('6.1 http://legco.kz/docs/privacy.pdf → https://legco.kz/docs/privacy.pdf');
    const rows = await line.evaluate((one) => {
      const tops = new Map<number, string>();
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (let i = 0; i < text.length; i++) {
          const range = document.createRange();
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const { bottom, width } = range.getBoundingClientRect();
          if (width > 0) tops.set(Math.round(bottom), (tops.get(Math.round(bottom)) ?? '') + text.data[i]);
        }
      }
      return [...tops.values()].map((row) => row.trim());
    });
    expect(rows[0]).toMatch(/^6\.1 http:\/\/\S+\/$/);
    expect(rows.slice(1)).toContain('privacy.pdf');
  });

  test('a long list of changes is folded', async () => {
    const text = (word: string) => Array.from({ length: 30 }, (_, i) => `1.${i + 1}. Положение номер ${i + 1} о сроке «${'абвгдежзик'[i % 10]}»: ${word}.`).join('\n\n');
    const page = await compared(text('три дня'), text('пять дней'));
    expect(await page.locator('.lines li:visible').count()).toBe(12);
    await page.click('.more > summary');
    expect(await page.locator('.lines li:visible').count()).toBe(30);
    expect(await count(page)).toBe('30\u00a0изменений');
  });
});

describe('any two editions', () => {
  test('are compared by address, swapped, and left by the back button', async () => {
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

  test('are chosen in two fields of one width, next to which no button stands out', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('rules/compare/');
    const [from, to] = [await box(page.locator('[name=from]')), await box(page.locator('[name=to]'))];
    expect([to.width, to.y, to.height]).toEqual([from.width, from.y, from.height]);
    for (const button of await page.locator('#compare button').all()) expect((await box(button)).height).toBe(from.height);
  });

  // The engine and the words of the page's language; after the redline is shown, what is known of the language of the texts.
  test('cost a reader at most 30 KB of script until the redline is shown, and 11 KB for the facts that carry weight', async () => {
    const { page } = watched;
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => response.url().endsWith('.js') && scripts.set(response.url(), response.body()));
    const held = Promise.withResolvers<void>();
    await page.route('**/weighed-redline.*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await open('rules/compare/?from=1&to=2');
    await page.waitForSelector('#result[aria-busy]:not([hidden])');
    expect(await page.locator('#redline .r:not(.same)').count()).toBeGreaterThan(0);
    expect(await count(page)).toMatch(new RegExp(`^${await page.locator('#redline .r[id]').count()}\\s`));
    held.resolve();
    await page.waitForSelector('#result:not([aria-busy])');
    /** The scripts of the page with all that they import, and the words about changes. */
    const first = new Set<string>();
    const add = async (url: string): Promise<void> => {
      if (first.has(url)) return;
      first.add(url);
      for (const [, name] of (await scripts.get(url)!).toString().matchAll(/(?:from|import)"(\.\/[^"]+\.js)"/g)) await add(new URL(name!, url).href);
    };
    for (const url of await page.locator('script[src]').evaluateAll((all: HTMLScriptElement[]) => all.map(({ src }) => src))) await add(url);
    for (const url of scripts.keys()) if (/\/changes\.[^/]*$/.test(url)) await add(url);
    const bytes = async (isFirst: boolean): Promise<number> =>
      (await Promise.all(Array.from(scripts, async ([url, body]) => (first.has(url) === isFirst ? brotliCompressSync(await body).length : 0)))).reduce((sum, size) => sum + size);
    expect(await bytes(true)).toBeLessThanOrEqual(30 * 1024);
    expect(await bytes(false)).toBeGreaterThan(5 * 1024);
    expect(await bytes(false)).toBeLessThanOrEqual(11 * 1024);
  });

  test('say the same as the page of neighbours', async () => {
    const { page } = watched;
    await open('rules/2/changes/');
    const built = await page.locator('#redline').innerHTML();
    await open('rules/compare/?from=1&to=2');
    await page.waitForSelector('#result:not([hidden], [aria-busy])');
    // A line that is fitted to the face of the page has its letters spaced.
    const normal = (html: string) => html.replace(/ style="(?:letter-spacing: [^;]+;)?"/g, '').replace(/\s+/g, ' ');
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

test('the words of every edition are marked in its text, whatever it has, as its data says', async () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const version of [2, 3, 4, 5]) {
    const { page } = watched;
    await open(`rules/${version}/`);
    // Long words are divided by a script, before the marks and after them.
    if (version > 2) await page.evaluate((early) => (document.querySelector<HTMLInputElement>(`[name=size][value="${early ? 3 : 1}"]`)!).click(), version === 5);
    await page.getByLabel('Показать, какой редакцией внесены слова').check();
    await page.locator('#origins li').first().waitFor();
    await page.evaluate(() => document.querySelector<HTMLInputElement>('[name=size][value="2"]')!.click());
    const response = await page.request.get(`${server.origin}/docs/rules/${version}/clauses.json`);
    const told = listClauses((await response.json()) as ClauseTree).slice(1).flatMap((clause) => (clause as Clause & ClauseOrigin).origins);
    const marked = await page.locator('article .brought').evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset.edition, one.textContent] as const));
    const words = (edition: number): string => letters(told.filter((one) => one.edition === edition).map((one) => one.text).join(''));
    // Most words of all are those of edition 1, which have no mark.
    const editions = [...new Set(told.map(({ edition }) => edition))].filter((edition) => edition > 1);
    expect(editions.length).toBeGreaterThan(0);
    expect(new Set(marked.map(([edition]) => Number(edition)))).toEqual(new Set(editions.filter((edition) => words(edition) !== '')));
    for (const edition of editions) expect(letters(marked.filter(([of]) => Number(of) === edition).map(([, text]) => text).join(''))).toBe(words(edition));
  }
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

  test('links the redline and lists the summaries in between', async () => {
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
    const changed = page.locator('.m details').first();
    await changed.locator('summary').click();
    expect(await changed.locator('del').first().innerText()).toContain('трёх');
    expect(await page.locator('.m > a').first().innerText()).toBe('введён редакцией\u00a02');
    expect(await changed.locator('a').getAttribute('href')).toMatch(/^\/docs\/rules\/2\/changes\/#c\d+$/);
    expect(await axeFaults(page)).toEqual([]);
  });
});
