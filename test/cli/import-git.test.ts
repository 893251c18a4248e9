/** `policy import-git`: the history of a file becomes the editions of a policy. */
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { repositoryIn, type Repository } from '../support/repository.ts';
import { callPolicy, callScript } from '../support/call.ts';
import { runScript } from '../support/run.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

function desk(space: Workspace): { repo: Repository; content: string; run(...args: string[]): ReturnType<typeof runScript>; read(name: string): string } {
  const repo = repositoryIn(join(space.path, 'repo'));
  const content = contentFolder(space);
  return {
    repo, content,
    run: (...args) => callPolicy(['import-git', repo.path, ...args, '--content', content]),
    read: (name) => readFileSync(join(content, name), 'utf8'),
  };
}
const text = (words: string, title = '# Privacy') => `${title}\n\n1. ${words}\n\n2. Second.\n`;

test('a history with renames, several commits a day and commits that change nothing', () => {
  using space = workspace();
  const { repo, content, run, read } = desk(space);
  repo.commit('2024-01-10T08:00:00Z', 'First version', { 'old/privacy.md': text('First.'), 'README.md': 'x' });
  repo.commit('2024-02-01T05:00:00Z', 'Typo', { 'old/privacy.md': text('Firstly.') });
  repo.commit('2024-02-01T06:00:00Z', 'Better words', { 'old/privacy.md': text('At first.') });
  repo.commit('2024-02-05T06:00:00Z', 'Move', { 'legal/policy.md': { from: 'old/privacy.md' } });
  repo.commit('2024-02-06T06:00:00Z', 'Wrap lines', { 'legal/policy.md': text('At\nfirst.') });
  repo.commit('2024-02-07T06:00:00Z', 'Nothing of ours', { 'README.md': 'y' });
  // Ten in the evening in Greenwich is the next day in Almaty.
  repo.commit('2024-03-01T22:00:00Z', 'Say "more": a\\b', { 'legal/policy.md': text('At first and last.', '---\ntitle: Privacy policy\nlayout: page\n---\n') });
  const { code, out, err } = run('legal/policy.md', '--policy', 'privacy');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(join(content, 'privacy')).sort()).toEqual(['1.md', '2.md', '3.md']);
  expect(read('privacy/1.md')).toBe('---\nversion: 1\ntitle: "Privacy"\npublished: 2024-01-10\n---\n\n# Privacy\n\n1. First.\n\n2. Second.\n');
  expect(read('privacy/2.md')).toBe('---\nversion: 2\ntitle: "Privacy"\npublished: 2024-02-01\nsummary:\n  - "Typo"\n  - "Better words"\n---\n\n# Privacy\n\n1. At first.\n\n2. Second.\n');
  expect(read('privacy/3.md')).toBe('---\nversion: 3\ntitle: "Privacy policy"\npublished: 2024-03-02\nsummary:\n  - "Say \\"more\\": a\\\\b"\n---\n\n1. At first and last.\n\n2. Second.\n');
  expect(read('site.yaml')).toContain('policies: [rules, privacy]');
  expect(out).toContain('редакций – 3, из коммитов – 6, с 2024-01-10 по 2024-03-02');
  expect(out).toContain('Строки прежних шапок не перенесены: layout.');
  const status = callPolicy(['status', '--content', content, '--as-of', '2024-02-10']).out;
  expect(status).toMatch(/2 +действует/);
});

test('what is lost is reported, and what cannot be a policy is left out', () => {
  using space = workspace();
  const { repo, content, run, read } = desk(space);
  repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One ![logo](a.png) <b>two</b>.') });
  repo.commit('2024-01-11T08:00:00Z', 'Empty', { 'p.md': '' });
  repo.commit('2024-01-12T08:00:00Z', 'Windows', { 'p.md': new Uint8Array([0xcf, 0xf0, 0xe8]) });
  repo.commit('2024-01-13T08:00:00Z', '', { 'p.md': text('Three.') });
  const { code, out } = run('p.md', '--policy', 'privacy');
  expect(code).toBe(0);
  expect(out).toContain('privacy/1.md:3  картинка заменена её описанием: ![logo](a.png)');
  expect(out).toContain('privacy/1.md:3  HTML убран, слова оставлены: <b>');
  expect(out).toMatch(/пропущено 2024-01-11 \([0-9a-f]{10}\): текста нет/);
  expect(out).toMatch(/пропущено 2024-01-12 \([0-9a-f]{10}\): файл не в UTF-8/);
  expect(read('privacy/1.md')).toContain('\n1. One logo two.\n');
  // What the days left out were about led to this text too.
  expect(read('privacy/2.md')).toContain('published: 2024-01-13\nsummary:\n  - "Empty"\n  - "Windows"\n---\n');
  expect(callScript('check.ts', ['--content', content]).code).toBe(0);
});

