/** `policy reschedule` and `policy cancel`: changing one's mind about an edition that is not in force yet. */
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import { desk, type Desk } from '../support/desk.ts';
import { runScript } from '../support/run.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

const DRAFT = (version: number) => `---\nversion: ${version}\ntitle: Правила\nsummary: Редакция ${version}. # согласовано\n---\n\n1. Правило первое.\n\n2. Правило редакции ${version}.\n`;
const KK = '---\ntitle: Ереже\n---\n\n1. Бірінші ереже.\n\n2. Екінші ереже.\n';
const NOW = '2026-11-22T15:00';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Edition 1 in force, 2 scheduled for 1 December and in force from the new year, with its translation; 3, where asked for, for 20 December and 1 March. */
async function scheduledDesk(space: Workspace, three = false): Promise<Desk> {
  const one = desk(space, { 'rules/2.md': DRAFT(2), 'rules/2.kk.md': KK });
  const run = async (...words: string[]) => expect((await one.policy('2026-11-20', ...words)).code).toBe(0);
  await run('seal');
  await run('publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01');
  if (three) {
    space.write('content/rules/3.md', DRAFT(3));
    space.write('content/rules/3.kk.md', KK);
    await run('publish', 'rules', '--published', '2026-12-20', '--effective', '2027-03-01');
  }
  return one;
}
const kinds = ({ chain }: Desk) => chain().map(({ version, kind }) => [version, kind ?? 'text']);

describe('reschedule', () => {
  test('both days of a scheduled edition, also after another was sealed; its texts are sealed again, nobody is notified', async () => {
    using space = workspace();
    const one = await scheduledDesk(space, true);
    const { code, out } = await one.policy(NOW, 'reschedule', 'rules', '2', '--published', '2026-12-05', '--effective', '2027-02-01');
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/^Новые даты: редакция 2 документа rules, на сайте с 2026-12-05, в силе с 2027-02-01\.\nСейчас действует редакция 1, с 1 февраля 2027 г\. – редакция 2, с 1 марта 2027 г\. – редакция 3\.\nЗаписано: .*2\.md, .*lock\.json/);
    expect(one.read('rules/2.md')).toBe(DRAFT(2).replace('summary', 'published: 2026-12-05\neffective: 2027-02-01\nsummary'));
    expect(kinds(one)).toEqual([[1, 'text'], [2, 'text'], [2, 'summary'], [3, 'text'], [3, 'summary'], [2, 'dates']]);
    const [first, last] = [one.chain()[1]!, one.chain().at(-1)!] as unknown as { texts: Record<string, { sha256: string }> }[];
    expect(last!.texts.ru!.sha256).not.toBe(first!.texts.ru!.sha256);
    expect(last!.texts.kk!.sha256).toBe(first!.texts.kk!.sha256);
    expect((await one.policy('2026-12-06', 'check', '--strict')).code).toBe(0);
    expect(plain((await one.policy('2026-12-06', 'status')).out)).not.toContain('перенесено');
    // A word that changes now is still found, and the file comes back with the new days.
    one.write('rules/2.md', (text) => text.replace('первое', 'иное'));
    expect((await one.policy('2026-12-06', 'check')).out).toMatch(/error +seal .*было «первое», стало «иное»/);
    await one.policy('2026-12-06', 'restore', 'rules', '2');
    expect(one.read('rules/2.md')).toContain('published: 2026-12-05\neffective: 2027-02-01\n');
  });

  test('taking effect follows publication where the edition says nothing else', async () => {
    using space = workspace();
    const one = desk(space, { 'rules/2.md': DRAFT(2) });
    await one.policy('2026-11-20', 'seal');
    await one.policy('2026-11-20', 'publish', 'rules', '--published', '2026-12-01');
    expect((await one.policy(NOW, 'reschedule', 'rules', '2', '--published', '2026-12-05T09:00')).code).toBe(0);
    expect(one.read('rules/2.md')).toBe(DRAFT(2).replace('summary', 'published: 2026-12-05T09:00\nsummary'));
  });

  test('of an announced edition the day of taking effect, with a reason that readers see', async () => {
    using space = workspace();
    const one = await scheduledDesk(space);
    expect((await one.policy('2026-12-10', 'reschedule', 'rules', '2', '--effective', '2027-02-01'))).toMatchObject({ code: 2, err: expect.stringContaining('назовите читателям причину') as string });
    const { out } = await one.policy('2026-12-10', 'reschedule', 'rules', '2', '--effective', '2027-02-01', '--reason', 'Нужно время.');
    expect(plain(out)).toContain('Читатель увидит: Вступление в силу перенесено: было 01.01.2027, стало 01.02.2027, объявлено 10.12.2026. Причина: Нужно время.');
    expect((await one.policy('2026-12-11', 'check', '--strict')).code).toBe(0);
    expect(plain((await one.policy('2027-01-15', 'status')).out)).toMatch(/2 +вступит в силу +Вступит в силу 1 февраля 2027 г\.\n +Вступление в силу перенесено/);
  });

  test('dates that were changed by hand: an error that names the command, which takes them from the file', async () => {
    using space = workspace();
    const one = await scheduledDesk(space);
    one.write('rules/2.md', (text) => text.replace('2027-01-01', '2027-02-01'));
    expect((await one.policy(NOW, 'check')).out).toMatch(/`effective` запечатанной редакции 2 изменено: было 2027-01-01, стало 2027-02-01\. .*policy -- reschedule rules 2/);
    expect((await one.policy(NOW, 'reschedule', 'rules', '2')).code).toBe(0);
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
  });

  test.for<[string, string, string[], RegExp]>([
    ['the same days', NOW, ['2'], /у редакции 2 уже эти даты: публикация 2026-12-01, вступление в силу 2027-01-01\. Назовите новые/],
    ['a day that is past', NOW, ['2', '--published', '2026-11-22'], /2026-11-22 уже прошло \(сейчас 2026-11-22T15:00\)/],
    ['taking effect before publication', NOW, ['2', '--published', '2027-01-05'], /вступление в силу \(2027-01-01\) раньше публикации \(2027-01-05\)/],
    ['after the next version', NOW, ['2', '--published', '2026-12-21'], /редакция 3 появится на сайте 2026-12-20, редакция 2 не может появиться позже неё/],
    ['before the version before', NOW, ['3', '--published', '2026-11-30'], /редакция 2 появится на сайте 2026-12-01, редакция 3 не может появиться раньше неё/],
    ['days on which it would never be in force', NOW, ['2', '--effective', '2027-03-01'], /с этими датами редакция 2 не действовала бы ни дня: .*cancel rules 2/],
    ['a publication that has happened', '2026-12-02', ['2', '--published', '2026-12-05', '--reason', 'x'], /редакция 2 уже на сайте \(2026-12-01\), день публикации не меняется/],
    ['an edition in force', '2027-01-02', ['2', '--effective', '2027-02-01', '--reason', 'x'], /редакция 2 уже действует: прошедшие дни не меняются\. .*withdraw rules 2/],
    ['one that gave place to a later one', '2027-01-02', ['1', '--effective', '2027-02-01'], /редакция 1 уступила место более поздней/],
  ])('refuses %s', async ([, at, args, words]) => {
    using space = workspace();
    const one = await scheduledDesk(space, true);
    const before = [one.read('rules/2.md'), one.read('editions.lock.json')];
    const { code, err } = await one.policy(at, 'reschedule', 'rules', ...args);
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect([one.read('rules/2.md'), one.read('editions.lock.json')]).toEqual(before);
  });
});

