/** `policy publish`: dates, rules, seal; corrections; and what is left where it was killed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { openEntries } from '../../src/cli/entry.ts';
import { seal } from '../../src/cli/sealing.ts';
import type { LockEntry, PublicationEntry } from '../../src/model/lock.ts';
import { callPolicy } from '../support/call.ts';
import { runScript, type Finished } from '../support/run.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

const DRAFT = '---\nversion: 2\n# название не менять\ntitle: Правила\nsummary: "п. 2: срок – пять дней." # согласовано\n---\n\n1. Правило первое.\n\n2. Отвечают в пять дней.\n';
const NOW = '2026-11-22T15:00';

/** The small content folder with a draft, its first edition sealed. */
function desk(space: Workspace, draft = DRAFT): { content: string; run(...args: string[]): Finished; read(name: string): string; chain(): LockEntry[]; texts(): PublicationEntry[]; write(name: string, change: (text: string) => string): void } {
  const content = contentFolder(space);
  const run = (...args: string[]) => callPolicy([...args, '--content', content, ...(args.includes('--as-of') ? [] : ['--as-of', NOW])]);
  const read = (name: string) => readFileSync(join(content, name), 'utf8');
  seal(content, [], openEntries, Temporal.Instant.from('2026-11-22T05:00Z'));
  space.write('content/rules/2.md', draft);
  const chain = () => (JSON.parse(read('editions.lock.json')) as { entries: LockEntry[] }).entries;
  return {
    content, run, read, chain, texts: () => chain().filter((entry) => entry.kind === undefined),
    write: (name, change) => writeFileSync(join(content, name), change(read(name))),
  };
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('publishes', () => {
  test('sets the dates and nothing else, seals, and says what readers will see and when', () => {
    using space = workspace();
    const { run, read, texts } = desk(space);
    const { code, out, err } = run('publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01T09:00');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(read('rules/2.md')).toBe(DRAFT.replace('summary', 'published: 2026-12-01\neffective: 2027-01-01T09:00\nsummary'));
    expect(texts().map(({ version, published, effective }) => [version, published, effective])).toEqual([
      [1, '2026-01-10T00:00:00[Asia/Almaty]', '2026-01-10T00:00:00[Asia/Almaty]'],
      [2, '2026-12-01T00:00:00[Asia/Almaty]', '2027-01-01T09:00:00[Asia/Almaty]'],
    ]);
    expect(plain(out)).toMatch(/1 декабря 2026 г\., 00:00 +редакция 2 появится на сайте, ещё не действуя\n +1 января 2027 г\., 09:00 +редакция 2 вступит в силу; редакция 1 утратит силу\n/);
    expect(out).toContain('https://example.kz/docs/rules/2/');
    expect(out).toContain(texts()[1]!.texts.ru!.sha256);
    expect(run('check', '--strict')).toMatchObject({ code: 0, out: 'Замечаний нет.\n' });
  });

  test('at once where no day is named, by the site’s clocks', () => {
    using space = workspace();
    const { run, read } = desk(space);
    const { code, out } = run('publish', 'rules', '--lang', 'en');
    expect(code).toBe(0);
    expect(read('rules/2.md')).toContain('published: 2026-11-22T15:00\n');
    expect(plain(out)).toMatch(/now +In force since 22 November 2026 at 15:00/);
  });

  test('a day that is past and in the file is not passed over in silence: readers saw another edition on it', () => {
    using space = workspace();
    const dated = (day: string) => DRAFT.replace('summary', `published: ${day}\nsummary`);
    const past = desk(space, dated('2026-11-20')).run('publish', 'rules');
    expect(past.code).toBe(0);
    expect(plain(past.out)).toContain('Внимание, публикация задним числом: днём публикации назван 20 ноября 2026 г., 00:00');
    using other = workspace();
    expect(desk(other, dated('2026-11-22T09:00')).run('publish', 'rules').out).not.toContain('задним числом');
  });

  test('`effective` equal to `published` is left out', () => {
    using space = workspace();
    const { run, read } = desk(space);
    expect(run('publish', 'rules', '--published', '2026-12-01', '--effective', '2026-12-01T00:00').code).toBe(0);
    expect(read('rules/2.md')).not.toContain('effective');
  });

  test('seals what was published before it and never sealed', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': DRAFT });
    const { code, out } = callPolicy(['publish', 'rules', '--published', '2026-12-01', '--content', content, '--as-of', NOW]);
    expect(code).toBe(0);
    expect(out).toContain('Заодно запечатаны опубликованные раньше: 1');
  });
});

