/** Through the editions in place, in a real browser: what is read stays where it is, what differs is marked and said, the address follows. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/browser-page.ts';
import { readPage } from '../support/page.ts';
import { servedSite } from '../support/served-site.ts';
import { site } from '../support/sites.ts';

const { opened } = servedSite('reading');

const bar = (page: Page) => page.locator('.through');
const status = async (page: Page) => (await bar(page).locator('[role=status]').innerText()).replace(/\s+/g, ' ');
const topOf = (page: Page, words: string) => page.locator('article :is(p, li)', { hasText: words }).first().evaluate((clause) => clause.getBoundingClientRect().top);
const path = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).hash;

async function step(page: Page, side: 'prev' | 'next'): Promise<void> {
  const shown = await bar(page).getAttribute('data-version');
  const link = bar(page).locator(`a.${side}`);
  const { x, y } = (await link.boundingBox())!;
  // Once it stays in sight it is pressed where it is: asked to click, the tool would scroll to its place in the text.
  if (await bar(page).evaluate((one) => one.classList.contains('on'))) await page.mouse.click(x + 8, y + 8);
  else await link.click();
  await expect.poll(() => bar(page).getAttribute('data-version')).not.toBe(shown);
}

test('a step shows the edition with its head, and says when it was in force and how much differs', async () => {
  await opened('/docs/privacy/', { viewport: { width: 1280, height: 800 } }, async (page) => {
    const before = (await bar(page).boundingBox())!.y;
    await step(page, 'prev');
    expect(path(page)).toBe('/docs/privacy/3/');
    expect(await page.title()).toBe('Политика конфиденциальности, применяемая при использовании Сервиса. Редакция 3 · Пример');
    expect(await page.locator('.masthead .status').innerText()).toMatch(/^Редакция 3\s+Действовала с 10\sмарта/u);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://example.kz/docs/privacy/3/');
    expect(await page.locator('.languages a[lang=kk]').getAttribute('href')).toBe('/docs/kk/privacy/3/');
    expect(await page.locator('main > .notice').first().innerText()).toContain('Эта редакция не действует');
    // Edition 4 removed clauses 1.6 and 2.1.5: both are new to who comes from it.
    expect(await status(page)).toBe('Редакция 3. Действовала с 10 марта 2026 г. по 9 апреля 2026 г. Пунктов с отличиями от редакции 4: 2. Сравнить');
    expect(await page.locator('.differs').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['1.6', '2.1.5']);
    expect(await page.locator('[id="1.6"]').innerText()).toContain('отличается от редакции 4:');
    expect((await bar(page).boundingBox())!.y).toBeCloseTo(before, 0);
    expect(await page.locator(':focus').getAttribute('rel')).toBe('prev');
    expect(await axeFaults(page)).toEqual([]);
    // The text is that of the page of the edition.
    const docs = await site('reading');
    await bar(page).getByRole('button').click();
    await expect.poll(() => page.locator('.differs').count()).toBe(0);
    expect((await page.locator('article').innerHTML()).replace(/ class=""/g, '')).toBe(await page.evaluate((html) => {
      const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article')!;
      return article.innerHTML;
    }, readPage(docs, '/docs/privacy/3/').html.replace(/<style[^]*?<\/style>/g, '')));
  });
});

test('the clause that is read stays where it is, whatever its number, and comes back with the browser’s Back', async () => {
  for (const viewport of [{ width: 1280, height: 700 }, { width: 390, height: 700 }]) {
    await opened('/docs/privacy/3/', { viewport }, async (page) => {
      const words = 'передача нужна для оказания';
      await step(page, 'next');
      // The first clause below the bar.
      await page.locator('article :is(p, li)', { hasText: words }).first().evaluate((clause) => {
        scrollBy({ top: clause.getBoundingClientRect().top - document.querySelector('.through')!.getBoundingClientRect().height - 4, behavior: 'instant' });
      });
      const place = await topOf(page, words);
      for (const [side, version] of [['prev', 3], ['prev', 2], ['next', 3]] as const) {
        await step(page, side);
        expect(path(page)).toBe(`/docs/privacy/${version}/`);
        expect(Math.abs(await topOf(page, words) - place), `edition ${version}`).toBeLessThan(2);
      }
      await page.goBack();
      await expect.poll(() => bar(page).getAttribute('data-version')).toBe('2');
      expect(path(page)).toBe('/docs/privacy/2/');
      expect(Math.abs(await topOf(page, words) - place)).toBeLessThan(2);
      await page.reload();
      expect(await page.locator('.masthead .status').innerText()).toContain('Редакция 2');
    });
  }
});

test('an address with a clause names it in each edition by the number it has there', async () => {
  await opened('/docs/privacy/3/#2.1.1', {}, async (page) => {
    const words = await page.locator('[id="2.1.1"]').innerText();
    await step(page, 'prev');
    const [, id = ''] = path(page).split('#');
    expect(id).not.toBe('2.1.1');
    expect(await page.locator(`[id="${id}"]`).innerText()).toBe(words.replace('2.1.1', id));
    // The number of a clause opens its card, which cites the edition that is shown.
    await page.locator(`[id="${id}"] .n`).click();
    await page.locator('.card').waitFor();
    expect(await page.locator('.card .cite').innerText()).toContain(`https://example.kz/docs/privacy/2/#${id}`);
  });
});

test('the card of a clause leads to that clause of the editions before and after, which then stands where it stood', async () => {
  await opened('/docs/privacy/3/', { viewport: { width: 1280, height: 450 } }, async (page) => {
    await page.locator('[id="2.1.1"] .n').click();
    const words = (await page.locator('[id="2.1.1"]').innerText()).replace('2.1.1', '').trim();
    const place = await page.locator('[id="2.1.1"]').evaluate((clause) => clause.getBoundingClientRect().top);
    await page.locator('.card').getByRole('link', { name: 'Редакция 2' }).click();
    await expect.poll(() => bar(page).getAttribute('data-version')).toBe('2');
    const [, id = ''] = path(page).split('#');
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain(words);
    expect(Math.abs(await page.locator(`[id="${id}"]`).evaluate((clause) => clause.getBoundingClientRect().top) - place)).toBeLessThan(2);
    expect(await page.locator('.card').isVisible()).toBe(false);
  });
});

test('any edition is chosen from the list, by its name and day; the arrow keys step', async () => {
  await opened('/docs/privacy/', {}, async (page) => {
    expect(await bar(page).locator('option').allTextContents()).toEqual(['Редакция 1 · 10.01.2026', 'Редакция 2 · 10.02.2026', 'Редакция 3 · 10.03.2026', 'Редакция 4 · 10.04.2026']);
    await bar(page).getByRole('combobox', { name: 'Показать редакцию' }).selectOption('1');
    await expect.poll(() => path(page)).toBe('/docs/privacy/1/');
    await expect.poll(() => status(page)).toContain('Редакция 1. Действовала с 10 января');
    expect(await bar(page).getByText('Сравнить').getAttribute('href')).toBe('/docs/privacy/compare/?from=1&to=4');
    await bar(page).locator('a.next').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => path(page)).toBe('/docs/privacy/2/');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => path(page)).toBe('/docs/privacy/1/');
  });
});

test('a page is printed with the edition that it shows', async () => {
  await opened('/docs/privacy/', {}, async (page) => {
    const foot = () => page.evaluate(() => [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText).join());
    expect(await foot()).toContain('example.kz/docs/privacy/4/');
    await step(page, 'prev');
    expect(await foot()).toContain('example.kz/docs/privacy/3/');
    expect(await foot()).not.toContain('privacy/4/');
  });
});

describe('without scripts', () => {
  test('the editions before and after are links', async () => {
    await opened('/docs/privacy/3/', { javaScriptEnabled: false }, async (page) => {
      expect(await bar(page).getByRole('combobox').count()).toBe(0);
      expect(await bar(page).locator('a').allTextContents()).toEqual(['Редакция 2', 'Редакция 4']);
      await bar(page).locator('a').first().click();
      await page.waitForURL('**/docs/privacy/2/');
    });
  });

  test('a policy with one edition has no bar', async () => {
    expect(readPage(await site('reading'), '/docs/terms/').all('.through')).toEqual([]);
  });
});
