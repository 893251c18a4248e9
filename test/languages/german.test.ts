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
    expect(page.texts('.ways a')).toEqual(['Was sich gegenüber Fassung 1 geändert hat', 'Verlauf der Fassungen', 'Neben der russischen Übersetzung']);
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
