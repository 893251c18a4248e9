/** A sealed content folder: what may change in it, and what is found, where and in which words. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openEntries } from '../../src/cli/entry.ts';
import { seal } from '../../src/cli/sealing.ts';
import { readLibrary } from '../../src/content/library.ts';
import { checkContent } from '../../src/build/checked-content.ts';
import { contentFolder } from './content.ts';

const ONE = `---
version: 1
title: "Политика"
published: 2026-11-22
---

Аккаунт – учётная запись.

1. Общее

1.1. Ответ даётся в десять дней. См. [соглашение](/docs/terms/).

- хранение;
- удаление.
`;
const KK = '---\ntitle: Саясат\n---\n\n1. Жалпы ереже.\n';
let folder: string;
const path = (name: string) => join(folder, 'privacy', name);
const edit = (change: (source: string) => string, name = '1.md') => writeFileSync(path(name), change(readFileSync(path(name), 'utf8')));
const problems = () => readLibrary(folder).problems.map(({ file, line, level, rule, message }) => [file.slice(folder.length + 1), line, level, rule, message.ru.replaceAll('\u00a0', ' ')] as const);

beforeEach(() => {
  folder = contentFolder({ 'privacy/1.md': ONE, 'privacy/1.kk.md': KK });
  seal(folder, [], openEntries, Temporal.Instant.from('2026-11-22T05:00Z'));
});

describe('does not break a seal', () => {
  test.for<[string, (source: string) => string]>([
    ['nothing', (source) => source],
    ['white space at line ends', (source) => source.replaceAll('\n', '  \n')],
    ['line ends of Windows', (source) => source.replaceAll('\n', '\r\n')],
    ['no line feed at the end', (source) => source.trimEnd()],
    ['more empty lines', (source) => source.replaceAll('\n\n', '\n\n\n')],
    ['the order and quotes of the front matter', () => ONE.replace(/version.*\npublished: 2026-11-22\n/s, "published: '2026-11-22T00:00+05:00'\ntitle: Политика # полное\nversion: 1\n")],
    ['`effective` that says what was so', (source) => source.replace('published', 'effective: 2026-11-22\npublished')],
  ])('%s', ([, change]) => {
    edit(change);
    expect(problems()).toEqual([]);
  });
});

describe('breaks a seal', () => {
  test('paragraphs that were joined: reported once, and not as changed words', () => {
    const whole = 'Пользователь соглашается с тем, что его данные хранятся столько, сколько нужно для исполнения соглашения';
    const rest = 'и не дольше, чем это разрешает закон страны, в которой он живёт и пользуется сервисом.';
    folder = contentFolder({ 'privacy/1.md': ONE.replace('- хранение', `1.2. ${whole}\n\n${rest}\n\n- хранение`) });
    seal(folder, [], openEntries, Temporal.Instant.from('2026-11-22T05:00Z'));
    edit((source) => source.replace(`${whole}\n\n${rest}`, `${whole} ${rest}`));
    expect(problems().map(([, , , , message]) => message)).toEqual([expect.stringMatching(/^запечатанная редакция 1 изменена, п\. 1\.2: абзацы соединены\. /)]);
  });

  test.for<[string, number, (source: string) => string, RegExp]>([
    ['a word', 11, (source) => source.replace('десять', 'пять'), /изменена, п\. 1\.1: было «десять», стало «пять»\. .*restore privacy 1.*--correction/],
    ['a word put in', 11, (source) => source.replace('десять', 'десять рабочих'), /п\. 1\.1: добавлено «рабочих»/],
    ['a word taken out', 11, (source) => source.replace('в десять дней', 'в дней'), /п\. 1\.1: исключено «десять»/],
    ['a mark', 7, (source) => source.replace('запись.', 'запись;'), /текст Аккаунт – учётная запись;: было «\.», стало «;»/],
    ['a link', 11, (source) => source.replace('/docs/terms/', '/docs/rules/'), /п\. 1\.1: адрес ссылки или оформление/],
    ['a number', 11, (source) => source.replace('1.1.', '1.2.'), /п\. 1\.1 стал п\. 1\.2/],
    ['a paragraph divided', 11, (source) => source.replace('в десять дней', 'в десять\n\nдней'), /п\. 1\.1: абзац разделён/],
    ['a clause put in', 13, (source) => source.replace('\n- хран', '\n1.2. Новый пункт.\n\n- хран'), /добавлен п\. 1\.2: «Новый пункт\.»/],
    ['a clause taken out', 13, (source) => source.replace('- удаление.\n', ''), /исключён текст удаление\.: «удаление\.»/],
    ['the title', 7, (source) => source.replace('"Политика"', 'Политика конфиденциальности'), /название документа: добавлено «конфиденциальности»/],
    ['a note that no page shows, but the published Markdown does', 15, (source) => `${source}<!-- заметка -->\n`, /строка: было «», стало «<!-- заметка -->»/],
    ['the day of publication', 4, (source) => source.replace('2026-11-22', '2026-11-23'), /`published` .* было 2026-11-22, стало 2026-11-23/],
    ['taking effect', 5, (source) => source.replace('22\n', '22\neffective: 2026-12-01\n'), /`effective` .* было 2026-11-22, стало 2026-12-01/],
    ['no date', 2, (source) => source.replace('published: 2026-11-22\n', ''), /запечатана, а дат в файле нет/],
    ['a correction that no command sealed', 5, (source) => source.replace('22\n', '22\ncorrections: [{date: 2026-12-01, note: Опечатка.}]\n'), /исправление редакции 1 объявлено, а текст тот же/],
  ])('%s', ([, line, change, words]) => {
    edit(change);
    const found = problems();
    expect(found).toEqual([['privacy/1.md', line, 'error', 'seal', expect.stringMatching(words)]]);
  });

  test('a word of a translation, at its place', () => {
    edit((source) => source.replace('ереже', 'ережелер'), '1.kk.md');
    expect(problems()).toEqual([['privacy/1.kk.md', 5, 'error', 'seal', expect.stringContaining('п. 1: было «ереже», стало «ережелер»')]]);
  });

  test('more changes than can be listed are counted', () => {
    const many = (words: string) => Array.from({ length: 30 }, (_, i) => `${i + 1}. Пункт ${words} слово${i}.\n`).join('\n');
    folder = contentFolder({ 'privacy/1.md': ONE.replace(/Аккаунт.*/s, many('старое')) });
    seal(folder, [], openEntries, Temporal.Instant.from('2026-11-22T05:00Z'));
    edit(() => ONE.replace(/Аккаунт.*/s, many('новое')));
    const found = problems();
    expect(found).toHaveLength(21);
    expect(found.at(-1)![4]).toContain('и ещё изменений: 10');
  });

  test.for(['1.md', '1.kk.md'])('a missing file: %s', (name) => {
    rmSync(path(name));
    const found = problems();
    expect(found).toContainEqual(['editions.lock.json', 1, 'error', 'seal', expect.stringMatching(/запечатан.*файла нет/)]);
  });
});

