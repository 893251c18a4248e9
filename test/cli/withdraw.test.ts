/** `policy withdraw` and its undoing: what is said of a published edition, when, and from when on it counts. */
import { describe, expect, test } from 'vitest';
import { desk, type Desk } from '../support/desk.ts';
import { chainWithout } from '../support/old-lock.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

const TWO = '---\nversion: 2\ntitle: Правила\npublished: 2026-03-01 # решение совета\nsummary: Правило второе короче.\n---\n\n1. Правило первое.\n\n2. Правило.\n';
const REASON = ['--reason', 'Ошибка в п. 2.'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Two editions, sealed, the second one in force. */
async function sealedDesk(space: Workspace): Promise<Desk> {
  const one = desk(space, { 'rules/2.md': TWO });
  expect((await one.policy('2026-04-01', 'seal')).code).toBe(0);
  return one;
}

describe('withdraw', () => {
  test('now: front matter and lock together, after saying what will apply and what readers will see', async () => {
    using space = workspace();
    const { policy, read, chain } = await sealedDesk(space);
    const { code, out, err } = await policy('2026-05-01T12:30', 'withdraw', 'rules', '2', ...REASON);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(plain(out)).toMatch(/^Отзыв: редакция 2 документа rules, с 2026-05-01T12:30\.\nСейчас действует редакция 1\.\nЧитатель увидит: Отозвана: с 01\.05\.2026, 12:30, объявлено 01\.05\.2026\. Причина: Ошибка в п\. 2\.\nЗаписано: .*2\.md, .*editions\.lock\.json\./);
    expect(read('rules/2.md')).toBe(TWO.replace('короче.\n', 'короче.\nwithdrawn: {date: 2026-05-01T12:30, reason: "Ошибка в п. 2."}\n'));
    expect(chain().slice(-2)).toMatchObject([
      { kind: 'summary', version: 2, summary: ['Правило второе короче.'] },
      { kind: 'withdrawal', version: 2, sealed: '2026-05-01T12:30:00+05:00', date: '2026-05-01T12:30:00[Asia/Almaty]', reason: 'Ошибка в п. 2.', backdate: null },
    ]);
    expect((await policy('2026-05-01T12:31', 'check', '--strict')).code).toBe(0);
  });

  test('on a day to come; another day, or another reason, takes its place', async () => {
    using space = workspace();
    const { policy, chain, read } = await sealedDesk(space);
    const { out } = await policy('2026-05-01', 'withdraw', 'rules', '2', '--date', '2026-06-01', ...REASON);
    expect(plain(out)).toContain('Сейчас действует редакция 2, с 1 июня 2026 г. – редакция 1.\nЧитатель увидит: Будет отозвана: с 01.06.2026, объявлено 01.05.2026.');
    expect((await policy('2026-05-02', 'withdraw', 'rules', '2', '--date', '2026-06-01', ...REASON)).err).toContain('это уже объявлено: отзыв с 2026-06-01');
    expect((await policy('2026-05-02', 'withdraw', 'rules', '2', '--date', '2026-07-01', ...REASON)).code).toBe(0);
    expect(read('rules/2.md')).toContain('withdrawn: {date: 2026-07-01, ');
    expect((await policy('2026-05-03', 'check', '--strict')).code).toBe(0);
    // Once the day has come, its words alone can change.
    expect((await policy('2026-07-02', 'withdraw', 'rules', '2', '--date', '2026-08-01', ...REASON)).err).toContain('редакция 2 уже отозвана с 2026-07-01, день больше не меняется');
    expect((await policy('2026-07-02', 'withdraw', 'rules', '2', '--reason', 'Описка в п. 2.')).code).toBe(0);
    expect(chain().filter(({ kind }) => kind === 'withdrawal').map((entry) => 'date' in entry && [entry.date.slice(0, 10), 'reason' in entry && entry.reason])).toEqual([
      ['2026-06-01', 'Ошибка в п. 2.'], ['2026-07-01', 'Ошибка в п. 2.'], ['2026-07-01', 'Описка в п. 2.'],
    ]);
    expect((await policy('2026-07-03', 'check', '--strict')).code).toBe(0);
  });

  test('in the past only with a reason for that, which readers see', async () => {
    using space = workspace();
    const { policy, read, chain } = await sealedDesk(space);
    const before = [read('rules/2.md'), chain().length];
    const refused = await policy('2026-05-12', 'withdraw', 'rules', '2', '--date', '2026-05-10', ...REASON);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/2026-05-10 уже прошло \(сейчас 2026-05-12\): до сих пор читатели видели другое\. .*--backdate/);
    expect([read('rules/2.md'), chain().length]).toEqual(before);
    const { code, out } = await policy('2026-05-12', 'withdraw', 'rules', '2', '--date', '2026-05-10', ...REASON, '--backdate', 'Так решил суд.');
    expect(code).toBe(0);
    expect(out).toContain('Отозвана задним числом: объявлено 12.05.2026, с 10.05.2026. Почему задним числом: Так решил суд. Причина: Ошибка в п. 2.');
    expect(chain().at(-1)).toMatchObject({ backdate: 'Так решил суд.' });
    expect((await policy('2026-05-12', 'check', '--strict')).code).toBe(0);
  });

  test('written into the file by hand: an error that names the command, which takes it from there', async () => {
    using space = workspace();
    const { policy, write, chain } = await sealedDesk(space);
    write('rules/2.md', (text) => text.replace('summary', 'withdrawn:\n  date: 2026-05-10\n  reason: От руки.\nsummary'));
    const found = await policy('2026-05-01', 'check');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/2\.md:6:3 +error +statement +отзыв редакции 2 записан в файл, но не объявлен: npm run policy -- withdraw rules 2, или уберите/);
    expect((await policy('2026-05-11', 'withdraw', 'rules', '2')).err).toContain('2026-05-10 уже прошло');
    expect((await policy('2026-05-01', 'withdraw', 'rules', '2')).code).toBe(0);
    expect(chain().at(-1)).toMatchObject({ kind: 'withdrawal', date: '2026-05-10T00:00:00[Asia/Almaty]', reason: 'От руки.' });
    // Said is said: the day, the words, and that it was said at all.
    for (const change of [(text: string) => text.replace('05-10', '05-20'), (text: string) => text.replace('От руки', 'Иначе'), (text: string) => text.replace(/withdrawn.*\n/, '')]) {
      write('rules/2.md', change);
      expect((await policy('2026-05-02', 'check')).out).toMatch(/error +statement .*restore rules 2/);
      expect((await policy('2026-05-02', 'restore', 'rules', '2')).code).toBe(0);
      expect((await policy('2026-05-02', 'check', '--strict')).code).toBe(0);
    }
  });
});

