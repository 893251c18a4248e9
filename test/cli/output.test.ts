/** Which folders a build takes for its output; the others it leaves as they are, and says what it found. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/build/options.ts';
import { markOutput, requireOutput, SOURCES } from '../../src/build/output.ts';
import { ROOT } from '../../src/build/root.ts';
import { writeFiles } from '../../src/build/write.ts';
import { awaitScript, callPolicy, type Script } from '../support/call.ts';
import { treeHashes } from '../support/tree.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

/** What is said of a folder; null where it can take the output. */
function faultOf(out: string, content = join(ROOT, 'content')): string | null {
  try {
    requireOutput(out, content);
    return null;
  } catch (error) {
    expect((error as Refusal).exitCode).toBe(2);
    return (error as Refusal).message;
  }
}

/** A folder as a build of an earlier version left it. */
function outputIn(space: Workspace, name: string, files: string[]): string {
  for (const file of files) space.write(`${name}/docs/${file}`, file === 'feed.xml' ? '<feed><id>https://example.kz/docs/feed.xml</id></feed>' : 'x');
  return join(space.path, name);
}

describe('is refused', () => {
  test.for<[string, RegExp]>([
    ['/', /корень диска/], [homedir(), /это домашняя папка/], [dirname(homedir()), /корень диска|лежит домашняя папка/],
    ['.', /это папка проекта/], ['', /это папка проекта/], ['..', /лежит папка проекта/], ['content', /это папка с текстами/], ['content/privacy', /внутри папки с текстами/],
    ['~', /оболочка не раскрыла/], ['~/site', /оболочка не раскрыла/],
    ['src', /исходными файлами/], ['src/new', /исходными файлами/], ['docs', /исходными файлами/], ['node_modules/x', /исходными файлами/],
    ['package.json', /package\.json – это файл/], ['package.json/x', /package\.json – это файл/],
  ])('%s', ([out, words]) => {
    expect(faultOf(out)).toMatch(words);
  });

  test('a folder that contains the published texts, or is inside them, wherever these are', () => {
    using space = workspace();
    const content = contentFolder(space);
    expect(faultOf(space.path, content)).toContain(`лежит папка с текстами (${content})`);
    expect(faultOf(content, content)).toContain('это папка с текстами');
    expect(faultOf(join(content, 'rules/site'), content)).toContain('внутри папки с текстами');
    expect(faultOf(join(space.path, 'docs'), content)).toBeNull();
    space.write('package.json', '{}');
    expect(faultOf(join(space.path, 'docs'), content), 'another clone of the project').toContain('исходными файлами');
  });

  test('the same by a link, and a link that leads nowhere', () => {
    using space = workspace();
    const content = contentFolder(space);
    const link = (name: string, to: string): string => {
      symlinkSync(to, join(space.path, name));
      return join(space.path, name);
    };
    expect(faultOf(link('to texts', content), content)).toContain('это папка с текстами');
    expect(faultOf(join(link('to text', join(content, 'rules')), 'x'), content)).toContain('внутри папки с текстами');
    expect(faultOf(link('nowhere', join(space.path, 'gone')), content)).toMatch(/nowhere – ссылка, которая никуда не ведёт/);
    expect(faultOf(join(space.path, 'nowhere/x'), content)).toMatch(/nowhere – ссылка, которая никуда не ведёт/);
    expect(faultOf(link('round', 'round'), content)).toMatch(/round – ссылка, которая никуда не ведёт/);
    mkdirSync(join(space.path, 'out'));
    link('out/docs', content);
    expect(faultOf(join(space.path, 'out'), content)).toMatch(/out\/docs – ссылка/);
  });

  test('a folder whose docs no build wrote: its contents are named', () => {
    using space = workspace();
    const content = contentFolder(space);
    const out = outputIn(space, 'моя папка', ['b.md', 'a.md', 'c/d.md', 'index.html', '404.html']);
    expect(faultOf(out, content)).toContain(`${join(out, 'docs')} целиком, а там лежит не её результат: 404.html, a.md, b.md и ещё 2 имени.`);
    expect(faultOf(outputIn(space, 'file', ['../docs']), content)).toMatch(/file\/docs – это файл/);
  });
});

