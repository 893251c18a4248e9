import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../src/model/problem.ts';
import { readLibrary, requireLibrary } from '../../src/content/library.ts';
import { contentFolder, edition, printed, SITE } from './content.ts';

describe('a content folder', () => {
  const files = {
    'README.md': 'Как править тексты.', 'editions.lock.json': '{"last": null, "entries": []}', '.DS_Store': '', 'privacy/.hidden': '', 'privacy/README.md': 'Заметки.',
    'privacy/1.md': edition(1),
    'privacy/1.kk.md': '---\ntitle: Саясат\n---\n\nМәтін.\n',
    'privacy/1.en.md': '---\nversion: 1\ntitle: Policy\n---\n\nText.\n',
    'privacy/2.md': edition(2, 'published: 2026-12-01\neffective: 2027-01-01T09:00\nsummary:\n  - Уточнены слова.\n  - "Пункт 1.1: изменён."\nwithdrawn: {date: 2027-02-01, reason: Ошибка.}'),
    'privacy/3.md': edition(3, 'summary: Иное.'),
  };

  test('is read whole', () => {
    const { library, problems } = readLibrary(contentFolder(files));
    expect(problems).toEqual([]);
    expect(library!.site).toEqual({ organisation: 'ТОО «Пример»', brand: 'Пример', url: 'https://example.kz', base: '/docs', timeZone: 'Asia/Almaty', languages: ['ru', 'kk', 'en'], policies: ['privacy'], theme: { accent: ['#1f4a73', '#9fc3ea'] } });
    const [policy] = library!.policies;
    expect(policy!.name).toBe('privacy');
    expect(policy!.editions.map(({ version, published, effective, withdrawals: [gone], summary, translations }) => [
      version, `${published}`, `${effective}`, `${gone?.from ?? null}`, summary, gone?.reason ?? null, Object.entries(translations).map(([lang, text]) => `${lang} ${text.lang} ${text.title}`),
    ])).toEqual([
      [1, '2026-11-21T19:00:00Z', '2026-11-21T19:00:00Z', 'null', [], null, ['en en Policy', 'kk kk Саясат']],
      [2, '2026-11-30T19:00:00Z', '2027-01-01T04:00:00Z', '2027-01-31T19:00:00Z', ['Уточнены слова.', 'Пункт 1.1: изменён.'], 'Ошибка.', []],
      [3, 'null', 'null', 'null', ['Иное.'], null, []],
    ]);
  });

  test('keeps each file as it is, with the name by which the editor knows it', () => {
    const folder = contentFolder(files);
    const { text } = readLibrary(folder).library!.policies[0]!.editions[0]!;
    expect(text.source).toBe(files['privacy/1.md']);
    expect(text.file).toBe(join(folder, 'privacy/1.md'));
  });

  test('orders editions by number, not by letter', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`privacy/${i + 1}.md`, edition(i + 1, 'published: 2026-11-22\nsummary: Слова.')]));
    expect(readLibrary(contentFolder(many)).library!.policies[0]!.editions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('that is correct has no problem', () => {
    expect(printed('test/fixtures/own')).toEqual([]);
  });
});

describe('a bad content folder', () => {
  const bad = new URL('../fixtures/bad/', import.meta.url);
  test.each(readdirSync(bad).sort())('%s', (name) => {
    const folder = new URL(`${name}/content`, bad).pathname;
    for (const [lang, file] of [['en', 'problems.txt'], ['ru', 'problems.ru.txt']] as const) {
      expect(printed(folder, lang).join('\n')).toBe(readFileSync(new URL(`${name}/${file}`, bad), 'utf8').trimEnd());
    }
  });

  test('that does not exist', () => {
    expect(printed('no/such/folder')).toEqual(['content/site.yaml:1:1  error  file  does not exist: correct the name of the content folder (--content), or begin a new one, npm run policy -- new --help']);
  });

  test('whose policy has no edition', () => {
    expect(printed(contentFolder({ 'privacy/README.md': 'Заметки.' }))).toEqual(['content/privacy:1:1  error  version  has no edition: write 1.md']);
  });

  test('whose policy is a file', () => {
    expect(printed(contentFolder({ privacy: 'Текст.' }))).toEqual([
      'content/site.yaml:6:12  error  policy  names the policy "privacy", which has no folder: make content/privacy with 1.md in it, or remove the name',
    ]);
  });

  test('whose file names differ from editions by a little', () => {
    expect(printed(contentFolder({ 'privacy/1.md': edition(1), 'privacy/2.MD': edition(2, ''), 'privacy/1.ru.md': edition(1, ''), 'privacy/1.KK.md': edition(1, '') }))).toEqual([
      'content/privacy/1.KK.md:1:1  error  language  "KK" is not a translation language of site.yaml (kk, en)',
      'content/privacy/1.ru.md:1:1  error  language  ru is the authoritative language: its text is 1.md',
      'content/privacy/2.MD:1:1  error  file-name  must be named 2.md',
    ]);
  });

  test('all its problems are reported at once, by file and place', () => {
    expect(printed(contentFolder({
      'privacy/1.md': edition(1, 'published: 2026-02-30', '<i>a</i>'), 'privacy/1.kk.md': '---\ntitle: ""\npublished: 2026-11-22\n---\n\n[a](data:x)\n',
    })).map((line) => line.replace(/ {2}error.*/, ''))).toEqual([
      'content/privacy/1.kk.md:2:8', 'content/privacy/1.kk.md:3:1', 'content/privacy/1.kk.md:6:1', 'content/privacy/1.md:4:12', 'content/privacy/1.md:7:1', 'content/privacy/1.md:7:5',
    ]);
  });
});

