/** Every kind of page for every kind of eyes: WCAG 2.2 AA by axe in each mode, large letters, no shift, paper. */
import { globSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/browser-page.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { pdfSheets, pdfText } from '../support/site-text.ts';
import { site, siteFacts } from '../support/sites.ts';

/** The last one has colours and a logo of its own. */
const SHOWN = ['many', 'trilingual', 'beispiel'] as const;
type Shown = (typeof SHOWN)[number];

let browser: Browser;
const servers = new Map<Shown, Server>();
beforeAll(async () => {
  browser = await workerBrowser();
  for (const name of SHOWN) servers.set(name, await serveFolder(await site(name), siteFacts(name).base));
});
afterAll(async () => {
  await closePages(browser);
  for (const server of servers.values()) await server.close();
});

/** One of each kind; what the pages of a kind have in common stands in its template. */
const KINDS: [Shown, string][] = [
  ['many', '/docs/'], ['many', '/docs/rules/'], ['many', '/docs/rules/1/'], ['many', '/docs/rules/2/changes/'], ['many', '/docs/rules/history/'], ['many', '/docs/rules/clauses/'], ['many', '/docs/rules/compare/?from=1&to=4'],
  ['many', '/docs/rules/2026-04-01/'], ['many', '/docs/rules/on/?2026-04-01'], ['many', '/docs/404.html'], ['trilingual', '/docs/kk/privacy/'], ['trilingual', '/docs/kk/privacy/2/side/kk/'],
  [`trilingual`, `/docs/search/?q=${encodeURIComponent('пользователь')}`], ['trilingual', '/docs/verify/'], ['beispiel', '/legal/privacy/2/'],
];
const WIDE = { width: 1280, height: 900 };
interface Mode extends BrowserContextOptions {
  vision?: string;
  doubled?: boolean;
  /** Whether what moves is counted while it loads, before the edition that it announces comes into force, which it would say. */
  watched?: boolean;
}
/** Other colours change what can be told apart, other sizes how large a target is; neither changes names, roles and order. */
const COLOURS = 'color-contrast';
const SIZES = 'target-size';
const LOOKS: [string, string[], Mode][] = [
  ['forced colours', [COLOURS], { viewport: WIDE, forcedColors: 'active' }],
  ['more contrast, dark', [COLOURS], { viewport: WIDE, contrast: 'more', colorScheme: 'dark' }],
  ['200 % zoom', [SIZES], { viewport: { width: 640, height: 450 } }],
  ['letters of twice the size', [SIZES], { viewport: { width: 640, height: 900 }, doubled: true }],
  ['low vision: largest, black on white', [COLOURS, SIZES], { viewport: WIDE, vision: '3w' }],
  ['low vision: very large, white on black, on a phone', [COLOURS, SIZES], { viewport: { width: 390, height: 844 }, vision: '2b' }],
  ['low vision: large, blue on light blue, system dark', [COLOURS, SIZES], { viewport: WIDE, vision: '1s', colorScheme: 'dark' }],
];

async function opened<T>(name: Shown, path: string, options: Mode, look: (page: Page) => Promise<T>): Promise<T> {
  const { vision, watched, ...context } = options;
  const own = await browser.newContext(context);
  try {
    const page = await own.newPage();
    if (watched) await watchShift(page);
    if (vision) await page.addInitScript((choice) => localStorage.setItem('vision', choice), vision);
    await page.goto(servers.get(name)!.origin + path);
    await settled(page);
    return await look(page);
  } finally {
    await own.close();
  }
}

/** Counts how far what is there moves while the page loads. */
async function watchShift(page: Page): Promise<void> {
  await page.clock.setFixedTime('2026-09-16T12:00:00+05:00');
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function faultsOf(page: Page, rules?: readonly string[]): Promise<{ faults: string[]; over: number }> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  return { faults: await axeFaults(page, rules), over: await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)) };
}

