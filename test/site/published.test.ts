/** What a production build publishes, and what it must never let out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFiles, wordsOf, type SourceFile } from '../support/content.ts';
import { filePaths, readPage } from '../support/page.ts';
import { pdfText, siteTexts } from '../support/site-text.ts';
import { recipe, site, type SiteName } from '../support/sites.ts';

/** Whether an edition is public at the site's moment; days are written as dates, so that they compare as text. */
function isPublic(files: SourceFile[], { policy, version }: SourceFile, asOf: string): boolean {
  const { front } = files.find((file) => file.policy === policy && file.version === version && file.lang === null)!;
  return front.published !== undefined && front.published <= asOf;
}

/** Words of the interface, what it knows of its languages, and of every address. */
const INTERFACE = wordsOf(['https', ...globSync('src/languages/*/*.{yaml,ts}').map((file) => readFileSync(file, 'utf8'))].join('\n'));

/** Words that only hidden editions use: not one of them may be anywhere. */
function secretWords(name: SiteName): Set<string> {
  const { content, asOf } = recipe(name);
  const files = sourceFiles(content);
  const [open, hidden] = [true, false].map((wanted) => files.filter((file) => isPublic(files, file, asOf) === wanted));
  const known = wordsOf(open!.map(({ source }) => source).join('\n'));
  return wordsOf(hidden!.map(({ source }) => source).join('\n')).difference(known).difference(INTERFACE);
}

const read = new Map<SiteName, Promise<Map<string, string>>>();
function textsOf(name: SiteName): Promise<Map<string, string>> {
  const texts = read.get(name) ?? site(name).then(siteTexts);
  read.set(name, texts);
  return texts;
}

async function spokenWords(name: SiteName): Promise<Set<string>> {
  return wordsOf([...(await textsOf(name)).values()].join('\n'));
}

describe.for<[SiteName, SiteName]>([['own', 'own-preview'], ['many', 'many-preview'], ['early', 'many-preview']])('%s', ([name, preview]) => {
  test('no word of a draft or scheduled edition is in any file', async () => {
    const secret = secretWords(name);
    expect(secret.size).toBeGreaterThan(0);
    expect([...secret.intersection(await spokenWords(name))]).toEqual([]);
    // The same search finds these words where they may be seen.
    expect(secret.difference(await spokenWords(preview)).size).toBe(0);
  });

  test('no address belongs to a draft or scheduled edition, no page or file names one', async () => {
    const { content, asOf } = recipe(name);
    const files = sourceFiles(content);
    const hidden = files.filter((file) => !isPublic(files, file, asOf)).map(({ policy, version }) => `${policy}/${version}`);
    expect(hidden.length).toBeGreaterThan(0);
    for (const [path, text] of await textsOf(name)) {
      // The text of a published edition is what it is, links and all.
      if (path.endsWith('.md')) continue;
      for (const edition of hidden) {
        expect(path).not.toMatch(new RegExp(`(^|/)${edition}([./]|$)`));
        expect(text, `${path} names ${edition}`).not.toMatch(new RegExp(`/${edition}[./]`));
      }
    }
  });
});