describe('a symbolic link', () => {
  const folderWithout = () => contentFolder({ 'outside.md': edition(1), 'privacy/1.md': edition(1) });

  test('in place of an edition', () => {
    const folder = folderWithout();
    symlinkSync(join(folder, 'outside.md'), join(folder, 'privacy/2.md'));
    expect(printed(folder)).toEqual(['content/privacy/2.md:1:1  error  file  is a symbolic link: put the file itself here, so that what is reviewed is what is published']);
  });

  test('in place of a policy, of a folder beside, of a file that is not there', () => {
    const folder = folderWithout();
    mkdirSync(join(folder, '.elsewhere'));
    renameSync(join(folder, 'privacy'), join(folder, '.elsewhere/privacy'));
    symlinkSync(join(folder, '.elsewhere/privacy'), join(folder, 'privacy'));
    symlinkSync('/', join(folder, 'terms'));
    symlinkSync('nowhere', join(folder, 'broken'));
    expect(printed(folder)).toEqual([
      'content/broken:1:1  error  file  is a symbolic link: put the file or folder itself here',
      'content/privacy:1:1  error  file  is a symbolic link: put the folder itself here',
      'content/terms:1:1  error  file  is a symbolic link: put the file or folder itself here',
    ]);
  });

  test('in place of site.yaml', () => {
    const folder = folderWithout();
    renameSync(join(folder, 'site.yaml'), join(folder, '.site.yaml'));
    symlinkSync('.site.yaml', join(folder, 'site.yaml'));
    expect(printed(folder)).toEqual(['content/site.yaml:1:1  error  file  is a symbolic link: put the file itself here, so that what is reviewed is what is published']);
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
  const folder = contentFolder({ 'privacy/1.md': edition(1) });
  chmodSync(join(folder, 'privacy/1.md'), 0);
  expect(printed(folder)).toEqual(['content/privacy/1.md:1:1  error  file  cannot be read (EACCES): give permission to read it']);
});

test('work that needs a library stops with the printed problems and no more', () => {
  const folder = contentFolder({ 'site.yaml': SITE.replace('timeZone: Asia/Almaty\n', ''), 'privacy/1.md': edition(1) });
  expect(() => requireLibrary(folder)).toThrow(ContentError);
  expect(() => requireLibrary(folder)).toThrow(/site\.yaml:1:1 {2}error {2}site {2}`timeZone` не указано: напишите часовой пояс, например Asia\/Almaty$/);
});

test('whatever is in the files, problems are returned and nothing is thrown', () => {
  const yaml = fc.array(fc.constantFrom(
    'version: 1', 'version: 2', 'title: Политика', 'title: ', 'published: 2026-11-22', 'effective: 2026-11-22', 'summary: ', 'withdrawn:', '  date: 2026-12-01', '  reason: да', '- ', '---', '...', '{', '}', '[', ']',
    '"', "'", '|', '>', '&a', '*a', '!!binary', '!x', '<<: *a', '? ', ': ', '#', '%YAML 1.1', '\t', 'null', '\u0000', '__proto__: 1', 'constructor: 1', '- - -', '2026-11-22', 'é',
  ), { maxLength: 8 });
  const folder = contentFolder({ 'privacy/1.md': edition(1) });
  fc.assert(fc.property(yaml, fc.constantFrom('\n', ' '), fc.boolean(), (parts, glue, site) => {
    const text = parts.join(glue);
    const read = contentFolder(site ? { 'site.yaml': SITE + text, 'privacy/1.md': edition(1) } : { 'privacy/1.md': `---\n${text}\n---\n\nТекст.\n` });
    for (const line of printed(read)) expect(line).toMatch(/^content\/(site\.yaml|privacy\/1\.md):\d+:\d+ {2}(error|warning) {2}[a-z-]+ {2}\S[^\n]*$/);
  }), { numRuns: 500 });
  expect(printed(folder)).toEqual([]);
});