describe('is taken', () => {
  test('absent or empty, beside other files, with spaces and Cyrillic in its name, or what a build wrote', () => {
    using space = workspace();
    const content = contentFolder(space);
    mkdirSync(join(space.path, 'empty/docs'), { recursive: true });
    space.write('новая папка/letter.txt', 'Не трогать.');
    const marked = outputIn(space, 'marked', ['mine.html']);
    markOutput(marked);
    symlinkSync(marked, join(space.path, 'link'));
    const earlier = outputIn(space, 'earlier version', ['index.html', '404.html', 'search/index.html', 'feed.xml']);
    for (const out of ['absent/deep', 'empty', 'новая папка', 'link'].map((name) => join(space.path, name)).concat(marked, earlier)) expect(faultOf(out, content), out).toBeNull();
    for (const out of ['dist', 'dist-preview', '.cache/x', 'build/site']) expect(faultOf(out), out).toBeNull();
  });
});

test('every folder of the project is among its sources', () => {
  const { stdout } = spawnSync('git', ['ls-tree', '-d', '--name-only', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  expect(SOURCES).toEqual(expect.arrayContaining(stdout.split('\n').filter(Boolean)));
});

describe('a command', () => {
  test.for<Script>(['build.ts', 'start.ts', 'pdf.ts'])('%s: exit 2, in two languages, nothing touched', async (script) => {
    using space = workspace();
    const content = contentFolder(space);
    space.write('out/docs/letter.txt', 'Не трогать.');
    const before = treeHashes(space.path);
    for (const [lang, words] of [['ru', /^ошибка: папка «.*» не годится для результата: .* Ничего не изменено\. /], ['en', /^error: ".*" cannot take the output: .* Nothing was changed\. /]] as const) {
      const { code, out, err } = await awaitScript(script, ['--content', content, '--out', join(space.path, 'out'), '--lang', lang]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(words);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(treeHashes(space.path)).toEqual(before);
  });

  test('pdf follows no link out of its output', async () => {
    using space = workspace();
    const content = contentFolder(space);
    const out = join(space.path, 'out');
    const args = ['--content', content, '--out', out, '--as-of', '2026-02-01'];
    mkdirSync(join(space.path, 'elsewhere'));
    mkdirSync(join(out, 'docs'), { recursive: true });
    symlinkSync(join(space.path, 'elsewhere'), join(out, 'docs/rules'));
    symlinkSync(space.write('letter.pdf', 'Не трогать.'), join(out, 'docs/rules.pdf'));
    markOutput(out);
    const { code, err } = await awaitScript('pdf.ts', args);
    expect(code).toBe(1);
    expect(err).toMatch(/^ошибка: .*rules\/1\.pdf лежит не в .*out\/docs: туда ведёт ссылка/);
    expect(readdirSync(join(space.path, 'elsewhere'))).toEqual([]);
    expect(readFileSync(join(space.path, 'letter.pdf'), 'utf8')).toBe('Не трогать.');
  });

  test('restore and new follow no link out of the content', () => {
    using space = workspace();
    const content = contentFolder(space);
    expect(callPolicy(['seal', '--content', content]).code).toBe(0);
    mkdirSync(join(space.path, 'elsewhere'));
    const hostile = contentFolder(space, { 'rules/1.md': null });
    spawnSync('mv', [join(content, 'rules'), join(space.path, 'rules')]);
    symlinkSync(join(space.path, 'elsewhere'), join(content, 'rules'));
    const { code, err } = callPolicy(['restore', 'rules', '1', '--content', hostile]);
    expect(code).toBe(1);
    expect(err).toMatch(/rules\/1\.md лежит не в .*content: туда ведёт ссылка/);
    expect(readdirSync(join(space.path, 'elsewhere'))).toEqual([]);
    const titled = ['--title', 'Правила'];
    for (const more of [[], titled]) expect(callPolicy(['new', 'rules', '--content', content, ...more])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('символическая ссылка') });
    expect(readdirSync(join(space.path, 'elsewhere'))).toEqual([]);
  });
});

test('a file is written within the content only, whatever its name is made of', () => {
  using space = workspace();
  const content = contentFolder(space);
  const files = ['rules/2.md', '../elsewhere/1.md'].map((name) => ({ path: join(content, name), text: 'x' }));
  expect(() => writeFiles(content, files)).toThrow(/elsewhere\/1\.md лежит не в /);
  expect([readdirSync(space.path), readdirSync(join(content, 'rules'))]).toEqual([['content'], ['1.md']]);
});

// Root may write everywhere; the same on a read-only disk was tried by hand.
test.skipIf(process.getuid?.() === 0)('a folder without rights is refused', () => {
  using space = workspace();
  const content = contentFolder(space);
  mkdirSync(join(space.path, 'closed'));
  chmodSync(join(space.path, 'closed'), 0o555);
  for (const out of ['closed', 'closed/x']) expect(faultOf(join(space.path, out), content)).toMatch(/closed нельзя писать \(EACCES\)/);
  expect(existsSync(join(space.path, 'closed/x'))).toBe(false);
});