describe('the main line only, on the day on which a text came to it', () => {
  const long = (words: string): string => text(`${words} ${Array.from({ length: 30 }, (_, i) => `Words of line ${i}.`).join('\n')}`);
  /** The days and summaries of the editions. */
  const editions = (content: string, read: (name: string) => string): string[] =>
    readdirSync(join(content, 'privacy')).sort().map((name) => [/published: (.*)/, /^ {2}- "(.*)"$/gm, /1\. (\S+)/].flatMap((pattern) => Array.from(read(`privacy/${name}`).matchAll(new RegExp(pattern, 'gm')), ([, found]) => found!)).join(' | '));

  test('a branch that was merged later: neither its states nor its days', () => {
    using space = workspace();
    const { repo, content, run, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': long('One') });
    repo.git('checkout', '-q', '-b', 'draft');
    repo.commit('2024-01-12T08:00:00Z', 'Half', { 'p.md': long('Half') });
    repo.commit('2024-01-14T08:00:00Z', 'Whole', { 'p.md': long('Whole') });
    repo.git('checkout', '-q', 'main');
    repo.commit('2024-01-13T08:00:00Z', 'Nothing of ours', { 'README.md': 'x' });
    repo.merge('2024-02-01T08:00:00Z', 'draft');
    const { code, out } = run('p.md', '--policy', 'privacy');
    expect(code).toBe(0);
    expect(editions(content, read)).toEqual(['2024-01-10 | One', '2024-02-01 | Half | Whole | Whole']);
    expect(out).toContain('Взята только сама ветка main, по первым родителям (git log --first-parent); дата – день, когда текст на неё попал');
    expect(out).toContain('редакций – 2, из коммитов – 2, с 2024-01-10 по 2024-02-01');
  });

  test('a rebase keeps the author’s date, and the committer’s counts', () => {
    using space = workspace();
    const { repo, content, run, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': long('One') });
    repo.commit('2024-03-05T08:00:00Z', 'Second', { 'p.md': long('Two') }, '2023-12-01T08:00:00Z');
    expect(run('p.md', '--policy', 'privacy').out).not.toContain('с датой раньше');
    expect(editions(content, read)).toEqual(['2024-01-10 | One', '2024-03-05 | Second | Two']);
  });

  test('renamed on a branch, renamed and changed at once, renamed back', () => {
    using space = workspace();
    const { repo, content, run, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'a/p.md': long('One'), 'other.md': 'x' });
    repo.git('checkout', '-q', '-b', 'move');
    repo.commit('2024-01-11T08:00:00Z', 'Move', { 'b/policy.md': { from: 'a/p.md' } });
    repo.commit('2024-01-12T08:00:00Z', 'Change', { 'b/policy.md': long('Two') });
    repo.git('checkout', '-q', 'main');
    repo.merge('2024-02-01T08:00:00Z', 'move');
    repo.git('mv', 'b/policy.md', 'p.md');
    repo.commit('2024-03-01T08:00:00Z', 'Move and change', { 'p.md': long('Three') });
    repo.git('mv', 'p.md', 'moved-away.md');
    repo.commit('2024-04-01T08:00:00Z', 'Away', {});
    repo.git('mv', 'moved-away.md', 'p.md');
    repo.commit('2024-04-02T08:00:00Z', 'And back', { 'p.md': long('Four') });
    expect(run('p.md', '--policy', 'privacy').code).toBe(0);
    expect(editions(content, read)).toEqual(['2024-01-10 | One', '2024-02-01 | Move | Change | Two', '2024-03-01 | Move and change | Three', '2024-04-02 | And back | Four']);
  });

  test('deleted and restored: no edition for that, and it is reported', () => {
    using space = workspace();
    const { repo, content, run, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': long('One'), 'q.md': 'x' });
    repo.commit('2024-02-01T08:00:00Z', 'Delete', { 'p.md': null });
    repo.commit('2024-02-05T08:00:00Z', 'Restore', { 'p.md': long('One') });
    repo.commit('2024-03-01T08:00:00Z', 'Change', { 'p.md': long('Two') });
    repo.commit('2024-04-01T08:00:00Z', 'Delete again', { 'p.md': null });
    const { code, out } = run('p.md', '--policy', 'privacy');
    expect(code).toBe(0);
    expect(editions(content, read)).toEqual(['2024-01-10 | One', '2024-03-01 | Change | Two']);
    expect(out).toContain('С 2024-02-01 по 2024-02-05 файла на ветке не было');
    expect(out).toContain('2024-04-01 файл удалён с ветки.');
  });

  test('named from a folder within the repository; a link is no text; a shallow clone says that it is one', () => {
    using space = workspace();
    const { repo, content, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'docs/p.md': long('One') });
    repo.commit('2024-02-01T08:00:00Z', 'Second', { 'docs/p.md': long('Two') });
    symlinkSync('p.md', join(repo.path, 'docs/link.md'));
    repo.commit('2024-03-01T08:00:00Z', 'Link', {});
    const call = (folder: string, path: string) => callPolicy(['import-git', folder, path, '--policy', 'privacy', '--content', content]);
    expect(call(repo.path, 'docs/link.md')).toMatchObject({ code: 1, out: '' });
    expect(call(join(repo.path, 'docs'), './p.md').code).toBe(0);
    expect(editions(content, read)).toEqual(['2024-01-10 | One', '2024-02-01 | Second | Two']);
    repo.git('clone', '-q', '--depth', '1', `file://${repo.path}`, join(space.path, 'shallow'));
    const other = contentFolder(space, {});
    rmSync(join(other, 'privacy'), { recursive: true });
    space.write('content/site.yaml', read('site.yaml').replace(', privacy', ''));
    expect(call(join(space.path, 'shallow'), 'docs/p.md').out).toContain('не вся история (shallow)');
  });
});

test('begins an archive in an empty folder', () => {
  using space = workspace();
  const repo = repositoryIn(join(space.path, 'repo'));
  repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One.') });
  const content = join(space.path, 'new/content');
  const owner = ['--organisation', 'Пример', '--url', 'https://example.kz', '--time-zone', 'Asia/Almaty', '--languages', 'en,ru'];
  expect(callPolicy(['import-git', repo.path, 'p.md', '--policy', 'privacy', '--content', content, ...owner])).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(content).sort()).toEqual(['privacy', 'site.yaml']);
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('languages: [en, ru]\npolicies: [privacy]\n');
});

