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

test('a capital folds as it does beside those that have another lower-case form, or a longer one', () => {
  const capitals = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter((letter) => letter.toLowerCase() !== letter);
  expect(capitals.length).toBeGreaterThan(1000);
  expect(capitals.filter((letter) => fold(`а${letter}`) !== fold(`а${letter}İ`).slice(0, -1))).toEqual([]);
  expect([fold('ΟΔΟΣ'), fold('İСТОК')]).toEqual(['οδοσ', 'İсток']);
});

test('hyphens, slashes and dots part words, apostrophes do not', () => {
  const words = (text: string) => searchedWords(text).map(({ word }) => word);
  expect(words('Веб-сервис и/или www.legco.kz, IP‑адрес № 5 (K&T)')).toEqual(['Веб', 'сервис', 'и', 'или', 'www', 'legco', 'kz', 'IP', 'адрес', '5', 'K', 'T']);
  expect(words('the user’s data')).toEqual(['the', 'user’s', 'data']);
  expect(searchedWords(' да,')).toEqual([{ word: 'да', start: 1, end: 3 }]);
});