describe('withdraw --undo', () => {
  test('before the day: it never happened, and the lock says so with its day', async () => {
    using space = workspace();
    const { policy, read, chain } = await sealedDesk(space);
    await policy('2026-05-01', 'withdraw', 'rules', '2', '--date', '2026-06-01', ...REASON);
    const { code, out } = await policy('2026-05-15', 'withdraw', 'rules', '2', '--undo', '--reason', 'Ошибки нет.');
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/День отзыва \(2026-06-01\) не наступил.*\nСейчас действует редакция 2\.\nЧитатель увидит: Отзыв с 01\.06\.2026 отменён 15\.05\.2026, до своего дня: редакция не отзывалась\. Причина: Ошибки нет\.\n/);
    expect(read('rules/2.md')).toBe(TWO);
    expect(chain().at(-1)).toMatchObject({ kind: 'reinstatement', date: '2026-05-15T00:00:00[Asia/Almaty]', reason: 'Ошибки нет.' });
    expect(plain((await policy('2026-07-01', 'status')).out)).toMatch(/2 +действует +Действует с 1 марта 2026 г\.\n/);
  });

  test('after the day: the edition counts again from now on, and the days between stay withdrawn', async () => {
    using space = workspace();
    const { policy } = await sealedDesk(space);
    await policy('2026-05-01', 'withdraw', 'rules', '2', '--date', '2026-05-10', ...REASON);
    await policy('2026-05-20T10:00', 'withdraw', 'rules', '2', '--undo', '--reason', 'Суд отменил решение.');
    const at = async (moment: string) => (JSON.parse((await policy(moment, 'status', '--json')).out) as { policies: { inForce: number; editions: { status: string }[] }[] }).policies[0]!;
    for (const [moment, inForce, status] of [['2026-05-09', 2, 'in force'], ['2026-05-10', 1, 'withdrawn'], ['2026-05-20T09:59', 1, 'withdrawn'], ['2026-05-20T10:00', 2, 'in force']] as const) {
      const { inForce: version, editions } = await at(moment);
      expect([version, editions[1]!.status], moment).toEqual([inForce, status]);
    }
    expect(plain((await policy('2026-06-01', 'status')).out)).toMatch(/Была отозвана с 10\.05\.2026\. Отзыв отменён 20\.05\.2026, 10:00, и с этого времени редакция снова учитывается\. Причина: Суд отменил решение\./);
    expect((await policy('2026-06-01', 'check', '--strict')).code).toBe(0);
    expect((await policy('2026-06-01', 'withdraw', 'rules', '2', '--undo', '--reason', 'x')).err).toContain('редакция 2 не отозвана, отменять нечего');
  });
});

