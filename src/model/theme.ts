/** The colours and faces of everything that is published, in one place: pages, PDF, Word, the card of a shared link, the icon. */

/** For a light screen and for a dark one. */
export type Shade = readonly [light: string, dark: string];

/** What an owner chooses in `site.yaml`. */
export interface Theme {
  /** Links, buttons, the publisher's name. */
  accent: Shade;
  /** Without them Word has the faces that its readers are likely to have. */
  faces?: Faces;
}

/** An installed face: the package `@expo-google-fonts/<name>`. */
export interface Typeface {
  name: string;
  /** Its name on pages and in Word, `Source Serif 4`. */
  family: string;
  /** Its name in files, `SourceSerif4`. */
  file: string;
  /** The folder of its bolder cut, for what stands out. */
  bold: string;
}

/** Of the text, and of titles and headings. */
export interface Faces {
  text: Typeface;
  heading: Typeface;
}

/** Prints what nobody chose a face for, and the letters and signs that a chosen one lacks; what it lacks too, `SPARE` has. */
export const SOURCE_SERIF: Typeface = { name: 'source-serif-4', family: 'Source Serif 4', file: 'SourceSerif4', bold: '600SemiBold' };
export const SPARE: Typeface = { name: 'noto-serif', family: 'Noto Serif', file: 'NotoSerif', bold: '600SemiBold' };

/** The faces of what is shown with our own fonts: PDF, card, pages. */
export function printedFaces({ faces }: Theme): Faces {
  return faces ?? { text: SOURCE_SERIF, heading: SOURCE_SERIF };
}

export const THEME: Theme = { accent: ['#1f4a73', '#9fc3ea'] };

/** Of pages. */
export const PALETTE = {
  paper: ['#fbf9f4', '#17181b'],
  sheet: ['#fffefb', '#1e2023'],
  ink: ['#1d1b18', '#e9e5dc'],
  soft: ['#5f5a51', '#aaa498'],
  line: ['#dcd6c9', '#3a3c40'],
  good: ['#1d6b3a', '#86d3a0'],
  warn: ['#8a4b08', '#f0b774'],
  bad: ['#a12727', '#f2a0a0'],
  mark: ['#fdf0c8', '#3d3413'],
  found: ['#ffd24a', '#80620a'],
  added: ['#e2f3e6', '#12351f'],
  removed: ['#fbe6e4', '#45191a'],
  elsewhere: ['#5b3a8c', '#c3aaf0'],
  moved: ['#ece6f5', '#2c2140'],
} as const satisfies Record<string, Shade>;

/** On paper, which does not glow and where grey is harder to see. */
export const PRINT = {
  ink: '#1a1a1a', soft: '#5c5a55', hairline: '#b9b4a8', alert: '#9c2b1f', watermark: '#efe9e7', shade: '#f3f1eb', paper: '#ffffff',
  added: PALETTE.good[0], removed: PALETTE.bad[0], moved: PALETTE.elsewhere[0], addedTint: '#dcefdf', removedTint: '#f9dedb', bar: '#3a3733',
} as const;

/** The minimum contrast of readable text (WCAG 2.2, 1.4.3). */
export const MIN_CONTRAST = 4.5;

/** The contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, «contrast ratio»). */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours as custom properties of a page: `--paper`, `--accent`, … */
export function themeCss({ accent }: Theme): string {
  const all = Object.entries({ ...PALETTE, accent }).map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`);
  return `:root{${all.join(';')}}`;
}

/** A logo is drawn for light paper. */
export const LOGO_CSS = `.brand img{display:block;border-radius:.2rem;background:light-dark(transparent,${PALETTE.paper[0]})}`;

/** Size of a card in pixels: what networks crop least. */
export const CARD = { width: 1200, height: 630 };