describe('refuses, says what to do, and writes nothing', () => {
  test.for<[string, string[], RegExp, string?]>([
    ['the past', ['--published', '2026-11-21'], /2026-11-21 уже прошло.*Без --published редакция публикуется сейчас/],
    ['a day that has begun', ['--published', '2026-11-22'], /2026-11-22 уже прошло \(сейчас 2026-11-22T15:00\)/],
    ['taking effect before publication', ['--published', '2026-12-02', '--effective', '2026-12-01'], /вступление в силу \(2026-12-01\) раньше публикации \(2026-12-02\)/],
    ['no summary', ['--published', '2026-12-01'], /нет summary: напишите/, DRAFT.replace(/summary.*\n/, '')],
    ['an error open', ['--published', '2026-12-01'], /2\.md:10:1 +error +html .*\n\n2 ошибки: ничего не записано\./s, DRAFT.replace('2. Отвечают', '<b>2.</b> Отвечают')],
  ])('%s', ([, args, words, draft = DRAFT]) => {
    using space = workspace();
    const { run, read, texts, content } = desk(space, draft);
    const { code, out, err } = run('publish', 'rules', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(read('rules/2.md')).toBe(draft);
    expect(texts()).toHaveLength(1);
    expect(readdirSync(join(content, 'rules')).sort()).toEqual(['1.md', '2.md']);
  });

  test('an edition that is sealed: names the ways there are, and never calls published what is only scheduled', () => {
    using space = workspace();
    const { run, read } = desk(space);
    run('publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01');
    const before = read('editions.lock.json');
    const again = (asOf: string) => run('publish', 'rules', '--published', '2026-12-05', '--as-of', asOf);
    const { code, err } = again('2026-11-23');
    expect(code).toBe(1);
    expect(err).toMatch(/^ошибка: редакция 2 уже запланирована: на сайте с 2026-12-01, в силе с 2027-01-01\. .*policy -- reschedule rules 2\. .*policy -- cancel rules 2\. .*policy -- new rules\n$/);
    expect(again('2026-12-03').err).toMatch(/редакция 2 уже опубликована и запечатана.*policy -- new rules.*--correction/);
    expect(read('editions.lock.json')).toBe(before);
  });

  test('a lock that was tampered with', () => {
    using space = workspace();
    const { run, read, write } = desk(space);
    write('editions.lock.json', (text) => text.replace('2026-01-10', '2026-01-11'));
    const { code, err } = run('publish', 'rules', '--published', '2026-12-01');
    expect(code).toBe(1);
    expect(err).toMatch(/запись о редакции 1 документа rules изменена/);
    expect(read('rules/2.md')).toBe(DRAFT);
  });

  test.for<[string[], RegExp]>([
    [['terms'], /документа «terms» нет/], [['rules', '--published', 'tomorrow'], /«tomorrow» – не дата/],
    [['rules', '--note', 'x'], /--note бывает только вместе с --correction/], [['rules', '--correction', '--published', '2026-12-01'], /--published бывает только у новой редакции/],
    [['rules', '--despite', ' '], /в --despite нужна причина/], [['rules', '--summary', '--note', 'x'], /--note бывает только вместе с --correction/],
  ])('a wrong call: %j', ([args, words]) => {
    using space = workspace();
    const { code, err } = desk(space).run('publish', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});

describe('--correction', () => {
  const slip = (text: string) => text.replace('первое', 'перво');
  test('a typo is fixed, declared and sealed; the lock keeps both fingerprints', () => {
    using space = workspace();
    const { run, read, texts, write } = desk(space);
    write('rules/1.md', slip);
    expect(run('check').code).toBe(1);
    const { code, out } = run('publish', 'rules', '--correction', '--note', 'В п. 1: "перво", так и надо.', '--as-of', '2027-01-10T12:00');
    expect(code).toBe(0);
    expect(out).toContain('Исправлено 10.01.2027: В п. 1: "перво", так и надо.');
    expect(read('rules/1.md')).toBe(slip('---\nversion: 1\ntitle: Правила\npublished: 2026-01-10\ncorrections:\n  - {date: 2027-01-10, note: "В п. 1: \\"перво\\", так и надо."}\n---\n\n1. Правило первое.\n\n2. Правило второе.\n'));
    const entries = texts();
    expect(entries.map(({ version, correction }) => [version, correction?.date ?? null])).toEqual([[1, null], [1, '2027-01-10T00:00:00[Asia/Almaty]']]);
    expect(entries[0]!.texts.ru!.sha256).not.toBe(entries[1]!.texts.ru!.sha256);
    expect(run('check', '--strict').code).toBe(0);
    write('rules/1.md', (text) => text.replace('второе', 'вторе'));
    expect(run('publish', 'rules', '--correction', '--note', 'Ещё раз.', '--as-of', '2027-02-01').code).toBe(0);
    expect(read('rules/1.md')).toContain('так и надо."}\n  - {date: 2027-02-01, note: "Ещё раз."}\n');
    write('rules/1.md', (text) => text.replace('Ещё раз.', 'Иначе.'));
    expect(run('check').out).toContain('объявленные исправления не меняются и не убираются');
  });

  test('one declared by hand, whatever its form, is sealed as it is written', () => {
    using space = workspace();
    const { run, texts, write } = desk(space);
    write('rules/1.md', (text) => slip(text).replace('published', 'corrections:\n  - date: 2027-01-09\n    note: Опечатка.\npublished'));
    expect(run('check').out).toContain('исправление редакции 1 объявлено, но не запечатано, п.\u00a01: было «первое», стало «перво»');
    expect(run('publish', 'rules', '--correction').code).toBe(0);
    expect(texts().at(-1)!.correction).toEqual({ date: '2027-01-09T00:00:00[Asia/Almaty]', note: 'Опечатка.' });
  });

  test.for<[string, (text: string) => string, string[], RegExp]>([
    ['nothing was fixed', (text) => text, ['--note', 'x'], /исправлять нечего/],
    ['no words for the readers', slip, [], /скажите читателям, что исправлено: --note/],
    ['a date was changed too', (text) => slip(text).replace('2026-01-10', '2026-01-09'), ['--note', 'x'], /`published` запечатанной редакции 1 изменено: было 2026-01-10, стало 2026-01-09/],
    ['the fixed text is broken', (text) => text.replace('первое', '<i>перво</i>'), ['--note', 'x'], /html/],
  ])('refuses where %s', ([, change, args, words]) => {
    using space = workspace();
    const { run, read, write, texts } = desk(space);
    write('rules/1.md', change);
    const before = read('rules/1.md');
    const { code, err } = run('publish', 'rules', '--correction', ...args);
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect([read('rules/1.md'), texts().length]).toEqual([before, 1]);
  });
});

describe('killed', () => {
  const kill = (content: string, at: number) => ({ NODE_OPTIONS: `--import ${join(ROOT, 'test/support/kill-at.ts')}`, KILL_IN: content, KILL_AT: String(at) });

  test.for<[string, number, RegExp]>([
    ['before the edition is in place', 1, /Замечаний нет/], ['between edition and lock', 2, /2\.md:1:1 +warning +unsealed .*npm run policy -- publish rules/],
  ])('publish, %s: nothing is half-written, check explains, the same command ends the work', ([, at, explains]) => {
    using space = workspace();
    const { content, run, read, texts } = desk(space);
    const args = ['publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01', '--content', content];
    expect(runScript('policy.ts', [...args, '--as-of', NOW], kill(content, at)).code).toBeNull();
    expect([DRAFT, DRAFT.replace('summary', 'published: 2026-12-01\neffective: 2027-01-01\nsummary')]).toContain(read('rules/2.md'));
    expect(run('check').out).toMatch(explains);
    expect(run('publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01').code).toBe(0);
    expect(texts().map(({ version }) => version)).toEqual([1, 2]);
    expect(run('check', '--strict').code).toBe(0);
    expect(readdirSync(join(content, 'rules')).concat(readdirSync(content)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('publish, after the day has come: the day it was given stays', () => {
    using space = workspace();
    const { content, run, read } = desk(space);
    runScript('policy.ts', ['publish', 'rules', '--published', '2026-12-01', '--content', content, '--as-of', NOW], kill(content, 2));
    expect(run('publish', 'rules', '--published', '2026-12-05', '--as-of', '2026-12-03').err).toContain('её даты не меняются: выполните команду без дат');
    expect(run('publish', 'rules', '--as-of', '2026-12-03').code).toBe(0);
    expect(read('rules/2.md')).toContain('published: 2026-12-01\n');
  });

  test('a correction between edition and lock', () => {
    using space = workspace();
    const { content, run, texts, write } = desk(space);
    write('rules/1.md', (text) => text.replace('первое', 'перво'));
    const args = ['publish', 'rules', '--correction', '--note', 'Опечатка.'];
    runScript('policy.ts', [...args, '--content', content, '--as-of', NOW], kill(content, 2));
    expect(run('check').out).toContain('объявлено, но не запечатано');
    expect(run(...args).code).toBe(0);
    expect(texts()).toHaveLength(2);
  });
});
