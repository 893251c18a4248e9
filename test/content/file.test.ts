import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { readText } from '../../src/content/file.ts';
import { contentFolder, edition, printed } from './content.ts';

/** The text of a file with these bytes, or its problem as it is printed. */
function read(bytes: string | Uint8Array): string | string[] {
  const folder = contentFolder({ '1.md': bytes });
  const problems: Problem[] = [];
  const text = readText(join(folder, '1.md'), 'content/privacy/1.md', problems);
  return text ?? problems.map((problem) => formatProblem(problem, 'en'));
}

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test('a text comes back as it is, with line feeds for line ends and without a byte order mark', () => {
  expect(read('один\nдва — «три» құқық\u00a0₸ \t🙂\n')).toBe('один\nдва — «три» құқық\u00a0₸ \t🙂\n');
  expect(read('один\r\nдва\rтри\n')).toBe('один\nдва\nтри\n');
  expect(read(bytes([0xef, 0xbb, 0xbf], 'один'))).toBe('один');
});

test('a file of Windows, with a byte order mark and CRLF, is the same edition with the same places', () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  expect(printed(contentFolder({ 'privacy/1.md': windows(edition(1)) }))).toEqual([]);
  expect(printed(contentFolder({ 'privacy/1.md': windows(edition(1, 'published: 2026-02-30', 'Слова.\n\n<b>')) }))).toEqual([
    'content/privacy/1.md:4:12  error  date  `published`: "2026-02-30" names a day or an hour that does not exist: correct it',
    'content/privacy/1.md:9:1  error  html  raw HTML "<b>" is not allowed: write it in Markdown, or escape it with a backslash',
  ]);
});

describe('bytes that are no UTF-8', () => {
  const reported = (place: string) => [`content/privacy/1.md:${place}  error  file  is not valid UTF-8 here: save the file as UTF-8 (an old Windows-1251 file, perhaps?)`];
  test.each<[string, Uint8Array, string]>([
    ['Windows-1251 from the first letter', bytes([0xcf, 0xee, 0xeb]), '1:1'],
    ['after other lines', bytes('один\nдва ', [0xff], ' три\n'), '2:5'],
    ['after a true U+FFFD', bytes('а\ufffdб', [0xc3, 0x28]), '1:4'],
    ['a letter cut in two at the end', bytes('сло', [0xd0]), '1:4'],
    ['a surrogate', bytes('\n\n', [0xed, 0xa0, 0x80]), '3:1'],
    ['an overlong slash', bytes([0xc0, 0xaf]), '1:1'],
    ['UTF-16', bytes([0xff, 0xfe], 'a\0b\0'), '1:1'],
  ])('%s', (_, text, place) => {
    expect(read(text)).toEqual(reported(place));
  });
});

describe('characters that no text may hold', () => {
  test.each([
    ['\u0000', 'U+0000'], ['\u0007', 'U+0007'], ['\u001b', 'U+001B'], ['\u000c', 'U+000C'], ['\u007f', 'U+007F'], ['\u0085', 'U+0085'], ['\u200b', 'U+200B'], ['\u200e', 'U+200E'],
    ['\u2028', 'U+2028'], ['\u202e', 'U+202E'], ['\u2066', 'U+2066'], ['\ufeff', 'U+FEFF'], ['\uffff', 'U+FFFF'],
  ])('%j', (character, name) => {
    expect(read(`один\nдва${character}три`)).toEqual([`content/privacy/1.md:2:4  error  character  has the invisible character ${name} here: delete it`]);
  });
  test('the sign of a lost letter', () => {
    expect(read('сло\ufffdо')).toEqual(['content/privacy/1.md:1:4  error  character  has the character U+FFFD here, which marks a lost letter: put the letter back']);
  });
  test.each(['\t', '\u00a0', '\u00ad', '\u202f', '\u2011', '\u2014', '₸', 'ё'])('%j is none of them', (character) => {
    expect(read(`а${character}б`)).toBe(`а${character}б`);
  });
});

test('five megabytes are not read, and the size is reported', () => {
  expect(printed(contentFolder({ 'privacy/1.md': edition(1, 'published: 2026-11-22', 'слово '.repeat(476_500)) }))).toEqual([
    'content/privacy/1.md:1:1  error  file  is 5.0 MB; at most 4 MB can be a policy: split it, or check that it is the right file',
  ]);
});

test('a folder, and nothing at all, in place of a file', () => {
  const folder = contentFolder({});
  mkdirSync(join(folder, '1.md'));
  const problems: Problem[] = [];
  expect(readText(join(folder, '1.md'), '1.md', problems)).toBeNull();
  expect(readText(join(folder, '2.md'), '2.md', problems)).toBeNull();
  expect(readText(join(folder, 'site.yaml', '3.md'), '3.md', problems)).toBeNull();
  expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
    '1.md:1:1  error  file  is not a file', '2.md:1:1  error  file  does not exist: make it, or correct the name of the content folder',
    '3.md:1:1  error  file  does not exist: make it, or correct the name of the content folder',
  ]);
});

test('any bytes are a text or one problem with a place in it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 30 }), (some) => {
    const result = read(some);
    if (typeof result !== 'string') expect(result.join('\n')).toMatch(/^content\/privacy\/1\.md:\d+:\d+ {2}error {2}(file|character) {2}[^\n]+$/);
    else expect(Buffer.from(result).toString()).toBe(result);
  }), { numRuns: 500 });
});