describe('the lock', () => {
  const lockFile = () => join(folder, 'editions.lock.json');
  test('is a file that people can read', () => {
    const [entry] = (JSON.parse(readFileSync(lockFile(), 'utf8')) as { entries: object[] }).entries;
    expect(entry).toMatchObject({
      policy: 'privacy', version: 1, sealed: '2026-11-22T10:00:00+05:00', published: '2026-11-22T00:00:00[Asia/Almaty]', correction: null, previous: null,
      texts: { ru: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, kk: {} },
    });
  });

  test.for<[string, (source: string) => string, RegExp, number]>([
    ['an entry edited', (source) => source.replace('22T00', '23T00'), /запись о редакции 1 документа privacy изменена/, 22],
    ['no JSON', (source) => source.slice(1), /замок не читается \(JSON\)/, 1],
    ['a strange key', (source) => source.replace('"policy"', '"polici"'), /замок не читается \(entries\.0/, 1],
    ['all entries taken out', (source) => JSON.stringify({ ...JSON.parse(source) as object, entries: [] }), /записи замка удалены/, 1],
  ])('%s', ([, change, words, line]) => {
    writeFileSync(lockFile(), change(readFileSync(lockFile(), 'utf8')));
    expect(problems()).toEqual([['editions.lock.json', line, 'error', 'lock', expect.stringMatching(words)]]);
  });

  test('a published text that it does not hold is a warning, a draft is not', () => {
    folder = contentFolder({ 'privacy/1.md': ONE, 'privacy/1.kk.md': KK, 'privacy/2.md': ONE.replace('version: 1', 'version: 2').replace(/published.*\n/, '') });
    expect(existsSync(lockFile())).toBe(false);
    const said = (now: string) => checkContent(folder, { now: () => Temporal.Instant.from(now) }).problems.filter(({ rule }) => rule === 'unsealed').map(({ file, level, rule, message }) => [file.slice(folder.length + 1), level, rule, message.ru]);
    expect(said('2026-12-01T00:00Z')).toEqual([
      ['privacy/1.kk.md', 'warning', 'unsealed', expect.stringMatching(/^перевод редакции 1 \(kk\) не запечатан\. .*policy -- seal privacy$/)],
      // What readers saw is compared first: sealing takes the file for it.
      ['privacy/1.md', 'warning', 'unsealed', expect.stringMatching(/^редакция 1 опубликована, но не запечатана\. Сверьте файл с тем, что видели читатели .*policy -- seal privacy/)],
    ]);
    expect(said('2026-11-01T00:00Z')[1]![3]).toBe('редакции 1 назначен день, но она не запечатана: npm run policy -- publish privacy');
  });
});
