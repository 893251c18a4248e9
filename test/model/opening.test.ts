import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opening } from '../../src/model/text.ts';

test.each([
  ['Пользовательское соглашение', 100, 'Пользовательское соглашение'],
  ['нарушает Пользовательское соглашение', 30, 'нарушает Пользовательское…'],
  ['нарушает Пользовательское', 25, 'нарушает Пользовательское'],
  ['Пользовательское', 4, 'Поль…'],
])('%s, at most %i characters', (text, most, cut) => {
  expect(opening(text, most)).toBe(cut);
});

test('is a beginning of the text, and ends with a word where there is a space to cut at', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[а-я]{1,9}$/), { minLength: 1 }).map((words) => words.join(' ')), fc.integer({ min: 10, max: 60 }), (text, most) => {
    const cut = opening(text, most);
    if (text.length <= most) {
      expect(cut).toBe(text);
      return;
    }
    const kept = cut.slice(0, -1);
    expect(cut).toBe(`${kept}…`);
    expect(text.startsWith(`${kept} `)).toBe(true);
    expect(kept.length).toBeLessThanOrEqual(most);
  }));
});
