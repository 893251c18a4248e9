import { describe, expect, test } from 'vitest';
import { contrast, MIN_CONTRAST, PALETTE, PRINT, THEME, themeCss, type Shade } from '../../src/model/theme.ts';

describe('contrast', () => {
  // From the Web Content Accessibility Guidelines and their examples.
  test.each([['#000000', '#ffffff', 21], ['#ffffff', '#ffffff', 1], ['#777777', '#ffffff', 4.48], ['#767676', '#ffffff', 4.54], ['#ff0000', '#ffffff', 4]])('of %s and %s', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });
});

test('every colour of words can be read on paper and on a sheet, on a light screen and on a dark one, and in print', () => {
  const words: Shade[] = [PALETTE.ink, PALETTE.soft, PALETTE.good, PALETTE.warn, PALETTE.bad, THEME.accent];
  for (const shade of words) for (const side of [0, 1] as const) for (const ground of [PALETTE.paper, PALETTE.sheet]) expect(contrast(shade[side], ground[side]), shade[side]).toBeGreaterThanOrEqual(MIN_CONTRAST);
  for (const side of [0, 1] as const) {
    expect(contrast(PALETTE.good[side], PALETTE.added[side])).toBeGreaterThanOrEqual(MIN_CONTRAST);
    expect(contrast(PALETTE.bad[side], PALETTE.removed[side])).toBeGreaterThanOrEqual(MIN_CONTRAST);
  }
  for (const colour of [PRINT.ink, PRINT.soft, PRINT.alert, PRINT.added, PRINT.removed, PRINT.moved]) expect(contrast(colour, PRINT.paper), colour).toBeGreaterThanOrEqual(MIN_CONTRAST);
});

test('a page has them as custom properties, the owner’s among them', () => {
  expect(themeCss({ accent: ['#7a1f2b', '#f0a8b2'] })).toMatch(/^:root\{--paper:light-dark\(#fbf9f4,#17181b\);.*;--accent:light-dark\(#7a1f2b,#f0a8b2\)\}$/);
});