describe('the addresses of the contract', () => {
  test('all exist', async () => {
    const files = filePaths(await site('own'));
    const pages = ['index.html', 'privacy/index.html', 'privacy/1/index.html', 'privacy/history/index.html', 'search/index.html'];
    expect(files).toEqual(expect.arrayContaining([
      ...pages, ...pages.map((page) => `kk/${page}`), ...pages.map((page) => `en/${page}`),
      '404.html', 'privacy.pdf', 'privacy/1.pdf', 'privacy/1.md', 'privacy/editions.json', 'privacy/feed.xml', 'feed.xml', 'search/current/privacy.json', 'search/every/pagefind.js', 'kk/search/every/pagefind-entry.json', 'sitemap.xml', 'privacy/timemap.link', 'privacy/in-force.json', 'privacy/card.png', 'kk/card.png',
    ]));
  });

  test('the redline of each edition with its forerunner is a page in each language, data, a PDF and a Word file', async () => {
    const files = filePaths(await site('many'));
    for (const version of [2, 3, 4]) {
      expect(files).toEqual(expect.arrayContaining([`rules/${version}/changes/index.html`, `kk/rules/${version}/changes/index.html`, `en/rules/${version}/changes/index.html`, `rules/${version}/changes.json`, `rules/${version}/changes.pdf`, `rules/${version}/changes.docx`]));
    }
    // Scripts are no addresses, whatever they are called.
    expect(files.filter((path) => path.includes('changes') && !path.startsWith('assets/'))).toHaveLength(18);
  });

  test('a translation has its own PDF and Markdown', async () => {
    const docs = await site('early');
    expect(filePaths(docs)).toEqual(expect.arrayContaining(['kk/rules.pdf', 'kk/rules/1.pdf', 'kk/rules/1.md']));
    expect(readFileSync(join(docs, 'kk/rules.pdf'))).toEqual(readFileSync(join(docs, 'kk/rules/1.pdf')));
    expect(await pdfText(readFileSync(join(docs, 'kk/rules.pdf')))).toContain('Жалпы ережелер');
  });

  // Clause 6.1: an address that was published once stays, in the text that is in force now.
  test('the permanent PDF of a language stays when the edition in force has no translation', async () => {
    const docs = await site('many');
    expect(filePaths(docs)).toContain('kk/rules.pdf');
    expect(readFileSync(join(docs, 'kk/rules.pdf'))).toEqual(readFileSync(join(docs, 'rules/2.pdf')));
  });

  test('the published Markdown is the edition’s file, byte for byte', async () => {
    expect(readFileSync(join(await site('own'), 'privacy/1.md'))).toEqual(readFileSync('test/fixtures/own/privacy/1.md'));
    expect(readFileSync(join(await site('many'), 'kk/rules/1.md'))).toEqual(readFileSync('test/fixtures/many/rules/1.kk.md'));
  });

  test.for<[SiteName, string, string]>([
    ['own', 'privacy.pdf', 'privacy/1.pdf'], ['many', 'rules.pdf', 'rules/2.pdf'], ['early', 'rules.pdf', 'rules/1.pdf'], ['repealed', 'notice.pdf', 'notice/2.pdf'],
  ])('%s: %s is %s, byte for byte', async ([name, permanent, edition]) => {
    const docs = await site(name);
    expect(readFileSync(join(docs, permanent))).toEqual(readFileSync(join(docs, edition)));
  });

  test('a policy that is not in force yet has no permanent PDF', async () => {
    const files = filePaths(await site('early'));
    expect(files).toContain('terms/1.pdf');
    expect(files).not.toContain('terms.pdf');
  });
});

describe('a preview', () => {
  let docs: string;
  beforeAll(async () => {
    docs = await site('many-preview');
  });

  test('shows the draft, marked as one on its page, in the history and in its PDF', async () => {
    const page = readPage(docs, '/docs/rules/5/');
    expect(page.text('.masthead')).toContain('Проект. Не действует');
    expect(page.text('main')).toContain('Это проект. Он не опубликован и не имеет силы.');
    expect(readPage(docs, '/docs/rules/history/').texts('main li').find((entry) => entry.startsWith('Редакция 5'))).toContain('Проект. Не действует');
    expect(await pdfText(readFileSync(join(docs, 'rules/5.pdf')))).toContain('Проект');
  });

  test('says on every page that it is one and keeps search engines out', () => {
    for (const path of ['/docs/', '/docs/rules/', '/docs/rules/1/', '/docs/rules/history/', '/docs/rules/5/changes/', '/docs/search/', '/docs/404.html']) {
      const page = readPage(docs, path);
      expect(page.text('body'), path).toContain('Предварительный просмотр.');
      expect(page.attribute('meta[name=robots]', 'content'), path).toBe('noindex');
    }
  });

  test('keeps drafts out of feeds and search', async () => {
    for (const [path, text] of await textsOf('many-preview')) if (/search\/|feed\.xml$/.test(path)) expect(text, path).not.toContain('отказ от таблицы цен');
  });

  test('the redline of the draft names every clause that its summary names', async () => {
    const own = await site('own-preview');
    const draft = sourceFiles('test/fixtures/own').find(({ front, lang }) => lang === null && front.published === undefined)!;
    const page = readPage(own, `/docs/${draft.policy}/${draft.version}/changes/`);
    const named = [draft.front.summary ?? []].flat().flatMap((line) => line.match(/(?<=^п\. )[\d.]*\d/gu) ?? []);
    expect(named.length).toBeGreaterThan(0);
    const lines = page.texts('main a[href^="#"]');
    for (const clause of named) expect(lines.some((line) => new RegExp(`^${clause.replaceAll('.', '\\.')}[ ,]`, 'u').test(line)), `п. ${clause} in ${lines.join('; ')}`).toBe(true);
    expect(readPage(own, `/docs/${draft.policy}/${draft.version}/`).text('.masthead')).toContain('Проект. Не действует');
  });
});
