import { describe, expect, test } from 'vitest';
import { parseQuery, saysPhrases } from '../../src/core/query.ts';

describe('a clause asked for by its number', () => {
  test.for<[string, string]>([
    ['п. 4.2', '4.2'], ['п.4.2', '4.2'], ['П. 4.2.', '4.2'], ['4.2', '4.2'], ['пункт 3.2.5', '3.2.5'], ['пункта 7', '7'], ['раздел 5', '5'], ['ст. 10', '10'],
    ['§ 3', '3'], ['clause 4.2', '4.2'], ['Section D.8', 'D.8'], ['sec. 2', '2'], ['4.2-тармақ', '4.2'], ['2 тармак', '2'], ['тармақ 2', '2'], ['3-бөлім', '3'], ['  п.\u00a04.2 ', '4.2'],
  ])('%s', ([text, number]) => expect(parseQuery(text).clause).toBe(number));

  test.for(['30', '30 дней', 'п. 4.2 и 4.3', 'договор', '2026', 'персональные данные п. 2', '22.11.2026'])('not: %s', (text) => expect(parseQuery(text).clause).toBeNull());
});

test('words are folded, phrases are taken from quotation marks of every kind', () => {
  expect(parseQuery('Учётная  запись')).toEqual({ words: ['учетная', 'запись'], phrases: [], clause: null });
  for (const text of ['"персональные данные" суд', '«Персональные данные» суд', '“персональные данные” суд', '„персональные данные“ суд']) {
    expect(parseQuery(text)).toEqual({ words: ['персональные', 'данные', 'суд'], phrases: ['персональные данные'], clause: null });
  }
  // A mark that is not closed is none.
  expect(parseQuery('«персональные данные').phrases).toEqual([]);
});

test('a phrase is said where its words follow each other', () => {
  const text = 'Администрация обрабатывает персональные данные, включая «Учётную запись».';
  expect(saysPhrases(text, ['персональные данные'])).toBe(true);
  expect(saysPhrases(text, ['данные включая учетную'])).toBe(true);
  expect(saysPhrases(text, ['персональные дан'])).toBe(true);
  expect(saysPhrases(text, ['данные персональные'])).toBe(false);
  expect(saysPhrases(text, ['сональные данные'])).toBe(false);
  expect(saysPhrases(text, ['персональные данные', 'запись администрация'])).toBe(false);
});
