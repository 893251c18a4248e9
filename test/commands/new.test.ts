/** `policy new`: the next edition as a draft. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../support/run.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const TWO = '---\n# от юристов\nversion: 2 # номер\ntitle: "Правила: вторые"\npublished: 2026-03-01\neffective: 2026-04-01\nsummary:\n  - "п. 1: иначе."\n  - "п. 2: так же."\nwithdrawn: {date: 2026-05-01, reason: "Ошибка."}\n---\n\n1. Правило другое.\n';
const run = (content: string, ...args: string[]) => runScript('policy.ts', ['new', ...args, '--content', content]);

describe('makes', () => {
  test('a draft of the newest edition: its text and title, no dates, a place for the summary', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': TWO });
    const { code, out, err } = run(content, 'rules');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(content, 'rules/3.md'), 'utf8')).toBe(
      '---\n# от юристов\nversion: 3 # номер\ntitle: "Правила: вторые"\n# summary: "Что изменилось, простыми словами. Нужно до публикации."\n---\n\n1. Правило другое.\n',
    );
    expect(out).toContain('3.md: проект редакции 3 с текстом редакции 2.');
    expect(runScript('policy.ts', ['status', '--content', content, '--as-of', '2026-04-02']).out).toMatch(/3 +проект/);
  });

  test('a draft of the edition that is named, for going back', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': TWO });
    expect(run(content, 'rules', '--from', '1').code).toBe(0);
    expect(readFileSync(join(content, 'rules/3.md'), 'utf8')).toMatch(/^---\nversion: 3\ntitle: Правила\n# summary: .*\n---\n\n1\. Правило первое\.\n\n2\. Правило второе\.\n$/);
  });

  test('translations only when asked, and says so', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.kk.md': '---\ntitle: Ереже\n---\n\n1. Бірінші ереже.\n\n2. Екінші ереже.\n' });
    expect(run(content, 'rules').out).toContain('Переводы (kk) не скопированы');
    expect(readdirSync(join(content, 'rules')).sort()).toEqual(['1.kk.md', '1.md', '2.md']);
    using other = workspace();
    const again = contentFolder(other, { 'rules/1.kk.md': '---\nversion: 1\ntitle: Ереже\n---\n\n1. Бірінші ереже.\n\n2. Екінші ереже.\n' });
    run(again, 'rules', '--translations');
    expect(readFileSync(join(again, 'rules/2.kk.md'), 'utf8')).toBe('---\nversion: 2\ntitle: Ереже\n---\n\n1. Бірінші ереже.\n\n2. Екінші ереже.\n');
  });
});

describe('refuses', () => {
  test('a second draft: says where the first one is', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': EDITION.replace('1', '2').replace(/published.*\n/, '') });
    const { code, out, err } = run(content, 'rules', '--lang', 'en');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`error: there is a draft already: ${join(content, 'rules/2.md')}`);
    expect(existsSync(join(content, 'rules/3.md'))).toBe(false);
  });

  test.for<[string[], RegExp]>([
    [['terms'], /документа «terms» нет: есть rules/], [['rules', '--from', '7'], /нет редакции «7»: есть с 1 по 1/], [[], /не указан аргумент 'policy'/],
  ])('a wrong call: %j', ([args, words]) => {
    using space = workspace();
    const { code, err } = run(contentFolder(space), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
