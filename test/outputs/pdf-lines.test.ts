import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedFaces, THEME } from '../../src/model/theme.ts';
import { endsInHyphen, setBalanced, setText, type Setting } from '../../src/outputs/pdf/typeset.ts';
import type { Line } from '../../src/outputs/pdf/line-slice.ts';

const WORDS = ['Администрация', 'и', 'не', 'обязана', 'проверять', 'достоверность', 'персональных', 'данных', 'Пользователей', 'Веб-сервиса', 'в', 'соответствии', 'с', 'Политикой', 'п.', '6.1', 'office@legco.kz', 'https://legco.kz/docs/privacy.pdf'];
const SETTING: Setting = { lang: 'ru', faces: printedFaces(THEME), width: 300, leading: 15, align: 'justify', hyphenate: true };

function set(text: string, setting: Partial<Setting> = {}): Line[] {
  return setText([{ text, size: 10, color: '#000000', weight: 'regular', italic: false }], { ...SETTING, ...setting });
}

const shown = ({ string }: Line): string => string.trimEnd();
/** Width of what is printed: spaces at the end hang over the edge. */
function widthOf({ runs }: Line): number {
  const glyphs = runs.flatMap((run) => run.glyphs!.map((glyph, i) => ({ space: glyph.codePoints[0] === 0x20, width: run.positions![i]!.xAdvance })));
  return glyphs.slice(0, glyphs.findLastIndex(({ space }) => !space) + 1).reduce((sum, { width }) => sum + width, 0);
}

describe('lines of a paragraph', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));

  test('give its text back, and none is wider than the measure', () => {
    fc.assert(fc.property(text, fc.constantFrom<Setting['align']>('justify', 'left'), fc.integer({ min: 120, max: 400 }), (words, align, width) => {
      const lines = set(words, { align, width });
      expect(lines.map(({ string }) => string).join('').replaceAll('\u00ad', '')).toBe(words);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 0.5);
    }), { numRuns: 60 });
  });

  test('justified ones reach the edge, but for the last and for those whose spaces would be holes', () => {
    const lines = set('Если при внесении правки в актуальной редакции указана дата, то новая редакция вступает в силу с момента, когда она появилась на сайте, если иное не сказано в ней самой, и стоит там всегда, пока её не сменит та, что идёт за ней.');
    const edges = lines.slice(0, -1).map(widthOf);
    expect(edges.length).toBeGreaterThan(2);
    for (const edge of edges) expect(edge).toBeCloseTo(300, 3);
    // One long word after another: stretched, their spaces would be wider than letters.
    const [first] = set('правоспособностью дееспособностью https://legco.kz/', { hyphenate: false, width: 260 });
    expect(widthOf(first!)).toBeLessThan(250);
  });

  test('a paragraph is filled as a whole or ragged as a whole', () => {
    const spacesOf = ({ runs }: Line): number[] => runs.flatMap((run) => run.glyphs!.flatMap((glyph, i) => (glyph.codePoints[0] === 0x20 ? [run.positions![i]!.xAdvance] : [])));
    const [natural] = spacesOf(set('а б')[0]!) as [number];
    const isFull = (line: Line, width: number): boolean => Math.abs(widthOf(line) - width) < 0.01;
    const isRagged = (line: Line): boolean => spacesOf(line).every((space) => Math.abs(space - natural) < 0.01);
    fc.assert(fc.property(text, fc.integer({ min: 120, max: 400 }), (words, width) => {
      const lines = set(words, { width }).slice(0, -1);
      expect(lines.every((line) => isFull(line, width)) || lines.every(isRagged)).toBe(true);
    }), { numRuns: 100 });
    // The first line would have holes, the others would not.
    const lines = set('Администрация может использовать предоставляемые/предоставленные Пользователем его персональные данные и иную информацию в следующих целях:', { width: 397 });
    expect(lines).toHaveLength(3);
    expect(lines.every(isRagged)).toBe(true);
  });

  test('words on their own are set in lines of about one length, and in no more of them', () => {
    const span = { text: 'Цели сбора и обработки персональной информации Пользователей', size: 10, color: '#000000', weight: 'semibold', italic: false } as const;
    const setting: Setting = { ...SETTING, align: 'left', hyphenate: false };
    expect(setText([span], setting).map(shown)).toEqual(['Цели сбора и обработки персональной информации', 'Пользователей']);
    expect(setBalanced([span], setting).map(shown)).toEqual(['Цели сбора и обработки персональной', 'информации Пользователей']);
    fc.assert(fc.property(text, (words) => {
      const [plain, balanced] = [setText([{ ...span, text: words }], setting), setBalanced([{ ...span, text: words }], setting)];
      expect([balanced.length, balanced.map(({ string }) => string).join('')]).toEqual([plain.length, words]);
    }), { numRuns: 30 });
  });

  test('no more than two in a row end in a divided word', () => {
    const longest = (lines: readonly Line[]): number => Math.max(...lines.map(endsInHyphen).join().split('false').map((ladder) => ladder.split('true').length - 1));
    fc.assert(fc.property(fc.shuffledSubarray([...WORDS, ...WORDS, ...WORDS], { minLength: 40 }), (words) => {
      expect(longest(set(words.join(' ')))).toBeLessThanOrEqual(2);
    }), { numRuns: 60 });
  });

  test('a line feed ends a line, and an empty line is as high as the others', () => {
    const lines = set('Первая\n\nтретья');
    expect(lines.map(shown)).toEqual(['Первая', '', 'третья']);
    expect(lines.map(({ box }) => box!.height)).toEqual([15, 15, 15]);
  });

  test('a ligature is taken apart where its letters part', () => {
    const lines = set('of of of office office office office office office office office office x', { lang: 'en', width: 80 });
    expect(lines.map(({ string }) => string).join('').replaceAll('\u00ad', '')).toBe('of of of office office office office office office office office office x');
    const letters = lines.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs!.flatMap(({ codePoints }) => codePoints)));
    expect(String.fromCodePoint(...letters).replaceAll('\u00ad', '')).toBe('of of of office office office office office office office office office x');
  });
});
