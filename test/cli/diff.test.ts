/** `policy diff`: what changed, for a terminal, a pull request, a program, a browser. */
import { describe, expect, test } from 'vitest';
import { requireLibrary } from '../../src/content/library.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import { p, run, wordFile } from '../import/word-file.ts';
import { callPolicy } from '../support/call.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

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

test('signs are set aside on request, but not in data', () => {
  expect(diff('rules', '1', '2', ...MANY).out).toContain('открытости[-.-]{+;+}');
  expect(diff('rules', '1', '2', ...MANY, '--no-signs').out).not.toContain('открытости');
  expect(diff('rules', '1', '2', ...MANY, '--no-signs', '--format', 'json')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--no-signs') });
});

test('no other edition is read: an error in one of them stops nothing', () => {
  using space = workspace();
  const content = contentFolder(space, {
    'rules/2.md': EDITION.replace('version: 1', 'version: 2\nsummary: Два').replace('первое', 'второе'),
    'rules/3.md': EDITION.replace('version: 1', 'version: 3\nsummary: Три').replace('Правило первое.', '<b>HTML</b>'),
  });
  expect(diff('rules', '1', '2', '--content', content).out).toContain('[-первое-]{+второе+}');
  expect(diff('rules', '1', '3', '--content', content)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/rules\/3\.md:8:4/u) });
});

describe('a text from outside', () => {
  test('a Word file, with its tracked changes as accepted or as rejected; nothing is imported', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': EDITION.replace('Правило второе.', 'Срок ответа на обращение – 10 рабочих дней.') });
    const by = 'w:author="А. Б." w:date="2026-11-20T10:00:00Z"';
    const file = space.write('counsel.docx', wordFile(p('1. Правило первое.') + p(`${run('2. Срок ответа на обращение – ')}<w:del w:id="1" ${by}><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run('15')}</w:ins>${run(' рабочих дней.')}`)));
    const accepted = diff('rules', '1', file, '--content', content);
    expect(accepted.out).toContain('Правила. Файл counsel.docx: отличия от редакции 1');
    expect(accepted.out).toContain('[-10-]{+15+}');
    expect(accepted.err).toBe('В файле 2 отслеженных исправления; сравнивается текст, в котором все приняты (--reject – отклонены).\n');
    expect(JSON.parse(diff('rules', '1', file, '--reject', '--format', 'json', '--content', content).out).counts).toMatchObject({ wordsAdded: 0, wordsRemoved: 0 });
    // Without an edition, with the one in force.
    expect(diff('rules', file, '--content', content).out).toBe(accepted.out);
    expect(JSON.parse(diff('rules', '1', file, '--format', 'json', '--content', content).out)).toMatchObject({ from: 1, to: 'counsel.docx' });
    expect(requireLibrary(content).policies[0]!.editions).toHaveLength(1);
  });

  test('our own Word file of an edition differs from it in nothing', async () => {
    using space = workspace();
    const { site, policies } = requireLibrary('test/fixtures/many');
    const edition = policies[0]!.editions[2]!;
    const file = space.write('3.docx', await editionDocx(site, edition, edition.text));
    expect(JSON.parse(diff('rules', '3', file, '--format', 'json', ...MANY).out).counts).toEqual({ added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, wordsAdded: 0, wordsRemoved: 0 });
  });

  test('Markdown, an edition of ours or any other', () => {
    using space = workspace();
    const content = contentFolder(space);
    const own = space.write('own.md', EDITION.replace('второе', 'новое'));
    const other = space.write('other.md', '# Правила\r\n\r\n1. Правило\u200b первое.\r\n\r\n2. Правило <b>новое</b>.\r\n');
    for (const file of [own, other]) expect(diff('rules', '1', file, '--content', content).out).toContain('2: второе → новое');
  });

  test.for([
    { name: 'gone.docx', bytes: null, args: [], code: 1, says: /gone\.docx нет/u },
    { name: 'bad.docx', bytes: 'not a zip', args: [], code: 1, says: /Word/u },
    { name: 'bad.md', bytes: new Uint8Array([0xff, 0xfe, 0x41]), args: [], code: 1, says: /не текст в кодировке UTF-8/u },
    { name: 'fine.md', bytes: EDITION, args: ['--accept'], code: 2, says: /только при сравнении с файлом \.docx/u },
    { name: 'both.docx', bytes: '', args: ['--accept', '--reject'], code: 2, says: /--accept.*--reject/u },
  ])('$name $args: exit $code', ({ name, bytes, args, code, says }) => {
    using space = workspace();
    const content = contentFolder(space);
    const file = bytes === null ? `${space.path}/${name}` : space.write(name, bytes);
    expect(diff('rules', '1', file, ...args, '--content', content)).toMatchObject({ code, out: '', err: expect.stringMatching(says) });
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

  test('as a comment and as a page of its own', () => {
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
