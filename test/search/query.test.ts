import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

describe('a clause asked for by its number', () => {
  test.for<[string, string]>([
    ['п. 4.2', '4.2'], ['п.4.2', '4.2'], ['П. 4.2.', '4.2'], ['4.2', '4.2'], ['пункт 3.2.5', '3.2.5'], ['пункта 7', '7'], ['раздел 5', '5'], ['ст. 10', '10'],
    ['§ 3', '3'], ['clause 4.2', '4.2'], ['Section D.8', 'D.8'], ['sec. 2', '2'], ['4.2-тармақ', '4.2'], ['2 тармак', '2'], ['тармақ 2', '2'], ['3-бөлім', '3'], ['  п.\u00a04.2 ', '4.2'],
  ])('%s', ([text, number]) => expect(parseQuery(text).clause).toBe(number));

  test.for(['30', '30 дней', 'п. 4.2 и 4.3', 'договор', '2026', 'персональные данные п. 2', '22.11.2026'])('not: %s', (text) => expect(parseQuery(text).clause).toBeNull());
});

const said = (text: string) => parseQuery(text).parts.map(({ words, literal }) => (literal ? [words] : words));

test('words, and phrases from quotation marks of every kind', () => {
  expect(said('Учётная  запись')).toEqual([['Учётная'], ['запись']]);
  for (const text of ['"персональные данные" суд', '«персональные данные» суд', '“персональные данные” суд', '„персональные данные“ суд']) {
    expect(said(text)).toEqual([[['персональные', 'данные']], ['суд']]);
  }
  // A mark that is not closed is none.
  expect(said('«персональные данные')).toEqual([['персональные'], ['данные']]);
});

test('what is typed without a space stays together', () => {
  expect(said('веб-сервис 22.11.2026 и/или & ?')).toEqual([['веб', 'сервис'], ['22', '11', '2026'], ['и', 'или']]);
});
