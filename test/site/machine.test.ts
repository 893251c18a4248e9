/** What machines read: linked data, links between versions, TimeMap, sitemap, cards; every value by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'xast';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { attribute, filePaths, pagePaths, readPage, type Page } from '../support/page.ts';
import { site, siteFacts, SITE_NAMES } from '../support/sites.ts';

const ORIGIN = 'https://example.kz/docs';
let many: string;
let trilingual: string;
beforeAll(async () => {
  [many, trilingual] = await Promise.all([site('many'), site('trilingual')]);
});

const data = (page: Page): Record<string, unknown> | null => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html) ?? [];
  return json === undefined ? null : JSON.parse(json);
};
const links = (page: Page, rel: string): (string | null)[] => page.all('link').filter((link) => attribute(link, 'rel') === rel).map((link) => attribute(link, 'href'));

test('each page that search engines may show says what it is, in its language', async () => {
  const said = new Map<string, string>();
  for (const docs of [many, trilingual, await site('repealed')]) {
    for (const page of pagePaths(docs).map((path) => readPage(docs, path))) {
      if (page.attribute('meta[name=robots]', 'content') === 'noindex') continue;
      const description = page.attribute('meta[name=description]', 'content') ?? '';
      expect(description.length, page.path).toBeGreaterThan(20);
      said.set(page.path, description);
    }
  }
  expect(said.get('/docs/privacy/history/')).toBe('Все редакции документа «Политика конфиденциальности»: когда каждая опубликована и действовала, что в ней изменилось, какая действовала в выбранный день.');
  expect(said.get('/docs/kk/privacy/history/')).toMatch(/^«Құпиялылық саясаты» құжатының барлық редакциялары: /);
  expect(said.get('/docs/en/privacy/history/')).toMatch(/^All editions of “Privacy policy”: /);
});

describe('linked data', () => {
  test('of an edition in force: every value', () => {
    expect(data(readPage(many, '/docs/rules/'))).toEqual({
      '@context': 'https://schema.org', '@type': ['Legislation', 'DigitalDocument'],
      '@id': `${ORIGIN}/rules/2/`, url: `${ORIGIN}/rules/2/`,
      name: 'Правила «Пример & Ко» <для пользователей>', version: '2', inLanguage: 'ru',
      datePublished: '2026-03-01', legislationDate: '2026-03-01', legislationDateVersion: '2026-04-01',
      temporalCoverage: ['2026-04-01/2026-06-01', '2026-06-15/2026-10-01'],
      legislationLegalForce: 'https://schema.org/InForce', legislationLegalValue: 'https://schema.org/AuthoritativeLegalValue',
      publisher: { '@type': 'Organization', name: 'ТОО «Пример & Ко»', url: 'https://example.kz' },
      exampleOfWork: `${ORIGIN}/rules/`, isBasedOn: `${ORIGIN}/rules/1/`,
      encoding: [
        { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: `${ORIGIN}/rules/2.pdf` },
        { '@type': 'MediaObject', encodingFormat: 'text/markdown', contentUrl: `${ORIGIN}/rules/2.md` },
      ],
    });
  });

  test('says what is in force and which text prevails', () => {
    const seen = (docs: string, path: string) => {
      const { legislationLegalForce, legislationLegalValue, inLanguage, translationOfWork, workTranslation } = data(readPage(docs, path))!;
      return [String(legislationLegalForce).slice(19), String(legislationLegalValue).slice(19), inLanguage, translationOfWork ?? workTranslation ?? null];
    };
    expect(seen(many, '/docs/rules/1/')).toEqual(['NotInForce', 'AuthoritativeLegalValue', 'ru', [`${ORIGIN}/kk/rules/1/`]]);
    expect(seen(many, '/docs/kk/rules/1/')).toEqual(['NotInForce', 'UnofficialLegalValue', 'kk', `${ORIGIN}/rules/1/`]);
    expect(seen(many, '/docs/rules/4/')).toEqual(['NotInForce', 'AuthoritativeLegalValue', 'ru', null]);
    expect(seen(trilingual, '/docs/privacy/')).toEqual(['InForce', 'AuthoritativeLegalValue', 'ru', [`${ORIGIN}/en/privacy/2/`, `${ORIGIN}/kk/privacy/2/`]]);
    expect(seen(trilingual, '/docs/en/privacy/')).toEqual(['InForce', 'UnofficialLegalValue', 'en', `${ORIGIN}/privacy/2/`]);
  });

  test('speaks of no draft, and closes no element', async () => {
    expect(data(readPage(await site('many-preview'), '/docs/rules/5/'))).toBeNull();
    expect(readPage(many, '/docs/rules/').html).toContain('\\u003cдля пользователей>');
  });
});

describe('links between versions (RFC 5829)', () => {
  test.for<[string, string | null, string | null]>([['rules/', 'rules/1/', 'rules/3/'], ['rules/1/', null, 'rules/2/'], ['rules/4/', 'rules/3/', null], ['kk/rules/2/', 'kk/rules/1/', 'kk/rules/3/']])('%s', ([path, before, after]) => {
    const page = readPage(many, `/docs/${path}`);
    const root = path.startsWith('kk/') ? '/docs/kk/' : '/docs/';
    expect(links(page, 'predecessor-version')).toEqual(before === null ? [] : [`/docs/${before}`]);
    expect(links(page, 'successor-version')).toEqual(after === null ? [] : [`/docs/${after}`]);
    expect(links(page, 'latest-version')).toEqual([`${root}rules/`]);
    expect(links(page, 'version-history')).toEqual([`${root}rules/history/`]);
    expect(links(page, 'timemap')).toEqual(['/docs/rules/timemap.link']);
  });

  test('there is no latest version where none is in force', async () => {
    expect(links(readPage(await site('repealed'), '/docs/notice/1/'), 'latest-version')).toEqual([]);
  });
});

test('the TimeMap (RFC 7089) names each time that an edition came into force, not what is only announced', () => {
  // Almaty is five hours ahead of Greenwich.
  expect(readFileSync(join(many, 'rules/timemap.link'), 'utf8')).toBe([
    `<${ORIGIN}/rules/>; rel="original"`,
    `<${ORIGIN}/rules/timemap.link>; rel="self"; type="application/link-format"; from="Fri, 09 Jan 2026 19:00:00 GMT"; until="Sun, 14 Jun 2026 19:00:00 GMT"`,
    `<${ORIGIN}/rules/1/>; rel="first memento"; datetime="Fri, 09 Jan 2026 19:00:00 GMT"`,
    `<${ORIGIN}/rules/2/>; rel="memento"; datetime="Wed, 01 Apr 2026 04:00:00 GMT"`,
    `<${ORIGIN}/rules/3/>; rel="memento"; datetime="Sun, 31 May 2026 19:00:00 GMT"`,
    `<${ORIGIN}/rules/2/>; rel="last memento"; datetime="Sun, 14 Jun 2026 19:00:00 GMT"\n`,
  ].join(',\n'));
});

describe('the sitemap', () => {
  const entries = (docs: string): [string, string][] => {
    const [urlset] = (fromXml(readFileSync(join(docs, 'sitemap.xml'), 'utf8')) as Root).children.filter((child): child is Element => child.type === 'element');
    const text = (parent: Element, name: string) => parent.children.flatMap((child) => (child.type === 'element' && child.name === name && child.children[0]?.type === 'text' ? [child.children[0].value] : [])).join('');
    return urlset!.children.filter((child): child is Element => child.type === 'element').map((entry) => [text(entry, 'loc'), text(entry, 'lastmod')]);
  };

  test('lists what is in force, in the languages it is written in, with the day of its last change', () => {
    const [privacy, terms] = ['2026-05-01T00:00:00+05:00', '2026-03-01T00:00:00+05:00'];
    expect(entries(trilingual)).toEqual(['', 'kk/', 'en/'].flatMap((lang) => [
      [`${ORIGIN}/${lang}`, privacy], [`${ORIGIN}/${lang}privacy/`, privacy], [`${ORIGIN}/${lang}privacy/history/`, privacy],
      ...(lang === '' ? [[`${ORIGIN}/terms/`, terms]] : []), [`${ORIGIN}/${lang}terms/history/`, terms],
    ]));
  });

  test.for(SITE_NAMES)('%s: lists exactly pages that may be found and count as themselves', async (name) => {
    const docs = await site(name);
    const { base } = siteFacts(name);
    const found = pagePaths(docs, base).map((path) => readPage(docs, path, base)).filter((page) => page.attribute('meta[name=robots]', 'content') === null)
      .map((page) => [new URL(page.attribute('link[rel=canonical]', 'href')!).pathname, page.path] as const).filter(([canonical, path]) => canonical === path).map(([, path]) => path);
    const listed = entries(docs).map(([loc]) => new URL(loc).pathname);
    // A policy without an edition in force has a page, which there is nothing to find on.
    expect(listed.filter((path) => !found.includes(path))).toEqual([]);
    expect(found.filter((path) => !listed.includes(path)).filter((path) => !/\/(terms|notice)\/$/.test(path))).toEqual([]);
    if (name.endsWith('preview')) expect(listed).toEqual([]);
  });
});

describe.for(SITE_NAMES)('%s: cards', (name) => {
  test('each page names a picture that is there, of the size it says', async () => {
    const docs = await site(name);
    const { base } = siteFacts(name);
    for (const path of pagePaths(docs, base).filter((one) => one !== `${base}/404.html`)) {
      const page = readPage(docs, path, base);
      const meta = (property: string) => page.attribute(`meta[property="${property}"]`, 'content');
      expect(meta('og:title'), path).not.toBe('');
      const png = readFileSync(join(docs, new URL(meta('og:image')!).pathname.slice(base.length + 1)));
      expect(png.subarray(1, 4).toString(), path).toBe('PNG');
      expect([String(png.readUInt32BE(16)), String(png.readUInt32BE(20))]).toEqual([meta('og:image:width'), meta('og:image:height')]);
    }
  });

  test('one for each policy and language', async () => {
    const docs = await site(name);
    const policies = new Set(filePaths(docs).filter((path) => path.endsWith('editions.json')).map((path) => path.split('/')[0]!));
    const expected = siteFacts(name).languages.map((lang, i) => (i === 0 ? '' : `${lang}/`)).flatMap((lang) => [`${lang}card.png`, ...[...policies].map((policy) => `${lang}${policy}/card.png`)]);
    expect(filePaths(docs).filter((path) => path.endsWith('card.png'))).toEqual(expected.toSorted());
  });
});
