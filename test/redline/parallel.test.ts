import { expect, test } from 'vitest';
import { plainText } from '../../src/model/clause.ts';
import { parallel } from '../../src/redline/parallel.ts';
import { requireLibrary } from '../../src/content/library.ts';

const words = (clause: Parameters<typeof plainText>[0] | undefined): string | null => (clause ? plainText(clause) : null);

test('every clause of both texts is there once, numbers with equal numbers', () => {
  const { policies: [privacy] } = requireLibrary('test/fixtures/trilingual');
  for (const edition of privacy!.editions) {
    for (const lang of ['kk', 'en']) {
      const pairs = parallel(edition.text.tree, edition.translations[lang]!.tree);
      expect(pairs.filter(([a, b]) => a === null || b === null)).toEqual([]);
      expect(pairs.map(([a]) => a!.number)).toEqual(pairs.map(([, b]) => b!.number));
      expect(pairs[0]!.map((side) => words(side!.text))).toEqual([edition.text.title, edition.translations[lang]!.title]);
    }
  }
});

test('a clause without a counterpart is alone', () => {
  const { policies: [privacy] } = requireLibrary('test/fixtures/trilingual');
  const [first, second] = privacy!.editions;
  const pairs = parallel(second!.text.tree, first!.translations.kk!.tree);
  expect(pairs.filter(([, translation]) => translation === null).map(([original]) => original!.number ?? words(original!.text))).toEqual([
    'Ниже используются следующие термины:', 'Администрация – ТОО «Үлгі»;', 'Пользователь – любой посетитель сайта.', '2.2', '1', '2', '3', '3.1',
  ]);
  expect(pairs.filter(([original]) => original === null)).toEqual([]);
});
