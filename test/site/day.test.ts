/** «Что действовало…?»: the pages of days, the not-found page, the date field; and pages that were overtaken. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { readPage } from '../support/page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { site } from '../support/sites.ts';

let docs: string;
let browser: Browser;
let server: Server;
beforeAll(async () => {
  docs = await site('many');
  [browser, server] = await Promise.all([workerBrowser(), serveFolder(docs)]);
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
});

/** A page as it looks at a moment. @param at moment by the reader's clock */
async function opened<T>(path: string, at: string, look: (page: BrowserPage) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.clock.install({ time: new Date(at) });
    await page.goto(server.origin + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

describe('the page of a day', () => {
  test('exists for each day on which something happened, up to the build', () => {
    const days = readdirSync(join(docs, 'rules')).filter((name) => /^\d{4}-/.test(name));
    expect(days).toEqual(['2026-01-10', '2026-03-01', '2026-04-01', '2026-06-01', '2026-06-15', '2026-09-01']);
    for (const day of days) for (const lang of ['kk/', 'en/']) expect(existsSync(join(docs, lang, 'rules', day, 'index.html'))).toBe(true);
    // Announced, not come: 1 October.
    expect(existsSync(join(docs, 'rules/2026-10-01'))).toBe(false);
  });

  test.for<[string, string, string]>([
    ['rules/2026-01-10/', 'В этот день действовала редакция 1.', '/docs/rules/1/'],
    ['rules/2026-03-01/', 'В этот день действовала редакция 1.', '/docs/rules/1/'],
    ['rules/2026-06-01/', 'В этот день действовала редакция 3.', '/docs/rules/3/'],
    ['rules/2026-06-15/', 'В этот день действовала редакция 2.', '/docs/rules/'],
    ['kk/rules/2026-01-10/', 'Бұл күні 1-редакция қолданыста болды.', '/docs/kk/rules/1/'],
    ['en/rules/2026-06-15/', 'On this day edition 2 was in force.', '/docs/rules/'],
    ['terms/2026-02-01/', 'В этот день документ ещё не действовал.', '/docs/terms/2026-02-01/'],
  ])('%s answers: %s', ([path, answer, canonical]) => {
    const page = readPage(docs, `/docs/${path}`);
    expect(page.text('main section strong')).toBe(answer);
    expect(page.attribute('link[rel=canonical]', 'href')).toBe(`https://example.kz${canonical}`);
    expect(page.attribute('meta[name=robots]', 'content')).toBe(/\/rules\/$/.test(canonical) ? null : 'noindex');
  });

  test('names both editions of a day within which they changed, with their hours', () => {
    const page = readPage(docs, '/docs/rules/2026-04-01/');
    expect(page.texts('main section:first-of-type li')).toEqual(['00:00–09:00 – редакция 1', '09:00–24:00 – редакция 2', 'вступила в силу редакция 2']);
    expect(page.text('h1')).toBe('Что действовало 1 апреля 2026 г.');
    expect(page.texts('main .facts')).toEqual(['Дни и часы – по времени Алматы (UTC+5).']);
    expect(readPage(docs, '/docs/kk/rules/2026-04-01/').texts('main .facts')).toEqual(['Күндер мен сағаттар Алматы уақыты (UTC+5) бойынша көрсетілген.']);
    expect(readPage(docs, '/docs/en/rules/2026-04-01/').texts('main .facts')).toEqual(['Days and hours are in Almaty time (UTC+5).']);
  });

  test('says what happened on it: an edition that began at once, and one that returned', () => {
    const happened = (day: string) => readPage(docs, `/docs/rules/${day}/`).texts('h2 + ul li');
    expect(happened('2026-01-10')).toEqual(['опубликована и вступила в силу редакция 1']);
    expect(happened('2026-03-01')).toEqual(['опубликована редакция 2']);
    expect(happened('2026-06-15')).toEqual(['отозвана редакция 3', 'снова стала действующей редакция 2']);
  });

  test('its heading of events is no larger than those of the history', async () => {
    const size = (path: string) => opened(path, '2026-09-15T12:00:00+05:00', (page) => page.locator('main h2').first().evaluate((one) => getComputedStyle(one).fontSize));
    expect(await size('/docs/rules/2026-06-15/')).toBe(await size('/docs/rules/history/'));
  });

  test('says that none was in force, after the last was withdrawn', async () => {
    const repealed = await site('repealed');
    const [last] = readdirSync(join(repealed, 'notice')).filter((name) => /^\d{4}-/.test(name)).toReversed();
    const page = readPage(repealed, `/docs/notice/${last}/`);
    expect(page.text('main section strong')).toBe('В этот день ни одна редакция документа не действовала.');
    expect(page.texts('main section:first-of-type li').join()).toContain('отозвана редакция 2');
  });

  test('is listed on the page of any day', () => {
    const page = readPage(docs, '/docs/kk/rules/on/');
    expect(page.all('.days a').map(({ properties }) => properties.href)).toEqual(['2026-09-01', '2026-06-15', '2026-06-01', '2026-04-01', '2026-03-01', '2026-01-10'].map((day) => `/docs/kk/rules/${day}/`));
  });
});

describe('a day without a page', () => {
  const answerAt = (path: string, at: string) => opened(path, at, async (page) => {
    await page.locator('.answer p').first().waitFor();
    return { heading: await page.locator('h1').innerText(), words: (await page.locator('.answer > :not(.facts)').allInnerTexts()).flatMap((text) => text.split('\n')).map((line) => line.trim()).filter(Boolean), links: await page.locator('.answer a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))) };
  });

  test.for<[string, string, string[], string[]]>([
    ['/docs/rules/2026-05-03/', '2026-09-15', ['В этот день действовала редакция 2.', 'Читать редакцию 2'], ['/docs/rules/2/']],
    ['/docs/rules/2026-05-03', '2026-09-15', ['В этот день действовала редакция 2.', 'Читать редакцию 2'], ['/docs/rules/2/']],
    ['/docs/rules/2020-01-01/', '2026-09-15', ['В этот день документ ещё не действовал.'], []],
    ['/docs/kk/rules/2026-06-10/', '2026-09-15', ['Бұл күні 3-редакция қолданыста болды.', '3-редакцияны оқу'], ['/docs/kk/rules/3/']],
    ['/docs/en/rules/2026-10-05/', '2026-09-15', ['This day has not come yet. If nothing changes, edition 4 will be in force.', 'Read edition 4'], ['/docs/en/rules/4/']],
    // The same page read later: the day has come since the build.
    ['/docs/en/rules/2026-10-05/', '2026-11-01', ['On this day edition 4 was in force.', 'Read edition 4'], ['/docs/en/rules/4/']],
  ])('%s on %s', async ([path, at, words, links]) => {
    expect(await answerAt(path, `${at}T12:00:00+05:00`)).toMatchObject({ words, links });
  });

  test.for<[string, string, string, string, string]>([
    ['/docs/rules/2026-05-03/', 'Что действовало 3 мая 2026 г.', '/docs/rules/', 'Правила «Пример & Ко» <для пользователей>', 'Дни и часы – по времени Алматы.'],
    ['/docs/kk/rules/2026-12-31/', '2026 жылғы 31 желтоқсанда қай редакция қолданыста болады', '/docs/kk/rules/', 'Правила «Пример & Ко» <для пользователей>', 'Күндер мен сағаттар Алматы уақыты бойынша көрсетілген.'],
    ['/docs/en/rules/2026-11-11/', 'What will be in force on 11 November 2026', '/docs/en/rules/', 'Правила «Пример & Ко» <для пользователей>', 'Days and hours are in Almaty time.'],
  ])('%s is headed as a page of a day is, and names the policy', async ([path, heading, href, title, clocks]) => {
    await opened(path, '2026-09-15T12:00:00+05:00', async (page) => {
      await page.locator('.answer .facts').waitFor();
      expect(plainText(await page.locator('h1').innerText())).toBe(heading);
      const link = page.locator('.masthead .of a');
      expect([await link.getAttribute('href'), await link.innerText(), await link.getAttribute('lang')]).toEqual([href, title, 'ru']);
      expect(await page.locator('.answer .facts').innerText()).toBe(clocks);
      expect(plainText(await page.title())).toBe(`${heading} · Пример`);
    });
  });

  test('is not denied where nobody can answer: without script, without a connection', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.origin}/docs/rules/2026-05-03/`);
    expect(await page.locator('h1:visible').innerText()).toBe('По этому адресу отдельной страницы нет');
    expect(await page.locator('.masthead').innerText()).toContain('какая редакция действовала в другой день, показывает история редакций');
    await context.close();
    const offline = await browser.newContext();
    const other = await offline.newPage();
    await other.route('**/in-force.json', (route) => route.abort());
    await other.goto(`${server.origin}/docs/en/rules/2026-05-03/`);
    await other.waitForFunction(() => document.querySelector('h1')!.textContent!.startsWith('There is no separate page'));
    await offline.close();
  });

  test('the day is that of the site’s clocks, wherever the reader is', async () => {
    // 20:00 on 4 October in Greenwich is 1 o'clock on the 5th in Almaty.
    expect((await answerAt('/docs/rules/2026-10-05/', '2026-10-04T20:00:00Z')).words[0]).toBe('В этот день действовала редакция 4.');
    expect((await answerAt('/docs/rules/2026-10-05/', '2026-10-04T18:59:00Z')).words[0]).toContain('ещё не наступил');
  });

  test.for(['/docs/rules/2026-02-30/', '/docs/rules/2026-13-01/', '/docs/other/2026-05-03/', '/docs/rules/99/'])('%s is no such page', async (path) => {
    await opened(path, '2026-09-15T12:00:00+05:00', async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').innerText()).toBe('Такой страницы нет');
      expect(await page.locator('.answer').innerText()).toBe('');
    });
  });

  test('the not-found page speaks the language of the address', async () => {
    await opened('/docs/kk/rules/99/', '2026-09-15T12:00:00+05:00', async (page) => {
      await page.waitForFunction(() => document.title.startsWith('Мұндай бет жоқ'));
      expect(await page.locator('h1').innerText()).toBe('Мұндай бет жоқ');
      expect((await page.locator('.policies:visible a').allInnerTexts()).filter((words) => words === 'Редакциялар тарихы')).toHaveLength(2);
      expect(await page.getByText('История редакций').filter({ visible: true }).count()).toBe(0);
      await page.locator('header.site nav a').first().click();
      expect(new URL(page.url()).pathname).toBe('/docs/kk/');
    });
  });
});

describe('the page of any day', () => {
  const lines = async (page: BrowserPage): Promise<string[]> => plainText((await page.locator('.answer').innerText()).replaceAll(/\n+/g, '|')).split('|').map((line) => line.trim());
  const answerAt = (path: string, at = '2026-09-15T12:00:00+05:00') => opened(path, at, async (page) => ({ words: await lines(page), address: new URL(page.url()).search, title: plainText(await page.title()), field: await page.locator('input[type=date]').inputValue() }));

  test('answers for the day that its address names, and has the short address then', async () => {
    for (const query of ['?2026-04-01', '?day=2026-04-01']) {
      expect(await answerAt(`/docs/rules/on/${query}`)).toEqual({
        words: ['Что действовало 1 апреля 2026 г.', 'В этот день действующая редакция сменилась:', '00:00–09:00 – редакция 1', '09:00–24:00 – редакция 2', 'Читать редакцию 1', 'Читать редакцию 2'],
        address: '?2026-04-01', title: 'Что действовало 1 апреля 2026 г. Правила «Пример & Ко» <для пользователей> · Пример', field: '2026-04-01',
      });
    }
    expect((await answerAt('/docs/kk/rules/on/?2026-12-01')).words).toEqual(['2026 жылғы 1 желтоқсанда қай редакция қолданыста болады', 'Бұл күн әлі келген жоқ. Ештеңе өзгермесе, 4-редакция қолданыста болады.', '4-редакцияны оқу']);
    expect((await answerAt('/docs/en/rules/on/?2020-01-01')).words).toEqual(['What was in force on 1 January 2020', 'On this day the document was not yet in force.']);
  });

  test('answers for today where it names none, or one that does not exist, by the site’s clocks', async () => {
    // 20:00 on 4 October in Greenwich is 1 o'clock on the 5th in Almaty.
    for (const query of ['', '?2026-02-30', '?day=', '?<b>']) expect(await answerAt(`/docs/rules/on/${query}`, '2026-10-04T20:00:00Z')).toMatchObject({ words: ['Что действовало 5 октября 2026 г.', 'В этот день действовала редакция 4.', 'Читать редакцию 4'], title: expect.stringMatching(/^Что действовало в определённый день\?/) });
  });

  test('is where the form of the history leads, with script and without; without it the periods answer', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${server.origin}/docs/rules/history/`);
      await page.locator('form[action$="/on/"] input').fill('2026-06-10');
      await page.locator('form[action$="/on/"] button').click();
      await page.waitForURL(javaScriptEnabled ? '**/docs/rules/on/?2026-06-10' : '**/docs/rules/on/?day=2026-06-10');
      expect(await page.locator('.answer').isVisible()).toBe(javaScriptEnabled);
      expect((await page.locator('tbody tr').allInnerTexts()).map((row) => plainText(row))).toEqual([
        '4 1 октября 2026 г. бессрочно', '2 15 июня 2026 г. 30 сентября 2026 г.', '3 1 июня 2026 г. 14 июня 2026 г.', '2 1 апреля 2026 г., 09:00 31 мая 2026 г.', '1 10 января 2026 г. 1 апреля 2026 г., 09:00',
      ]);
      await context.close();
    }
  });

  test('says that none was in force, and is not for search engines', async () => {
    const repealed = await site('repealed');
    expect(readPage(repealed, '/docs/en/notice/on/').texts('tbody tr:first-child td')).toEqual(['none', '1 April 2026', 'open-ended']);
    expect(readPage(docs, '/docs/rules/on/').attribute('meta[name=robots]', 'content')).toBe('noindex');
  });
});