describe('cancel', () => {
  test('a scheduled edition becomes a draft again, with its text and translation; it can be published again', async () => {
    using space = workspace();
    const one = await scheduledDesk(space);
    const { code, out } = await one.policy(NOW, 'cancel', 'rules', '2', '--reason', 'Не согласовано.');
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/^Отмена: редакция 2 документа rules – снова проект, на сайте её не будет\. Текст остался в .*2\.md\.\nСейчас действует редакция 1\.\nЗаписано:/);
    expect([one.read('rules/2.md'), one.read('rules/2.kk.md')]).toEqual([DRAFT(2), KK]);
    expect(one.chain().at(-1)).toMatchObject({ kind: 'cancellation', version: 2, reason: 'Не согласовано.' });
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
    // A draft like any other: it may be changed, restored it cannot be.
    one.write('rules/2.md', (text) => text.replace('первое', 'иное'));
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
    expect((await one.policy(NOW, 'restore', 'rules', '2')).err).toContain('нет запечатанной редакции «2»');
    expect((await one.policy(NOW, 'publish', 'rules', '--published', '2026-12-15')).code).toBe(0);
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
    expect(kinds(one)).toEqual([[1, 'text'], [2, 'text'], [2, 'summary'], [2, 'cancellation'], [2, 'text'], [2, 'summary']]);
    one.write('rules/2.md', (text) => text.replace('иное', 'первое'));
    expect((await one.policy(NOW, 'check')).out).toMatch(/было «иное», стало «первое»/);
  });

  test('the draft may be deleted then', async () => {
    using space = workspace();
    const one = await scheduledDesk(space);
    await one.policy(NOW, 'cancel', 'rules', '2');
    const { rmSync } = await import('node:fs');
    for (const name of ['2.md', '2.kk.md']) rmSync(join(one.content, 'rules', name));
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
  });

  test('before a later edition with a day: the later one goes first, or it appears withdrawn', async () => {
    using space = workspace();
    const one = await scheduledDesk(space, true);
    const refused = await one.policy(NOW, 'cancel', 'rules', '2');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/за редакцией 2 уже запланирована редакция 3, и номер 2 пропасть не может\. Отмените сначала редакцию 3 .*cancel rules 3.*или назовите причину \(--reason "…"\): тогда редакция 2 появится 2026-12-01 уже отозванной/);
    const { out } = await one.policy(NOW, 'cancel', 'rules', '2', '--reason', 'Не нужна.');
    expect(plain(out)).toContain('Сейчас действует редакция 1, с 1 марта 2027 г. – редакция 3. Редакция 2 не вступит в силу.\nЧитатель увидит: Отозвана: с 01.12.2026, объявлено 22.11.2026. Причина: Не нужна.');
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
    expect(plain((await one.policy('2026-12-02', 'status')).out)).toMatch(/2 +отозвана +Отозвана 1 декабря 2026 г\. Не вступала в силу/);
    // The other way: back to drafts, the newest first.
    expect((await one.policy(NOW, 'cancel', 'rules', '3')).code).toBe(0);
  });

  test('an announced edition is withdrawn now and never comes into force', async () => {
    using space = workspace();
    const one = await scheduledDesk(space);
    expect((await one.policy('2026-12-10', 'cancel', 'rules', '2')).code).toBe(2);
    const { out } = await one.policy('2026-12-10', 'cancel', 'rules', '2', '--reason', 'Отложено.');
    expect(plain(out)).toContain('Сейчас действует редакция 1. Редакция 2 не вступит в силу.\n');
    expect(one.read('rules/2.md')).toContain('withdrawn: {date: 2026-12-10, reason: "Отложено."}');
    expect(plain((await one.policy('2027-02-01', 'status')).out)).toMatch(/2 +отозвана +Отозвана 10 декабря 2026 г\. Не вступала в силу/);
  });

  test.for<[string, string, string, RegExp]>([
    ['what is in force', '2027-01-02', '2', /редакция 2 уже действует, отменять нечего\. Отозвать её: .*withdraw rules 2/],
    ['what gave place to a later one', '2027-01-02', '1', /редакция 1 уступила место более поздней, отменять нечего/],
  ])('refuses %s', async ([, at, version, words]) => {
    using space = workspace();
    const { code, err } = await (await scheduledDesk(space)).policy(at, 'cancel', 'rules', version, '--reason', 'x');
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});

