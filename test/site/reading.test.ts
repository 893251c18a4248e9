/** Reading by keyboard, without scripts, on paper, by a link to a clause. */
import { describe, expect, test } from 'vitest';
import { servedSite } from '../support/served-site.ts';

const { opened } = servedSite('own-preview');

const PAGES = ['/docs/', '/docs/privacy/', '/docs/privacy/2/changes/', '/docs/privacy/history/', '/docs/search/'];

describe('by keyboard', () => {
  test.for(PAGES)('%s: the first stop is a link to the text, which it moves to', async (path) => {
    await opened(path, {}, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.textContent()).toBe('Перейти к тексту');
      const box = await skip.boundingBox();
      expect(box!.width > 40 && box!.height > 20 && box!.y >= 0).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      // The next stop lies within the text, past the navigation.
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });
  });

  test('every stop of the policy page shows that it is in focus', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      for (let stop = 0; stop < 25; stop++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
          return { name: document.activeElement!.outerHTML.slice(0, 80), visible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 };
        });
        expect(focused.visible, focused.name).toBe(true);
      }
    });
  });
});

describe('without scripts', () => {
  test('a policy is all there: status, contents, text', async () => {
    await opened('/docs/privacy/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.masthead').innerText()).toMatch(/Действует с \d+\s\p{L}+ \d{4}\sг\./u);
      expect(await page.locator('article').innerText()).toContain('подлежит применению право Республики Казахстан');
      // Beside the text on a wide screen the contents are open.
      expect(await page.locator('nav[aria-labelledby=contents] a').first().isVisible()).toBe(true);
    });
    await opened('/docs/privacy/', { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page) => {
      const link = page.locator('nav[aria-labelledby=contents] a', { hasText: 'Применимое законодательство' });
      expect(await link.isVisible()).toBe(false);
      await page.getByText('Содержание', { exact: true }).click();
      await link.click();
      expect(await page.locator('[id="6"]').evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
    });
  });

  test.for<[string, string]>([['/docs/search/', 'Для поиска нужен JavaScript.'], ['/docs/kk/search/', 'JavaScript'], ['/docs/en/search/', 'Search needs JavaScript.']])('%s says what to do', async ([path, words]) => {
    await opened(path, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('main').innerText()).toContain(words);
      expect(await page.locator('form').isVisible()).toBe(false);
    });
    await opened(path, {}, async (page) => {
      expect(await page.locator('main').innerText()).not.toContain(words);
      expect(await page.locator('form').isVisible()).toBe(true);
    });
  });
});

describe('on paper', () => {
  test('the text and its status are printed, navigation is not', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const nav of await page.locator('nav').all()) expect(await nav.isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.getByText('Действует с').first().isVisible()).toBe(true);
      expect(await page.locator('[id="6.1"]').isVisible()).toBe(true);
      // Ink on white, whatever the screen shows.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    });
  });
});

describe('a link to a clause', () => {
  test('shows the clause and marks it', async () => {
    await opened('/docs/privacy/#6.1', {}, async (page) => {
      const clause = page.locator('[id="6.1"]');
      expect(await clause.innerText()).toContain('Действующая редакция всегда находится на странице');
      const { top, bottom, height } = await clause.evaluate((element) => ({ ...element.getBoundingClientRect().toJSON(), height: innerHeight }));
      expect(top >= 0 && bottom <= height).toBe(true);
      expect(await clause.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(await page.locator('[id="6.2"]').evaluate((element) => getComputedStyle(element).backgroundColor));
    });
  });

  test('in the list of changes shows the change, whether it was folded away or not', async () => {
    await opened('/docs/privacy/2/changes/', {}, async (page) => {
      const links = page.locator('main section a[href^="#"]');
      expect(await links.count()).toBeGreaterThan(10);
      await page.locator('.lines .changed a').last().click();
      const target = page.locator(':target');
      expect(await target.isVisible()).toBe(true);
      expect(await target.locator('ins, del').count()).toBeGreaterThan(0);
    });
  });
});
