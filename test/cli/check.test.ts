import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callPolicy, callScript, type Script } from '../support/call.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const BROKEN = EDITION.replace('title: Правила', 'titel: Правила');
const DRAFT = '---\nversion: 1\ntitle: Правила\n---\n\n1. Правило "первое".\n\n2. Правило  второе, п. 9.\n';
const AS_OF = ['--as-of', '2026-11-22'];

describe.for<[Script, string[]]>([['check.ts', []], ['policy.ts', ['check']]])('%s %j', ([script, before]) => {
  test('sound content: exit 0, in Russian, in English where it is asked for', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': EDITION.replace('published: 2026-01-10\n', '') });
    for (const [lang, out] of [[[], 'Замечаний нет.\n'], [['--lang', 'en'], 'No problems.\n']] as const) {
      expect(callScript(script, [...before, ...lang, '--content', content])).toEqual({ code: 0, out, err: '' });
    }
    for (const folder of ['test/fixtures/own', 'test/fixtures/many', 'test/fixtures/repealed']) {
      const { code, out } = callScript(script, [...before, ...AS_OF, '--content', folder]);
      expect(code).toBe(0);
      expect(out).toMatch(/^(Замечаний нет|.*\n0 ошибок, .*)\.\n$/s);
    }
  });

  test('a problem is a line of text with its place: exit 1', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    const { code, out, err } = callScript(script, [...before, '--content', content]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`${join(content, 'rules/1.md')}:3:1  error  front-matter  неизвестный ключ \`titel\`: может быть, \`title\`?\n`);
    expect(out).toMatch(/\d ошиб(ка|ки|ок), 0 предупреждений\.\n$/);
    expect(callScript(script, [...before, '--lang', 'en', '--content', content]).out).toMatch(/did you mean `title`\?\n[^]*\d errors?, 0 warnings\.\n$/);
  });

  test('a warning stops nothing, except where `--strict` asks for it', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': DRAFT });
    const [plain, strict] = [[], ['--strict']].map((more) => callScript(script, [...before, '--content', content, ...more]));
    expect(plain!.code).toBe(0);
    expect(plain!.out).toMatch(/:6:12 {2}warning {2}quotes {2}.*\n.*:8:11 {2}warning {2}spaces {2}.*\n.*:8:21 {2}warning {2}reference {2}.*\n0 ошибок, 3 предупреждения\.\n$/);
    expect(strict!.code).toBe(1);
    expect(strict!.out).toMatch(/:6:12 {2}error {2}quotes {2}[^]*3 ошибки, 0 предупреждений\.\n$/);
  });

  test('a note stops nothing at all: the words are published', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': EDITION.replace('Правило второе.', 'Правило второе, п. 9.'), 'rules/2.md': EDITION.replace('version: 1', 'version: 2').replace('published: 2026-01-10\n', '') });
    const { out } = callScript(script, [...before, ...AS_OF, '--strict', '--content', content]);
    expect(out).toMatch(/rules\/1\.md:9:20 {2}note {2}reference {2}п\. 9 в документе нет/);
    expect(out).toMatch(/, 1 замечание к сведению\.\n$/);
    expect(out).not.toMatch(/error {2}reference/);
  });

  test('the same as annotations for GitHub', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    const { code, out } = callScript(script, [...before, '--format', 'github', '--content', content]);
    expect(code).toBe(1);
    expect(out).toContain(`::error file=${join(content, 'rules/1.md')},line=3,col=1,title=front-matter::неизвестный ключ`);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=/);
    const standing = contentFolder(space, { 'rules/1.md': EDITION.replace('второе.', 'второе, п. 9.') });
    expect(callScript(script, [...before, ...AS_OF, '--format', 'github', '--content', standing]).out).toMatch(/^::notice file=.*,line=9,col=20,title=reference::/m);
  });

  test('the same as data, its shape the same in any language', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    for (const [lang, words] of [['ru', 'может быть'], ['en', 'did you mean']] as const) {
      const { code, out } = callScript(script, [...before, '--format', 'json', '--lang', lang, '--content', content]);
      expect(code).toBe(1);
      const { problems } = z.strictObject({
        problems: z.array(z.strictObject({ file: z.string(), line: z.number(), column: z.number(), level: z.enum(['error', 'warning', 'note']), rule: z.string(), message: z.string() })),
      }).parse(JSON.parse(out));
      expect(problems).toContainEqual(expect.objectContaining({ file: join(content, 'rules/1.md'), line: 3, column: 1, level: 'error', message: expect.stringContaining(words) }));
    }
  });
});

