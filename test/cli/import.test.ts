/** `policy import`: a Word file → a draft that its editor can read, fix and publish. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { treeJson } from '../../src/model/clause.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';
import { callPolicy, callScript } from '../support/call.ts';
import { p, run, style, wordFile } from '../import/word-file.ts';

const TITLE = p('Правила сервиса', '<w:pStyle w:val="t"/>');
const styles = style('t', 'Title', '') + style('h', 'heading 1', '');
const SOUND = wordFile(TITLE + p('1. Общее', '<w:pStyle w:val="h"/>') + p('1.1. Новое правило.'), { styles });
const TRACKED = wordFile(TITLE + p(`${run('1.1. Срок – ')}<w:del w:id="1" w:author="А. Б." w:date="2026-11-20T10:00:00Z"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2" w:author="А. Б." w:date="2026-11-20T10:00:00Z">${run('15')}</w:ins>${run(' дней.')}`), { styles });
const DRAFT = '---\nversion: 2\ntitle: Правила\nsummary: "п. 1: короче."\n---\n\n1. Прежнее.\n';

function policy(space: Workspace, bytes: Uint8Array | string, args: string[], files: Record<string, string> = {}) {
  const content = contentFolder(space, files);
  const file = space.write('in.docx', bytes);
  const call = (...more: string[]) => callPolicy(['import', file, '--content', content, '--lang', 'ru', ...more]);
  const at = (name: string): string => join(content, name);
  return { ...call(...args), call, content, at, text: (name: string) => readFileSync(at(name), 'utf8') };
}

test('makes the next edition as a draft and says what comes next', () => {
  using space = workspace();
  const { code, out, err, text, content } = policy(space, SOUND, ['--policy', 'rules']);
  expect([code, err]).toEqual([0, '']);
  expect(text('rules/2.md')).toBe('---\nversion: 2\ntitle: "Правила сервиса"\n# summary: "Что изменилось, простыми словами. Нужно до публикации."\n---\n\n## 1. Общее\n\n1.1. Новое правило.\n');
  expect(out).toContain('проект редакции 2, «Правила сервиса»');
  expect(out).toContain('Проверка проекта: замечаний нет.');
  expect(callPolicy(['check', '--content', content]).code).toBe(0);
  expect(readdirSync(join(content, 'rules')).sort()).toEqual(['1.md', '2.md']);
});

test('our own Word file of an edition, read again, changes nothing: no word, no link', async () => {
  using space = workspace();
  const links = '[Соглашение](#), [Правила](../terms/), <http://example.kz/docs/rules.pdf>, [закон](https://adilet.zan.kz/), [п. 2](#2)';
  const content = contentFolder(space, { 'rules/1.md': EDITION.replace('Правило первое.', links) });
  const before = requireLibrary(content);
  const edition = before.policies[0]!.editions[0]!;
  const file = space.write('1.docx', await editionDocx(before.site, edition, edition.text));
  expect(callPolicy(['import', file, '--policy', 'rules', '--content', content]).code).toBe(0);
  const [first, second] = requireLibrary(content).policies[0]!.editions;
  const { clauses } = redline(first!.text.tree, second!.text.tree);
  expect(clauses.filter(({ kind, natures }) => kind !== 'same' || (natures ?? []).length > 0)).toEqual([]);
  expect(treeJson(second!.text.tree)).toBe(treeJson(first!.text.tree));
});

test('begins an archive in an empty folder, and says that a name is like another one', () => {
  using space = workspace();
  const content = join(space.path, 'content');
  const file = space.write('in.docx', SOUND);
  const call = (...args: string[]) => callPolicy(['import', file, '--content', content, ...args]);
  expect(call('--policy', 'terms')).toMatchObject({ code: 2, err: expect.stringMatching(/site\.yaml ещё нет/) });
  expect(existsSync(content)).toBe(false);
  const owner = ['--organisation', 'Пример', '--url', 'https://example.kz', '--time-zone', 'Asia/Almaty', '--languages', 'ru'];
  expect(call('--policy', 'terms', ...owner)).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('languages: [ru]\npolicies: [terms]\n');
  expect(readFileSync(join(content, 'terms/1.md'), 'utf8')).toContain('title: "Правила сервиса"');
  expect(callScript('check.ts', ['--strict', '--content', content]).code).toBe(0);
  expect(call('--policy', 'term').out).toContain('Имя term похоже на terms.');
});

test('begins a policy that is not there yet', () => {
  using space = workspace();
  const { code, out, text, content } = policy(space, SOUND, ['--policy', 'terms', '--title', 'Условия']);
  expect(code).toBe(0);
  expect(text('terms/1.md')).toBe('---\nversion: 1\ntitle: "Условия"\n---\n\n## 1. Общее\n\n1.1. Новое правило.\n');
  expect(text('site.yaml')).toContain('policies: [rules, terms]');
  expect(out).toContain('название из файла заменено вашим');
  expect(callPolicy(['status', '--content', content]).out).toContain('Условия');
});

test('tracked changes are listed and decided, never accepted silently', () => {
  using space = workspace();
  const { code, out, err, call, at, text } = policy(space, TRACKED, ['--policy', 'rules']);
  expect(code).toBe(1);
  expect(out).toBe('В файле 2 отслеженных исправления:\n  1.1  удалено: «10»  А. Б., 2026-11-20\n  1.1  добавлено: «15»  А. Б., 2026-11-20\n');
  expect(err).toMatch(/--accept.*--reject.*Ничего не записано/u);
  expect(existsSync(at('rules/2.md'))).toBe(false);
  expect(call('--policy', 'rules', '--accept').out).toContain('Принято исправлений: 2.');
  expect(text('rules/2.md')).toContain('1.1. Срок – 15 дней.');
  expect(call('--policy', 'rules', '--reject', '--replace').out).toContain('Отклонено исправлений: 2.');
  expect(text('rules/2.md')).toContain('1.1. Срок – 10 дней.');
});

test('a draft that is there is replaced only when asked, and keeps what its editor wrote at its head', () => {
  using space = workspace();
  const { code, err, call, text } = policy(space, SOUND, ['--policy', 'rules'], { 'rules/2.md': DRAFT });
  expect(code).toBe(1);
  expect(err).toContain('--replace');
  expect(text('rules/2.md')).toBe(DRAFT);
  expect(call('--policy', 'rules', '--replace').code).toBe(0);
  expect(text('rules/2.md')).toBe('---\nversion: 2\ntitle: "Правила сервиса"\nsummary: "п. 1: короче."\n---\n\n## 1. Общее\n\n1.1. Новое правило.\n');
});

test('comments stay in the draft, stop its publication, and are reported', () => {
  using space = workspace();
  const comments = `<w:comment w:id="0" w:author="А. Б." w:date="2026-11-20T10:00:00Z">${p('Почему?')}</w:comment>`;
  const bytes = wordFile(TITLE + p(`${run('1.1. Правило.')}<w:r><w:commentReference w:id="0"/></w:r>`), { styles, comments });
  const { out, text, content } = policy(space, bytes, ['--policy', 'rules']);
  expect(out).toContain('Замечаний из Word: 1.');
  expect(text('rules/2.md')).toContain('1.1. Правило.\n\n<!-- А. Б., 2026-11-20: Почему? -->\n');
  expect(callPolicy(['check', '--strict', '--content', content]).out).not.toContain('comment');
  const published = callPolicy(['publish', 'rules', '--published', '2026-12-01', '--as-of', '2026-11-22', '--content', content, '--lang', 'ru']);
  expect([published.code, published.err]).toEqual([1, expect.stringContaining('остались заметки <!-- … --> (1)')]);
});

test('a note in an edition that has a date and is not sealed is warned of', () => {
  using space = workspace();
  const content = contentFolder(space, { 'rules/1.md': `${EDITION}\n<!-- обсудить -->\n\n\`<!-- код -->\`\n` });
  const { out } = callPolicy(['check', '--content', content, '--lang', 'ru', '--as-of', '2026-02-01']);
  expect(out.match(/rules\/1\.md:11:1 {2}warning {2}comment/g)).toHaveLength(1);
});

test('problems of the draft are printed, and it is written all the same', () => {
  using space = workspace();
  const { code, out, text } = policy(space, wordFile(TITLE + p('1.1. Слово "в кавычках".') + p('1.3. Дальше.'), { styles }), ['--policy', 'rules']);
  expect(code).toBe(0);
  expect(out).toMatch(/Проверка проекта:\n(?: {2}\S+rules\/2\.md:\d+:\d+ {2}warning {2}.*\n)+/u);
  expect(text('rules/2.md')).toContain('1.1. Слово "в кавычках".');
});

describe('files that are not Word documents', () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ['a PDF', '%PDF-1.7\n', /это PDF, а нужен файл Word/u],
    ['text', 'просто текст', /это не документ Word/u],
    ['a cut file', SOUND.slice(0, 400), /файл повреждён/u],
    ['no words', wordFile('', { styles }), /в файле нет текста/u],
  ])('%s', (_, bytes, says) => {
    using space = workspace();
    const { code, out, err, at } = policy(space, bytes, ['--policy', 'rules']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(says);
    expect(err).not.toContain('    at ');
    expect(existsSync(at('rules/2.md'))).toBe(false);
  });

  test('a file that is not there', () => {
    const { code, err } = callPolicy(['import', 'nichts.docx', '--policy', 'privacy', '--lang', 'en', '--content', 'test/fixtures/reading']);
    expect([code, err]).toEqual([1, expect.stringContaining('nichts.docx')]);
  });
});

test('wrong calls', () => {
  using space = workspace();
  for (const args of [[], ['--policy', 'rules', '--accept', '--reject'], ['--policy', 'Search!']]) {
    const { code, out } = policy(space, SOUND, args);
    expect([code, out]).toEqual([2, '']);
  }
  expect(policy(space, SOUND, ['--policy', 'rules', '--replace']).err).toContain('нет проекта');
});
