/** `policy pr-comment`: the comment on a pull request, made without GitHub. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequestComment, COMMENT_MARK } from '../../src/cli/comment/index.ts';
import { readLibrary } from '../../src/content/library.ts';
import { forgeLock } from '../support/forge.ts';
import { repositoryIn, type Repository } from '../support/repository.ts';
import { callPolicy } from '../support/call.ts';
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
      const { code, out, err } = callPolicy(['pr-comment', '--content', content, '--as-of', NOW, ...args]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return out.replaceAll('\u00a0', ' ');
    },
  };
}
const THREE = edition(3, 'published: 2026-12-10\neffective: 2027-01-01\nsummary: "п. 2 исключён."\n', '1. Правило первое.\n\n2. О сроке сказано в п. 2.\n\n3. Новое правило.');

test('has all that a reviewer needs to know about the edition', () => {
  using space = workspace();
  const { content, comment } = desk(space);
  writeFileSync(join(content, 'rules/3.md'), THREE);
  writeFileSync(join(content, 'rules/3.kk.md'), KK);
  const text = comment('--base', 'main', '--preview', 'https://example.kz/preview/7');
  expect(text.split('\n')[0]).toBe(COMMENT_MARK);
  expect(text).toMatch(/^<!-- policy-pr-comment -->\n\n\*\*Сливать нельзя: \d+ предупрежден.*\.\*\*\n\nОткрыть: \[весь просмотр архивом\]\(https:\/\/example\.kz\/preview\/7\)\n/u);
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

  test('a translation belongs to its edition; that nothing changed is said, and which file was deleted', () => {
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

  test.for(['no-such-branch', '--output=x'])('a base that git does not know is reported, in a comment: %s', (base) => {
    using space = workspace();
    const text = desk(space).comment(`--base=${base}`);
    expect(text).toMatch(/^<!-- policy-pr-comment -->\n\n\*\*Сливать нельзя: с основной веткой сравнить не удалось/);
    expect(text).toContain('(unknown-history)');
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
    library: library!, lockRead: true, replaced: [], base: null, preview: { archive: null, files: [], built: null }, touched: library!.policies[0]!.editions.slice(1), unread: [], deleted: [], now: Temporal.Instant.from('2026-11-22T10:00Z'), lang: 'ru',
    problems: [...problems, ...Array.from({ length: 3000 }, (_, i) => ({ file: 'content/rules/2.md', line: i, column: 1, level: 'warning' as const, rule: 'quotes' as const, message: { ru: 'слова '.repeat(300), en: 'x' } }))],
  });
  expect(text.length).toBeLessThanOrEqual(65_536);
  for (const version of [2, 3, 4]) expect(text).toContain(`редакция ${version}: что изменилось по сравнению с действующей редакцией 1`);
  expect(text).toContain('и ещё: 2980');
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

test('an edition that cannot be read is named, and no policy is called unchanged', () => {
  using space = workspace();
  const { content, comment } = desk(space);
  writeFileSync(join(content, 'rules/2.md'), readFileSync(join(content, 'rules/2.md'), 'utf8').replace('title', 'titel'));
  const text = comment('--base', 'main');
  expect(text).toMatch(/Изменены, но не читаются, пока в документе ошибки: `.*rules\/2\.md`\./);
  expect(text).not.toContain('Тексты документов не изменены');
});

describe('the verdict comes first', () => {
  const THREE_SOUND = edition(3, 'published: 2026-12-10\nsummary: "п. 2: три дня."\n', ONE.replace('десять дней', 'три дня'));
  const sealed = (space: Workspace) => {
    const made = desk(space);
    rmSync(join(made.content, 'rules/1.kk.md'));
    forgeLock(made.content, '2026-11-01T10:00:00+05:00');
    made.repo.commit('2026-11-01T09:00:00Z', 'sealed', {});
    return made;
  };
  const policy = (content: string, ...args: string[]) => expect(callPolicy([...args, '--content', content, '--as-of', NOW])).toMatchObject({ code: 0 });
  const first = (text: string) => text.split('\n').slice(2, 4).join('\n');

  test('what was sealed and replaced: the alarm of the platform, then the words, before all else', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'rules/1.md'), edition(1, 'published: 2026-01-10\n', ONE.replace('десять', 'тридцать')));
    forgeLock(content);
    const text = comment('--base', 'main');
    expect(first(text)).toMatch(/^> \[!CAUTION\]\n> \*\*Сливать нельзя: то, что уже запечатано, здесь подменено или удалено \(.*rules\/1\.md, .*\)\./);
    const [redline, problems, table] = ['### rules, редакция 1: было запечатано → стало в этом запросе', '### Замечания', '| Документ |'].map((part) => text.indexOf(part));
    expect(redline! > 0 && redline! < problems! && problems! < table!).toBe(true);
    expect(text).toContain('<del>~~десять~~</del><ins>**тридцать**</ins>');
    expect(text).toMatch(/\| rules \| 1 \| .* \| \*\*печать нарушена\*\* \|/);
    expect(text).not.toContain('| запечатана |');
  });

  test('a seal that its text breaks never reads as sealed', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'rules/1.md'), edition(1, 'published: 2026-01-10\n', ONE.replace('десять', 'тридцать')));
    const text = comment('--base', 'main');
    expect(first(text)).toMatch(/^\*\*Сливать нельзя: \d+ ошиб/);
    expect(text).toMatch(/\| rules \| 1 \| .* \| \*\*печать нарушена\*\* \|/);
    writeFileSync(join(content, 'editions.lock.json'), '{}');
    expect(comment('--base', 'main')).toMatch(/\| rules \| 1 \| .* \| \*\*замок не читается\*\* \|/);
  });

  test('a sound edition may be merged, unless its preview could not be built', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'rules/3.md'), THREE_SOUND.replace('published: 2026-12-10\n', ''));
    policy(content, 'publish', 'rules', '--published', '2026-12-10');
    const text = comment('--base', 'main');
    expect(first(text)).toBe('**Можно сливать: в текстах и датах ошибок и предупреждений нет.**\n');
    expect(text).toMatch(/\| rules \| 3 \| запланирована \| .* \| запечатана \|/);
    expect(text).toContain('- **Что изменилось (summary):** «п. 2: три дня.»');
    expect(first(comment('--base', 'main', '--no-built'))).toContain('Сливать нельзя: предварительный просмотр не собрался');
  });

  test('a correction: its note, and its words before and after', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'rules/1.md'), edition(1, 'published: 2026-01-10\n', ONE.replace('Отвечают в', 'Отвечают за')));
    policy(content, 'publish', 'rules', '--correction', '--note', 'В п. 2 исправлен предлог.');
    const text = comment('--base', 'main');
    expect(first(text)).toContain('Можно сливать');
    expect(text).toContain('- **Исправление, увидят читатели:** Исправлено 22.11.2026: В п. 2 исправлен предлог.');
    expect(text).toContain('### rules, редакция 1: что меняет этот запрос по сравнению с main');
    expect(text).toContain('<del>~~в~~</del><ins>**за**</ins>');
  });

  test('a draft that is on main already is compared with main, and with the edition in force', () => {
    using space = workspace();
    const { repo, content, comment } = sealed(space);
    const draft = (days: string) => edition(3, 'summary: "п. 2."\n', ONE.replace('десять дней', days));
    repo.commit('2026-11-02T08:00:00Z', 'draft', { 'content/rules/3.md': draft('семь дней') });
    writeFileSync(join(content, 'rules/3.md'), draft('восемь дней'));
    const text = comment('--base', 'main');
    const [main, inForce] = ['что меняет этот запрос по сравнению с main', 'что изменилось по сравнению с действующей редакцией 1'].map((words) => text.split(`### rules, редакция 3: ${words}`)[1]!.split('###')[0]!);
    expect(main).toContain('<del>~~семь~~</del><ins>**восемь**</ins>');
    expect(inForce).toContain('<del>~~десять~~</del><ins>**восемь**</ins>');
  });

  test('a withdrawal and a new summary are shown, was and is; a repeal with what readers will see', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    policy(content, 'withdraw', 'rules', '2', '--date', '2026-11-25', '--reason', 'Ошибка.');
    policy(content, 'withdraw', 'rules', '1', '--date', '2026-11-28', '--reason', 'Закрыт.');
    writeFileSync(join(content, 'rules/2.md'), readFileSync(join(content, 'rules/2.md'), 'utf8').replace('п. 2: пять дней.', 'п. 2: ответ за пять дней.'));
    const text = comment('--base', 'main');
    expect(text).toContain('- **Отзыв:** с 28 ноября 2026 г., 00:00, «Закрыт.»');
    expect(text).toContain('- **Что изменилось (summary):** было «п. 2: пять дней.» → стало «п. 2: ответ за пять дней.»');
    expect(text.split('### Календарь')[1]).toMatch(/\*\*rules\.\*\* .*утратит силу/i);
  });

  test('why days were moved, and why a withdrawal was taken back', () => {
    using space = workspace();
    const { content, repo, comment } = sealed(space);
    policy(content, 'reschedule', 'rules', '2', '--effective', '2026-12-20', '--reason', 'Нужно время.');
    expect(comment('--base', 'main')).toMatch(/- \*\*Вступит в силу:\*\* было 1 декабря .* → стало 20 декабря .*\n- \*\*Дни перенесены, причина:\*\* «Нужно время\.»\n/);
    policy(content, 'withdraw', 'rules', '2', '--date', '2026-11-25', '--reason', 'Ошибка.');
    repo.commit('2026-11-22T09:00:00Z', 'withdrawn', {});
    policy(content, 'withdraw', 'rules', '2', '--undo', '--reason', 'Ошибки нет.');
    expect(comment('--base', 'main~0')).toContain('- **Отзыв отменён, причина:** «Ошибки нет.»\n');
  });

  test('an edition whose day of publication was before the request is said to be dated back', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    const draft = THREE_SOUND.replace('published: 2026-12-10', 'published: 2026-11-20');
    writeFileSync(join(content, 'rules/3.md'), draft);
    policy(content, 'seal', 'rules');
    expect(comment('--base', 'main')).toContain('- **Публикация задним числом:** днём публикации назван 20 ноября 2026 г., 00:00, а на сайте этой редакции ещё не было\n');
    writeFileSync(join(content, 'rules/3.md'), draft.replace('11-20', '11-22'));
    expect(comment('--base', 'main')).not.toContain('задним числом');
  });

  test('warnings that were accepted, with the reason', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'rules/3.md'), THREE_SOUND.replace('published: 2026-12-10\n', '').replace('п. 2: три дня.', 'п. 3: иначе.'));
    policy(content, 'publish', 'rules', '--published', '2026-12-10', '--despite', 'Согласовано.');
    expect(comment('--base', 'main')).toMatch(/- \*\*Опубликовано с предупреждениями \(\d+\), причина:\*\* «Согласовано\.»\n- `rules\/3\.md:\d+:\d+` /);
  });

  test('a site.yaml that cannot be read has its comment all the same', () => {
    using space = workspace();
    const { content, comment } = sealed(space);
    writeFileSync(join(content, 'site.yaml'), 'url: [');
    const text = comment('--base', 'main');
    expect(first(text)).toBe('**Сливать нельзя: 1 ошибка.**\n');
    expect(text).toMatch(/- \*\*ошибка\*\* `.*site\.yaml:\d+` /);
  });
});

test('pr-preview takes the pages and PDFs of touched editions out of a build; the comment links them', () => {
  using space = workspace();
  const { content, comment } = desk(space);
  writeFileSync(join(content, 'rules/3.md'), THREE);
  const page = '<!doctype html><html><head><link rel="icon" href="/docs/icon.svg"><style>p{}</style><script>1</script></head><body><a href="#2">2</a><a href="/docs/rules/2/">2</a><script type="module" src="/docs/assets/a.js"></script></body></html>';
  for (const name of ['rules/3/index.html', 'rules/3/changes/index.html', 'rules/2/index.html']) space.write(`site/docs/${name}`, page);
  space.write('site/docs/rules/3.pdf', '%PDF');
  const out = join(space.path, 'direct');
  const args = ['pr-preview', '--base', 'main', '--site', join(space.path, 'site'), '--content', content, '--as-of', NOW];
  const { code, out: said } = callPolicy([...args, '--out', out]);
  expect([code, JSON.parse(said)]).toEqual([0, ['rules-3.html', 'rules-3.pdf', 'rules-3-changes.html']]);
  expect(readFileSync(join(out, 'rules-3.html'), 'utf8')).toBe('<!doctype html><html><head><style>p{}</style></head><body><a href="#2">2</a><a>2</a></body></html>');
  expect(comment('--base', 'main', '--direct', out)).toContain('Открыть: [rules 3: страница](artifact:rules-3.html) · [PDF редакции 3](artifact:rules-3.pdf) · [сравнение редакции 3](artifact:rules-3-changes.html)\n');
  expect(callPolicy([...args, '--out', content])).toMatchObject({ code: 2 });
});
