/** The card of a clause and what is shown in place, in a real browser: by pointer, by keyboard, by touch, without scripts, on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { requireLibrary } from '../../src/content/library.ts';
import { treeText } from '../../src/model/clause.ts';
import { axeFaults } from '../support/browser-page.ts';
import { servedSite } from '../support/served-site.ts';

const { opened } = servedSite('reading');

const CITATION = 'п.\u00a01.4 Политики конфиденциальности Пример, ред.\u00a04 от 10.04.2026, https://example.kz/docs/privacy/4/#1.4';
const number = (page: Page, id: string) => page.locator(`[id="${id}"] .n`);
const card = (page: Page) => page.locator('.card');
const peek = (page: Page) => page.locator('.peek');

describe('the card of a clause', () => {
  test('by keyboard: opens, is copied and says so, closes, and the focus returns', async () => {
    await opened('/docs/privacy/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await number(page, '1.4').focus();
      await page.keyboard.press('Enter');
      await card(page).waitFor();
      // The number still leads to its clause, which is marked.
      expect(new URL(page.url()).hash).toBe('#1.4');
      expect(await card(page).getAttribute('role')).toBe('dialog');
      expect(await card(page).getAttribute('aria-label')).toBe('Ссылка на пункт: п.\u00a01.4');
      expect(await card(page).locator('.cite').textContent()).toBe(CITATION);
      expect(await page.locator(':focus').textContent()).toBe('Копировать');
      await page.keyboard.press('Enter');
      await page.locator('.card [role=status]', { hasText: 'Скопировано' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CITATION);
      await page.keyboard.press('Escape');
      expect(await card(page).isVisible()).toBe(false);
      expect(await page.locator(':focus').textContent()).toBe('1.4. ');
    });
  });

  test('lists the terms of the clause, for which the Tab key does not stop in the text, and leads to its history', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await number(page, '1.4').click();
      await card(page).waitFor();
      expect(await card(page).locator('.terms a').allTextContents()).toEqual(['Пользовательское соглашение', 'Пользователь']);
      await card(page).getByText('История пункта').click();
      await page.waitForURL('**/docs/privacy/clauses/#1.4-ed1');
    });
  });

  test('stays within the window, and is accessible, on a phone too', async () => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 320]] as const) {
      await opened('/docs/privacy/', { colorScheme, viewport: { width, height: 640 } }, async (page) => {
        await number(page, '2.3').click();
        await card(page).waitFor();
        const box = (await card(page).boundingBox())!;
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 640).toBe(true);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
});

test('the card leaves the words that are cited in sight', async () => {
  for (const width of [390, 1280]) {
    await opened('/docs/privacy/', { viewport: { width, height: 800 } }, async (page) => {
      await number(page, '1.4').click();
      await card(page).waitFor();
      const [shown, clause] = [(await card(page).boundingBox())!, (await page.locator('[id="1.4"]').boundingBox())!];
      expect(clause.y >= 0 && clause.y + clause.height <= shown.y, `${width}`).toBe(true);
    });
  }
});

describe('in place', () => {
  test('under the pointer: shown, stays while the pointer is on it, hides after it', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await page.locator('[id="1.1"] a[href="#2.3"]').hover();
      await peek(page).waitFor();
      expect(await peek(page).innerText()).toBe('2.3. Отношения сторон, помимо п. 1.1, определяет Пользовательское соглашение.');
      await peek(page).hover();
      await page.waitForTimeout(400);
      expect(await peek(page).isVisible()).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      await page.mouse.move(0, 0);
      await peek(page).waitFor({ state: 'hidden' });
    });
  });

  test('the arrow keys go from the number through the terms and references of the clause, and back', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      const focused = () => page.locator(':focus').textContent();
      await number(page, '1.4').focus();
      const stops: (string | null)[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        await page.keyboard.press(key);
        stops.push(await focused());
      }
      expect(stops).toEqual(['Пользовательского соглашения', 'Пользователь', 'Пользователь', 'Пользовательского соглашения']);
      expect(await peek(page).innerText()).toContain('соглашение между Администрацией и Пользователем');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#polzovatelskoe-soglashenie');
    });
  });

  test('a term shows its definition', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await page.locator('[id="1.4"] .t').first().hover();
      await peek(page).waitFor();
      expect(await peek(page).innerText()).toBe('Пользовательское соглашение – соглашение между Администрацией и Пользователем;');
    });
  });

  test('by keyboard: shown on focus and read as its description, hidden by Escape, Enter follows the link', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await number(page, '1.3').focus();
      await page.keyboard.press('Tab');
      await peek(page).waitFor();
      expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(await peek(page).getAttribute('id'));
      // What a heading names stands under it.
      expect(await peek(page).innerText()).toMatch(/^2\. Передача сведений третьим лицам\s+2\.1\. Администрация передаёт сведения/);
      await page.keyboard.press('Escape');
      expect(await peek(page).isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#2');
    });
  });

  test('by touch: the first tap shows, the second goes there', async () => {
    await opened('/docs/kk/privacy/', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page) => {
      const link = page.locator('[id="1.3"] a[href="#2"]');
      await link.tap();
      await peek(page).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      expect(await peek(page).innerText()).toContain('Мәліметтерді үшінші тұлғаларға беру');
      await link.tap();
      await page.waitForURL('**/#2');
      expect(await peek(page).isVisible()).toBe(false);
    });
  });
});

