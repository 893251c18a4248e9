/** What pages say about an edition, in three languages; every sentence here was written by hand from the contract. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPage, type Page } from '../support/page.ts';
import { manyAt, site, type SiteName } from '../support/sites.ts';

const LANGUAGES = ['ru', 'kk', 'en'] as const;
type Lang = (typeof LANGUAGES)[number];
const at = (lang: Lang, path: string): string => `/docs/${lang === 'ru' ? '' : `${lang}/`}${path}`;

/** Site, page and its status sentence; rules at 2026-09-15 unless the site says otherwise. */
const SENTENCES: [SiteName, string, Record<Lang, string>][] = [
  ['early', 'rules/', { ru: 'Действует с 10 января 2026 г.', kk: '2026 жылғы 10 қаңтардан бастап қолданыста', en: 'In force since 10 January 2026' }],
  ['early', 'terms/1/', { ru: 'Вступит в силу 15 февраля 2026 г.', kk: '2026 жылғы 15 ақпанда күшіне енеді', en: 'Comes into force on 15 February 2026' }],
  ['many', 'rules/1/', {
    ru: 'Действовала с 10 января 2026 г. по 1 апреля 2026 г., 09:00',
    kk: '2026 жылғы 10 қаңтар – 2026 жылғы 1 сәуір (сағат 09:00) аралығында қолданыста болды',
    en: 'Was in force from 10 January 2026 to 1 April 2026 at 09:00',
  }],
  // In force again after edition 3 was withdrawn.
  ['many', 'rules/', {
    ru: 'Действует с 15 июня 2026 г. Ранее действовала с 1 апреля 2026 г., 09:00, по 31 мая 2026 г.',
    kk: '2026 жылғы 15 маусымнан бастап қолданыста. Бұған дейін 2026 жылғы 1 сәуір (сағат 09:00) – 2026 жылғы 31 мамыр аралығында қолданыста болды',
    en: 'In force since 15 June 2026. Previously in force from 1 April 2026 at 09:00 to 31 May 2026',
  }],
  ['many', 'rules/3/', {
    ru: 'Отозвана 15 июня 2026 г. Действовала с 1 июня 2026 г. по 14 июня 2026 г.',
    kk: '2026 жылғы 15 маусымда кері қайтарып алынды. 2026 жылғы 1 маусым – 2026 жылғы 14 маусым аралығында қолданыста болды',
    en: 'Withdrawn on 15 June 2026. Was in force from 1 June 2026 to 14 June 2026',
  }],
  ['many', 'rules/4/', { ru: 'Вступит в силу 1 октября 2026 г.', kk: '2026 жылғы 1 қазанда күшіне енеді', en: 'Comes into force on 1 October 2026' }],
  ['many-preview', 'rules/5/', { ru: 'Проект. Не действует', kk: 'Жоба. Қолданыста емес', en: 'Draft. Not in force' }],
  ['own', 'privacy/1/', { ru: 'Действует с 22 ноября 2026 г.', kk: '2026 жылғы 22 қарашадан бастап қолданыста', en: 'In force since 22 November 2026' }],
];

describe.for(SENTENCES)('%s, %s', ([name, path, sentences]) => {
  test.for(LANGUAGES)('says its status first, in %s', async (lang) => {
    const page = readPage(await site(name), at(lang, path));
    expect(page.text('main > :first-child > :first-child')).toContain(sentences[lang]);
  });
});