test('works whatever was sealed after it', async () => {
  using space = workspace();
  const { policy, write, chain } = await sealedDesk(space);
  await policy('2026-05-01', 'new', 'rules');
  write('rules/3.md', (text) => text.replace(/# summary.*/, 'summary: Третья.').replace('Правило.', 'Правило иное.'));
  expect((await policy('2026-05-01', 'publish', 'rules', '--published', '2026-06-01')).code).toBe(0);
  const { out } = await policy('2026-05-02', 'withdraw', 'rules', '1', ...REASON);
  expect(plain(out)).toContain('Сейчас действует редакция 2, с 1 июня 2026 г. – редакция 3.');
  expect(chain().map(({ version, kind }) => [version, kind ?? 'text'])).toEqual([[1, 'text'], [2, 'text'], [2, 'summary'], [3, 'text'], [3, 'summary'], [1, 'withdrawal']]);
  expect((await policy('2026-05-03', 'check', '--strict')).code).toBe(0);
});

describe('a repeal is announced as one', () => {
  test('before it is written, in status, and by a note of check that stops nothing', async () => {
    using space = workspace();
    const { policy } = desk(space);
    await policy('2026-04-01', 'seal');
    const { out } = await policy('2026-05-01', 'withdraw', 'rules', '1', '--date', '2026-06-01', ...REASON);
    expect(plain(out)).toContain('Сейчас действует редакция 1, с 1 июня 2026 г. – ни одна. С 1 июня 2026 г. документ утратит силу: все его редакции будут отозваны.');
    const check = await policy('2026-05-02', 'check', '--strict');
    expect(check.code).toBe(0);
    expect(check.out).toMatch(/1\.md:5:12 +note +vacancy +С 2026-06-01 документ утратит силу/);
    expect(plain((await policy('2026-06-02', 'status')).out)).toContain('С 1 июня 2026 г. документ утратил силу: все его редакции отозваны. Так говорит его страница');
    expect(JSON.parse((await policy('2026-05-02', 'status', '--json')).out)).toMatchObject({ policies: [{ inForce: 1, repealedFrom: '2026-06-01T00:00:00+05:00' }] });
  });

  test('a gap before the next edition is no repeal, and is reported too', async () => {
    using space = workspace();
    const { policy } = desk(space, { 'rules/2.md': TWO.replace('2026-03-01 # решение совета', '2026-05-01\neffective: 2026-07-01') });
    await policy('2026-05-01', 'seal');
    await policy('2026-05-02', 'withdraw', 'rules', '1', '--date', '2026-06-01', ...REASON);
    expect((await policy('2026-05-03', 'check')).out).toMatch(/note +vacancy +С 2026-06-01 до 2026-07-01 не действует ни одна редакция: страница документа скажет, что сейчас ни одна не действует/);
  });
});

describe('refuses, says why, and writes nothing', () => {
  test.for<[string, string[], number, RegExp]>([
    ['no reason', ['2'], 2, /назовите читателям причину: --reason/],
    ['no such edition', ['7', ...REASON], 2, /у документа rules нет редакции «7»: есть с 1 по 3/],
    ['no day', ['2', ...REASON, '--date', 'завтра'], 2, /«завтра» – не дата/],
    ['a draft', ['3', ...REASON], 1, /это проект, на сайте его нет/],
    ['a day before publication', ['2', ...REASON, '--date', '2026-02-01', '--backdate', 'x'], 1, /отзыв \(2026-02-01\) раньше публикации \(2026-03-01\)/],
    ['a reason for dating back what is not', ['2', ...REASON, '--date', '2026-06-01', '--backdate', 'x'], 2, /2026-06-01 ещё не прошло: уберите --backdate/],
    ['taking back with a day', ['2', '--undo', ...REASON, '--date', '2026-06-01'], 2, /ключи '--undo' и '--date <date>' вместе не указывают/],
    ['taking back nothing', ['2', '--undo', ...REASON], 1, /редакция 2 не отозвана/],
  ])('%s', async ([, args, code, words]) => {
    using space = workspace();
    const { policy, read } = desk(space, { 'rules/2.md': TWO, 'rules/3.md': TWO.replace('version: 2', 'version: 3').replace(/published.*\n/, '') });
    await policy('2026-04-01', 'seal');
    const before = [read('rules/2.md'), read('editions.lock.json')];
    const finished = await policy('2026-05-01', 'withdraw', 'rules', ...args);
    expect(finished.code).toBe(code);
    expect(finished.err).toMatch(words);
    expect([read('rules/2.md'), read('editions.lock.json')]).toEqual(before);
  });

  test('an edition that is not sealed', async () => {
    using space = workspace();
    expect((await desk(space).policy('2026-05-01', 'withdraw', 'rules', '1', ...REASON)).err).toMatch(/не запечатана: сверьте её файл с тем, что опубликовано/);
  });

  test('a text that was changed along with it', async () => {
    using space = workspace();
    const { policy, write, chain } = await sealedDesk(space);
    write('rules/2.md', (text) => text.replace('первое', 'иное'));
    const { code, err } = await policy('2026-05-01', 'withdraw', 'rules', '2', ...REASON);
    expect(code).toBe(1);
    expect(err).toMatch(/error +seal .*было «первое», стало «иное»/);
    expect(chain()).toHaveLength(3);
  });

  test('a moment before the last entry of the chain', async () => {
    using space = workspace();
    const { policy } = await sealedDesk(space);
    expect((await policy('2026-03-15', 'withdraw', 'rules', '2', ...REASON)).err).toMatch(/последняя запись замка сделана 2026-04-01, а сейчас 2026-03-15: записи не делаются задним числом/);
  });

  test('--dry-run: all is reported, nothing written', async () => {
    using space = workspace();
    const { policy, read, chain } = await sealedDesk(space);
    const { code, out } = await policy('2026-05-01', 'withdraw', 'rules', '2', ...REASON, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/Сейчас действует редакция 1\..*\n.*Причина: .*\nНичего не записано \(--dry-run\)\.\n$/);
    expect([read('rules/2.md'), chain().length]).toEqual([TWO, 3]);
  });
});

test('an edition sealed before there were statements keeps what its front matter said then', async () => {
  using space = workspace();
  const { policy, write, chain, content } = desk(space, { 'rules/2.md': TWO });
  await policy('2026-04-01', 'seal');
  // The chain without its statement, as an older version of the tool wrote it.
  chainWithout(content, 'summary');
  const found = await policy('2026-04-02', 'check');
  expect(found.code).toBe(0);
  expect(found.out).toMatch(/2\.md:5:10 +warning +unsealed +`summary` редакции 2 ещё не запечатано: npm run policy -- seal rules/);
  write('rules/2.md', (text) => text.replace('короче', 'длиннее'));
  expect((await policy('2026-04-02', 'check')).out).toMatch(/error +statement .*было «Правило второе короче\.», стало «Правило второе длиннее\.»/);
  expect((await policy('2026-04-02', 'seal')).code).toBe(1);
  write('rules/2.md', () => TWO);
  expect((await policy('2026-04-02', 'seal')).out).toBe('Запечатано summary редакции 2 документа rules\n');
  expect(chain().at(-1)).toMatchObject({ kind: 'summary', version: 2, summary: ['Правило второе короче.'] });
  expect((await policy('2026-04-02', 'check', '--strict')).code).toBe(0);
});
