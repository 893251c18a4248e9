import { describe, expect, test } from 'vitest';
import { isBelow, numberStyle, readNumber } from '../../src/model/number.ts';

describe('a paragraph that opens with a number', () => {
  test.each([
    ['1. Общие положения', '1', '1. '],
    ['1.1. Администрация вправе', '1.1', '1.1. '],
    ['1.1.Текст без пробела', '1.1', '1.1.'],
    ['1.Текст без пробела', '1', '1.'],
    ['3.2.5. в целях', '3.2.5', '3.2.5. '],
    ['3.2.5.\u00a0в целях', '3.2.5', '3.2.5.\u00a0'],
    ['100.12. Текст', '100.12', '100.12. '],
    ['1) запись', '1', '1) '],
    ['a) to read', 'a', 'a) '],
    ['а) чтение', 'а', 'а) '],
    ['ә) оқу', 'ә', 'ә) '],
    ['(a) to read', 'a', '(a) '],
    ['(iv) to read', 'iv', '(iv) '],
    ['(2) to read', '2', '(2) '],
    ['A. General', 'A', 'A. '],
    ['Б. Общее', 'Б', 'Б. '],
    ['IV. Заключительные положения', 'IV', 'IV. '],
    ['1.2.', '1.2', '1.2.'],
  ])('%s', (text, number, mark) => {
    expect(readNumber(text, 'paragraph')).toEqual({ number, mark });
  });
});

describe('a paragraph that opens with something else', () => {
  test.each([
    '01.12.2026 г. вступает в силу',
    '1.12.2026 г. вступает в силу',
    '12.12.2026. Дата публикации',
    '10.5 процентов годовых',
    '10.5% годовых',
    '2026 год',
    '2026. Год публикации',
    '24 часа',
    '5 дней.',
    '1.5-кратный размер',
    '0. Ноль',
    '.1. Точка',
    'а также иное',
    'И. И. Иванов, директор',
    'И.  И. Иванов, директор',
    'A. B. Smith, director',
    'и (или) иное',
    '(все) лица',
    'MIX. A word',
    'г. Алматы',
    '',
  ])('«%s» has no number', (text) => {
    expect(readNumber(text, 'paragraph')).toBeNull();
  });
});

describe('a heading', () => {
  test.each([
    ['4.2 Payment', '4.2', '4.2 '],
    ['4.2. Payment', '4.2', '4.2. '],
    ['1. Payment', '1', '1. '],
    ['D. Payment', 'D', 'D. '],
    ['iv. Payment', 'iv', 'iv. '],
    ['XII. Платежи', 'XII', 'XII. '],
    ['7.', '7', '7.'],
  ])('%s', (text, number, mark) => {
    expect(readNumber(text, 'heading')).toEqual({ number, mark });
  });
  test.each(['2026 год', '01.12.2026', '24 часа', 'Преамбула', 'A general rule'])('«%s» has no number', (text) => {
    expect(readNumber(text, 'heading')).toBeNull();
  });
});

test('a number is below the one it extends, not below one that it merely looks like', () => {
  expect(isBelow('1.1.2', '1.1')).toBe(true);
  expect(isBelow('1.1.2', '1')).toBe(true);
  expect(isBelow('1.12', '1.1')).toBe(false);
  expect(isBelow('1.1', '1.1')).toBe(false);
  expect(isBelow('1', '1.1')).toBe(false);
});

test('marks of one sequence share a style, marks of two do not', () => {
  expect(numberStyle('3.2.5. ')).toBe(numberStyle('1. '));
  expect(numberStyle('а) ')).toBe(numberStyle('б)\u00a0'));
  expect(numberStyle('(a) ')).toBe(numberStyle('(iv) '));
  const styles = ['1. ', '1) ', '(1) ', 'a) ', 'A. ', '(a) '].map(numberStyle);
  expect(new Set(styles).size).toBe(styles.length);
});