describe('opening a clause by its number', () => {
  const tops = (page: Page) => page.evaluate(() => [...document.querySelectorAll('article :is(p, li, h2, h3)[id], footer')].map((one) => Math.round((one.getBoundingClientRect().top + scrollY) * 10) / 10));

  test.for<[string, number, string[]]>([
    ['beside the text', 1280, ['1', '1.4', '2.1.1', '2.1.3', '2.3']],
    ['on a phone', 390, ['1', '1.4', '2.1.1', '2.1.3', '2.1', '2.3']],
  ])('moves nothing, %s', async ([, width, clauses]) => {
    await opened('/docs/privacy/', { viewport: { width, height: 800 } }, async (page) => {
      const before = await tops(page);
      for (const id of clauses) {
        await number(page, id).click();
        await card(page).waitFor();
        expect(await page.locator(':target').getAttribute('id')).toBe(id);
        expect(await tops(page), id).toEqual(before);
        await page.keyboard.press('Escape');
      }
    });
  });

  test('on a phone its card says what the number meant before; the text says it to those who come by the address', async () => {
    await opened('/docs/privacy/', { viewport: { width: 390, height: 800 } }, async (page) => {
      const said = page.locator('span.h:visible');
      await number(page, '2.1.1').click();
      await card(page).waitFor();
      expect(await card(page).innerText()).toContain('п.\u00a02.1.1 из ред.\u00a01–2 теперь п.\u00a02.1.2');
      expect(await said.count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      await card(page).getByText('п.\u00a02.1.2', { exact: true }).click();
      await page.waitForURL('**/#2.1.2');
      expect(await card(page).isVisible()).toBe(false);
      await page.goto(page.url().replace('#2.1.2', '#2.1.1'));
      expect(await said.count()).toBe(1);
      // Already there, it stays there.
      const before = await tops(page);
      await number(page, '2.1.1').click();
      await card(page).waitFor();
      expect(await tops(page)).toEqual(before);
    });
  });

  test('says next to it what its number meant before, within the window', async () => {
    for (const lang of ['', 'kk/', 'en/']) {
      await opened(`/docs/${lang}privacy/#2.1.3`, { viewport: { width: 1200, height: 800 } }, async (page) => {
        const shown = page.locator('.h:visible');
        expect(await shown.count()).toBe(1);
        const { left, right, top } = await shown.evaluate((one) => one.getBoundingClientRect());
        const text = (await page.locator('[id="2.1.3"]').boundingBox())!;
        expect(left >= text.x + text.width && right <= 1200, lang).toBe(true);
        expect(top, 'beside the clause, not beside the next').toBeLessThan(text.y + text.height - 10);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
});

describe('the contents', () => {
  const here = (page: Page) => page.locator('.contents [aria-current=location]').allTextContents();

  test('show which section is being read', async () => {
    await opened('/docs/privacy/', { viewport: { width: 1280, height: 500 } }, async (page) => {
      expect(await here(page)).toEqual([]);
      for (const [id, section] of [['1.4', '1'], ['2.1.3', '2'], ['1.1', '1']] as const) {
        await page.evaluate((clause) => document.getElementById(clause)!.scrollIntoView(), id);
        await page.waitForFunction((number) => document.querySelector('.contents [aria-current=location] .n')?.textContent === `${number}.`, section);
        expect(await page.locator('.contents [aria-current]').count()).toBe(1);
      }
      expect(await axeFaults(page)).toEqual([]);
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForFunction(() => document.querySelector('.contents [aria-current]') === null);
    });
  });

  test('a requested section is marked, although the end of the page keeps it from the top', async () => {
    await opened('/docs/privacy/', { viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const link of await page.locator('.contents a').all()) {
        await link.click();
        await page.waitForFunction((words) => document.querySelector('.contents [aria-current]')?.textContent === words, await link.textContent());
      }
    });
  });
});

describe('the face of the documents', () => {
  // Of our faces, not of those of the device in their measures.
  const ours = (page: Page) => page.evaluate(() => [...document.fonts].filter(({ family, status }) => /^"?Source Serif 4"?$/.test(family) && status === 'loaded').length);

  test('comes after the text and leaves every word in sight in its line', async () => {
    await opened('/docs/privacy/#2.1.3', { viewport: { width: 390, height: 800 } }, async (page) => {
      // Where each stretch of words begins, as it was before the first of our fonts was asked for.
      const lines = () => page.evaluate(() => [...document.querySelectorAll('article a, article p')].flatMap((one) => one.getClientRects()[0] ?? []).filter(({ top, bottom }) => bottom > 0 && top < innerHeight).map(({ top }) => Math.round(top / 8)));
      const before = await lines();
      await page.waitForFunction(() => localStorage.faces !== undefined);
      await page.keyboard.press('Shift');
      expect(await ours(page)).toBe(2);
      expect(await lines()).toEqual(before);
      // What was fetched is there from the first on the next page.
      await page.goto(page.url().replace(/privacy.*/, 'terms/'));
      expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(9);
    });
  });

  test('is not fetched for the low-vision version, which has its own', async () => {
    await opened('/docs/privacy/', {}, async (page) => {
      await page.waitForFunction(() => localStorage.faces !== undefined);
      await page.evaluate(() => localStorage.setItem('vision', '1w'));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((address) => address.endsWith('.woff2'))).toEqual([]);
      expect(await ours(page)).toBe(0);
    });
  });
});

describe('selecting', () => {
  const copied = async (page: Page, what: string): Promise<string> => {
    if (what === 'all') await page.keyboard.press('ControlOrMeta+a');
    else await page.evaluate((selector) => getSelection()!.selectAllChildren(document.querySelector(selector)!), what);
    await page.keyboard.press('ControlOrMeta+c');
    return (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s+/gu, ' ').trim();
  };

  test.for<[string, number, boolean]>([['/docs/privacy/2/', 1280, true], ['/docs/privacy/2/', 390, false], ['/docs/privacy/#2.1.3', 1280, false]])('%s at %d pixels: the whole text is the policy, and nothing else', async ([path, width, unfolded]) => {
    const version = path.includes('/2/') ? 2 : 4;
    const { text } = requireLibrary('test/fixtures/reading').policies.find(({ name }) => name === 'privacy')!.editions[version - 1]!;
    const policy = treeText(text.tree).split('\n').slice(1).join(' ').replace(/\s+/gu, ' ').trim();
    await opened(path, { viewport: { width, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      if (unfolded) for (const folded of await page.locator('.text details').all()) await folded.evaluate((one) => one.setAttribute('open', ''));
      expect(await copied(page, '.text')).toBe(policy);
      expect(await copied(page, 'all')).toContain(policy);
    });
  });
});

describe('without scripts', () => {
  const bare = { javaScriptEnabled: false };

  test('a link to a removed clause leads to what became of it', async () => {
    await opened('/docs/privacy/#1.6', bare, async (page) => {
      const note = page.locator('.was:target');
      expect(await note.innerText()).toMatch(/^п\.\s1\.6 исключён в ред\.\s4\./);
      const { top, bottom, height } = await note.evaluate((element) => ({ ...element.getBoundingClientRect().toJSON(), height: innerHeight }));
      expect(top >= 0 && bottom <= height).toBe(true);
      expect(await page.locator('.was').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
      await note.locator('a').click();
      expect(await page.locator(':target').innerText()).toContain('Сведения хранятся на серверах');
    });
  });

  test('a clause that one came to says what its number meant before, the others do not; the histories are one link away', async () => {
    await opened('/docs/privacy/', bare, async (page) => {
      expect(await page.locator('.h').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
      await number(page, '2.1.3').click();
      expect(await page.locator('.h').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent?.replace(/\s/g, ' ')))).toEqual(['п. 2.1.3 из ред. 1–2 теперь п. 2.1.4']);
      await page.getByText('История пунктов').click();
      await page.waitForURL('**/docs/privacy/clauses/');
    });
  });

  test('references and terms are links', async () => {
    await opened('/docs/privacy/', bare, async (page) => {
      await page.locator('[id="1.4"] .t').first().click();
      expect(await page.locator(':target').innerText()).toContain('соглашение между Администрацией и Пользователем');
    });
  });
});

describe('which edition brought the words', () => {
  const choice = (page: Page) => page.getByLabel('Показать, какой редакцией внесены слова');
  const lines = (page: Page) => page.locator('#origins li');
  const article = (page: Page) => page.locator('article.text');
  /** What a reader who copies the whole text gets. */
  const copied = (page: Page) => article(page).evaluate((text) => {
    const selection = getSelection()!;
    selection.selectAllChildren(text);
    const words = selection.toString();
    selection.removeAllRanges();
    return words;
  });
  const shown = async (page: Page): Promise<void> => {
    await choice(page).check();
    await lines(page).first().waitFor();
  };
  /** Names in the tree that a screen reader reads, one after another. */
  const aloud = async (page: Page): Promise<string> => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[] };
    return nodes.flatMap(({ ignored, role, name }) => (!ignored && role?.value === 'StaticText' && name ? [name.value] : [])).join('');
  };

  test('is loaded when a reader asks, marked by a number and a line, explained in words and read aloud; the text stays what it was', async () => {
    await opened('/docs/privacy/4/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const [words, plain] = [await copied(page), await article(page).textContent()];
      await choice(page).focus();
      await page.keyboard.press('Space');
      await lines(page).first().waitFor();
      expect(asked.filter((path) => path.endsWith('.json')).sort()).toEqual(['/docs/privacy/4/clauses.json', '/docs/privacy/editions.json']);
      expect((await lines(page).allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
        'без отметки: слова редакции 1, с 10 января 2026 г.', 'слова редакции 2, с 10 февраля 2026 г. (сравнение)',
      ]);
      expect(await lines(page).last().locator('a').getAttribute('href')).toBe('/docs/privacy/2/changes/');
      const marked = article(page).locator('.brought');
      expect(await marked.allTextContents()).toEqual(['и хранение']);
      const look = () => marked.evaluate((one) => [getComputedStyle(one).borderBottomStyle, getComputedStyle(one, '::before').content]);
      expect(await look()).toEqual(['solid', expect.stringContaining('"2"')]);
      expect(await aloud(page)).toContain('согласие на обработку слова редакции 2: и хранение – конец слов редакции 2.  сведений.');
      expect([await copied(page), await article(page).textContent()]).toEqual([words, plain]);
      await page.keyboard.press('Space');
      expect(await look()).toEqual(['none', 'none']);
      expect(await lines(page).first().isVisible()).toBe(false);
      expect(await aloud(page)).not.toContain('конец слов');
    });
  });

  test('in the language of the page, with the form of the date that it takes', async () => {
    await opened('/docs/en/privacy/4/', {}, async (page) => {
      await page.getByLabel('Show which edition brought the words').check();
      await lines(page).first().waitFor();
      expect((await lines(page).first().innerText()).replaceAll('\u00a0', ' ')).toBe('no mark: words of edition 1, in force from 10 January 2026');
    });
    await opened('/docs/kk/privacy/2/', {}, async (page) => {
      await page.getByLabel('Сөздердің қай редакциямен енгізілгенін көрсету').check();
      await lines(page).first().waitFor();
      expect((await lines(page).first().innerText()).replaceAll('\u00a0', ' ')).toBe('белгі қойылмаған: 1-редакцияның сөздері, 2026 жылғы 10 қаңтардан бастап');
    });
  });

  test('is accessible and stays within the window, on paper too', async () => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 320]] as const) {
      await opened('/docs/privacy/4/', { colorScheme, viewport: { width, height: 640 } }, async (page) => {
        await shown(page);
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.emulateMedia({ media: 'print' });
        expect(await lines(page).first().isVisible()).toBe(true);
        expect(await choice(page).isVisible()).toBe(false);
      });
    }
  });

  test('says so where it could not be loaded, and can be asked for again', async () => {
    await opened('/docs/privacy/4/', {}, async (page) => {
      await page.route('**/clauses.json', (route) => route.fulfill({ body: '{' }));
      await choice(page).click();
      await page.getByText('Не удалось загрузить тексты.').waitFor();
      expect(await choice(page).isChecked()).toBe(false);
      await page.unroute('**/clauses.json');
      await shown(page);
      expect(await page.getByText('Не удалось').count()).toBe(0);
    });
  });

  test('is not asked of the first edition and of a translation; without script the histories of the clauses are a link', async () => {
    for (const path of ['/docs/privacy/1/', '/docs/kk/privacy/4/']) await opened(path, {}, async (page) => expect(await page.locator('#origins').count()).toBe(0));
    await opened('/docs/privacy/4/', { javaScriptEnabled: false }, async (page) => {
      expect(await choice(page).isVisible()).toBe(false);
      await page.getByRole('link', { name: 'История пунктов' }).click();
      expect(new URL(page.url()).pathname).toBe('/docs/privacy/clauses/');
    });
  });
});

test('on paper there is neither card nor hint', async () => {
  await opened('/docs/privacy/', {}, async (page) => {
    await number(page, '2.1.3').click();
    await card(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.card, .peek, .h, .was').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    expect(await page.locator('.t').first().evaluate((term) => getComputedStyle(term).textDecorationLine)).toBe('none');
  });
});
