/** Fingerprints: what counts and what does not. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionText } from '../../src/model/edition.ts';
import { canonicalBody, canonicalForm, sealedDates } from '../../src/model/seal.ts';
import { splitSource } from '../../src/model/source.ts';

const DATES = { published: '2026-12-01T00:00:00[Asia/Almaty]', effective: '2027-01-01T09:00:00[Asia/Almaty]' };
const BODY = '## 1. Общее\n\n1.1. Текст [ссылки](/docs/terms/), *курсив*.\n\n- пункт;\n- пункт.\n';
const source = (body: string, head = 'version: 2\ntitle: Правила\n') => `---\n${head}---\n\n${body}`;
const text = (body: string): EditionText => ({ lang: 'ru', title: 'Правила', file: 'rules/2.md', source: source(body), tree: { title: undefined as never, children: [] } });
const form = (body: string) => canonicalForm('rules', 2, text(body), DATES);

test('the canonical form, by hand', () => {
  expect(form('1. Первое.   \n\n\n\n2. Второе.\t\n\n')).toBe(
    'policy rules\nversion 2\nlanguage ru\ntitle Правила\npublished 2026-12-01T00:00:00[Asia/Almaty]\neffective 2027-01-01T09:00:00[Asia/Almaty]\n\n1. Первое.\n\n2. Второе.\n',
  );
  expect(canonicalForm('rules', 2, { ...text('Ереже.'), lang: 'kk' }, null)).toBe('policy rules\nversion 2\nlanguage kk\ntitle Правила\n\nЕреже.\n');
});

test('white space at line ends, empty lines, the end of the file and the front matter do not count', () => {
  const spaces = fc.array(fc.constantFrom('', ' ', '  ', '\t'), { minLength: 20, maxLength: 20 });
  fc.assert(fc.property(spaces, fc.nat(3), fc.nat(3), (ends, before, after) => {
    const lines = BODY.split('\n').map((line, i) => line + ends[i]! + (line === '' ? '\n'.repeat(before) : ''));
    expect(canonicalBody(source(lines.join('\n') + '\n'.repeat(after), 'title: "Правила" # имя\nversion: 2\n'))).toBe(canonicalBody(source(BODY)));
  }));
});

test('every other sign counts, wherever it is taken out or put in', () => {
  const signs = Array.from(BODY.matchAll(/\S/g), ({ index }) => index);
  const hash = (body: string) => createHash('sha256').update(form(body)).digest('hex');
  const seen = new Set([BODY, ...signs.map((at) => BODY.slice(0, at) + BODY.slice(at + 1)), ...signs.map((at) => `${BODY.slice(0, at)}ъ${BODY.slice(at)}`)]);
  expect(new Set([...seen].map(hash)).size).toBe(seen.size);
});

describe('dates', () => {
  const at = (published: string, effective = published) => sealedDates(
    { version: 1, withdrawals: [], published: Temporal.Instant.from(published), effective: Temporal.Instant.from(effective) }, { timeZone: 'Asia/Almaty' },
  );
  test('are those of the site’s clocks, however they were written', () => {
    expect(at('2026-11-30T19:00Z', '2027-01-01T06:00+02:00')).toEqual({ published: '2026-12-01T00:00:00[Asia/Almaty]', effective: '2027-01-01T09:00:00[Asia/Almaty]' });
  });
  test('a draft has none', () => {
    expect(sealedDates({ version: 1, published: null, effective: null, withdrawals: [] }, { timeZone: 'Asia/Almaty' })).toBeNull();
  });
});

test('front matter ends where its fence does', () => {
  expect(splitSource('---\nversion: 1\n---\n\nТекст.\n\n---\n\nЕщё.\n')).toEqual({ head: 'version: 1\n', body: '\n\nТекст.\n\n---\n\nЕщё.\n' });
  expect(splitSource('Текст.\n')).toEqual({ missing: 'open' });
  expect(splitSource('---\nversion: 1\n')).toEqual({ missing: 'close' });
});