test('a commit dated before the one that precedes it counts for its day', () => {
  using space = workspace();
  const { repo, run, read } = desk(space);
  repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One.') });
  repo.commit('2024-03-10T08:00:00Z', 'Second', { 'p.md': text('Two.') });
  repo.commit('2024-02-10T08:00:00Z', 'Third', { 'p.md': text('Three.') });
  expect(run('p.md', '--policy', 'privacy', '--lang', 'en').out).toContain('Commits dated before the one that precedes them: 1.');
  expect(read('privacy/2.md')).toMatch(/published: 2024-03-10\nsummary:\n {2}- "Second"\n {2}- "Third"\n.*1\. Three\./s);
});

describe('refuses, and leaves the content as it was', () => {
  test.for<[string, string[], RegExp, number]>([
    ['a file that is not there', ['q.md', '--policy', 'privacy'], /в истории нет файла q\.md/, 1],
    ['a policy that is there', ['p.md', '--policy', 'rules'], /rules уже есть: выберите другое имя/, 1],
    ['a name that addresses use', ['p.md', '--policy', 'search'], /search/, 2],
    ['no name', ['p.md'], /--policy/, 2],
  ])('%s', ([, args, words, status]) => {
    using space = workspace();
    const { repo, content, run, read } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One.') });
    const site = read('site.yaml');
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: status, out: '' });
    expect(err).toMatch(words);
    expect([readdirSync(content).sort(), read('site.yaml')]).toEqual([['rules', 'site.yaml'], site]);
  });

  test('a folder that is no repository', () => {
    using space = workspace();
    const content = contentFolder(space);
    const { code, err } = callPolicy(['import-git', space.path, 'p.md', '--policy', 'privacy', '--content', content], { GIT_CEILING_DIRECTORIES: space.path });
    expect(code).toBe(1);
    expect(err).toMatch(/^ошибка: здесь нет репозитория git/);
  });

  test('a letter that the text face lacks stops no history', () => {
    using space = workspace();
    const { repo, content, run } = desk(space);
    repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One 漢.') });
    expect(run('p.md', '--policy', 'privacy').code).toBe(0);
    expect(readFileSync(join(content, 'privacy/1.md'), 'utf8')).toContain('One 漢.');
  });
});

test.for([1, 2])('killed at rename %i: the policy is there whole or not at all', (at) => {
  using space = workspace();
  const { repo, content } = desk(space);
  repo.commit('2024-01-10T08:00:00Z', 'First', { 'p.md': text('One.') });
  repo.commit('2024-01-11T08:00:00Z', 'Second', { 'p.md': text('Two.') });
  // The files go into a hidden folder first: only the renames to the places that people see are counted.
  const env = { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/kill-at.ts')}`, KILL_IN: join(content, at === 1 ? 'privacy' : 'site.yaml'), KILL_AT: '1' };
  expect(runScript('policy.ts', ['import-git', repo.path, 'p.md', '--policy', 'privacy', '--content', content], env).code).toBeNull();
  const { out } = callScript('check.ts', ['--content', content]);
  if (at === 1) expect([existsSync(join(content, 'privacy')), out.includes('error')]).toEqual([false, false]);
  else {
    expect(readdirSync(join(content, 'privacy')).sort()).toEqual(['1.md', '2.md']);
    expect(out).toMatch(/privacy:1:1 +error +policy-name .*site\.yaml/);
  }
});