describe('an edition that is not in force', () => {
  const notices: [string, Record<Lang, string>][] = [
    ['rules/1/', { ru: 'Эта редакция не действует: её сменила более поздняя.', kk: 'Бұл редакция қолданыста емес: оны кейінгі редакция алмастырды.', en: 'This edition is not in force: a later one superseded it.' }],
    ['rules/3/', { ru: 'Эта редакция отозвана и не действует.', kk: 'Бұл редакция кері қайтарып алынған және қолданыста емес.', en: 'This edition was withdrawn and is not in force.' }],
    ['rules/4/', { ru: 'Эта редакция опубликована, но ещё не вступила в силу.', kk: 'Бұл редакция жарияланған, бірақ әлі күшіне енген жоқ.', en: 'This edition is published but not yet in force.' }],
  ];
  const current: Record<Lang, string> = { ru: 'Сейчас действует редакция 2', kk: 'Қазір 2-редакция қолданыста', en: 'Edition 2 is in force now' };

  test.for(notices.flatMap(([path, words]) => LANGUAGES.map((lang) => [path, lang, words[lang]] as const)))('%s in %s says so and leads to the one in force', async ([path, lang, words]) => {
    const page = readPage(await site('many'), at(lang, path));
    expect(page.texts('main > [role=note]')[0]).toContain(words);
    const link = page.all('main [role=note] a').find(({ properties }) => properties.href === at(lang, 'rules/'));
    expect(link).toBeDefined();
    expect(page.texts('main > [role=note]')[0]).toContain(current[lang]);
  });

  test('a withdrawn one gives the reason, in the language it was written in', async () => {
    const page = readPage(await site('many'), '/docs/en/rules/3/');
    expect(page.text('.masthead')).toContain('Reason');
    expect(page.text('.masthead [lang=ru]:not(h1)')).toBe('Опубликована по ошибке.');
  });

  test('the reason of a withdrawal to come is not shown yet', async () => {
    const docs = (await manyAt(['2026-06-14T23:59'])).get('2026-06-14T23:59')!;
    expect(readPage(docs, '/docs/rules/3/').text('main')).toContain('Действует с 1 июня 2026 г.');
    expect(readPage(docs, '/docs/rules/3/').text('body')).not.toContain('Опубликована по ошибке');
  });
});

describe('an edition that never comes into force', () => {
  const never: Record<Lang, [sentence: string, notice: string, label: string]> = {
    ru: ['Не вступит в силу: с 1 июня 2026 г. будет действовать редакция 3', 'Эта редакция опубликована, но не вступит в силу.', 'Вступление в силу'],
    kk: ['Күшіне енбейді: 2026 жылғы 1 маусымнан бастап 3-редакция қолданыста болады', 'Бұл редакция жарияланған, бірақ күшіне енбейді.', 'Күшіне енуі'],
    en: ['Will not come into force: edition 3 will be in force from 1 June 2026', 'This edition is published but will not come into force.', 'Effective'],
  };

  test.for(LANGUAGES)('promises no day, in %s', async (lang) => {
    const docs = await site('repealed');
    const [sentence, notice, label] = never[lang];
    const page = readPage(docs, at(lang, 'offer/2/'));
    expect(page.text('.masthead .status')).toContain(sentence);
    expect(page.texts('main > [role=note]')[0]).toContain(notice);
    expect(page.texts('.masthead dt')).not.toContain(label);
    expect(readPage(docs, at(lang, 'offer/3/')).texts('.masthead dt')).toContain(label);
    expect(readPage(docs, at(lang, 'offer/history/')).text('main')).toContain(sentence);
  });

  test('is no change to come on the page of the edition in force', async () => {
    const page = readPage(await site('repealed'), '/docs/offer/');
    expect(page.text('main')).toContain('Опубликована редакция 2. Не вступит в силу: с 1 июня 2026 г. будет действовать редакция 3');
    expect(page.texts('main .notice.next li')).toEqual(['Счёт выставляется раз в неделю.']);
  });
});

