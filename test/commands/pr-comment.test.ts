/** `policy pr-comment`: the comment on a pull request, made without GitHub. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequestComment, COMMENT_MARK } from '../../src/build/policy/comment.ts';
import { readLibrary } from '../../src/read/library.ts';
import { repositoryIn, type Repository } from '../support/repository.ts';
import { runScript } from '../support/run.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

const edition = (version: number, head: string, body: string) => `---\nversion: ${version}\ntitle: Правила\n${head}---\n\n${body}\n`;
const ONE = '1. Правило первое.\n\n2. Отвечают в десять дней.\n\n3. О сроке сказано в п. 2.';
const KK = '---\ntitle: Ереже\n---\n\n1. Бірінші.\n\n2. Он күн.\n\n3. Үшінші.\n';
const NOW = '2026-11-22T15:00';

/** A repository with editions 1 (in force) and 2 (upcoming) on `main`. */
function desk(space: Workspace): { repo: Repository; content: string; comment(...args: string[]): string } {
  const content = contentFolder(space, {
    'rules/1.md': edition(1, 'published: 2026-01-10\n', ONE), 'rules/1.kk.md': KK,
    'rules/2.md': edition(2, 'published: 2026-11-01\neffective: 2026-12-01\nsummary: "п. 2: пять дней."\n', ONE.replace('десять', 'пять')),
  });
  const repo = repositoryIn(space.path);
  repo.commit('2026-11-01T08:00:00Z', 'main', {});
  return {
    repo, content,
    comment(...args) {
      const { code, out, err } = runScript('policy.ts', ['pr-comment', '--content', content, '--as-of', NOW, ...args]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return out.replaceAll('\u00a0', ' ');
    },
  };
}
const THREE = edition(3, 'published: 2026-12-10\neffective: 2027-01-01\nsummary: "п. 2 исключён."\n', '1. Правило первое.\n\n2. О сроке сказано в п. 2.\n\n3. Новое правило.');

test('says all that a reviewer has to know of the touched edition', () => {
  using space = workspace();
  const { content, comment } = desk(space);
  writeFileSync(join(content, 'rules/3.md'), THREE);
  writeFileSync(join(content, 'rules/3.kk.md'), KK);
  const text = comment('--base', 'main', '--preview', 'https://example.kz/preview/7');
  expect(text.split('\n')[0]).toBe(COMMENT_MARK);
  expect(text).toContain('[Предварительный просмотр с проектами](https://example.kz/preview/7)');
  expect(text).toContain('| rules | 3 | запланирована | 10 декабря 2026 г., 00:00 | 1 января 2027 г., 00:00 | нет |');
  expect(text).not.toMatch(/\| rules \| [12] \|/);
  expect(text).toContain('- **1 декабря 2026 г., 00:00** – rules: редакция 2 вступит в силу; редакция 1 утратит силу\n- **10 декабря 2026 г., 00:00** – rules: редакция 3 появится на сайте, ещё не действуя\n- **1 января 2027 г., 00:00** – rules: редакция 3 вступит в силу; редакция 2 утратит силу');
  // Against the edition in force, neither the newest one nor `main`: the ten days are edition 1's.
  expect(text).toContain('### rules, редакция 3: что изменилось по сравнению с действующей редакцией 1');
  expect(text).toContain('<del>~~Отвечают в десять дней.~~</del>');
  expect(text).toContain('**Изменились номера:** 3 → 2');
  expect(text).toMatch(/### Ссылки на пункты и адреса\n\n- \*\*(предупреждение|ошибка)\*\* `.*rules\/3\.md:11` под номером 2 теперь другой пункт/);
  expect(text).toMatch(/\*\*Переводы:\*\* kk – отстаёт: текст изменён, а перевод тот же, что в редакции 1/);
});

describe('which editions', () => {
  test('with --base those whose files differ from where the branch began, whatever main did since', () => {
    using space = workspace();
    const { repo, content, comment } = desk(space);
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit('2026-11-02T08:00:00Z', 'draft', { 'content/rules/3.md': edition(3, '', '1. Одно.') });
    repo.git('checkout', '-q', 'main');
    repo.commit('2026-11-03T08:00:00Z', 'main moved', { 'content/rules/2.md': edition(2, '', '1. Иное.') });
    repo.git('checkout', '-q', 'work');
    const rows = comment('--base', 'main').split('\n').filter((line) => line.startsWith('| rules'));
    expect(rows).toEqual(['| rules | 3 | проект | – | – | нет |']);
    expect(content).toBe(join(repo.path, 'content'));
  });

  test('a translation touches its edition; nothing touched is said; a deleted file too', () => {
    using space = workspace();
    const { repo, content, comment } = desk(space);
    expect(comment('--base', 'main')).toContain('Тексты документов не изменены.');
    writeFileSync(join(content, 'rules/1.kk.md'), KK.replace('Он', 'Бес'));
    expect(comment('--base', 'main')).toContain('| rules | 1 | действует |');
    repo.git('checkout', '-q', '--', '.');
    repo.commit('2026-11-02T08:00:00Z', 'gone', { 'content/rules/1.kk.md': null });
    expect(comment('--base', 'HEAD~1')).toContain('Удалены: `');
  });

  test('without --base all that is not in force yet', () => {
    using space = workspace();
    expect(desk(space).comment('--lang', 'en')).toMatch(/\| rules \| 2 \| upcoming \| 1 November 2026, 00:00 \| 1 December 2026, 00:00 \| none \|/);
  });

  test('a base that git does not know', () => {
    using space = workspace();
    const { content } = desk(space);
    for (const base of ['no-such-branch', '--output=x']) {
      const { code, out, err } = runScript('policy.ts', ['pr-comment', `--base=${base}`, '--content', content]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^ошибка: git сообщает об ошибке: /);
    }
  });
});

test('broken content still has its comment, with the errors and what can be read', () => {
  using space = workspace();
  const { content, comment } = desk(space);
  writeFileSync(join(content, 'rules/3.md'), edition(3, '', '1. Правило <b>первое</b>.\n\n@admin'));
  const text = comment('--base', 'main');
  expect(text).toMatch(/- \*\*ошибка\*\* `.*rules\/3\.md:6` HTML «&lt;b\\>»/);
  expect(text).not.toContain('@admin');
});

test('never longer than GitHub takes, however much was touched', () => {
  using space = workspace();
  const body = (words: string) => Array.from({ length: 400 }, (_, i) => `${i + 1}. Пункт ${words} номер ${i}, в котором сказано достаточно слов, чтобы он был длинным.`).join('\n\n');
  const content = contentFolder(space, {
    'rules/1.md': edition(1, 'published: 2026-01-10\n', body('старый')),
    ...Object.fromEntries([2, 3, 4].map((n) => [`rules/${n}.md`, edition(n, `published: 2026-12-0${n}\nsummary: "${'Очень длинно. '.repeat(500)}"\n`, body(`новый ${n}`))])),
  });
  const { library, problems } = readLibrary(content);
  const text = pullRequestComment({
    library: library!, touched: library!.policies[0]!.editions.slice(1), deleted: [], now: Temporal.Instant.from('2026-11-22T10:00Z'), lang: 'ru',
    problems: [...problems, ...Array.from({ length: 3000 }, (_, i) => ({ file: 'content/rules/2.md', line: i, column: 1, level: 'warning' as const, rule: 'quotes' as const, message: { ru: 'слова '.repeat(300), en: 'x' } }))],
  });
  expect(text.length).toBeLessThanOrEqual(65_536);
  for (const version of [2, 3, 4]) expect(text).toContain(`редакция ${version}: что изменилось по сравнению с действующей редакцией 1`);
  expect(text).toContain('и ещё: 2980');
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});
