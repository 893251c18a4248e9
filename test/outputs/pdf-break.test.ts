import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, keptSpaces } from '../../src/outputs/pdf/break.ts';

/** The word with «|» wherever a line may end, «~» where it may and no hyphen is added. */
function shown(word: string, lang: string): string {
  // Not the last word, which is never divided.
  const { pieces, bare } = cut(`${word} x`, lang, true);
  let at = 0;
  let text = '';
  for (const piece of pieces.slice(0, -2)) {
    at += piece.length;
    text += piece + (bare.has(at) ? '~' : '|');
  }
  return text.slice(0, -1);
}

describe('where a line may end', () => {
  test('Russian words are divided by syllables, three letters at least on either side', () => {
    expect(shown('«законодательству»,', 'ru')).toBe('«зако|но|да|тель|ству»,');
    expect(shown('адрес', 'ru')).toBe('адрес');
    expect(shown('МЕЖДУНАРОДНЫЙ', 'ru')).toBe('МЕЖДУНАРОДНЫЙ');
  });

  test('Kazakh words, and words in another alphabet than the text, are not divided', () => {
    expect(shown('Қазақстан', 'kk')).toBe('Қазақстан');
    expect(shown('пользователя', 'kk')).toBe('пользователя');
    expect(shown('Communications', 'ru')).toBe('Communications');
    expect(shown('Communications', 'en')).toContain('|');
  });

  test('a compound is divided at its hyphen where both parts are long, a slash parts two words', () => {
    expect(shown('интернет-магазин', 'kk')).toBe('интернет-~магазин');
    for (const word of ['Веб-сервис', 'IP-адрес', 'что-либо', 'e-mail', '10-баптың', 'и/или']) expect(shown(word, 'kk')).toBe(word);
    expect(shown('веб-сайт/Веб-сервис', 'kk')).toBe('веб-сайт/~Веб-сервис');
    expect(shown('предоставленной/предоставляемой', 'kk')).toBe('предоставленной/~предоставляемой');
    expect(shown('«Веб-сервиса»,', 'ru')).toBe('«Веб-сер|виса»,');
  });

  test('an address is divided after its own marks and gets no hyphen', () => {
    expect(shown('https://legco.kz/docs/privacy.pdf', 'ru')).toBe('https://~legco.kz/~docs/~privacy.~pdf');
    expect(shown('office@legco.kz', 'ru')).toBe('office@~legco.kz');
  });

  test('never inside a number, a date or at a space that must not break', () => {
    for (const word of ['3.2.5.', '22.11.2026', 'п.\u00a06.1', '5\u00a0000\u00a0₸', '№\u00a05', '20\u202f°C', 'non\u2011break']) expect(shown(word, 'ru')).toBe(word);
  });

  test('the pieces give the text back, and the last word stays whole', () => {
    const word = fc.stringMatching(/^[А-яA-Za-z0-9.,/@:\u00a0«»-]{1,20}$/u);
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom('ru', 'kk', 'en'), (words, lang) => {
      const { pieces } = cut(words.join(' '), lang, true);
      expect(pieces.join('')).toBe(words.join(' '));
      const inside = pieces.filter((piece) => piece !== ' ').join('|').split(' ').length - 1;
      expect(inside).toBe(keptSpaces(words.join(' ')).size);
    }));
    expect(cut('до законодательству', 'ru', true).pieces).toEqual(['до', ' ', 'законодательству']);
  });
});
