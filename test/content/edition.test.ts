import { describe, expect, test } from 'vitest';
import { treeText } from '../../src/model/clause.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { readEdition, readTranslation } from '../../src/content/edition-reader.ts';
import { reporterFor } from '../../src/content/report.ts';
import { THEME } from '../../src/model/theme.ts';

const SITE = { organisation: 'О', brand: 'Б', url: 'https://example.kz', timeZone: 'Asia/Almaty', languages: ['ru', 'kk', 'en'], policies: ['privacy'], base: '/docs', theme: THEME };
const HEAD = 'version: 2\ntitle: Политика\npublished: 2026-12-01\nsummary: Уточнены слова.';

function read(source: string): { edition: ReturnType<typeof readEdition>; problems: string[] } {
  const problems: Problem[] = [];
  const edition = readEdition(source, '2.md', 2, SITE, reporterFor('2.md', problems));
  return { edition, problems: problems.map((problem) => formatProblem(problem, 'en')) };
}
const withHead = (head: string, body = 'Текст.'): string => `---\n${head}\n---\n\n${body}\n`;

describe('front matter', () => {
  const dates = (head: string): (string | undefined)[] => {
    const { edition, problems } = read(withHead(head));
    expect(problems).toEqual([]);
    return [edition?.head.published, edition?.head.effective, edition?.head.withdrawals[0]?.from ?? null].map((date) => date?.toString());
  };

  test('an edition takes effect when it is published, unless it says otherwise', () => {
    expect(dates(HEAD)).toEqual(['2026-11-30T19:00:00Z', '2026-11-30T19:00:00Z', undefined]);
    expect(dates(`${HEAD}\neffective: 2027-01-01T09:00`)).toEqual(['2026-11-30T19:00:00Z', '2027-01-01T04:00:00Z', undefined]);
    expect(dates(`${HEAD}\neffective: 2026-12-01T00:00+05:00`)).toEqual(['2026-11-30T19:00:00Z', '2026-11-30T19:00:00Z', undefined]);
    expect(dates(`${HEAD}\nwithdrawn:\n  date: 2026-12-02\n  reason: Ошибка.`)).toEqual(['2026-11-30T19:00:00Z', '2026-11-30T19:00:00Z', '2026-12-01T19:00:00Z']);
  });

  test('a draft has neither dates nor need of a summary', () => {
    expect(dates('version: 2\ntitle: Политика')).toEqual([undefined, undefined, undefined]);
  });

  test('a summary is a sentence or several', () => {
    expect(read(withHead(HEAD)).edition!.head.summary).toEqual(['Уточнены слова.']);
    expect(read(withHead(HEAD.replace('Уточнены слова.', '\n- Первое.\n- Второе.'))).edition!.head.summary).toEqual(['Первое.', 'Второе.']);
  });

  test('places of the text are those of the file', () => {
    const { edition } = read(withHead(HEAD, '## Один\n\n1.1. Два'));
    const [section] = edition!.text.tree.children;
    expect(section).toMatchObject({ line: 8, column: 1, children: [{ number: '1.1', line: 10 }] });
    expect(treeText(edition!.text.tree)).toBe('Политика\nОдин\n1.1. Два');
  });

  test('a rule across the text does not end it', () => {
    expect(treeText(read(withHead(HEAD, 'Один.\n\n---\n\nДва.')).edition!.text.tree)).toBe('Политика\nОдин.\nДва.');
  });
});