test('a scheduled edition is cancelled, not withdrawn', async () => {
  using space = workspace();
  expect((await (await scheduledDesk(space)).policy(NOW, 'withdraw', 'rules', '2', '--reason', 'x')).err).toMatch(/ещё не опубликована \(2026-12-01\), отзывать нечего\. Отменить её: .*cancel rules 2/);
});

describe('killed between the edition and the lock', () => {
  test.for<[string[], RegExp]>([
    [['withdraw', 'rules', '1', '--reason', 'Ошибка.', '--date', '2026-12-24'], /отзыв редакции 1 записан в файл, но не объявлен/],
    [['reschedule', 'rules', '2', '--published', '2026-12-05'], /`published` запечатанной редакции 2 изменено/],
    [['cancel', 'rules', '2'], /редакция 2 запечатана, а дат в файле нет.*cancel rules 2/],
  ])('%j: check explains, the same command ends the work', async ([args, explains]) => {
    using space = workspace();
    const one = await scheduledDesk(space);
    const before = one.chain().length;
    const kill = { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/kill-at.ts')}`, KILL_IN: one.content, KILL_AT: '2' };
    expect(runScript('policy.ts', [...args, '--content', one.content, '--as-of', NOW], kill).code).toBeNull();
    expect(one.chain()).toHaveLength(before);
    expect((await one.policy(NOW, 'check')).out).toMatch(explains);
    expect((await one.policy(NOW, ...args)).code).toBe(0);
    expect(one.chain()).toHaveLength(before + 1);
    expect((await one.policy(NOW, 'check', '--strict')).code).toBe(0);
  });
});
