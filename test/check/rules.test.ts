/** Every rule there is, by its own examples: one file a rule, and this suite goes over all of them. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/build/checked-content.ts';
import { fixText } from '../../src/check/fix.ts';
import { RULES } from '../../src/check/rule-registry.ts';
import { listClauses, plainText } from '../../src/model/clause.ts';
import type { MessageLanguage } from '../../src/model/message.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Rule, Scene } from '../../src/model/rule.ts';
import { readLibrary } from '../../src/content/library.ts';
import { readTree } from '../../src/content/markdown.ts';
import { SourcePlaces } from '../../src/content/text-place.ts';
import { contentFolder, edition } from '../content/content.ts';
import { document } from '../content/document.ts';
import { NOW, stage, written } from './scene.ts';

const ALL = [...RULES.values()];

/** What the rules say of a folder, as it is printed; that its editions are not sealed is not their business. */
function told(folder: string, lang: MessageLanguage, now = NOW): string[] {
  const { problems } = checkContent(folder, { now: () => now });
  return problems.filter(({ rule }) => rule !== 'unsealed').map((problem) => formatProblem(problem, lang).replaceAll(folder, 'content'));
}

/** What is found in a scene of a rule, but for the seals that only the rule about them looks at. */
function found(rule: Rule, scene: Scene) {
  const { problems, marks, folder } = stage(scene);
  const own = problems.filter((problem) => problem.rule !== 'unsealed' || rule.name === 'unsealed');
  return { own, marks, folder, places: own.map(({ file, line, column }) => `${file.slice(folder.length + 1)}:${line}:${column}`).sort() };
}

describe('the registry is its folders', () => {
  test('each file holds the rule that it is named after, and every rule has an example', () => {
    const names = globSync('src/{content,check}/rules/*').map((file) => basename(file, '.rule.ts'));
    expect(names.sort()).toEqual([...RULES.keys()].sort());
    expect(RULES.size).toBe(names.length);
    for (const { name, examples } of ALL) expect(examples.some(({ right }) => right !== undefined), name).toBe(true);
  });

  test('each rule that a fixture of bad content names is one of them', () => {
    const bad = new URL('../fixtures/bad/', import.meta.url);
    for (const name of readdirSync(bad)) {
      for (const line of readFileSync(new URL(`${name}/problems.txt`, bad), 'utf8').trimEnd().split('\n')) expect(RULES.has(line.split(/ {2,}/)[2]!), line).toBe(true);
    }
  });
});

describe.each(ALL)('$name', (rule) => {
  const examples = rule.examples.map((example, i) => [i + 1, example] as const);

  test.each(examples)('example %d: is found at each mark and nowhere else; corrected, nothing is found', (_, { wrong, right }) => {
    const { own, places, marks } = found(rule, wrong);
    expect([...new Set(own.map((problem) => problem.rule))]).toEqual([rule.name]);
    expect(places).toEqual(marks);
    if (right !== undefined) expect(found(rule, right).own).toEqual([]);
  });

  test('is fixed where it says so, and only there', () => {
    for (const { wrong, right, byHand } of rule.examples) {
      if (typeof wrong !== 'string' || typeof right !== 'string') continue;
      const [was, is] = [wrong, right].map((text) => written('rules/1.md', text)) as [string, string];
      if (rule.fixable && !byHand) expect(fixText(was, 'ru')).toBe(is);
      else if (!rule.fixable || byHand) expect(fixText(was, 'ru')).toBe(was);
    }
  });

  test('says what it finds in each language, in its letters', () => {
    for (const message of Object.values(rule.messages)) {
      if (typeof message === 'function') continue;
      expect(message.ru).toMatch(/[а-яё]{2}/);
      expect(message.en).toMatch(/^[^а-яё]+$/i);
    }
  });
});