describe('the date fields of the history page', () => {
  const ask = (section: string, day: string, path = '/docs/rules/history/') => opened(path, '2026-09-15T12:00:00+05:00', async (page) => {
    await page.locator(`#${section} input[type=date]`).evaluate((input, value) => ((input as HTMLInputElement).value = value), day);
    await page.locator(`#${section} button`).click();
    return (await page.locator(`#${section} [role=status]`).innerText()).split('\n').map((line) => line.trim()).filter(Boolean);
  });

  test('«since I agreed» distinguishes a day before the first edition from a day without one', async () => {
    expect(await ask('since', '2025-01-01')).toEqual(['В этот день документ ещё не действовал.']);
    const gone = await serveFolder(await site('repealed'));
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${gone.origin}/docs/notice/history/`);
      const [today] = await page.locator('#since').evaluateAll((all) => all.map((one) => JSON.parse((one as HTMLElement).dataset.since!).today as string));
      await page.locator('#since input').fill(today!);
      await page.locator('#since button').click();
      expect(await page.locator('#since [role=status]').innerText()).toBe('В этот день ни одна редакция документа не действовала.');
      await context.close();
    } finally {
      await gone.close();
    }
  });

  test('are of one width', async () => {
    await opened('/docs/rules/history/', '2026-09-15T12:00:00+05:00', async (page) => {
      const widths = await page.locator('input[type=date]').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
      expect(widths).toHaveLength(2);
      expect(widths[0]).toBe(widths[1]);
    });
  });

  test('are there without script where they lead somewhere', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.origin}/docs/rules/history/`);
    // The fragment that pages of days led to.
    expect(await page.locator('#on-day form').isVisible()).toBe(true);
    expect(await page.locator('form:visible').evaluateAll((all) => all.map((one) => one.getAttribute('action')))).toEqual(['/docs/rules/on/']);
    await context.close();
  });
});

