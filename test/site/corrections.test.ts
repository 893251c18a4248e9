/** A declared correction and a statement about an edition, wherever readers meet it; and the chain of the lock in the data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { PublicationEntry } from '../../src/model/lock.ts';
import { readLibrary } from '../../src/content/library.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { callPolicy } from '../support/call.ts';
import { runScript } from '../support/run.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

let space: Workspace;
let content: string;
const page = (path: string) => readFileSync(join(space.path, 'out/docs', path), 'utf8');
const words = (path: string) => toString(fromHtml(page(path))).replace(/\s+/g, ' ');

beforeAll(() => {
  space = workspace();
  content = contentFolder(space, { 'terms/1.md': EDITION.replace('Правила', 'Условия') });
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('[rules]', '[rules, terms]'));
  const policy = (...args: string[]) => expect(callPolicy([...args, '--content', content]).code).toBe(0);
  policy('seal', '--as-of', '2026-01-10');
  const file = join(content, 'rules/1.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('первое', 'начальное'));
  policy('publish', 'rules', '--correction', '--note', 'В п. 1 описка <исправлена>.', '--as-of', '2027-01-10T12:00');
  policy('withdraw', 'terms', '1', '--date', '2027-01-10', '--backdate', 'Так решил суд.', '--reason', 'Услуги больше нет.', '--as-of', '2027-01-12T09:00');
  expect(runScript('build.ts', ['--no-pdf', '--content', content, '--as-of', '2027-02-01', '--out', join(space.path, 'out')]).code).toBe(0);
});
afterAll(() => space[Symbol.dispose]());

const SAID = 'Исправлено 10.01.2027: В п. 1 описка <исправлена>.';

test.for(['rules/index.html', 'rules/1/index.html', 'rules/history/index.html'])('%s says it', (path) => {
  expect(words(path)).toContain(SAID);
});

test('pages in other languages say it in theirs, the note in its own', () => {
  expect(words('kk/rules/index.html')).toContain('10.01.2027 түзетілді: В п. 1 описка <исправлена>.');
  expect(words('en/rules/history/index.html')).toContain('Corrected on 10 January 2027: В п. 1 описка <исправлена>.');
  expect(page('en/rules/index.html')).toMatch(/Corrected on 10\u00a0January 2027: <span lang="ru">/);
});

test('the feeds say it and are updated by it', () => {
  for (const feed of ['feed.xml', 'rules/feed.xml']) {
    expect(page(feed)).toContain('Исправлено 10.01.2027: В п. 1 описка &#x3C;исправлена>.');
    expect(page(feed)).toContain('<updated>2027-01-10T00:00:00+05:00</updated>');
  }
});

test('the PDF says it among the facts of its head', () => {
  const { site, policies: [policy] } = readLibrary(content).library!;
  const { head } = pdfInput(site, policy!.editions[0]!, policy!.editions[0]!.text);
  expect(head.facts).toContainEqual({ label: 'Исправлено 10.01.2027', value: 'В п. 1 описка <исправлена>.', href: null });
});

describe('a withdrawal with an earlier date', () => {
  const said = 'Отозвана задним числом: объявлено 12.01.2027, с 10.01.2027. Почему задним числом: Так решил суд.';
  test('is shown on the page of the edition, where its head gives the reason, and in the history', () => {
    expect(words('terms/1/index.html')).toContain(said);
    expect(words('terms/1/index.html').split('Услуги больше нет.')).toHaveLength(2);
    expect(words('terms/history/index.html')).toContain(`${said} Причина: Услуги больше нет.`);
    expect(words('terms/index.html')).toContain('Документ утратил силу: все его редакции отозваны.');
  });
  test('in each language, what the publisher wrote in its own', () => {
    expect(words('kk/terms/1/index.html')).toContain('Өткен күнмен кері қайтарып алынды:');
    expect(words('en/terms/1/index.html')).toContain('Withdrawn with an earlier date: announced on');
    expect(page('en/terms/1/index.html')).toContain('<span lang="ru">Так решил суд.</span>');
  });
  test('in the feed, which is updated by it, in the PDF, and in the data as an entry of the chain', () => {
    expect(page('terms/feed.xml')).toContain(said);
    expect(page('terms/feed.xml')).toContain('<updated>2027-01-12T09:00:00+05:00</updated>');
    const { site, policies } = readLibrary(content).library!;
    const edition = policies[1]!.editions[0]!;
    expect(pdfInput(site, edition, edition.text).head.status).toEqual(['Отозвана 10\u00a0января 2027\u00a0г.', said, 'Причина: Услуги больше нет.']);
    const [data] = (JSON.parse(page('terms/editions.json')) as { editions: { withdrawn: object; seals: object[] }[] }).editions;
    expect(data!.withdrawn).toEqual({ date: '2027-01-10T00:00:00+05:00', reason: 'Услуги больше нет.' });
    expect(data!.seals[1]).toMatchObject({ kind: 'withdrawal', date: '2027-01-10T00:00:00[Asia/Almaty]', backdate: 'Так решил суд.' });
  });
});

describe('editions.json', () => {
  const data = () => (JSON.parse(page('rules/editions.json')) as { editions: { corrections: object[]; seals: { sha256: Record<string, string>; previous: string | null; seal: string; correction: object | null }[] }[] }).editions[0]!;
  test('names the correction', () => {
    expect(data().corrections).toEqual([{ date: '2027-01-10T00:00:00+05:00', note: 'В п. 1 описка <исправлена>.' }]);
  });
  test('publishes the chain of the lock, every fingerprint in it', () => {
    const entries = (JSON.parse(readFileSync(join(content, 'editions.lock.json'), 'utf8')) as { entries: PublicationEntry[] }).entries.filter(({ policy }) => policy === 'rules');
    const { seals } = data();
    expect(seals.map(({ sha256, previous, seal }) => [sha256.ru, previous, seal])).toEqual(entries.map(({ texts, previous, seal }) => [texts.ru!.sha256, previous, seal]));
    expect(seals[0]!.sha256.ru).not.toBe(seals[1]!.sha256.ru);
    expect(seals.map(({ correction }) => correction === null)).toEqual([true, false]);
    expect(JSON.stringify(seals)).not.toContain('"file"');
  });
});