/** What a folder of texts cannot bring about: it takes other bytes, many changes, other commits or a site. */
const ELSEWHERE = [
  'file.missing', 'file.notFile', 'file.unreadable', 'file.tooLarge', 'file.notUtf8', 'file.linkedFile', 'file.linkedFolder', 'file.linked', 'file.unlistedFolder',
  'file-name.fromOne', 'front-matter.noHead', 'front-matter.openHead', 'lock.edited', 'lock.broken', 'lock.cut', 'log.online', 'log.onlineUnreadable', 'logo.large', 'logo.pixels', 'markdown.inline', 'markdown.block', 'rewritten-lock.otherSeal', 'rewritten-text.more',
  'seal.corrections', 'seal.more', 'unknown-history.shallow', 'unknown-history.noRef', 'unknown-history.unreadable', 'unknown-history.published', 'unsealed.unstated', 'version.double',
];

test('each message has an example, but for those that need more than texts', () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const missing = ALL.flatMap((rule) => {
    const spies = Object.entries(rule.messages).map(([key, message]) => ({ key, message, spy: typeof message === 'function' ? vi.spyOn(rule.messages as Record<string, () => unknown>, key) : null }));
    const said = rule.examples.flatMap(({ wrong }) => stage(wrong).problems.map(({ message }) => message.en));
    return spies.filter(({ message, spy }) => (spy ? spy.mock.calls.length === 0 : !said.includes((message as { en: string }).en))).map(({ key }) => `${rule.name}.${key}`);
  });
  expect(missing.sort()).toEqual(ELSEWHERE.toSorted());
});

