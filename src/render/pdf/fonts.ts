/** The typefaces of the PDFs: which files, and which of them prints a letter. Loaded once, when first needed. */
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { COPIED } from './copy-sign.ts';
import { exactFont } from './exact-font.ts';

export type Weight = 'regular' | 'semibold';
export interface Face {
  weight: Weight;
  italic: boolean;
}

/**
 * Source Serif 4 sets the text; Noto Serif stands in, letter by letter, for what it lacks, Noto Sans Symbols
 * for signs (☒ ★ ✍) and Noto Emoji, in outlines, for the rest of them (✅ 😀); these two are upright in every style.
 * All are whole TTF files: web font packages cut by script print wrong glyphs for Kazakh letters.
 */
const FAMILIES = [
  { package: '@expo-google-fonts/source-serif-4', file: 'SourceSerif4', styled: true },
  { package: '@expo-google-fonts/noto-serif', file: 'NotoSerif', styled: true },
  { package: '@expo-google-fonts/noto-sans-symbols-2', file: 'NotoSansSymbols2', styled: false },
  { package: '@expo-google-fonts/noto-emoji', file: 'NotoEmoji', styled: false },
] as const;
export const FONT_PACKAGES: readonly string[] = FAMILIES.map((family) => family.package);

const WEIGHTS: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold' };
const require = createRequire(import.meta.url);
const stacks = new Map<string, Font[]>();
const fonts = new Map<string, Font>();

/** The fonts to look a letter up in, first choice first. */
export function fontStack(face: Face): Font[] {
  const key = `${WEIGHTS[face.weight]}${face.italic ? '_Italic' : ''}`;
  let stack = stacks.get(key);
  if (!stack) {
    stack = FAMILIES.map((family) => fontOf(family, family.styled ? key : WEIGHTS.regular));
    stacks.set(key, stack);
  }
  return stack;
}

function fontOf(family: (typeof FAMILIES)[number], key: string): Font {
  const file = `${family.file}_${key}.ttf`;
  let font = fonts.get(file);
  if (!font) fonts.set(file, (font = exactFont(openFont(family.package, key, file))));
  return font;
}

function openFont(packageName: string, folder: string, file: string): Font {
  const font = openSync(join(dirname(require.resolve(`${packageName}/package.json`)), folder, file));
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not a font`);
  return font;
}

/** Characters that direct the setting and are not printed themselves. */
const UNPRINTED = new Set(['\n', '\t']);
const FACES: readonly Face[] = [
  { weight: 'regular', italic: false }, { weight: 'regular', italic: true },
  { weight: 'semibold', italic: false }, { weight: 'semibold', italic: true },
];

/** Whether the PDFs can print a character, in whatever style its words are: the italics have a few letters less. */
export function canPrint(character: string): boolean {
  if (UNPRINTED.has(character)) return true;
  const codePoint = character.codePointAt(0)!;
  if (COPIED.has(codePoint)) return false;
  return FACES.every((face) => fontStack(face).some((font) => font.hasGlyphForCodePoint(codePoint)));
}