describe('the page of a policy', () => {
  test('announces the edition to come, with its changes', async () => {
    const page = readPage(await site('many'), '/docs/rules/');
    const notes = page.texts('main [role=note]').join('\n');
    expect(notes).toContain('Опубликована редакция 4. Вступит в силу 1 октября 2026 г.');
    expect(page.texts('main .notice.next li')).toEqual(['Уточнён раздел о тарифах.']);
    expect(page.all('main .notice.next a').map(({ properties }) => properties.href)).toEqual(['/docs/rules/4/', '/docs/rules/4/changes/']);
  });

  test.for<[Lang, string]>([['ru', 'Документ ещё не вступил в силу.'], ['kk', 'Құжат әлі күшіне енген жоқ.'], ['en', 'This document is not yet in force.']])('says in %s that nothing is in force yet', async ([lang, words]) => {
    const page = readPage(await site('early'), at(lang, 'terms/'));
    expect(page.text('main')).toContain(words);
    expect(page.all(`main a[href="${at(lang, 'terms/1/')}"]`)).toHaveLength(1);
  });

  test.for<[Lang, string]>([['ru', 'Документ утратил силу: все его редакции отозваны.'], ['kk', 'Құжат күшін жойды: оның барлық редакциялары кері қайтарып алынған.'], ['en', 'This document has been repealed: all its editions have been withdrawn.']])('says in %s that it is repealed', async ([lang, words]) => {
    const docs = await site('repealed');
    for (const path of ['notice/', 'notice/1/', 'notice/2/']) expect(readPage(docs, at(lang, path)).text('main'), path).toContain(words);
  });

  test('gives number, date of the last update and the PDF with its size', async () => {
    const docs = await site('many');
    const page = readPage(docs, '/docs/rules/');
    expect(page.text('.masthead')).toMatch(/^Редакция 2/);
    expect(page.text('.masthead')).toMatch(/Дата последнего обновления:? ?1 марта 2026 г\./);
    expect(page.attribute('.masthead time', 'datetime')).toBe('2026-03-01');
    const size = Math.ceil(statSync(join(docs, 'rules.pdf')).size / 1024);
    expect(page.texts('.masthead a[href="/docs/rules.pdf"]')).toContain(`PDF, ${size} КБ`);
  });
});

describe('previous and next edition', () => {
  test.for<[string, string | null, string | null]>([['rules/1/', null, 'rules/2/'], ['rules/2/', 'rules/1/', 'rules/3/'], ['rules/4/', 'rules/3/', null]])('%s', async ([path, before, after]) => {
    const page = readPage(await site('many'), `/docs/${path}`);
    expect(page.attribute('a[rel=prev]', 'href')).toBe(before && `/docs/${before}`);
    expect(page.attribute('a[rel=next]', 'href')).toBe(after && `/docs/${after}`);
  });
});

describe('what search engines get', () => {
  const origin = 'https://example.kz';
  // The language of the text, not of the interface, decides the address that counts.
  const rules: [SiteName, string, string, boolean][] = [
    ['many', '/docs/rules/', '/docs/rules/', true],
    ['many', '/docs/rules/2/', '/docs/rules/', true],
    ['many', '/docs/kk/rules/', '/docs/rules/', true],
    ['many', '/docs/en/rules/2/', '/docs/rules/', true],
    ['many', '/docs/rules/1/', '/docs/rules/1/', false],
    ['many', '/docs/kk/rules/1/', '/docs/kk/rules/1/', false],
    ['many', '/docs/en/rules/1/', '/docs/rules/1/', false],
    ['many', '/docs/rules/3/', '/docs/rules/3/', false],
    ['many', '/docs/rules/4/', '/docs/rules/4/', false],
    ['many', '/docs/rules/2/changes/', '/docs/rules/2/changes/', false],
    ['many', '/docs/search/', '/docs/search/', false],
    ['many', '/docs/rules/history/', '/docs/rules/history/', true],
    ['many', '/docs/', '/docs/', true],
    ['early', '/docs/rules/', '/docs/rules/', true],
    ['early', '/docs/kk/rules/', '/docs/kk/rules/', true],
    ['early', '/docs/kk/rules/1/', '/docs/kk/rules/', true],
    ['early', '/docs/en/rules/', '/docs/rules/', true],
  ];
  test.for(rules)('%s %s counts as %s, listed: %s', async ([name, path, canonical, listed]) => {
    const page = readPage(await site(name), path);
    expect(page.attribute('link[rel=canonical]', 'href')).toBe(origin + canonical);
    expect(page.attribute('meta[name=robots]', 'content')).toBe(listed ? null : 'noindex');
  });

  test('each page names its counterparts in the other languages, itself included', async () => {
    const docs = await site('many');
    for (const path of ['', 'rules/', 'rules/1/', 'rules/2/changes/', 'rules/history/', 'search/']) {
      for (const lang of LANGUAGES) {
        const page = readPage(docs, at(lang, path));
        const alternates = page.all('link[hreflang]').map(({ properties }) => [properties.hrefLang, properties.href]);
        expect(alternates).toEqual(LANGUAGES.map((other) => [other, origin + at(other, path)]));
        expect(page.attribute('html', 'lang')).toBe(lang);
        expect(page.all('.languages a, nav a[hreflang]').filter(({ properties }) => properties.ariaCurrent === 'true').map(({ properties }) => properties.hrefLang)).toEqual([lang]);
      }
    }
  });
});

