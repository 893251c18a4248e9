/** `policy diff`: what changed, for a terminal, a pull request, a program, a browser. */
import { describe, expect, test } from 'vitest';
import { callPolicy } from '../support/call.ts';

const MANY = ['--content', 'test/fixtures/many'];
const diff = (...args: string[]) => callPolicy(['diff', ...args]);

describe('which editions', () => {
  test('the newest against the one in force by default', () => {
    const { code, out } = diff('rules', ...MANY, '--as-of', '2026-05-01');
    expect(code).toBe(0);
    expect(out).toMatch(/Редакция 5: что изменилось по сравнению с редакцией 2\n/u);
  });

  test('the one before the newest, where none or the newest itself is in force', () => {
    expect(diff('notice', '--content', 'test/fixtures/repealed', '--as-of', '2027-01-01').out).toMatch(/Редакция 2: .* с редакцией 1\n/u);
  });

  test('the two that are named', () => {
    expect(diff('rules', '1', '4', ...MANY).out).toMatch(/Редакция 4: .* с редакцией 1\n/u);
  });

  test('an edition against itself has no change', () => {
    expect(diff('rules', '2', '2', ...MANY).out).toContain('Слова документа не изменились.');
  });
});

describe('how it is shown', () => {
  test('as text without colours where no terminal reads it', () => {
    const { out } = diff('rules', '1', '2', ...MANY);
    expect(out).toContain('[-10 000,50-]{+12 000,50+}');
    expect(out).not.toContain('\u001b');
  });

  test('in the language of the tool', () => {
    const { out } = diff('rules', '1', '2', ...MANY, '--lang', 'en');
    expect(out).toContain('Edition 2: what changed since edition 1');
    expect(out).not.toContain('что изменилось');
  });

  test('as data, equal to what the site publishes', () => {
    const data = JSON.parse(diff('rules', '1', '2', ...MANY, '--format', 'json').out) as { policy: string; from: number; to: number; clauses: { kind: string; to?: { number: string | null }; natures?: object[] }[] };
    expect(data).toMatchObject({ policy: 'rules', from: 1, to: 2 });
    expect(data.clauses.some(({ kind }) => kind === 'added')).toBe(true);
    // Why a clause is listed, with what was and is there.
    const of = (number: string) => data.clauses.find(({ to }) => to?.number === number)?.natures;
    expect(of('1.1.2')).toEqual([{ nature: 'punctuation', from: '.', to: ';' }]);
    expect(of('1.1.3')).toEqual([{ nature: 'words', from: '', to: 'уважения.' }]);
    expect(of('1.1.1')).toBeUndefined();
  });

  test('as a comment and as a page that stands alone', () => {
    expect(diff('rules', '1', '2', ...MANY, '--format', 'markdown').out).toMatch(/^### Правила/u);
    expect(diff('rules', '1', '2', ...MANY, '--format', 'html').out).toMatch(/^<!doctype html>\n<html lang="ru">/);
  });
});

describe('wrong calls', () => {
  test.for([
    { args: ['nothing', ...MANY], says: 'ошибка: документа «nothing» нет: есть rules, terms' },
    { args: ['rules', '9', ...MANY], says: 'ошибка: у документа rules нет редакции «9»: есть с 1 по 5' },
    { args: ['rules', 'x', '1', ...MANY], says: 'ошибка: у документа rules нет редакции «x»: есть с 1 по 5' },
    { args: ['terms', ...MANY], says: 'ошибка: у документа terms до редакции 1 ничего нет, сравнить не с чем: назовите две редакции' },
    { args: [], says: "ошибка: не указан аргумент 'policy'" },
    { args: ['privacy', '--format', 'pdf'], says: "значение 'pdf' ключа '--format <format>' не подходит" },
  ])('$args.0: $says', ({ args, says }) => {
    const { code, out, err } = diff(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err).toContain('Вызов: npm run policy -- diff');
  });
});
