/** Search as a reader uses it, under the page's own content security policy. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage, type Watched } from '../support/browser-page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site, type SiteName } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Session extends Watched {
  search(words: string): Promise<string>;
  results(): Promise<{ href: string; words: string }[]>;
}

describe.for<SiteName>(['own', 'early'])('on %s', (name) => {
  let server: Server;
  let context: BrowserContext;
  let session: Session;
  beforeAll(async () => {
    server = await serveFolder(await site(name));
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    context = await browser.newContext();
    const watched = await watchedPage(context, server.origin);
    session = { ...watched, search: (words) => searchFor(watched.page, words), results: () => resultsOf(watched.page) };
  });
  afterEach(async () => {
    expect(session.faults).toEqual([]);
    await context.close();
  });

  if (name === 'own') {
    test('finds other forms of a word and lands on the clause', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('реорганизация')).toMatch(/^Найдено: 1\sместо$/u);
      const [first] = await results();
      // The text says «реорганизации».
      expect(first).toMatchObject({ href: '/docs/privacy/#3.2.4', words: expect.stringContaining('реорганизации') });
      expect(await page.locator('main mark').first().textContent()).toMatch(/^реорганизации/);
      await page.locator('main li a').first().click();
      await page.waitForURL(/#3\.2\.4$/);
      const top = await page.locator('[id="3.2.4"]').evaluate((clause) => clause.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(await page.evaluate(() => innerHeight));
    });

    test.for<[string, RegExp]>([
      ['персональные', /персональных/], ['cookie', /cookie/], ['уничтожить', /уничтожени/],
    ])('«%s» is found', async ([words, form]) => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search(words);
      const found = await results();
      expect(found.length).toBeGreaterThan(0);
      expect(found.some((result) => form.test(result.words.toLowerCase()))).toBe(true);
      for (const { href } of found) expect(href).toMatch(/^\/docs\/privacy\/(#.+)?$/);
    });

    test('every result of a broad search lands on an element of its page', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search('Пользователь');
      while (await page.locator('#more').isVisible()) {
        const before = await page.locator('main ol > li').count();
        await page.locator('#more').click();
        await page.waitForFunction((count) => document.querySelectorAll('main ol > li').length > count, before);
      }
      const found = await results();
      expect(found.length).toBeGreaterThan(10);
      expect(await axeFaults(page)).toEqual([]);
      await page.goto(`${server.origin}/docs/privacy/`);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(found.map(({ href }) => decodeURIComponent(new URL(href, server.origin).hash.slice(1))).filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
    });

    test('says where everybody hears it that nothing was found', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('ыыыщщщ')).toBe('По запросу «ыыыщщщ» ничего не найдено.');
      expect(await page.locator('main li').count()).toBe(0);
      const live = page.locator('[aria-live=polite]', { hasText: 'ничего не найдено' });
      expect(await live.count()).toBe(1);
    });

    test('words are words: markup in a query stays text', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      for (const query of ['<img src=x onerror=alert(1)>ыщ', '$&ыщ$1ыщ', '%sыщ']) expect(await search(query)).toBe(`По запросу «${query}» ничего не найдено.`);
      expect(await page.locator('main img').count()).toBe(0);
    });

    test('an address with a query searches at once', async () => {
      const { page, results } = session;
      await page.goto(`${server.origin}/docs/search/?q=${encodeURIComponent('реорганизация')}`);
      await page.locator('main li a').first().waitFor();
      expect((await results())[0]!.href).toBe('/docs/privacy/#3.2.4');
      expect(await page.getByRole('searchbox').inputValue()).toBe('реорганизация');
    });

    // Without translations the Kazakh and English pages search the Russian text and stay in their language.
    test.for<[string, RegExp]>([['kk', /^Табылды: 1/], ['en', /^Found: 1\splace$/u]])('the %s interface keeps its language', async ([lang, said]) => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/${lang}/search/`);
      expect(await search('реорганизация')).toMatch(said);
      expect((await results())[0]!.href).toBe(`/docs/${lang}/privacy/#3.2.4`);
      expect(await page.locator('main li [lang=ru]').count()).toBeGreaterThan(0);
      await page.locator('main li a').first().click();
      await page.waitForURL(/#3\.2\.4$/);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    });
  } else {
    test('the Kazakh page searches the Kazakh translation', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/kk/search/`);
      await search('ашықтық');
      expect(await results()).toEqual([expect.objectContaining({ href: '/docs/kk/rules/#1.1.2', words: expect.stringContaining('ашықтық') })]);
      expect(await axeFaults(page)).toEqual([]);
    });

    test('the editions that are not in force are not searched', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('спорить')).toContain('ничего не найдено');
      expect(await search('честность')).toMatch(/Найдено: 1/);
    });
  }
});

/** Types words, asks, waits for the answer. @returns what is said about it */
async function searchFor(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    return said !== '' && !/…$/.test(said) && (document.querySelector('main ol > li') !== null || !/^(Найдено|Found|Табылды)/.test(said));
  });
  return (await page.locator('[role=status]').textContent())!;
}

function resultsOf(page: Page): Promise<{ href: string; words: string }[]> {
  return page.locator('main ol > li').evaluateAll((items) => items.map((item) => {
    const link = item.querySelector('a')!;
    return { href: link.getAttribute('href')!, words: item.textContent ?? '' };
  }));
}
