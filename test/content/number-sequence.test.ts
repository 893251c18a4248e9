import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/markdown.ts';
import { listClauses, plainText } from '../../src/model/clause.ts';
import { numberedText } from '../generate/numbered.ts';
import { randomFrom } from '../generate/random.ts';

const read = (markdown: string) => listClauses(readTree(markdown, 'Title', () => {})).slice(1);
const numbersOf = (markdown: string): (string | null)[] => read(markdown).map(({ number }) => number);

describe('numbers without a closing mark', () => {
  test('are read in 100 generated contracts, and other numbers are not', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { markdown, numbers } = numberedText(randomFrom(seed));
      expect([markdown, numbersOf(markdown)]).toEqual([markdown, numbers]);
    }
  });

  test('stay as written, and give the clause its address', () => {
    const clauses = read('## Fees\n\n1.1 Access.\n\n**1.2\u00a0Use.** More.');
    expect(clauses.map(({ number, mark, id, text }) => [number, mark, id, plainText(text)])).toEqual([
      [null, '', 'fees', 'Fees'], ['1.1', '1.1 ', '1.1', 'Access.'], ['1.2', '1.2\u00a0', '1.2', 'Use. More.'],
    ]);
  });

  test.each([
    ['a lone one', '1.5 Million users trust us.\n\nMore.'],
    ['counts', '1.1 million users in 2020.\n\n1.2 million users in 2021.\n\n1.3 million users in 2022.'],
    ['a series that does not begin', '1.5 Billion.\n\n1.6 Billion.\n\n1.7 Billion.'],
    ['two years', '1 Year is the term.\n\n2 Years are the term.'],
    ['dates', '## 1 January 2024\n\n## 2 January 2024'],
    ['articles of a law', '## Article 13 GDPR\n\n## Article 14 GDPR'],
    ['one article of a law', '## Section 230\n\nMore.'],
    ['amounts after marked numbers', '1.4. Договор.\n\n1.5 миллиона тенге.\n\n2.1. Договор.'],
    ['a count after the last marked section', '## 1. Терминология\n\n## 2. Права\n\n3 Пользователя заявили.'],
    ['releases in descending order', '2.1 Release.\n\n2.0 Release.\n\n1.9 Release.'],
  ])('%s: none', (_, markdown) => {
    expect(read(markdown).filter(({ mark }) => mark !== '' && !/[.)] $/.test(mark))).toEqual([]);
  });

  test('a text with marks reads as it did: what is unmarked among them has no say', () => {
    const marked = '## 1. Общее\n\n1.1. Первое.\n\n1.2. Второе.\n\n## 2. Права\n\n2.1. Третье.';
    expect(numbersOf(marked.replace('1.2.', '1.5 млн тенге.\n\n1.2.'))).toEqual(['1', '1.1', null, '1.2', '2', '2.1']);
  });
});