test('what is found, in the words of each language', async () => {
  const all = ALL.flatMap((rule) => rule.examples.map(({ wrong }) => found(rule, wrong)));
  for (const [lang, name] of [['en', 'problems.txt'], ['ru', 'problems.ru.txt']] as const) {
    const lines = all.flatMap(({ own, folder }) => own.map((problem) => formatProblem(problem, lang).replaceAll(folder, 'content')));
    for (const line of lines) {
      expect(line).not.toMatch(/undefined|NaN|null|\[object/);
      if (lang === 'ru') expect(line.split(/ {2,}/)[3]).toMatch(/[а-я]{3}/);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/rules/${name}`);
  }
});

describe('what is looked at', () => {
  const SLIP = 'Слова  "через" два пробела, п. 9.9 и [нигде](#).\n\n1.1. Пункт.';
  const at = (now: string, head = 'published: 2026-11-22') => told(contentFolder({ 'privacy/1.md': edition(1, head, SLIP) }), 'en', Temporal.Instant.from(now)).map((line) => line.split(/ {2,}/).slice(1, 3).join(' '));

  test('a draft and a scheduled edition, as a whole', () => {
    const all = ['warning spaces', 'warning quotes', 'warning reference', 'warning link-empty'];
    expect(at('2026-12-01T00:00Z', '')).toEqual(all);
    expect(at('2026-11-20T00:00Z')).toEqual(all);
  });
  test('a published edition, only for where its references lead: notes, because its words stay', () => {
    expect(at('2026-11-22T00:00Z')).toEqual(['note reference', 'note link-empty']);
  });
  test('what can still be corrected although the edition is published: a warning', () => {
    const files = { 'privacy/1.md': edition(1, 'published: 2026-01-10', '1. Слова.'), 'privacy/1.kk.md': '---\ntitle: Т\n---\n\n1. Сөздер.\n' };
    const level = (head: string) => told(contentFolder({ ...files, 'privacy/2.md': edition(2, head, '1. Другие слова.') }), 'en').map((line) => line.split(/ {2,}/).slice(1, 3).join(' '));
    expect(level('published: 2026-02-10\nsummary: Уточнены слова.')).toEqual(['warning translation-missing']);
    expect(level('')).toEqual(['note translation-missing']);
  });
  test('an edition that was superseded, not at all', () => {
    const folder = contentFolder({ 'privacy/1.md': edition(1, 'published: 2026-01-10', SLIP), 'privacy/2.md': edition(2, 'published: 2026-02-10\nsummary: Уточнены слова.', '1.1. Пункт.') });
    expect(told(folder, 'en')).toEqual([]);
  });
  test('a correct policy has no warning', () => {
    expect(told('test/fixtures/own', 'en').filter((line) => !line.includes('  note  '))).toEqual([]);
  });
});

describe('every word of the tool is in its own language', () => {
  const textsOf = (words: unknown): string[] => (typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsOf));
  test.each(globSync('src/languages/ru/tool/*.yaml'))('of %s', (name) => {
    for (const text of textsOf(parse(readFileSync(name, 'utf8'))).filter((one) => !one.includes('{'))) expect(text).toMatch(/[а-яё]{2}/);
  });
  test.each(globSync('src/languages/en/tool/*.yaml'))('of %s', (name) => {
    // The workflows have their names in Russian, in every language.
    for (const text of textsOf(parse(readFileSync(name, 'utf8')))) expect(text.replace(/→ «[^»]*»/gu, '→')).toMatch(/^[^а-яё]+$/i);
  });
});

test('a term that is written on two lines is quoted on one', () => {
  const text = 'Используются термины:\n\nЛичный\\\nкабинет – страница с настройками.\n';
  const lines = told(contentFolder({ 'privacy/1.md': edition(1, '', text) }), 'ru');
  expect(lines.filter((line) => line.includes('term-unused'))).toEqual([expect.stringContaining('термин «Личный кабинет» определён')]);
});

describe('the place of a word', () => {
  const placed = (markdown: string): { places: SourcePlaces; source: string; lines: string[]; tree: ReturnType<typeof readTree> } => {
    const source = `---\nversion: 1\ntitle: Т\n---\n${markdown}`;
    return { places: new SourcePlaces(source), source, lines: source.split('\n'), tree: readTree(`\n\n\n\n${markdown}`, 'Т', () => undefined) };
  };

  test('is where the letter is written, in any text', () => {
    fc.assert(fc.property(document, fc.nat(), fc.nat(), ({ markdown }, one, two) => {
      const { places, lines, tree } = placed(markdown);
      const clauses = listClauses(tree).slice(1).filter(({ text }) => plainText(text) !== '');
      fc.pre(clauses.length > 0);
      const clause = clauses[one % clauses.length]!;
      const words = plainText(clause.text);
      const index = two % words.length;
      if (clause.form === 'code') return;
      const { line, column } = places.ofWord(clause, index);
      const written = lines[line - 1]!.slice(column - 1);
      // A letter stands where it is written, or there stands its reference, or the code that it is part of.
      if (/[\p{L}\p{N}]/u.test(words[index]!)) expect(written).toMatch(new RegExp(`^(${words[index]}|&#?\\w+;|`+'`)', 'u'));
      else expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    }), { numRuns: 400 });
  });

  test.each([
    ['1.1. Слово', 'Слово', '5:6'],
    ['**1.1.** Слово', 'Слово', '5:10'],
    ['- а) Слово', 'Слово', '5:6'],
    ['7. Слово', 'Слово', '5:4'],
    ['> 1. раз\n>\n>    два\n>    и Слово', 'Слово', '8:8'],
    ['раз &amp; два **и [Слово](#)**', 'Слово', '5:20'],
    ['раз \\* Слово', 'Слово', '5:8'],
    ['раз  \nСлово', 'Слово', '6:1'],
    ['| а | б |\n|---|---|\n| раз | и Слово |', 'Слово', '7:11'],
    ['## Раз Слово ##', 'Слово', '5:8'],
    ['раз <!-- Слово --> Слово', 'Слово', '5:20'],
  ])('%j', (markdown, word, place) => {
    const { places, tree } = placed(markdown);
    const clause = listClauses(tree).find(({ text }) => plainText(text).includes(word))!;
    const { line, column } = places.ofWord(clause, plainText(clause.text).indexOf(word));
    expect(`${line}:${column}`).toBe(place);
  });
});

test('whatever the text, the rules report and never throw', () => {
  fc.assert(fc.property(document, document, ({ markdown: one }, { markdown: two }) => {
    const folder = contentFolder({ 'privacy/1.md': edition(1, 'published: 2026-01-10', one), 'privacy/2.md': edition(2, 'summary: "пп. 1.1 и 2.2: изменены."', two), 'privacy/2.kk.md': `---\ntitle: Т\n---\n\n${one}\n` });
    if (readLibrary(folder).library === null) return;
    for (const line of told(folder, 'ru')) expect(line).toMatch(/^content\/privacy\/[12](\.kk)?\.md:\d+:\d+ {2}(warning|note) {2}[a-z-]+ {2}\S[^\n]*$/);
  }), { numRuns: 60 });
});