describe('invalid front matter', () => {
  const at = (line: string, ...also: string[]): [string, string[]] => [line, also];
  test.each<[string, [string, string[]]]>([
    // Not readable.
    ['version: 2\ntitle: "Политика', at('2.md:4:1  error  front-matter  cannot be read as YAML: a quotation mark is opened and not closed: add the second one')],
    ['version: 2\ntitle Политика', at('2.md:3:1  error  front-matter  cannot be read as YAML: there is no colon followed by a space: write "key: value"')],
    ['version: 2\ntitle: Политика\ntitle: Иное', at('2.md:4:1  error  front-matter  cannot be read as YAML: the same key appears twice: remove one of them')],
    ['version: 2\ntitle: Политика\nwithdrawn:\n\tdate: 2026-12-01', at('2.md:5:1  error  front-matter  cannot be read as YAML: a tab is used to indent: use spaces')],
    ['version: 2\ntitle: !Политика', at('2.md:3:9  error  front-matter  cannot be read as YAML: a value that begins with "!", "&" or "*" must be in "quotes"')],
    ['version: 2\ntitle: Политика: общая', at('2.md:3:8  error  front-matter  cannot be read as YAML: a value with a colon inside must be in "quotes", and every key at the beginning of its line')],
    ['version: 2\n title: Политика', at('2.md:2:10  error  front-matter  cannot be read as YAML: a value with a colon inside must be in "quotes", and every key at the beginning of its line')],
    ['version: 2\ntitle: "Политика" общая', at('2.md:3:19  error  front-matter  cannot be read as YAML: the value continues after its closing quotation mark: put all of it in one pair of quotes')],
    ['version: 2\ntitle: "а\\qб"', at('2.md:3:10  error  front-matter  cannot be read as YAML: a "\\" inside "quotes" must be written twice')],
    ['version: 2\ntitle: @Политика', at('2.md:3:8  error  front-matter  cannot be read as YAML: a value that begins with such a mark must be in "quotes"')],
    ['version: 2\ntitle: &a Политика\nsummary: *a', at('2.md:4:10  error  front-matter  "*a" stands for a value given elsewhere: write the value itself, in "quotes"')],
    ['version: 2\ntitle: Политика\n? [да]\n: нет', at('2.md:4:3  error  front-matter  a key must be a plain word: write "key: value"')],
    ['- version: 2', at('2.md:2:1  error  front-matter  must be lines of the form "key: value"')],
    ['version: 2\ntitle: "По\\u202Eлитика"', at('2.md:3:8  error  character  has the invisible character U+202E here: delete it')],
    // Missing, empty, of the wrong type.
    ['title: Политика', at('2.md:2:1  error  front-matter  `version` is missing: write the number that the file name has')],
    ['version: два\ntitle: Политика', at('2.md:2:10  error  front-matter  `version` must be a whole number from 1, the one that the file name has')],
    ['version: "2"\ntitle: Политика', at('2.md:2:10  error  front-matter  `version` must be a whole number from 1, the one that the file name has')],
    ['version: 2.5\ntitle: Политика', at('2.md:2:10  error  front-matter  `version` must be a whole number from 1, the one that the file name has')],
    ['version: -2\ntitle: Политика', at('2.md:2:10  error  front-matter  `version` must be 1 or more')],
    ['version: 3\ntitle: Политика', at('2.md:2:10  error  version  says version 3, but the file name says 2: make them equal')],
    ['version: 2', at('2.md:2:1  error  front-matter  `title` is missing: write title: "Full title of the document"')],
    ['version: 2\ntitle:', at('2.md:3:1  error  front-matter  `title` is missing: write title: "Full title of the document"')],
    ['version: 2\ntitle: "  "', at('2.md:3:8  error  front-matter  `title` is empty: write the full title of the document')],
    ['version: 2\ntitle: 2026', at('2.md:3:8  error  front-matter  `title` must be text: put it in "quotes"')],
    ['version: 2\ntitle: |\n  Поли\n  тика', at('2.md:3:8  error  front-matter  `title` must stand on one line')],
    ['version: 2\ntitle: Политика\npublished: 2026', at('2.md:4:12  error  front-matter  `published` must be a date such as 2026-12-01, or a time such as 2026-12-01T09:00')],
    ['version: 2\ntitle: Политика\nsummary:\n  - Пункт 1.1: изменён', at('2.md:5:3  error  front-matter  `summary` must be a sentence or a list of sentences; one with a colon inside must be in "quotes"')],
    ['version: 2\ntitle: Политика\nsummary: ""', at('2.md:4:10  error  front-matter  `summary` is empty: write a sentence')],
    [`${HEAD}\nwithdrawn: 2026-12-10`, at('2.md:6:12  error  front-matter  `withdrawn` must give the date and the reason: withdrawn: {date: 2026-12-10, reason: "…"}')],
    [`${HEAD}\nwithdrawn: {date: 2026-12-10, reson: Ошибка.}`, at(
      '2.md:6:12  error  front-matter  `withdrawn.reason` is missing: write a sentence', '2.md:6:31  error  front-matter  unknown key `reson`: did you mean `reason`?')],
    // Unknown.
    [`${HEAD}\nefective: 2026-12-02`, at('2.md:6:1  error  front-matter  unknown key `efective`: did you mean `effective`?')],
    [`${HEAD}\nPublished: 2026-12-02`, at('2.md:6:1  error  front-matter  unknown key `Published`: did you mean `published`?')],
    [`${HEAD}\nlawyer: А. Б.`, at('2.md:6:1  error  front-matter  unknown key `lawyer`: known keys are version, title, published, effective, summary, withdrawn, corrections')],
    // Dates that cannot be.
    ['version: 2\ntitle: Политика\nsummary: Да.\npublished: 1 декабря', at('2.md:5:12  error  date  `published`: "1 декабря" is not a date: write 2026-12-01, 2026-12-01T09:00 or 2026-12-01T09:00+05:00')],
    [`${HEAD}\neffective: 2027-02-29`, at('2.md:6:12  error  date  `effective`: "2027-02-29" names a day or an hour that does not exist: correct it')],
    [`${HEAD}\nwithdrawn: {date: 2026-12-32, reason: Да.}`, at('2.md:6:19  error  date  `withdrawn.date`: "2026-12-32" names a day or an hour that does not exist: correct it')],
    ['version: 2\ntitle: Политика\nsummary: Да.\npublished: 2024-02-29T23:30', at(
      '2.md:5:12  error  date  `published`: "2024-02-29T23:30" happened twice on the clocks of Asia/Almaty: give the offset, 2024-02-29T23:30:00+06:00 or 2024-02-29T23:30:00+05:00')],
    [`${HEAD}\neffective: 2026-11-30`, at('2.md:6:12  error  date  takes effect before it is published (2026-12-01): make `effective` that moment or a later one, or remove it')],
    [`${HEAD}\nwithdrawn: {date: 2026-11-30, reason: Да.}`, at('2.md:6:19  error  date  is withdrawn before it is published (2026-12-01): correct one of the dates')],
    ['version: 2\ntitle: Политика\neffective: 2026-12-01', at('2.md:4:12  error  date  a draft cannot take effect: give `published` too, or remove `effective`')],
    ['version: 2\ntitle: Политика\nwithdrawn: {date: 2026-12-01, reason: Да.}', at('2.md:4:12  error  date  a draft cannot be withdrawn: give `published` too, or delete the draft')],
    ['version: 2\ntitle: Политика\npublished: 2026-12-01', at('2.md:2:10  error  summary  does not say what changed: from version 2 on, a published edition needs `summary`')],
  ])('%j', (head, [line, also]) => {
    const { edition, problems } = read(withHead(head));
    expect(edition).toBeNull();
    expect(problems).toEqual([line, ...also]);
  });

  test('nested without end', () => {
    const { problems } = read(withHead(`version: 2\ntitle: ${'['.repeat(20_000)}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^2\.md:3:\d+ {2}error {2}front-matter {2}cannot be read as YAML: it is nested too deep$/);
  });

  test.each([
    ['', '2.md:1:1  error  front-matter  must begin with front matter: a line "---", lines with `version` and `title`, and a line "---"'],
    ['# Политика\n', '2.md:1:1  error  front-matter  must begin with front matter: a line "---", lines with `version` and `title`, and a line "---"'],
    ['---\nversion: 2\n', '2.md:1:1  error  front-matter  does not close its front matter: end it with a line "---"'],
    ['---\n---\nТекст.', '2.md:2:1  error  front-matter  must be lines of the form "key: value"'],
  ])('%j', (source, problem) => {
    expect(read(source).problems).toEqual([problem]);
  });
});

describe('an edition without words', () => {
  const line = (place: string) => [`2.md:${place}  error  empty  has no text: write it below the front matter`];
  test.each([
    ['', '6:1'], ['\n\n  \n', '6:1'], ['<!-- позже -->', '8:1'], ['***', '8:1'], ['-', '8:1'], ['> ', '8:1'], ['# Политика', '8:1'], ['&nbsp;', '8:1'],
  ])('%j', (body, place) => {
    expect(read(withHead(HEAD, body)).problems).toEqual(line(place));
  });
  test('where the text could not be read is reported once, as what it is', () => {
    expect(read(withHead(HEAD, '<div>')).problems).toEqual(['2.md:8:1  error  html  raw HTML "<div>" is not allowed: write it in Markdown, or escape it with a backslash']);
  });
});

describe('a translation', () => {
  const translate = (source: string): string[] => {
    const problems: Problem[] = [];
    readTranslation(source, '2.kk.md', 2, 'kk', reporterFor('2.kk.md', problems));
    return problems.map((problem) => formatProblem(problem, 'en'));
  };
  test('holds title and text, and may repeat its version', () => {
    expect(translate(withHead('title: Саясат', 'Мәтін.'))).toEqual([]);
    expect(translate(withHead('version: 2\ntitle: Саясат', 'Мәтін.'))).toEqual([]);
  });
  test('cannot say more', () => {
    expect(translate(withHead('title: Саясат\npublished: 2026-12-01'))).toEqual([
      '2.kk.md:3:1  error  front-matter  unknown key `published`: a translation has only a title and a text, the rest is in 2.md',
    ]);
    expect(translate(withHead('title: Саясат\ntitel: да'))).toEqual(['2.kk.md:3:1  error  front-matter  unknown key `titel`: did you mean `title`?']);
    expect(translate(withHead('version: 1\ntitle: Саясат'))).toEqual(['2.kk.md:2:10  error  version  says version 1, but the file name says 2: make them equal']);
    expect(translate(withHead('title: Саясат', ''))).toEqual(['2.kk.md:3:1  error  empty  has no text: write it below the front matter']);
  });
});
