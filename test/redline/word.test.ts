import { describe, expect, test } from 'vitest';
import { countWords, foldWord, wordSpans } from '../../src/redline/word.ts';

function words(text: string): string[] {
  const spans = wordSpans(text);
  return Array.from({ length: spans.length / 2 }, (_, k) => text.slice(spans[2 * k], spans[2 * k + 1]));
}

describe('words', () => {
  test.each([
    ['Ещё раз: оплата – вперёд.', ['Ещё', 'раз', 'оплата', 'вперёд']],
    ['Құжат әкімшілік өңдейді', ['Құжат', 'әкімшілік', 'өңдейді']],
    ['веб-сервис и веб‑сайт', ['веб-сервис', 'и', 'веб‑сайт']],
    ["don't, we’ll 'quoted'", ["don't", 'we’ll', 'quoted']],
    ['10 000,50 ₸ и 1 000 000 тенге', ['10 000,50', 'и', '1 000 000', 'тенге']],
    ['10\u00a0000 и 10\u202f000', ['10\u00a0000', 'и', '10\u202f000']],
    ['в 2026 100 раз', ['в', '2026', '100', 'раз']],
    ['до 22.11.2026 г., см. п. 3.2.5.', ['до', '22.11.2026', 'г', 'см', 'п', '3.2.5']],
    ['$1,000.50 за K&T', ['1,000.50', 'за', 'K&T']],
    ['www.legco.kz, privacy@legco.kz.', ['www.legco.kz', 'privacy@legco.kz']],
    ['см. https://legco.kz/docs/privacy.pdf.', ['см', 'https://legco.kz/docs/privacy.pdf']],
    ['и/или', ['и', 'или']],
    ['конец.Начало', ['конец', 'Начало']],
    ['и\u0306од', ['и\u0306од']],
    ['слово\u00adслово', ['слово\u00adслово']],
    ['да😀нет', ['да😀нет']],
    ['« – » … !', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });

  test('are one word where only their look differs', () => {
    expect(foldWord('Веб‑Сервис')).toBe(foldWord('веб-сервис'));
    expect(foldWord('10\u00a0000')).toBe(foldWord('10 000'));
    expect(foldWord('и\u0306')).toBe(foldWord('й'));
    expect(foldWord('don’t')).toBe(foldWord("don't"));
    expect(foldWord('ещё')).not.toBe(foldWord('еще'));
  });
});
