/** One text in three languages: each clause with its words in another language under it, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/browser-page.ts';
import { pagePaths, readPage } from '../support/page.ts';
import { servedSite } from '../support/served-site.ts';
import { site, type SiteName } from '../support/sites.ts';

const { opened } = servedSite('trilingual');

const toggle = (page: Page, words: string) => page.locator('.ways').getByRole('button', { name: words });
const under = (page: Page, lang: string) => page.locator(`article .under[data-lang="${lang}"]`);
const first = (page: Page, id: string) => page.locator(`article [id="${id}"]`);
const next = (page: Page, id: string) => first(page, id).evaluate((clause) => {
  const shown: string[] = [];
  for (let one = clause.nextElementSibling; one?.matches('.under'); one = one.nextElementSibling) shown.push(`${(one as HTMLElement).lang}: ${one.textContent}`);
  return shown;
});

describe('a text', () => {
  test('has the words of another language under each clause, and no longer, and says so', async () => {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
      await opened('/docs/privacy/', { viewport }, async (page) => {
        const words = await page.locator('article').innerText();
        await toggle(page, 'Рядом с казахским переводом').click();
        await expect.poll(() => under(page, 'kk').count()).toBe(13);
        expect(await toggle(page, 'казахским').getAttribute('aria-pressed')).toBe('true');
        expect(await next(page, '1.2')).toEqual(['kk: 1.2. Пайдаланушы 3.1-тармақ бойынша сотқа жүгінуге құқылы.']);
        expect(await next(page, '2')).toEqual(['kk: 2. Деректерді сақтау']);
        expect(await page.locator('article li').first().innerText()).toMatch(/^1\.\s+государственным органам;\s+1\.\s+мемлекеттік органдарға;$/u);
        expect(await page.locator('.masthead > [role=status]').innerText()).toBe('Под каждым пунктом – Қазақша (перевод). Открыть рядом на отдельной странице');
        await toggle(page, 'английским').focus();
        await page.keyboard.press('Space');
        await expect.poll(() => under(page, 'en').count()).toBe(13);
        expect(await next(page, '3.1')).toEqual(['kk: 3.1. Пайдаланушы келісімін қайтарып алуға құқылы.', 'en: 3.1. The User may withdraw consent.']);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await axeFaults(page)).toEqual([]);
        await toggle(page, 'казахским').click();
        await toggle(page, 'английским').click();
        await expect.poll(() => page.locator('.under').count()).toBe(0);
        expect(await page.locator('article').innerText()).toBe(words);
      });
    }
  });

  test('that is a translation has the text that prevails, and the other translation, under it', async () => {
    await opened('/docs/kk/privacy/', {}, async (page) => {
      for (const [name, lang] of [['орыс', 'ru'], ['ағылшын', 'en']] as const) {
        await toggle(page, name).click();
        await expect.poll(() => under(page, lang).count()).toBe(13);
      }
      expect(await next(page, '1.2')).toEqual(['ru: 1.2. Пользователь вправе обратиться в суд по п. 3.1.', 'en: 1.2. The User may apply to a court under clause 3.1.']);
      expect(await page.locator('.masthead > [role=status]').innerText()).toContain('Русский (заңды күші бар)');
    });
  });

  test('can be asked which edition brought its words while those of another language are under them', async () => {
    await opened('/docs/privacy/2/', {}, async (page) => {
      await toggle(page, 'казахским').click();
      await expect.poll(() => under(page, 'kk').count()).toBe(13);
      await page.locator('#origins input').check();
      await page.locator('#origins li').first().waitFor();
      expect(await page.locator('article .brought').count()).toBeGreaterThan(0);
      expect(await page.locator('.under .brought').count()).toBe(0);
    });
  });

  test('keeps them when another edition takes its place', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await toggle(page, 'казахским').click();
      await expect.poll(() => under(page, 'kk').count()).toBe(13);
      await page.locator('.through a[rel=prev]').click();
      await expect.poll(() => page.locator('.through').getAttribute('data-version')).toBe('1');
      await expect.poll(async () => (await next(page, '1.1')).length).toBe(1);
      expect(await toggle(page, 'казахским').getAttribute('aria-pressed')).toBe('true');
      // Their own words differ; what is under them does not count.
      expect(await page.locator('.differs').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['1.1', '1.2', '2.1']);
    });
  });
});

test('where a clause has several items, those that differ are marked', async () => {
  await opened('/docs/privacy/', {}, async (page) => {
    await page.locator('article li').first().evaluate((item) => item.append(' и судам'));
    await page.locator('.through select').dispatchEvent('change');
    await expect.poll(() => page.url()).toContain('/docs/privacy/2/');
    expect(await page.locator('.differs').allTextContents()).toEqual(['отличается от редакции 2: 1. государственным органам;']);
  });
});

test('the card of a clause shows the words of that clause alone, with what is under it', async () => {
  await opened('/docs/privacy/', {}, async (page) => {
    await first(page, '2.2').locator('.n').click();
    await page.locator('.card').getByRole('button', { name: 'Қазақша' }).click();
    await expect.poll(() => next(page, '2.2')).toEqual(['kk: 2.2. Деректер мыналарға беріледі:']);
    expect(await page.locator('.card').isVisible()).toBe(false);
    expect(await under(page, 'kk').allTextContents()).not.toContain('1.2. Пайдаланушы 3.1-тармақ бойынша сотқа жүгінуге құқылы.');
  });
});

test('without script there is the page with both side by side', async () => {
  await opened('/docs/privacy/', { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('link', { name: 'Рядом с казахским переводом' }).click();
    await page.waitForURL('**/docs/privacy/2/side/kk/');
  });
});

test.for<SiteName>(['many-preview', 'trilingual', 'reading'])('%s: each clause of a text is a clause of its page side by side', async (name) => {
  const docs = await site(name);
  let compared = 0;
  for (const path of pagePaths(docs).filter((one) => one.includes('/side/'))) {
    const side = readPage(docs, path);
    const langs = side.all('.pair.head .h').map(({ properties }) => properties.lang);
    const edition = readPage(docs, path.replace(/side\/.*/, ''));
    const own = langs.indexOf(edition.attribute('article', 'lang')!);
    if (own === -1) continue;
    const cells = side.all('.pair:not(.head)').map(({ children }) => children.filter((child) => child.type === 'element')[own]!).filter(({ properties }) => properties.lang);
    const clauses = edition.all('article :is(h2, h3, h4, h5, h6, p, li, pre, tr)').length - edition.all('article :is(aside, .h) :is(h2, h3, h4, h5, h6, p, li, pre, tr)').length;
    expect(clauses, path).toBe(cells.length);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});