describe('the language of words', () => {
  const TEXT = /[А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;

  /** Cyrillic words of an English page that no `lang` marks as what they are. */
  function unmarked(page: Page): string[] {
    const found: string[] = [];
    const walk = (node: Page['tree'] | Page['tree']['children'][number], lang: string): void => {
      // A brand is a name, which needs no language (WCAG 3.1.2).
      if (node.type === 'text' && lang === 'en' && TEXT.test(node.value.replace('Пример', ''))) found.push(node.value.trim());
      if (node.type !== 'root' && node.type !== 'element') return;
      const own = node.type === 'element' ? node.properties.lang : undefined;
      for (const child of node.children) walk(child as Page['tree']['children'][number], typeof own === 'string' ? own : lang);
    };
    for (const body of page.all('main')) walk(body, 'en');
    return found;
  }

  test.for<[SiteName, string]>([
    ['many', '/docs/en/'], ['many', '/docs/en/rules/'], ['many', '/docs/en/rules/1/'], ['many', '/docs/en/rules/3/'], ['many', '/docs/en/rules/2/changes/'],
    ['many', '/docs/en/rules/history/'], ['own', '/docs/en/privacy/'], ['early', '/docs/en/terms/'], ['repealed', '/docs/en/notice/'],
  ])('%s %s: Russian words on an English page are marked as Russian', async ([name, path]) => {
    expect(unmarked(readPage(await site(name), path))).toEqual([]);
  });

  test('a translation is Kazakh, a text without one Russian, and the page says which', async () => {
    const docs = await site('many');
    const translated = readPage(docs, '/docs/kk/rules/1/');
    expect(translated.attribute('article', 'lang')).toBe('kk');
    expect(translated.text('h1')).toContain('«Мысал және Ко» ережелері');
    expect(translated.text('main')).toContain('Бұл – аударма. ');
    const plain = readPage(docs, '/docs/kk/rules/');
    expect(plain.attribute('article', 'lang')).toBe('ru');
    expect(plain.attribute('h1', 'lang')).toBe('ru');
    expect(plain.text('main')).toContain('орыс тілінде');
  });
});

describe('the edition in force', () => {
  let page: Page;
  beforeAll(async () => {
    page = readPage(await site('own'), '/docs/privacy/');
  });

  test('has contents that lead to its headings', () => {
    const contents = page.all('nav[aria-labelledby=contents] a').map(({ properties }) => decodeURIComponent(String(properties.href).slice(1)));
    expect(contents).toEqual(page.all('article h2').map(({ properties }) => properties.id));
    expect(contents).toHaveLength(7);
  });

  test('every numbered clause of the source is an address, and its number a link to it', async () => {
    const source = readFileSync('test/fixtures/own/privacy/1.md', 'utf8');
    const numbers = [...source.matchAll(/^(?:## )?(\d+(?:\.\d+)*)\. /gm)].map(([, number]) => number!);
    expect(numbers.length).toBeGreaterThan(30);
    const first = readPage(await site('own'), '/docs/privacy/1/');
    for (const number of numbers) expect(first.text(`[id="${number}"] > a[href="#${number}"]`), number).toBe(`${number}.`);
  });

  test('the words on the page are the words of the file', async () => {
    const [, body = ''] = readFileSync('test/fixtures/own/privacy/1.md', 'utf8').split(/^---$/m).slice(1);
    const words = body.replace(/^#+ |^- |<!--.*?-->|[<>]|\]\([^)]*\)|\[/gms, '').replace(/\s+/g, '');
    const page = readPage(await site('own'), '/docs/privacy/1/');
    // Notes in the margin say where a term is used.
    const own = page.texts('article aside').reduce((text, note) => text.replace(note, ''), page.text('article'));
    expect(own.replace(/\s+/g, '')).toBe(words);
  });
});