test('every template is among the kinds', () => {
  const templates = globSync('src/pages/**/*.astro').map((file) => file.replaceAll('\\', '/').replace(/^src\/pages|\.astro$|index\.astro$/g, '').replace(/\[\.\.\.lang\]\//, '(?:kk/|en/)?').replace(/\[(\w+)\]/g, '[^/]+').replaceAll('[...', '['));
  expect(templates.length).toBeGreaterThan(8);
  for (const template of templates) expect(KINDS.some(([, path]) => new RegExp(`^/docs${template}(?:\\.html|\\?.*)?$`).test(path)), template).toBe(true);
});

describe.for(KINDS)('%s %s', ([name, path]) => {
  // What a search answers comes when it comes; the page itself stays where it is.
  const still = path.includes('/search/') ? path.split('?')[0]! : path;

  test('nothing moves while it loads, on a phone or on a screen; there headings follow each other without a gap, landmarks are there once, no accessibility fault, and it fits', async () => {
    await Promise.all([{ width: 390, height: 800 }, WIDE].map((viewport) => opened(name, still, { viewport, watched: true }, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), `${viewport.width}`).toBe(0);
      if (viewport !== WIDE) return;
      // At once where no word moves, else when the reader does something.
      await page.keyboard.press('Shift');
      expect(await page.evaluate(() => [...document.fonts].filter(({ family, status }) => status === 'loaded' && /^"?(?:Source|Noto) Serif/.test(family)).length)).toBeGreaterThan(1);
      if (path !== still) {
        await page.goto(servers.get(name)!.origin + path);
        await settled(page);
      }
      const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!, levels.join()).toBeLessThanOrEqual(1);
      for (const landmark of ['main', 'body > header', 'body > footer']) expect(await page.locator(landmark).count(), landmark).toBe(1);
      expect(await faultsOf(page)).toEqual({ faults: [], over: 0 });
    })));
  });

  // Read today: later than what the page announces, so that the notice that it is out of date is there too.
  test('on a phone of 320 pixels, dark, without motion, and in any other look: no accessibility fault, and it fits', async () => {
    await opened(name, path, { viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce' }, async (page) => {
      expect(await faultsOf(page)).toEqual({ faults: [], over: 0 });
      for (const [look, rules, mode] of LOOKS) {
        await show(page, mode);
        expect([look, await faultsOf(page, rules)]).toEqual([look, { faults: [], over: 0 }]);
      }
    });
  });
});

/** Gives an open page another look, the low-vision one by its own form. */
async function show(page: Page, { vision, doubled, viewport, colorScheme = null, forcedColors = null, contrast = null }: Mode): Promise<void> {
  await page.setViewportSize(viewport!);
  await page.emulateMedia({ colorScheme, forcedColors, contrast, reducedMotion: null });
  await page.evaluate(([choice, size]) => {
    document.querySelector<HTMLElement>('.vision button')!.click();
    for (const value of choice!) document.querySelector<HTMLElement>(`.vision input[value="${value}"]`)!.click();
    document.documentElement.style.fontSize = size!;
  }, [vision ?? '', doubled ? '200%' : '']);
  expect(await page.locator('html').evaluate(({ dataset }) => (dataset.size ?? '') + (dataset.scheme ?? ''))).toBe(vision ?? '');
}

/** Waits for what a script of the page fetches and shows: the redline of two editions, the answer of a search. */
async function settled(page: Page): Promise<void> {
  const { searchParams } = new URL(page.url());
  if (searchParams.has('from')) await page.waitForSelector('#result:not([hidden])');
  if (searchParams.has('q')) await page.waitForSelector('#results > *');
}

test.for(['/docs/rules/', '/docs/kk/rules/', '/docs/en/search/', '/docs/404.html'])('%s: the words of the header are on one line', async (path) => {
  for (const width of [1100, 1280]) {
    await opened('many', path, { viewport: { width, height: 900 } }, async (page) => {
      const baselines = await page.locator('header.site > .brand, header.site nav a, .vision summary span').evaluateAll((all) => all.map((one) => {
        const probe = document.createElement('span');
        probe.style.cssText = 'display: inline-block; width: 0; height: 0';
        one.append(probe);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return Math.round(bottom);
      }));
      expect(baselines).toHaveLength(7);
      expect(new Set(baselines).size, baselines.join()).toBe(1);
    });
  }
});

test('everything on a page is in a landmark, the notice of a preview too', async () => {
  const server = await serveFolder(await site('many-preview'));
  const page = await browser.newPage();
  for (const path of ['/docs/', '/docs/rules/', '/docs/rules/history/', '/docs/rules/5/changes/', '/docs/search/', '/docs/404.html']) {
    await page.goto(server.origin + path);
    expect(await axeFaults(page, ['region'])).toEqual([]);
  }
  await page.close();
  await server.close();
});

describe('the low-vision version', () => {
  test('marks its choices as large as their words and in their colour, and so do other forms', async () => {
    await opened('many', '/docs/rules/2/changes/', { viewport: WIDE, vision: '3b' }, async (page) => {
      await page.locator('.vision summary').click();
      for (const box of await page.locator('.vision input, #minor').all()) {
        const { width, height, letters, color } = await box.evaluate((one) => ({ ...one.getBoundingClientRect().toJSON(), letters: Number.parseFloat(getComputedStyle(one.closest('label')!).fontSize), color: getComputedStyle(one).borderTopColor }));
        expect(letters).toBeGreaterThanOrEqual(30);
        expect([width >= letters, height >= letters, color]).toEqual([true, true, 'rgb(255, 255, 255)']);
      }
      const eye = (await page.locator('.vision svg').boundingBox())!;
      expect(eye.width).toBe(56);
    });
  });

  test('divides words that a line has no room for; what is copied is the text', async () => {
    const words = 'предоставленной/предоставляемой конфиденциальность www.example.kz/obrabotka-personalnykh-dannykh';
    await opened('many', '/docs/rules/', { viewport: { width: 360, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.evaluate((text) => document.querySelector('.text')!.append(Object.assign(document.createElement('p'), { id: 'long', textContent: text })), words);
      await page.locator('.vision summary').click();
      await page.getByLabel('самый крупный').check();
      await page.waitForFunction(() => document.getElementById('long')!.textContent.includes('\u00ad'));
      const lines = await page.locator('#long').evaluate((one) => {
        const text = one.firstChild as Text;
        const rows = new Map<number, string>();
        for (let i = 0; i < text.length; i++) {
          const range = document.createRange();
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const { top } = range.getBoundingClientRect();
          if (text.data[i] !== '\u00ad') rows.set(top, (rows.get(top) ?? '') + text.data[i]);
        }
        return [...rows.values()].slice(0, 3);
      });
      for (const line of lines) expect(line.trim().length, lines.join('|')).toBeGreaterThan(5);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('long')!));
      await page.keyboard.press('ControlOrMeta+c');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
      expect(await page.locator('#long').textContent()).toContain('www.example.kz/obrabotka-personalnykh-dannykh');
    });
  });

  test('divides the words of a redline too, once, whenever it comes', async () => {
    for (const path of ['/docs/rules/2/changes/', '/docs/rules/compare/?from=1&to=2']) {
      await opened('many', path, { viewport: { width: 360, height: 800 }, vision: '3b' }, async (page) => {
        await page.waitForFunction(() => document.querySelector('#redline')!.textContent.includes('Поль\u00adзо\u00adва\u00adтель'));
        await page.locator('.ways-to-look > summary').click();
        await page.locator('#view-only').check();
        await page.locator('#view-inline').check();
        expect(await page.locator('#redline').textContent()).not.toContain('\u00ad\u00ad');
      });
    }
  });

  test('leaves a redline within the narrowest window, its steps included', async () => {
    await opened('many', '/docs/rules/2/changes/', { viewport: { width: 320, height: 800 }, vision: '3b' }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const { x, width } = (await page.locator('#forth').boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(320);
    });
  });

  test('is chosen by keyboard, shown at once, kept for the next page, and left again', async () => {
    await opened('many', '/docs/rules/', { viewport: WIDE }, async (page) => {
      const look = () => page.evaluate(() => {
        const { fontSize, backgroundColor, color } = getComputedStyle(document.documentElement);
        return [fontSize, backgroundColor, color];
      });
      const usual = await look();
      await page.getByText('Версия для слабовидящих').focus().catch(() => {});
      await page.locator('.vision summary').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('очень крупный').check();
      await page.getByLabel('белым по чёрному').check();
      expect(await look()).toEqual(['24px', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      await page.goto(`${servers.get('many')!.origin}/docs/kk/rules/history/`);
      expect(await look()).toEqual(['24px', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      await page.locator('.vision summary').click();
      expect(await page.getByLabel('өте ірі').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Қалыпты нұсқа' }).click();
      expect(await look()).toEqual(usual);
      await page.reload();
      expect(await look()).toEqual(usual);
    });
  });

  test('is there before the first paint', async () => {
    await opened('many', '/docs/rules/', { viewport: WIDE, vision: '1b' }, async (page) => {
      // The early script stands in the head; no paint comes before the body.
      expect(await page.evaluate(() => document.querySelector('head > script:not([src], [type])') !== null)).toBe(true);
      expect(await page.locator('html').getAttribute('data-scheme')).toBe('b');
    });
  });

  test('offers nothing where there is no script to keep it', async () => {
    await opened('many', '/docs/rules/', { viewport: WIDE, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.vision').isVisible()).toBe(false);
    });
  });
});

describe('on paper', () => {
  test.for<[string, string, string, string]>([
    ['/docs/rules/', 'Редакция 2 · 1 марта 2026 г.', 'example.kz/docs/rules/2/', 'стр. 1 из'],
    // Hyphens behind which no line ends, as in the text.
    ['/docs/kk/rules/1/', '1\u2011редакция · 2026 жылғы 10 қаңтар', 'example.kz/docs/kk/rules/1/', '1-бет, барлығы'],
    ['/docs/rules/2/changes/', 'Редакция 2: что изменилось по сравнению с редакцией 1 · 1 марта 2026 г.', 'example.kz/docs/rules/2/changes/', 'стр. 1 из'],
  ])('%s: edition, date, address and sheet on every page', async ([path, name, address, sheet]) => {
    await opened('many', path, { viewport: WIDE, vision: '3b' }, async (page) => {
      const words = (await pdfText(await page.pdf({ format: 'A4' }))).replace(/\s+/gu, ' ');
      const sheets = words.match(new RegExp(sheet.replace('1', '\\d'), 'g'))!.length;
      expect(sheets).toBeGreaterThan(0);
      for (const part of [name, address]) expect(words.split(part).length - 1, part).toBeGreaterThanOrEqual(sheets);
      // Ink on white, of the usual size, whatever the reader sees on a screen.
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
      expect(await page.locator('.vision').isVisible()).toBe(false);
    });
  });

  test.for<['many' | 'trilingual', string]>([['many', '/docs/rules/history/'], ['many', '/docs/rules/clauses/'], ['trilingual', '/docs/kk/privacy/2/side/kk/']])('%s %s: no sheet holds the name of the publisher alone', async ([name, path]) => {
    await opened(name, path, { viewport: WIDE }, async (page) => {
      const sheets = await pdfSheets(await page.pdf({ format: 'A4' }));
      const foot = `example.kz${path}`;
      for (const sheet of sheets) expect(sheet).toContain(foot);
      // Beside the foot of the sheet and the publisher, something of the page itself.
      const publisher = (await page.locator('footer.site').innerText()).split(/\s*\n\s*/);
      const words = publisher.reduce((text, part) => text.replace(part, ''), sheets.at(-1)!.slice(sheets.at(-1)!.indexOf(foot) + foot.length));
      expect(words.trim().length, sheets.at(-1)).toBeGreaterThan(30);
    });
  });

  test('a redline keeps its marks', async () => {
    await opened('many', '/docs/rules/2/changes/', { viewport: WIDE }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const line = (selector: string) => page.locator(`#redline ${selector}`).first().evaluate((one) => getComputedStyle(one).textDecorationLine);
      expect([await line('ins'), await line('del')]).toEqual(['underline', 'line-through']);
    });
  });
});
