/** Letters that readers type for one another, and the words that can be searched for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, searchedWords } from '../../src/languages/fold.ts';

test('letters fold one for one, so that places stay', () => {
  expect(fold('Учётная запись ӘҒҚҢӨҰҮІҺ әғқңөұүіһ')).toBe('учетная запись агкноууих агкноууих');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(fold(text)).toHaveLength(text.length);
    expect(fold(fold(text))).toBe(fold(text));
  }));
});

test('hyphens, slashes and dots part words, apostrophes do not', () => {
  const words = (text: string) => searchedWords(text).map(({ word }) => word);
  expect(words('Веб-сервис и/или www.legco.kz, IP‑адрес № 5 (K&T)')).toEqual(['Веб', 'сервис', 'и', 'или', 'www', 'legco', 'kz', 'IP', 'адрес', '5', 'K', 'T']);
  expect(words('the user’s data')).toEqual(['the', 'user’s', 'data']);
  expect(searchedWords(' да,')).toEqual([{ word: 'да', start: 1, end: 3 }]);
});
