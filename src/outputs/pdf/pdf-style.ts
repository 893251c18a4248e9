import { PRINT } from '../../model/theme.ts';

/** Measures and colours of the page, in points. In one file, so that the proportions can be seen together. */
export const PAGE = { width: 595.28, height: 841.89, top: 64, bottom: 84, left: 66, right: 66 };

/** The margin column in which clause numbers hang, left of the text. */
export const GUTTER = 50;
/** The text: about 70 characters wide, as long Russian words need. */
export const COLUMN = PAGE.width - PAGE.left - PAGE.right - GUTTER;
/** The indent of a list or a lettered clause. */
export const INDENT = 20;
/** The minimum space between a hanging number and its text. */
export const NUMBER_GAP = 5;

/** The owner's accent is not known before painting: `#ink` of `glyphs.ts` replaces this placeholder. */
export const ACCENT = 'accent';
export const COLOR = { ...PRINT, accent: ACCENT };

export const BODY = { size: 10.4, leading: 15 };
export const SMALL = { size: 8.8, leading: 12.6 };
export const FOOTER = { size: 7.8, leading: 11, top: PAGE.height - 62 };
export const TITLE = { size: 17.5, leading: 22.5 };
/** By depth of the heading; deeper ones look like the last. */
export const HEADINGS = [
  { size: 12.4, leading: 16.5, before: 17 },
  { size: 11.2, leading: 15.5, before: 13 },
  { size: BODY.size, leading: BODY.leading, before: 10 },
] as const;
export const SPACE = { paragraph: 6, item: 3 };
/** Distance from the top of a line to its baseline and to the middle of its small letters, as shares of the size. */
export const BASELINE = 1.036;
export const MIDDLE = BASELINE - 0.475 / 2;
