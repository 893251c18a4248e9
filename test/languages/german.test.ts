/** A language is added by its folder and nothing else: a copy of the project with German builds a German site, and says what the folder lacks. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths, readPage } from '../support/page.ts';
import { startScript } from '../support/run.ts';
import { searchedClauses } from '../support/search-data.ts';
import { pdfText } from '../support/site-text.ts';
import { cloneProject, workspace } from '../support/workspace.ts';

const GERMAN = 'test/fixtures/german';
const space = workspace();
const root = join(space.path, 'project');
const docs = join(space.path, 'out/docs');

beforeAll(async () => {
  cloneProject(root);
  cpSync(join(GERMAN, 'de'), join(root, 'src/languages/de'), { recursive: true });
  const { code, err } = await startScript('build.ts', ['--content', join(root, GERMAN, 'content'), '--as-of', '2026-06-01', '--out', join(space.path, 'out')], {}, root).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
afterAll(() => space[Symbol.dispose]());

describe('a German site', () => {
  test('says in German what holds, since when, and what the languages are', () => {
    const page = readPage(docs, '/docs/datenschutz/');
    expect(page.text('.status')).toBe('Fassung 2 In Kraft seit dem 1. Mai 2026, 09:00 Uhr');
    expect(page.html).toContain('<html lang="de"');
    expect(page.texts('nav.languages a')).toEqual(['deDeutsch', 'ruРусский']);
    expect(page.texts('.ways a')).toEqual(['Was sich gegenüber Fassung 1 geändert hat', 'Neben der russischen Übersetzung', 'Verlauf der Fassungen']);
    expect(readPage(docs, '/docs/ru/datenschutz/').text('.notice')).toMatch(/^Это перевод\. Юридическую силу имеет текст на немецком языке\./);
  });

  test('has no word of another language on its pages, but for the one of addresses that do not exist', () => {
    const german = pagePaths(docs).filter((path) => !/^\/docs\/(?:ru\/|404)|\/side\//.test(path));
    expect(german.length).toBeGreaterThan(8);
    const foreign = german.flatMap((path) => {
      const words = readPage(docs, path).html.replace(/<[^>]*\blang="ru"[^>]*>[\s\S]*?<\/\w+>/g, '').replace(/data-languages="[^"]*"/g, '').match(/\p{Script=Cyrillic}{2,}/gu) ?? [];
      return words.filter((word) => word !== 'Русский').map((word) => `${path}: ${word}`);
    });
    expect(foreign).toEqual([]);
  });

  test('has its redline, its PDF and its search in German', async () => {
    const changes = readPage(docs, '/docs/datenschutz/2/changes/');
    expect(changes.text('h1')).toBe('Fassung 2: Änderungen gegenüber Fassung 1');
    expect(changes.text('.amount')).toBe('Eingefügt: 7 Wörter. Gestrichen: 1 Wort.');
    const pdf = await pdfText(readFileSync(join(docs, 'datenschutz.pdf')));
    expect(pdf).toContain('Datum der letzten Aktualisierung');
    expect(pdf).toMatch(/Seite 1 von 1/);
    expect(pdf).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(readPage(docs, '/docs/search/').text('h1')).toBe('Dokumente durchsuchen');
    const { SearchedText } = await import(join(root, 'src/search/searched-text.ts'));
    const text = new SearchedText('de', searchedClauses(docs).filter(({ lang }) => lang === 'de').map(({ clause }) => clause));
    expect([...text.formsOf('Tag')]).toEqual(['tagen']);
    // Typed without the letters that other keyboards lack.
    expect([...text.formsOf('geloscht')]).toEqual(['geloscht']);
    const absent = readFileSync(join(GERMAN, 'absent.txt'), 'utf8').trim().split(/\s+/u);
    expect(absent.length).toBeGreaterThanOrEqual(100);
    expect(absent.filter((word) => text.formsOf(word).size > 0)).toEqual([]);
  });

  test('reads its texts as German: sections, references and terms', () => {
    const page = readPage(docs, '/docs/datenschutz/');
    expect(page.texts('h2 .n')).toEqual(['Abschnitt 1.', 'Abschnitt 2.']);
    // Ziffer 1.2 and Art. 6 are those of other documents.
    expect(page.html).toMatch(/nach <a [^>]*href="#1\.1"[^>]*>Ziffer 1\.1<\/a>, außerdem nach Ziffer 1\.2 der Nutzungsbedingungen und Art\. 6 Abs\. 1 DSGVO\./);
    expect(page.texts('dfn')).toEqual(['Anwendung', 'Nutzer']);
    expect(page.html).toMatch(/bei der Nutzung der <a [^>]*href="#anwendung"[^>]*>Anwendung<\/a>/);
  });

  test('has the words of German in its search, its lines and its references', async () => {
    const [{ parseQuery }, { definedStretches }, { keptSpaces }, { findReferences }] = await Promise.all(
      ['search/query.ts', 'search/match.ts', 'outputs/pdf/break.ts', 'languages/crossref.ts'].map((file) => import(join(root, 'src', file))));
    expect(['Ziffer 1.1', 'Abschnitt 2', '§ 3', 'ziff. 4.2', 'Löschfrist'].map((asked) => parseQuery(asked).clause)).toEqual(['1.1', '2', '3', '4.2', null]);
    expect(definedStretches('„Nutzer“ bezeichnet jede Person.', 'de')).toEqual([{ start: 0, end: 9 }]);
    const spaces = (text: string) => [...keptSpaces(text)].sort((a, b) => a - b).map((at) => text.slice(0, at));
    expect(spaces('nach Ziffer 1.1 in 14 Tagen')).toEqual(['nach Ziffer', 'nach Ziffer 1.1 in 14']);
    const isOwn = (word: string) => word.startsWith('Datenschutz');
    const references = (text: string) => findReferences(text, isOwn).map(({ start, end }: { start: number; end: number }) => text.slice(start, end));
    expect(references('Ziffern 1.1 bis 1.3 und Abschnitt 2 dieser Datenschutzerklärung, Ziffer 2.2 der Datenschutzerklärung')).toEqual(['Ziffern 1.1', '1.3', 'Abschnitt 2', 'Ziffer 2.2']);
    expect(references('§ 3 des Gesetzes, § 312 BGB, Abschnitt 4 des Mietvertrags, Ziffer 5 unserer Nutzungsbedingungen, § 5 Abs. 2')).toEqual([]);
  });
});

test('a string that is missing stops the build, with its file and key', async () => {
  const file = join(root, 'src/languages/de/sentence.yaml');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace(/^inForce: .*\n/m, ''));
  const { code, err } = await startScript('build.ts', ['--content', join(root, GERMAN, 'content'), '--out', join(space.path, 'other')], {}, root).ended;
  writeFileSync(file, whole);
  expect({ code, err }).toEqual({ code: 1, err: 'src/languages/de/sentence.yaml:1  de  inForce  is missing\n' });
});

test('a folder tool/ makes it a language of the commands: its own words, and in English what the rules say', async () => {
  const tool = join(root, 'src/languages/de/tool');
  cpSync(join(root, 'src/languages/en/tool'), tool, { recursive: true });
  const say = (topic: string, words: Record<string, string>): void => {
    const file = join(tool, `${topic}.yaml`);
    const lines = readFileSync(file, 'utf8').split('\n').map((line) => line.replace(/^( *)(\w+): .*/, (whole, indent: string, key: string) => (Object.hasOwn(words, key) ? `${indent}${key}: "${words[key]}"` : whole)));
    writeFileSync(file, lines.join('\n'));
  };
  say('check', { error: '{n} Fehler', warning: '{n, plural, one {{n} Warnung} other {{n} Warnungen}}' });
  const content = join(space.path, 'content');
  cpSync(join(root, GERMAN, 'content'), content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8')}toolLanguage: de\n`);
  writeFileSync(join(content, 'datenschutz/3.md'), '---\nversion: 3\ntitle: Datenschutz\n---\n1. Siehe <b>oben</b>.\n');
  const { code, out, err } = await startScript('policy.ts', ['check', '--content', content], {}, root).ended;
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/datenschutz\/3\.md:5:10.* html .*raw HTML "<b>" is not allowed/);
  expect(out).toMatch(/^2 Fehler, 0 Warnungen\.$/m);
  expect(out).not.toMatch(/undefined|\p{Script=Cyrillic}/u);
});
