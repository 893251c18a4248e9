/** The history of a policy and of its clauses: of many editions with a way through, of few as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/browser-page.ts';
import { readPage } from '../support/page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { longHistory, site, type SiteName } from '../support/sites.ts';

const EDITIONS = 14;
const WIDE = { width: 1280, height: 900 };
let docs: string;
let browser: Browser;
let server: Server;
beforeAll(async () => {
  docs = await longHistory();
  [browser, server] = await Promise.all([workerBrowser(), serveFolder(docs)]);
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
});

async function opened<T>(path: string, options: BrowserContextOptions, look: (page: BrowserPage) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  try {
    const page = await context.newPage();
    await page.clock.install({ time: new Date('2026-10-01T12:00:00+05:00') });
    await page.goto(server.origin + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

describe('many editions', () => {
  test('the links to related pages are under the title', () => {
    const page = readPage(docs, '/docs/rules/history/');
    expect(page.all('.masthead .actions a').map(({ properties }) => properties.href)).toEqual(['/docs/rules/compare/', '/docs/rules/clauses/', '/docs/rules/feed.xml', '/docs/rules/calendar.ics', '/docs/rules/editions.json']);
    expect(page.attribute('meta[name=description]', 'content')).toContain('Все редакции документа «Правила посещения»');
  });

  test('years lead to their editions', () => {
    const page = readPage(docs, '/docs/rules/history/');
    expect(page.all('.years a').map(({ properties }) => properties.href)).toEqual(['#y2026', '#y2025', '#y2024', '#y2023']);
    expect(page.texts('main h2.year')).toEqual(['2026', '2025', '2024', '2023']);
    expect(page.all('.rows').map(({ children }) => children.filter((child) => child.type === 'element').length)).toEqual([2, 4, 4, 4]);
    expect(page.texts('.rows .name')).toEqual(Array.from({ length: EDITIONS }, (_, i) => `Редакция ${EDITIONS - i}`));
  });

  test('an edition is one line; the rest is a click away, without script too', async () => {
    await opened('/docs/rules/history/', { javaScriptEnabled: false }, async (page) => {
      const heights = await page.locator('.rows > li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      const line = await page.locator('.rows .name').first().evaluate((one) => parseFloat(getComputedStyle(one).lineHeight));
      expect(heights).toHaveLength(EDITIONS);
      expect(Math.max(...heights)).toBeLessThan(2 * line);
      const seventh = page.locator('.rows > li', { hasText: 'Редакция 7' });
      await seventh.locator('summary').click();
      const lines = (await seventh.innerText()).replace(/\s+/gu, ' ');
      for (const words of ['в течение двадцати дней.', 'Добавлен п. 3.4.', 'Опубликована 1 июля 2024 г.', 'Markdown']) expect(lines).toContain(words);
    });
  });

  // A Kazakh period takes two lines: one would leave no room for what changed.
  test.for(['', 'en/'])('/docs/%s: an edition is one line in an archive of hundreds too', async (lang) => {
    await opened(`/docs/${lang}rules/history/`, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const heights = await page.locator('.rows > li').evaluateAll((all) => all.map((one) => {
        const name = one.querySelector('.name')!;
        name.textContent = name.textContent!.replace(/\d+/, '229');
        return one.getBoundingClientRect().height;
      }));
      const line = await page.locator('.rows .name').first().evaluate((one) => parseFloat(getComputedStyle(one).lineHeight));
      expect(heights).toHaveLength(EDITIONS);
      expect(Math.max(...heights)).toBeLessThan(2 * line);
    });
  });

  test('on paper nothing is folded', async () => {
    await opened('/docs/rules/history/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Добавлен п. 3.4.').isVisible()).toBe(true);
      expect(await page.locator('.years').isVisible()).toBe(false);
    });
  });

  test('what changed in between is folded where it is long', async () => {
    const ask = (day: string) => opened('/docs/rules/history/', {}, async (page) => {
      await page.locator('#since input').fill(day);
      await page.locator('#since button').click();
      return { folded: await page.locator('#since details:not([open]) li').count(), shown: await page.locator('#since [role=status] > ul > li').count() };
    });
    expect(await ask('2024-08-01')).toEqual({ folded: 0, shown: 7 });
    expect(await ask('2023-02-02')).toEqual({ folded: 13, shown: 0 });
  });

  test.for(['/docs/rules/history/', '/docs/kk/rules/history/', '/docs/en/rules/clauses/', '/docs/rules/clauses/'])('%s is accessible, and fits a phone of 320 pixels', async (path) => {
    for (const options of [{}, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await opened(path, options, async (page) => {
        await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    }
  });
});

describe('the clauses of many editions', () => {
  const PATH = '/docs/rules/clauses/';

  test('have the contents of the policy', () => {
    const page = readPage(docs, PATH);
    const links = page.all('nav.contents a').map(({ properties }) => decodeURIComponent(String(properties.href).slice(1)));
    expect(page.texts('nav.contents a')).toEqual(['1. Общие положения', '2. Порядок работы', '3. Заключительные положения', 'Исключённые пункты']);
    expect(links).toEqual(['1-ed1', '2-ed1', '3-ed1', 'removed']);
    for (const id of links) expect(page.all(`[id="${id}"]`)).toHaveLength(1);
  });

  test('are one line each: name, opening, what became of it', () => {
    const page = readPage(docs, PATH);
    const line = (anchor: string) => page.text(`[id="${anchor}"] summary`);
    expect(line('2.2-ed1')).toBe('п. 2.2 Вход стоит 1000 тенге. 5 изменений, последнее в ред. 14');
    expect(line('1.1-ed1')).toBe('п. 1.1 Настоящие правила действуют для всех посетителей. без изменений с ред. 1');
    expect(line('1.4-ed1')).toBe('п. 1.4 Слова в единственном числе относятся и ко множественному. исключён в ред. 9');
    expect(readPage(docs, '/docs/kk/rules/clauses/').text('[id="2.2-ed1"] summary')).toBe('2.2-тармақ Вход стоит 1000 тенге. 5 өзгеріс, соңғысы – 14-редакцияда');
    expect(readPage(docs, '/docs/en/rules/clauses/').text('[id="3.1-ed1"] summary')).toBe('clause 3.1 Жалобы рассматриваются в течение семи дней. 1 change, the last in edition 7');
  });

  test('have their life drawn: a mark at each edition that did something to them, explained in words', () => {
    const page = readPage(docs, PATH);
    const marks = (anchor: string) => page.all(`[id="${anchor}"] summary use`).map(({ properties }) => String(properties.href).slice('#life-'.length));
    expect(marks('2.2-ed1')).toEqual(['appeared', 'changed', 'changed', 'changed', 'changed', 'changed']);
    expect(marks('1.1-ed1')).toEqual(['appeared']);
    expect(marks('1.4-ed1')).toEqual(['appeared', 'removed']);
    expect(page.texts('.keys > span')).toEqual(['появился', 'изменён', 'перемещён', 'получил другой номер', 'исключён', 'Слева – редакция 1, справа – редакция 14.']);
  });

  test('lead to their place in the redline, those that were removed too', async () => {
    const page = readPage(docs, PATH);
    const links = (anchor: string) => page.all(`[id="${anchor}"] li a[href*="/changes/"]`).map(({ properties }) => String(properties.href));
    const [removed] = links('1.4-ed1');
    expect(removed).toMatch(/^\/docs\/rules\/9\/changes\/#c\d+$/);
    const [path, id] = removed!.split('#') as [string, string];
    expect(readPage(docs, path).text(`[id="${id}"]`)).toContain('Слова в единственном числе относятся и ко множественному.');
    for (const link of links('2.2-ed1')) expect(readPage(docs, link.split('#')[0]!).text(`[id="${link.split('#')[1]}"]`), link).toContain('Вход стоит');
  });

  test.for([true, false])('are thinned out to those that changed (script: %s)', async (javaScriptEnabled) => {
    await opened(PATH, { javaScriptEnabled }, async (page) => {
      const shown = () => page.locator('.clauses section').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect(await shown()).toBe(15);
      expect(await page.locator('.filter').innerText()).toMatch(/только менявшиеся\s+6 из 15/);
      await page.getByLabel('только менявшиеся').check();
      // Headings stay: the contents lead to them.
      expect(await shown()).toBe(6 + 3);
    });
  });

  test('the one that an address leads to is open, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await opened(`${PATH}#2.2-ed1`, { javaScriptEnabled }, async (page) => {
        const of = (anchor: string) => page.locator(`[id="${anchor}"] ol`);
        await of('2.2-ed1').waitFor({ state: 'visible' });
        expect(await of('2.1-ed1').isVisible()).toBe(false);
        expect(await page.locator('[id="2.2-ed1"] li').count()).toBe(6);
      });
    }
    await opened(PATH, {}, async (page) => {
      await page.evaluate(() => (location.hash = '#3.1-ed1'));
      await page.locator('[id="3.1-ed1"] ol').waitFor({ state: 'visible' });
    });
  });
});

describe('the time line', () => {
  test('says of each bar what a reader who sees it sees, and leads to its edition', async () => {
    const page = readPage(await site('many'), '/docs/rules/history/');
    expect(page.all('.time-line svg a').map(({ properties }) => properties.href)).toEqual([1, 2, 3, 2, 4].map((version) => `/docs/rules/${version}/`));
    expect(page.texts('.time-line svg a > title')).toEqual([
      'Редакция 1: действовала с 10 января 2026 г. по 1 апреля 2026 г., 09:00',
      'Редакция 2: действует с 15 июня 2026 г. Ранее действовала с 1 апреля 2026 г., 09:00, по 31 мая 2026 г.; добавлено 3 слова, исключено 2 слова',
      'Редакция 3: отозвана 15 июня 2026 г. Действовала с 1 июня 2026 г. по 14 июня 2026 г.; добавлено 7 слов, исключено 1 слово',
      'Редакция 2: действует с 15 июня 2026 г. Ранее действовала с 1 апреля 2026 г., 09:00, по 31 мая 2026 г.',
      'Редакция 4: вступит в силу 1 октября 2026 г.; добавлено 1 слово, исключено 1 слово',
    ]);
    expect(page.texts('.keys > span')).toEqual(['действует', 'вступит в силу', 'утратила силу', 'отозвана', 'Столбики – сколько слов добавлено (вверх) и исключено (вниз) по сравнению с предыдущей редакцией.']);
    const data = JSON.parse(readFileSync(join(await site('many'), 'rules/editions.json'), 'utf8')) as { editions: { version: number; changes?: { counts: { wordsAdded: number } } }[] };
    expect(data.editions.find(({ version }) => version === 3)!.changes!.counts.wordsAdded).toBe(7);
  });

  test('names those that never have a bar, and is a bar without a key where there is one', async () => {
    const page = readPage(await site('repealed'), '/docs/offer/history/');
    expect(page.texts('.time-line > p:last-child')).toEqual(['Не вступают в силу: редакция 2, редакция 4']);
    const one = readPage(await site('many'), '/docs/terms/history/');
    expect([one.all('.time-line svg a').length, one.all('.keys').length]).toEqual([1, 0]);
  });

  test('of many editions is true to scale as a strip, and a tile each in its year', () => {
    const page = readPage(docs, '/docs/rules/history/');
    expect(page.texts('.tiles dt')).toEqual(['2023', '2024', '2025', '2026']);
    expect(page.all('.tiles a').map(({ properties }) => properties.href)).toEqual(Array.from({ length: EDITIONS }, (_, i) => `/docs/rules/${i + 1}/`));
    expect(page.texts('.time-line .wide text')).toEqual(['2023', '2024', '2025', '2026']);
  });

  test('stands small at the head of each edition, marked by the one that is read; of one edition it does not', async () => {
    const many = await site('many');
    const svg = (path: string) => readPage(many, path).all('.masthead a[href$="/history/"] > svg');
    expect(svg('/docs/rules/3/').map(({ properties }) => properties.ariaLabel)).toEqual(['Шкала редакций: показана 3-я из 4']);
    expect(svg('/docs/en/rules/').map(({ properties }) => properties.ariaLabel)).toEqual(['Time line: edition 2 of 4 is shown']);
    expect(svg('/docs/terms/')).toEqual([]);
  });

  test('has no target smaller than 24 pixels on the narrowest phone', async () => {
    for (const path of ['/docs/rules/history/', '/docs/kk/rules/history/']) {
      await opened(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        const sizes = await page.locator('.time-line a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
        expect(sizes).toHaveLength(EDITIONS);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
      });
    }
  });
});

describe('all policies over time', () => {
  test('what comes next, when, and a row for each policy that changes within the year', async () => {
    const page = readPage(await site('many'), '/docs/');
    expect(page.texts('.coming li')).toEqual(['1 октября 2026 г. вступит в силу редакция 4: Правила «Пример & Ко» <для пользователей>']);
    expect(page.all('.window svg[role=img]').map(({ properties }) => String(properties.ariaLabel).replaceAll('\u00a0', ' '))).toEqual([
      'Редакция 2: действует с 15 июня 2026 г. Ранее действовала с 1 апреля 2026 г., 09:00, по 31 мая 2026 г.; Редакция 4: вступит в силу 1 октября 2026 г.',
      'Редакция 1: действует с 15 февраля 2026 г.',
    ]);
    expect(page.all('main > .actions a').map(({ properties }) => properties.href)).toEqual(['/docs/calendar.ics', '/docs/feed.xml']);
    expect(readPage(await site('many'), '/docs/kk/').all('main > .actions a').map(({ properties }) => properties.href)).toEqual(['/docs/kk/calendar.ics', '/docs/feed.xml']);
  });

  test('of one edition it is not there: the list says as much', async () => {
    const page = readPage(await site('own'), '/docs/');
    expect([page.all('.calendar'), page.texts('main > .actions a')]).toEqual([[], ['Календарь (iCalendar)', 'Лента новых редакций (Atom)']]);
  });
});

describe('a policy with no edition in force', () => {
  test.for<[string, string, string]>([['repealed', '/docs/notice/', '/docs/notice/history/'], ['early', '/docs/en/terms/', '/docs/en/terms/history/']] as const)('%s %s leads to its history', async ([name, path, history]) => {
    const page = readPage(await site(name as SiteName), path);
    expect(page.all('.masthead .actions a').map(({ properties }) => properties.href)).toEqual([history]);
    expect(page.texts('.masthead [role=note]')).toEqual(path.includes('/en/') ? ['The document is published in Russian; there is no English translation.'] : []);
  });
});

describe('few editions', () => {
  test('are shown as they are', async () => {
    const many = await site('many');
    for (const path of ['/docs/rules/history/', '/docs/terms/history/']) {
      const page = readPage(many, path);
      expect(page.all('.years, .rows, .year')).toEqual([]);
      expect(page.all('.history > li').length).toBe(path.includes('terms') ? 1 : 4);
    }
    // Eighteen clauses want contents and a filter; a page of one edition has nothing to filter.
    expect(readPage(many, '/docs/rules/clauses/').all('.clauses section > details')).toEqual([]);
    expect(readPage(many, '/docs/rules/clauses/').all('.filter')).toHaveLength(1);
    expect(readPage(many, '/docs/terms/clauses/').all('.filter, nav.contents')).toEqual([]);
  });
});