describe('--fix', () => {
  test('fixes a draft, lists each line, and then checks what is left', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': DRAFT });
    const file = join(content, 'rules/1.md');
    const { code, out, err } = callPolicy(['check', '--fix', '--content', content]);
    expect(code).toBe(0);
    expect(err).toBe(`${file}:6\n- 1. Правило "первое".\n+ 1. Правило «первое».\n${file}:8\n- 2. Правило  второе, п. 9.\n+ 2. Правило второе, п. 9.\nИсправлено: 2 строки.\n`);
    expect(out).toMatch(/:8:20 {2}warning {2}reference {2}.*\n0 ошибок, 1 предупреждение\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe(DRAFT.replace('"первое"', '«первое»').replace('  второе', ' второе'));
    expect(callPolicy(['check', '--fix', '--content', content]).err).toBe('Исправлять нечего.\n');
  });

  test('keeps the line ends of Windows', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': DRAFT.replaceAll('\n', '\r\n') });
    callPolicy(['check', '--fix', '--content', content]);
    expect(readFileSync(join(content, 'rules/1.md'), 'utf8')).toBe(DRAFT.replace('"первое"', '«первое»').replace('  второе', ' второе').replaceAll('\n', '\r\n'));
  });

  test('changes neither a published edition nor a folder with errors', () => {
    using space = workspace();
    const published = DRAFT.replace('title: Правила', 'title: Правила\npublished: 2026-01-10');
    for (const [text, others] of [[published, {}], [DRAFT, { 'rules/3.md': DRAFT.replace('version: 1', 'version: 3') }]] as const) {
      const content = contentFolder(space, { 'rules/1.md': text, ...others });
      expect(callPolicy(['check', ...AS_OF, '--fix', '--content', content]).err).toBe('Исправлять нечего.\n');
      expect(readFileSync(join(content, 'rules/1.md'), 'utf8')).toBe(text);
    }
  });
});

test('--explain explains one rule, and lists all of them', () => {
  expect(callPolicy(['check', '--explain', 'number-skip'])).toMatchObject({ code: 0, out: expect.stringMatching(/^number-skip \(предупреждение\): Пропуск в нумерации\n\nЗачем: .*\nЧто делать: .*\n$/) });
  expect(callPolicy(['check', '--explain', 'nonsense', '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringMatching(/^error: there is no rule "nonsense": the known ones are character, .*number-skip/) });
});

test('a letter that the PDF fonts lack is a warning in a draft, a note in a published text, and stops no build', () => {
  using space = workspace();
  const text = EDITION.replace('Правило второе', 'Правило \u{20bb7}');
  for (const [published, level] of [['published: 2026-01-10\n', 'note'], ['', 'warning']] as const) {
    const content = contentFolder(space, { 'rules/1.md': text.replace('published: 2026-01-10\n', published) });
    const { code, out } = callPolicy(['check', '--content', content]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`rules/1\\.md:\\d+:\\d+ {2}${level} {2}pdf-letter .*U\\+20BB7`));
  }
});

test('a content folder that is not there is a problem, not a stack trace', () => {
  const { code, out } = callPolicy(['check', '--content', 'no-such-folder']);
  expect(code).toBe(1);
  expect(out).toMatch(/^no-such-folder\/site\.yaml:1:1 {2}error {2}file {2}такого файла нет/);
});
