/** Search as a reader uses it, under the page's own content security policy. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults, watchedPage, type Watched } from '../support/browser-page.ts';
import { pagePaths, readPage } from '../support/page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site, type SiteName } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await workerBrowser();
});
afterAll(() => closePages(browser));

interface Session extends Watched {
  search(words: string): Promise<string>;
  results(): Promise<{ href: string; words: string }[]>;
}

describe.for<SiteName>(['own', 'early', 'trilingual'])('on %s', (name) => {
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
      expect(first!.words).toMatch(/^Редакция 1, п\.\s3\.2\.4/u);
      expect(first).toMatchObject({ href: '/docs/privacy/?found=%D1%80%D0%B5%D0%BE%D1%80%D0%B3%D0%B0%D0%BD%D0%B8%D0%B7%D0%B0%D1%86%D0%B8%D0%B8#3.2.4', words: expect.stringContaining('реорганизации') });
      expect(await page.locator('main mark').first().textContent()).toMatch(/^реорганизации/);
      await page.locator('main li a').first().click();
      await page.waitForFunction(() => location.hash === '#3.2.4');
      await page.waitForFunction(() => {
        const { top } = document.getElementById('3.2.4')!.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      });
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
      for (const { href } of found) expect(withoutMarks(href)).toMatch(/^\/docs\/privacy\/(#.*)?$/);
    });

    test('every result of a broad search lands on an element of its page', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search('Пользователь');
      const more = page.getByRole('button', { name: 'Показать ещё' });
      while (await more.isVisible()) {
        const before = await page.locator('main ol > li').count();
        await more.click();
        await page.waitForFunction((count) => document.querySelectorAll('main ol > li').length > count, before);
      }
      const found = await results();
      expect(found.length).toBeGreaterThan(10);
      expect(await axeFaults(page)).toEqual([]);
      await page.goto(`${server.origin}/docs/privacy/`);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(found.map(({ href }) => decodeURIComponent(clauseOf(href))).filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
    });

    test('says where everybody hears it that nothing was found', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('ыыыщщщ')).toBe('По запросу «ыыыщщщ» ничего не найдено.');
      expect(await page.locator('main li').count()).toBe(0);
      const live = page.locator('[aria-live=polite]', { hasText: 'ничего не найдено' });
      expect(await live.count()).toBe(1);
    });

    test.for(['пингвин', 'перфоратор', 'велосипед', 'индюк', 'автомобиль', 'космос', 'кукуруза', 'санкции'])('«%s» is nowhere', async (word) => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search(word)).toBe(`По запросу «${word}» ничего не найдено.`);
      expect(await page.locator('main li, #notes p').count()).toBe(0);
    });

    test('a slip of the pen finds nothing, and is shown what it is like', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('персанальные')).toBe('По запросу «персанальные» ничего не найдено.');
      expect(await page.locator('#notes p').allTextContents()).toEqual(['Похоже на: персональные']);
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('#notes a').click();
      await page.locator('main ol > li').first().waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('персональные');
      expect(new URL(page.url()).searchParams.get('q')).toBe('персональные');
      expect((await results())[0]!.words).toMatch(/персональны/);
      expect(await page.locator('#notes p').count()).toBe(0);
    });

    test('words that only begin alike are shown as such', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('уничтожить')).toBe('Точных совпадений нет. Показаны слова с тем же началом: «уничтожение», «уничтожения». Найдено: 2\u00a0места');
    });

    test('an abbreviation is read in both ways, and the page says how', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('право РК')).toMatch(/^Найдено: 1\s/u);
      expect(withoutMarks((await results())[0]!.href)).toBe('/docs/privacy/#6.2');
      expect(await page.locator('#notes p').allTextContents()).toEqual(['РК = Республика Казахстан']);
    });

    test('the clause that defines a term comes first; a section is shown with what is under it; a number is shown once', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search('персональные данные');
      const found = (await results()).map(({ words }) => words.replaceAll('\u00a0', ' '));
      expect(found[0]).toMatch(/^Редакция 1, п\. 1\.1В рамках Политики/);
      expect(found.find((one) => one.startsWith('Редакция 1, раздел 1'))).toMatch(/^Редакция 1, раздел 1Персональные данные Пользователей.*1\.1\. В рамках/);
      for (const one of found) expect(one).not.toMatch(/[.,;:]…|п\. ([\d.]+)\1\./);
    });

    test('keys are explained to those who have them', async () => {
      await session.page.goto(`${server.origin}/docs/search/`);
      expect(await session.page.locator('.keys').isVisible()).toBe(true);
      const touched = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      const phone = await touched.newPage();
      await phone.goto(`${server.origin}/docs/search/`);
      expect(await phone.locator('#hint').isVisible()).toBe(true);
      expect(await phone.locator('.keys').isVisible()).toBe(false);
      await touched.close();
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
      expect(withoutMarks((await results())[0]!.href)).toBe('/docs/privacy/#3.2.4');
      expect(await page.getByRole('searchbox').inputValue()).toBe('реорганизация');
    });

    // Without translations the Kazakh and English pages search the Russian text and stay in their language.
    test.for<[string, RegExp, string]>([['kk', /^Табылды: 1/, '1-редакция, 3.2.4-тармақ'], ['en', /^Found: 1\splace$/u, 'Edition 1, clause 3.2.4']])('the %s interface keeps its language', async ([lang, said, place]) => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/${lang}/search/`);
      expect(await search('реорганизация')).toMatch(said);
      expect(withoutMarks((await results())[0]!.href)).toBe(`/docs/${lang}/privacy/#3.2.4`);
      expect((await page.locator('#results a').first().textContent())!.replaceAll('\u00a0', ' ')).toBe(place);
      expect(await page.locator('main li [lang=ru]').count()).toBeGreaterThan(0);
      await page.locator('main li a').first().click();
      await page.waitForFunction(() => location.hash === '#3.2.4');
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    });
  } else if (name === 'early') {
    test('the Kazakh page searches the Kazakh translation', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/kk/search/`);
      await search('ашықтық');
      expect(await results()).toEqual([expect.objectContaining({ href: expect.stringMatching(/^\/docs\/kk\/rules\/\?found=[^#]+#1\.1\.2$/), words: expect.stringContaining('ашықтық') })]);
      expect(await axeFaults(page)).toEqual([]);
    });

    test('the editions that are not in force are not searched', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('спорить')).toContain('ничего не найдено');
      expect(await search('честность')).toMatch(/Найдено: 1/);
    });
  } else {
    const groups = (page: Page): Promise<[string, number][]> =>
      page.locator('#results section').evaluateAll((all) => all.map((one): [string, number] => [one.querySelector('h2')!.textContent!, one.querySelectorAll('li').length]));

    test('results are under their policies, in the policies’ order', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      // «Пользователь» is said in both policies' titles or texts.
      await search('пользователь');
      const found = await groups(page);
      expect(found.map(([title]) => title)).toEqual(['Политика конфиденциальности', 'Пользовательское соглашение'].slice(0, found.length));
      expect(found[0]![1]).toBeGreaterThan(3);
      expect(await axeFaults(page)).toEqual([]);
    });

    test('a policy without a translation is searched in the language it has', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/kk/search/`);
      expect(await search('переговорами')).toBe('Табылды: 1\u00a0жер');
      expect((await results())[0]!.href).toMatch(/^\/docs\/kk\/terms\/\?found=[^#]+#2$/);
      expect(await page.locator('#results p[lang=ru]').count()).toBe(1);
      expect(await search('сақталады')).toBe('Табылды: 1\u00a0жер');
      expect((await results())[0]!.href).toMatch(/^\/docs\/kk\/privacy\/\?found=[^#]+#2\.1$/);
    });

    test('other editions by choice: all of them, or one', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('бесплатно')).toContain('ничего не найдено');
      await page.getByLabel('Где искать').selectOption('every');
      await page.locator('#results li').first().waitFor();
      expect(await results()).toEqual([expect.objectContaining({ href: expect.stringMatching(/^\/docs\/terms\/1\/\?found=[^#]+#1$/), words: expect.stringMatching(/^Редакция 1, п\.\s1/u) })]);
      // What stood unchanged through two editions is one result.
      expect(await search('переговорами')).toMatch(/Найдено: 1\s/u);
      expect((await results())[0]).toMatchObject({ href: expect.stringMatching(/^\/docs\/terms\/2\/\?found=[^#]+#2$/), words: expect.stringMatching(/^Редакции 1–2, п\.\s2/u) });
      await page.getByLabel('Где искать').selectOption('terms 1');
      await page.waitForFunction(() => document.querySelector('#results a')?.getAttribute('href')?.startsWith('/docs/terms/1/'));
      expect(new URL(page.url()).searchParams.get('in')).toBe('terms 1');
    });

    test('the index of every edition is loaded when it is asked, and its engine runs on the search page alone', async () => {
      const { page, search } = session;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const ofIndex = (): string[] => asked.filter((path) => path.startsWith('/docs/search/every/'));
      await page.goto(`${server.origin}/docs/search/`);
      await search('договору');
      expect(ofIndex()).toEqual([]);
      await page.getByLabel('Где искать').selectOption('every');
      expect(await search('бесплатно')).toMatch(/Найдено: 1\s/u);
      expect(ofIndex()).toContain('/docs/search/every/wasm.unknown.pagefind');
      // Words that are nowhere are nowhere here too; a slip is shown what it is like.
      for (const word of ['пингвин', 'перфоратор', 'велосипед', 'санкции']) expect(await search(word)).toBe(`По запросу «${word}» ничего не найдено.`);
      expect(await search('пользаватель')).toContain('ничего не найдено');
      expect(await page.locator('#notes p').allTextContents()).toEqual(['Похоже на: пользователь']);
      // A part that does not come is said; nobody is told that the text does not have the word.
      await page.route('**/*.pf_index', (route) => route.abort());
      await page.goto(`${server.origin}/docs/search/?q=${encodeURIComponent('бесплатно')}&in=every`);
      await page.waitForFunction(() => /недоступен/u.test(document.querySelector('#status')!.textContent!));
      await page.unroute('**/*.pf_index');
      expect(await search('бесплатно')).toMatch(/Найдено: 1\s/u);
      session.faults.length = 0;
    });

    test('pages other than search may not run WebAssembly', async () => {
      const docs = await site(name);
      const may = pagePaths(docs).filter((path) => readPage(docs, path).html.includes('wasm-unsafe-eval'));
      expect(may).toEqual(['/docs/en/search/', '/docs/kk/search/', '/docs/search/']);
    });

    test('a phrase in quotation marks is found as it is', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('данные пользователя')).toMatch(/Найдено: 1\s/u);
      expect(await search('«данные Пользователя»')).toMatch(/Найдено: 1\s/u);
      expect((await results())[0]!.href).toMatch(/#1\.1$/);
      expect(await search('"Пользователя данные"')).toContain('ничего не найдено');
    });

    test('ё and е are one letter', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      for (const word of ['учетная', 'учётная']) {
        expect(await search(word), word).toMatch(/Найдено: 1\s/u);
        expect((await results())[0]!.words).toContain('Учётная');
      }
    });

    test('look-alike letters and other forms are found', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/kk/search/`);
      expect(await search('кукыктары')).toBe('Табылды: 1\u00a0жер');
      expect((await results())[0]!.words).toContain('құқықтары');
      expect(await page.locator('#results mark').allTextContents()).toContain('құқықтары');
      expect(await search('соттарымызға')).toBe('Табылды: 1\u00a0жер');
      expect((await results())[0]!.href).toMatch(/#1\.2$/);
    });

    test('«п. 2.2» opens the clause, and a missing clause is reported', async () => {
      const { page, search, results } = session;
      await page.goto(`${server.origin}/docs/search/`);
      expect(await search('п. 9.9')).toBe('Пункта 9.9 в действующих редакциях нет.');
      await page.getByLabel('Где искать').selectOption('every');
      await page.waitForFunction(() => document.querySelector('#status')!.textContent === 'Пункта 9.9 нет ни в одной редакции.');
      await page.getByLabel('Где искать').selectOption('terms 1');
      await page.waitForFunction(() => document.querySelector('#status')!.textContent === 'Пункта 9.9 в этой редакции нет.');
      await page.getByLabel('Где искать').selectOption('');
      await page.getByRole('searchbox').fill('п. 2.2');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/docs\/privacy\/#2\.2$/);
      // In an address it is shown, so that one can go back.
      await page.goto(`${server.origin}/docs/kk/search/?q=${encodeURIComponent('2.2-тармақ')}`);
      await page.locator('#results li').first().waitFor();
      expect(await results()).toEqual([expect.objectContaining({ href: '/docs/kk/privacy/#2.2' })]);
      // Several policies have a clause 2: the reader chooses.
      await page.goto(`${server.origin}/docs/search/`);
      await search('раздел 2');
      expect((await results()).map(({ href }) => href)).toEqual(['/docs/privacy/#2', '/docs/terms/#2']);
    });

    test('by keyboard: slash to the field, arrows from result to result', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search('пользователь');
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => [...document.querySelectorAll('#results li > a')].indexOf(document.activeElement!));
      expect(await focused()).toBe(0);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(1);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('query');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('query');
      expect(await page.getByRole('searchbox').inputValue()).toBe('пользователь');
    });

    test('the words are marked on the page they lead to', async () => {
      const { page, search } = session;
      await page.goto(`${server.origin}/docs/search/`);
      await search('договору');
      await page.locator('#results li a').first().click();
      await page.waitForFunction(() => CSS.highlights.size > 0);
      expect(await page.evaluate(() => [...CSS.highlights.get('found')!].map((range) => [(range as Range).toString(), range.startContainer.parentElement!.closest('[id]')!.id]))).toEqual([['договору', '2.2.2']]);
      // The address is that of the clause again, to be copied.
      expect(await page.evaluate(() => location.pathname + location.search + location.hash)).toBe('/docs/privacy/#2.2.2');
    });
  }
});

/** An address without the words to be marked there. */
const withoutMarks = (href: string): string => href.replace(/\?[^#]*/, '');
const clauseOf = (href: string): string => withoutMarks(href).split('#')[1] ?? '';

/** Types words, asks, waits for the answer. @returns what is said about it */
async function searchFor(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    return said !== '' && !/…$/.test(said) && (document.querySelector('main ol > li') !== null || !/(Найдено|Found|Табылды): /.test(said));
  });
  return (await page.locator('[role=status]').textContent())!;
}

function resultsOf(page: Page): Promise<{ href: string; words: string }[]> {
  return page.locator('main ol > li').evaluateAll((items) => items.map((item) => {
    const link = item.querySelector('a')!;
    return { href: link.getAttribute('href')!, words: item.textContent ?? '' };
  }));
}
