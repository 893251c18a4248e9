/** Texts in three languages: each a page, a PDF and a search of its own; which prevails, what is missing, both side by side. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { pagePaths, readPage } from '../support/page.ts';
import { searchedClauses } from '../support/search-data.ts';
import { serveFolder } from '../support/server.ts';
import { pdfText } from '../support/site-text.ts';
import { site } from '../support/sites.ts';

let docs: string;
beforeAll(async () => {
  docs = await site('trilingual');
});

const TITLES = { ru: 'Политика конфиденциальности', kk: 'Құпиялылық саясаты', en: 'Privacy policy' } as const;
type Lang = keyof typeof TITLES;
const LANGUAGES = Object.keys(TITLES) as Lang[];
const home = (lang: Lang): string => (lang === 'ru' ? '/docs/' : `/docs/${lang}/`);

describe.for(LANGUAGES)('in %s', (lang) => {
  test('each edition is a page and a PDF in its language, with the same clauses', async () => {
    for (const version of [1, 2]) {
      const page = readPage(docs, `${home(lang)}privacy/${version}/`);
      expect(page.text('h1')).toBe(TITLES[lang]);
      expect(page.attribute('article', 'lang')).toBe(lang);
      const numbers = (one: typeof page) => one.all('article [id]').map(({ properties }) => String(properties.id)).filter((id) => /^\d/.test(id));
      expect(numbers(page)).toEqual(numbers(readPage(docs, `/docs/privacy/${version}/`)));
      const pdf = await pdfText(readFileSync(join(docs, `${home(lang).slice('/docs/'.length)}privacy/${version}.pdf`)));
      expect(pdf.replace(/\s+/gu, ' ')).toContain(TITLES[lang]);
    }
  });

  test('search reads the texts of this language only', () => {
    const clauses = searchedClauses(docs).filter(({ page, policy }) => page === lang && policy === 'privacy');
    expect(clauses.some(({ clause }) => clause.id === '' && clause.text.startsWith(TITLES[lang]))).toBe(true);
    expect(new Set(clauses.map((one) => one.lang))).toEqual(new Set([lang]));
  });

  test('a redline is of the texts that prevail, and says so where the page speaks another language', () => {
    for (const path of ['privacy/2/changes/', 'privacy/compare/']) {
      const page = readPage(docs, home(lang) + path);
      expect(page.attribute('#redline', 'lang'), path).toBe('ru');
      expect(page.texts('.masthead .notice'), path).toEqual({
        ru: [], kk: ['Салыстыру орыс тілінде жарияланған мәтіндер бойынша жасалған: заңды күші бар мәтіндер – солар.'], en: ['The texts in Russian are compared: they prevail.'],
      }[lang]);
    }
  });

  test('the reader stays in the language: every link within the site does but those to another text', () => {
    for (const path of pagePaths(docs).filter((one) => one !== '/docs/404.html' && (lang === 'ru' ? !/^\/docs\/(kk|en)\//.test(one) : one.startsWith(home(lang))))) {
      const strays = readPage(docs, path).all('a[href]').filter(({ properties }) => properties.hrefLang === undefined).map(({ properties }) => String(properties.href))
        .filter((href) => href.startsWith('/docs/') && href.endsWith('/') && (lang === 'ru' ? /^\/docs\/(kk|en)\//.test(href) : !href.startsWith(home(lang))));
      expect(strays, path).toEqual([]);
    }
  });
});

test.for<[string, string]>([
  ['kk/privacy/', 'Бұл – аударма. Заңды күші бар мәтін орыс тілінде жарияланған.'],
  ['en/privacy/1/', 'This is a translation. The text in Russian prevails.'],
])('%s says which text prevails and leads to it', ([path, words]) => {
  const page = readPage(docs, `/docs/${path}`);
  const note = page.texts('main [role=note]').find((one) => one.includes(words));
  expect(note).toBeDefined();
  expect(page.all('main [role=note] a[hreflang=ru]').map(({ properties }) => properties.href)).toEqual([path.includes('1') ? '/docs/privacy/1/' : '/docs/privacy/2/']);
});

describe('a missing translation is pointed out', () => {
  test('with the last edition that has one', () => {
    const page = readPage(docs, '/docs/kk/terms/');
    expect(page.text('main')).toContain('Құжат орыс тілінде жарияланған, қазақша аудармасы жоқ. Бұл редакция әлі аударылған жоқ. 1-редакция аударылған; ол қолданыста емес.');
    expect(page.all('main [role=note] a').map(({ properties }) => properties.href)).toContain('/docs/kk/terms/1/');
    expect(page.attribute('article', 'lang')).toBe('ru');
  });

  test('before anything else, right under the title, on the first screen of a phone', async () => {
    const browser = await workerBrowser();
    const server = await serveFolder(docs);
    for (const path of ['/docs/en/terms/', '/docs/kk/terms/', '/docs/kk/privacy/1/']) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(server.origin + path);
      const note = page.locator('main [role=note]').first();
      expect(await note.evaluate((one) => one.previousElementSibling?.tagName), path).toBe('H1');
      expect(await note.innerText(), path).toMatch(/орыс тілінде|in Russian/);
      expect(await note.evaluate((one) => one.getBoundingClientRect().bottom), path).toBeLessThan(844);
      await page.close();
    }
    await closePages(browser);
    await server.close();
  });

  test('where there never was one', () => {
    const page = readPage(docs, '/docs/en/terms/');
    expect(page.text('main')).toContain('The document is published in Russian; there is no English translation.');
    expect(page.text('main')).not.toContain('not translated yet');
  });

  test('and in the list of documents', () => {
    expect(readPage(docs, '/docs/kk/').texts('.policies li')[1]).toContain('Құжат орыс тілінде жарияланған');
    expect(readPage(docs, '/docs/kk/').texts('.policies li')[0]).not.toContain('жарияланған,');
  });
});

describe('two languages side by side', () => {
  test('clause against clause, the reader’s own first, each marked as its language', () => {
    const page = readPage(docs, '/docs/kk/privacy/2/side/kk/');
    const pairs = page.all('.pair').length;
    expect(pairs).toBe(14);
    const court = page.all('.pair').find(({ properties }) => properties.id === '1.2')!;
    expect(court.children.flatMap((child) => (child.type === 'element' ? [child.properties.lang] : []))).toEqual(['kk', 'ru']);
    expect(page.texts('.pair[id="1.2"] > div')).toEqual(['1.2. Пайдаланушы 3.1-тармақ бойынша сотқа жүгінуге құқылы.', '1.2. Пользователь вправе обратиться в суд по п. 3.1.']);
    expect(readPage(docs, '/docs/privacy/2/side/kk/').texts('.pair[id="1.2"] > div')[0]).toContain('Пользователь');
    expect(page.texts('.head .facts')).toEqual(['Қазақша · аударма', 'Русский · заңды күші бар']);
  });

  test('is linked from the edition in every language, and exists for translations only', () => {
    expect(readPage(docs, '/docs/privacy/').all('.masthead .actions a').map(({ properties }) => properties.href)).toEqual(expect.arrayContaining(['/docs/privacy/2/side/en/', '/docs/privacy/2/side/kk/']));
    expect(readPage(docs, '/docs/kk/privacy/1/').all('.masthead .actions a').map(({ properties }) => properties.href)).toContain('/docs/kk/privacy/1/side/kk/');
    expect(existsSync(join(docs, 'terms/1/side/kk/index.html'))).toBe(true);
    expect(existsSync(join(docs, 'terms/2/side'))).toBe(false);
    expect(existsSync(join(docs, 'privacy/2/side/ru'))).toBe(false);
  });

  test('does not outrank the edition', () => {
    const page = readPage(docs, '/docs/privacy/2/side/kk/');
    expect(page.attribute('meta[name=robots]', 'content')).toBe('noindex');
  });
});