const plainText = (text: string): string => text.replace(/\s+/gu, ' ');

describe('a page left standing', () => {
  const notice = '.overtaken p:not([hidden])';
  test('says nothing before the moment, and by itself when it has come', async () => {
    await opened('/docs/rules/', '2026-09-30T23:58:00+05:00', async (page) => {
      expect(await page.locator(notice).count()).toBe(0);
      await page.clock.runFor('03:00');
      expect(plainText(await page.locator(notice).innerText())).toBe('Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4. Открыть действующую редакцию');
      expect(await page.locator('.masthead .status').getAttribute('class')).toBe('status');
    });
  });

  test.for<[string, string]>([
    ['/docs/kk/rules/2/', 'Бұл бет ескірген: 2026 жылғы 1 қазанда 4-редакция күшіне енді.'],
    ['/docs/', 'Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4.'],
    ['/docs/rules/history/', 'Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4.'],
    ['/docs/en/rules/clauses/', 'This page is out of date: edition 4 came into force on 1 October 2026.'],
    ['/docs/rules/compare/', 'Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4.'],
    ['/docs/rules/2/changes/', 'Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4.'],
    ['/docs/rules/4/changes/', 'Эта страница устарела: 1 октября 2026 г. эта редакция вступила в силу.'],
    ['/docs/rules/2026-04-01/', 'Эта страница устарела: 1 октября 2026 г. вступила в силу редакция 4.'],
    ['/docs/rules/4/', 'Эта страница устарела: 1 октября 2026 г. эта редакция вступила в силу.'],
  ])('%s opened after it', async ([path, words]) => {
    await opened(path, '2026-10-02T12:00:00+05:00', async (page) => expect(plainText(await page.locator(notice).innerText())).toContain(words));
  });

  test('an edition that is not in force anyway has nothing to say, and a day on which another one was', () => {
    for (const path of ['/docs/rules/1/', '/docs/rules/2026-01-10/']) expect(readPage(docs, path).all('.overtaken'), path).toEqual([]);
  });

  test('two languages of the edition in force side by side would say so too', async () => {
    expect(readPage(await site('trilingual'), '/docs/privacy/2/side/kk/').all('.overtaken')).toHaveLength(1);
  });

  test('a redline between editions that are not in force says which one is', () => {
    const page = readPage(docs, '/docs/rules/4/changes/');
    expect(page.all('.masthead ~ .notice:not(.withdrawn) a').map(({ properties }) => properties.href)).toEqual(['/docs/rules/', '/docs/rules/compare/?from=2&to=4']);
  });

  test('asks, when it is looked at again after an hour, and shows what a later build knows', async () => {
    await opened('/docs/rules/', '2026-09-15T12:00:00+05:00', async (page) => {
      let asked = 0;
      await page.route('**/in-force.json', async (route) => {
        asked += 1;
        await route.fulfill({ json: { inForce: 7 } });
      });
      const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await look();
      expect(asked).toBe(0);
      await page.clock.runFor('01:01:00');
      await look();
      await page.locator(notice).waitFor();
      expect(await page.locator(notice).innerText()).toContain('Эта страница устарела: действует редакция 7.');
      await look();
      expect(asked).toBe(1);
    });
  });
});
