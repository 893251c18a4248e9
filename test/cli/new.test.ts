/** `policy new`: the next edition as a draft. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callPolicy, callScript } from '../support/call.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const TWO = '---\n# от юристов\nversion: 2 # номер\ntitle: "Правила: вторые"\npublished: 2026-03-01\neffective: 2026-04-01\nsummary:\n  - "п. 1: иначе."\n  - "п. 2: так же."\nwithdrawn: {date: 2026-05-01, reason: "Ошибка."}\n---\n\n1. Правило другое.\n';
const run = (content: string, ...args: string[]) => callPolicy(['new', ...args, '--content', content]);

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
    expect(callPolicy(['status', '--content', content, '--as-of', '2026-04-02']).out).toMatch(/3 +проект/);
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

describe('begins a policy that is not there', () => {
  const OWNER = ['--organisation', 'ТОО «Пример "А"»', '--url', 'https://example.kz', '--time-zone', 'Asia/Almaty', '--languages', 'ru,kk'];
  const SITE = '# Кто публикует\norganisation: Пример # полностью\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk, en]\n# по порядку\npolicies:\n  - rules # главный\n# конец\n';

  test('with its title, stubs of the translations that are asked for, and its line in site.yaml', () => {
    using space = workspace();
    const content = contentFolder(space, { 'site.yaml': SITE });
    const { code, out, err } = run(content, 'terms', '--title', ' Пользовательское \n "соглашение" ', '--languages', 'ru,en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(content, 'terms')).sort()).toEqual(['1.en.md', '1.md']);
    expect(readFileSync(join(content, 'terms/1.md'), 'utf8')).toMatch(/^---\nversion: 1\ntitle: "Пользовательское \\"соглашение\\""\n---\n\n<!-- Заготовка: .* -->\n\n## 1\. Общие положения\n\n1\.1\. Текст пункта\.\n$/);
    expect(readFileSync(join(content, 'terms/1.en.md'), 'utf8')).toContain('## 1. General provisions');
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(SITE.replace('# главный\n', '# главный\n  - terms\n'));
    for (const words of ['проект нового документа «Пользовательское "соглашение"»', 'Заготовки переводов: ', 'Документ terms добавлен в site.yaml.', 'publish terms']) expect(out).toContain(words);
    expect(callScript('check.ts', ['--content', content]).code).toBe(0);
    expect(callPolicy(['status', '--content', content]).out).toMatch(/terms .*соглашение.*\n +1 +проект/);
    const { code: published, err: why } = callPolicy(['publish', 'terms', '--content', content]);
    expect([published, why]).toEqual([1, expect.stringContaining('1.md остались заметки <!-- … -->')]);
    expect(readdirSync(join(content, 'terms')).sort()).toEqual(['1.en.md', '1.md']);
  });

  test('keeps the line ends of Windows in site.yaml, and takes the name that is there already', () => {
    using space = workspace();
    const content = contentFolder(space, { 'site.yaml': SITE.replaceAll('\n', '\r\n') });
    expect(run(content, 'terms', '--title', 'Условия').code).toBe(0);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(SITE.replace('# главный\n', '# главный\n  - terms\n').replaceAll('\n', '\r\n'));
    const listed = contentFolder(space, { 'site.yaml': SITE.replace('# конец', '  - offer') });
    expect(run(listed, 'offer', '--title', 'Оферта').code).toBe(0);
    expect(readFileSync(join(listed, 'site.yaml'), 'utf8')).toBe(SITE.replace('# конец', '  - offer'));
  });

  test('in a folder that is empty, or not there: site.yaml is made of what the call says', () => {
    using space = workspace();
    const content = join(space.path, 'архив/content');
    const { code, out } = run(content, 'terms', '--title', 'Условия', ...OWNER);
    expect(code).toBe(0);
    expect(out).toContain(`${join(content, 'site.yaml')}: сказано, кто публикует документы`);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('# Кто публикует документы. Первый язык – тот, на котором тексты имеют юридическую силу.\norganisation: "ТОО «Пример \\"А\\"»"\nbrand: "ТОО «Пример \\"А\\"»"\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk]\npolicies: [terms]\n');
    expect(readdirSync(join(content, 'terms')).sort()).toEqual(['1.kk.md', '1.md']);
    expect(callScript('check.ts', ['--strict', '--content', content]).code).toBe(0);
    // And goes on there.
    expect(run(content, 'privacy', '--title', 'Политика').code).toBe(0);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('policies: [terms, privacy]');
  });

  test('a name similar to another one is accepted, with a note', () => {
    using space = workspace();
    expect(run(contentFolder(space), 'rulez', '--title', 'Правила').out).toContain('Имя rulez похоже на rules.');
  });

  test.for<[string, string[], RegExp]>([
    ['no title', ['terms'], /документа «terms» нет: есть rules\. Чтобы начать новый, дайте ему название: --title/],
    ['a misspelt name', ['rule'], /документа «rule» нет: есть rules \(может быть, rules\?\)/],
    ['a name that addresses use', ['search', '--title', 'X'], /«search» не может быть именем документа: это слово занято адресами/],
    ['a name kept for what comes', ['desk', '--title', 'X'], /«desk» не может быть именем документа: это слово занято адресами/],
    ['a language', ['kk', '--title', 'X'], /в адресах это язык/], ['capitals', ['Terms', '--title', 'X'], /пишите a-z/],
    ['an empty title', ['terms', '--title', ' '], /название пусто/], ['an invisible character', ['terms', '--title', 'а\u200bб'], /невидимый символ U\+200B/],
    ['a language that the site has not', ['terms', '--title', 'X', '--languages', 'ru,de'], /языка «de» на сайте нет: есть ru, kk, en/],
    ['a policy that is there', ['rules', '--title', 'X'], /документ rules уже есть: «Правила»/],
    ['an edition of nothing', ['terms', '--title', 'X', '--from', '1'], /--from бывает только у документа, который уже есть/],
    ['an owner twice', ['terms', '--title', 'X', '--url', 'https://example.kz'], /кто публикует документы, уже сказано в /],
  ])('not by a wrong call: %s', ([, args, words]) => {
    using space = workspace();
    const content = contentFolder(space);
    const { code, out, err } = run(content, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(readdirSync(content).sort()).toEqual(['rules', 'site.yaml']);
  });

  test('nor without knowing who publishes, nor over a folder that nobody listed', () => {
    using space = workspace();
    const empty = join(space.path, 'empty');
    const refused = (...args: string[]): string => {
      const { code, err } = run(empty, 'terms', ...args);
      expect(code).toBe(2);
      return err;
    };
    expect(refused('--url', 'https://example.kz')).toMatch(/site\.yaml ещё нет: .* \(не указано: --title, --organisation, --time-zone, --languages\)/);
    expect(refused('--title', 'X', ...OWNER, '--time-zone', 'Mars')).toMatch(/`timeZone` не часовой пояс/);
    expect(existsSync(empty)).toBe(false);
    const content = contentFolder(space, { 'terms/1.md': EDITION });
    expect(run(content, 'terms', '--title', 'X')).toMatchObject({ code: 1, err: expect.stringMatching(/terms уже есть, но site\.yaml её не называет/) });
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
