/** The typefaces of the PDFs: which files, and which of them prints a letter. Loaded once, when first needed. */
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { COPIED } from './copy-sign.ts';
import { exactFont, type ExactFont } from './exact-font.ts';

export type Weight = 'regular' | 'semibold';
export interface Face {
  weight: Weight;
  italic: boolean;
}

/**
 * Source Serif 4 sets the text; Noto Serif covers, letter by letter, what it lacks, Noto Sans Symbols
 * for signs (☒ ★ ✍) and Noto Emoji, in outlines, for the rest of them (✅ 😀); these two are upright in every style.
 * All are whole TTF files: web font packages cut by script print wrong glyphs for Kazakh letters.
 *
 * UnifontEX comes last: every letter of the world's writing in one file of 3 MB, drawn on a grid of 16 dots. It is for
 * a name in a foreign script that a text cannot do without, legible but not handsome; it does not join letters (`NEEDS_JOINING`).
 */
interface Family {
  package: string;
  /** The file of a face by weight and slant; upright and regular in every style where it has none. */
  file: (key: string) => string;
  styled: boolean;
}
const google = (name: string, file: string, styled: boolean): Family =>
  ({ package: `@expo-google-fonts/${name}`, file: (key) => `${key}/${file}_${key}.ttf`, styled });
const FAMILIES: readonly Family[] = [
  google('source-serif-4', 'SourceSerif4', true),
  google('noto-serif', 'NotoSerif', true),
  google('noto-sans-symbols-2', 'NotoSansSymbols2', false),
  google('noto-emoji', 'NotoEmoji', false),
  { package: '@fontsource/unifontex', file: () => 'files/unifontex-latin-400-normal.woff', styled: false },
];

const WEIGHTS: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold' };
const require = createRequire(import.meta.url);
const stacks = new Map<string, ExactFont[]>();
const fonts = new Map<string, ExactFont>();

/** The fonts to look a letter up in, first choice first. */
export function fontStack(face: Face): ExactFont[] {
  const key = `${WEIGHTS[face.weight]}${face.italic ? '_Italic' : ''}`;
  let stack = stacks.get(key);
  if (!stack) {
    stack = FAMILIES.map((family) => fontOf(family, family.styled ? key : WEIGHTS.regular));
    stacks.set(key, stack);
  }
  return stack;
}

function fontOf(family: Family, key: string): ExactFont {
  const file = family.file(key);
  let font = fonts.get(file);
  if (!font) fonts.set(file, (font = exactFont(openFont(family.package, file), family === FAMILIES.at(-1))));
  return font;
}

function openFont(packageName: string, file: string): Font {
  const font = openSync(join(dirname(require.resolve(`${packageName}/package.json`)), file));
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not a font`);
  if (file.endsWith('.woff')) keepTables(font);
  return font;
}

interface TableStream {
  pos: number;
}

/** fontkit unpacks a table of a WOFF again for each glyph that it reads, megabytes each time. */
function keepTables(font: Font): void {
  const woff = font as unknown as { stream: TableStream; _getTableStream(tag: string): TableStream | null };
  const unpack = woff._getTableStream.bind(font);
  const known = new Map<string, TableStream>();
  woff._getTableStream = (tag) => {
    const stream = known.get(tag) ?? unpack(tag);
    // Tables that are not packed are read in place.
    if (!stream || stream === woff.stream) return stream;
    known.set(tag, stream);
    stream.pos = 0;
    return stream;
  };
}

/** Characters that control typesetting and are not printed themselves. */
const UNPRINTED = new Set(['\n', '\t']);
const FACES: readonly Face[] = [
  { weight: 'regular', italic: false }, { weight: 'regular', italic: true },
  { weight: 'semibold', italic: false }, { weight: 'semibold', italic: true },
];

/** Scripts whose letters change with their neighbours, which the last font does not do. */
const NEEDS_JOINING = new RegExp(`[${[
  'Arabic', 'Syriac', 'Thaana', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer',
].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** How the PDFs print a character: as it is, letter by letter where its script joins them, or □ in its place. */
export type Printing = 'whole' | 'apart' | 'missing';

/** How a character is printed in whatever style its words are: the italics have a few letters fewer. */
export function printingOf(character: string): Printing {
  if (UNPRINTED.has(character)) return 'whole';
  const codePoint = character.codePointAt(0)!;
  if (COPIED.has(codePoint)) return 'missing';
  const stacks = FACES.map((face) => fontStack(face).findIndex((font) => font.draws(codePoint)));
  if (stacks.includes(-1)) return 'missing';
  return stacks.includes(FAMILIES.length - 1) && NEEDS_JOINING.test(character) ? 'apart' : 'whole';
}
