/** Edits of front matter: what is asked for changes, and not one other character. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addCorrection, addItem, copyKeys, editHead, quoted } from '../../src/content/front-matter-edit.ts';

const file = (head: string) => `---\n${head}---\n\nТекст: published: 2020-01-01\n\n---\n`;
const headOf = (source: string): Record<string, unknown> => parse(source.slice(4, source.indexOf('\n---\n', 3) + 1), { schema: 'failsafe' }) as Record<string, unknown>;

describe('editHead', () => {
  test.for<[string, string, Record<string, string | null>, string]>([
    ['puts a key after the one before it in the order', 'version: 2 # номер\ntitle: "А"\nsummary: x\n', { published: '2026-12-01', effective: '2027-01-01' }, 'version: 2 # номер\ntitle: "А"\npublished: 2026-12-01\neffective: 2027-01-01\nsummary: x\n'],
    ['changes a value, its comment stays', 'version: 1\npublished: 2026-11-01   # по приказу\n', { published: '2026-12-01' }, 'version: 1\npublished: 2026-12-01   # по приказу\n'],
    ['changes an empty value', 'version: 1\npublished:\ntitle: А\n', { published: '2026-12-01' }, 'version: 1\npublished: 2026-12-01\ntitle: А\n'],
    ['changes a quoted value', "published: '2026-11-01T09:00'\nversion: 1\n", { published: '2026-12-01' }, 'published: 2026-12-01\nversion: 1\n'],
    ['takes a list out whole', 'version: 1\nsummary:\n  - "а: б"\n  - в\n# дальше\ntitle: А\n', { summary: null }, 'version: 1\n# дальше\ntitle: А\n'],
    ['takes a folded text out whole', 'summary: >\n  слова\n  ещё\ntitle: А\nversion: 1\n', { summary: null }, 'title: А\nversion: 1\n'],
    ['takes out what is not there', 'version: 1\n', { withdrawn: null }, 'version: 1\n'],
  ])('%s', ([, before, edit, after]) => {
    expect(editHead(file(before), edit, ['version', 'title', 'published', 'effective', 'summary'])).toBe(file(after));
  });

  test('of any front matter: the key has the value, every other one what it had, the text is the same', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }).map(quoted), fc.constantFrom('слово', '"a: b" # note', "'x'", '2026-01-01', '[a, b]', '{date: 2026-01-01, reason: "ой"}', '>\n  a\n  b', '\n  - a\n  - "b: c"', '\n  date: x\n  reason: y'),
    );
    const keys = ['version', 'title', 'published', 'effective', 'summary', 'withdrawn'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1 }), fc.constantFrom(...keys), fc.option(fc.constantFrom('2026-12-01', '"слова: и: знаки"')), (held, key, to) => {
      const before = file(Object.entries(held).map(([name, text]) => `${name}: ${text}\n`).join(''));
      const after = editHead(before, { [key]: to }, keys);
      const { [key]: _, ...rest } = headOf(before);
      const expected = to === null ? rest : { ...rest, [key]: parse(to, { schema: 'failsafe' }) as string };
      if (Object.keys(expected).length > 0) expect(headOf(after)).toEqual(expected);
      expect(after.endsWith(before.slice(before.indexOf('\n---\n', 3)))).toBe(true);
    }));
  });
});

describe('addItem', () => {
  test.for<[string, string, string]>([
    ['a list in brackets', 'policies: [privacy] # порядок\nx: 1\n', 'policies: [privacy, terms] # порядок\nx: 1\n'],
    ['an empty one', 'policies: []\n', 'policies: [terms]\n'],
    ['over several lines', 'policies: [\n  privacy\n]\n', 'policies: [\n  privacy, terms\n]\n'],
    ['a list of lines', 'policies:\n  - privacy # первый\nx: 1\n', 'policies:\n  - privacy # первый\n  - terms\nx: 1\n'],
    ['lines without indent', 'policies:\n- privacy\n', 'policies:\n- privacy\n- terms\n'],
    ['none yet', 'x: 1\n', 'x: 1\npolicies:\n  - terms\n'],
  ])('%s', ([, before, after]) => {
    expect(addItem(before, 'policies', 'terms')).toBe(after);
    expect((parse(after) as { policies: string[] }).policies.at(-1)).toBe('terms');
  });

  test('a correction with any words', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'corrections: []\n', 'corrections:\n  - date: 2026-01-01\n    note: "a"\n'), (notes, there) => {
      const source = notes.reduce((text, note) => addCorrection(text, '2027-01-10', note), file(`version: 1\n${there}title: А\n`));
      const list = headOf(source).corrections as { date: string; note: string }[];
      expect(list.slice(-notes.length)).toEqual(notes.map((note) => ({ date: '2027-01-10', note })));
    }));
  });
});

test('copyKeys copies keys as they are written and removes those that are missing', () => {
  const from = file('version: 1\nwithdrawn:\n  date: 2026-12-01 # приказ\n  reason: Ошибка.\n');
  expect(copyKeys(from, file('version: 1\nsummary: x\ntitle: А\n'), ['summary', 'withdrawn'])).toBe(file('version: 1\ntitle: А\nwithdrawn:\n  date: 2026-12-01 # приказ\n  reason: Ошибка.\n'));
});
