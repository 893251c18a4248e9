/** The typefaces of the PDFs: which files, and which of them prints a letter. */
import { openSync, type Font } from 'fontkit';
import { SOURCE_SERIF, SPARE, type Faces } from '../../model/theme.ts';
import { fontFile, fontPath } from '../font-file.ts';
import { COPIED } from './changes-sign.ts';
import { exactFont, type ExactFont } from './exact-font.ts';

export type Weight = 'regular' | 'semibold';
export interface Face {
  weight: Weight;
  italic: boolean;
  /** Of a title or a heading, and what is set like one. */
  heading?: boolean;
}

/**
 * What covers, letter by letter, what the face of the text lacks: Source Serif 4, Noto Serif, Noto Sans Symbols
 * for signs (☒ ★ ✍) and Noto Emoji, in outlines, for the rest of them (✅ 😀); these two are upright in every style.
 *
 * UnifontEX comes last: every letter of the world's writing in one file of 3 MB, drawn on a grid of 16 dots. It is for
 * a name in a foreign script that a text cannot do without, legible but not handsome; it does not join letters (`NEEDS_JOINING`).
 */
const LAST = '@fontsource/unifontex/files/unifontex-latin-400-normal.woff';
const SIGNS = ['@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'];

/** By file. Not state: a font file never changes, so that whoever asks first gets what everyone gets, and opening one takes longer than a page. */
const fonts = new Map<string, ExactFont>();

/** The fonts to look a letter up in, first choice first. */
export function fontStack(faces: Faces, { weight, italic, heading }: Face): ExactFont[] {
  const cut = { bold: weight === 'semibold', italic };
  const files = [heading ? faces.heading : faces.text, SOURCE_SERIF, SPARE].map((face) => fontFile(face, cut));
  return [...new Set([...files, ...SIGNS, LAST])].map(fontOf);
}

function fontOf(file: string): ExactFont {
  let font = fonts.get(file);
  if (!font) fonts.set(file, (font = exactFont(openFont(file), file === LAST)));
  return font;
}

function openFont(file: string): Font {
  const font = openSync(fontPath(file));
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
/** All that words can be printed in. */
export const STYLES: readonly Face[] = [false, true].flatMap((heading) => (['regular', 'semibold'] as const).flatMap((weight) => [false, true].map((italic) => ({ weight, italic, heading }))));

/** Scripts whose letters change with their neighbours, which the last font does not do. */
const NEEDS_JOINING = new RegExp(`[${[
  'Arabic', 'Syriac', 'Thaana', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer',
].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** How the PDFs print a character: as it is, letter by letter where its script joins them, or □ in its place. */
export type Printing = 'whole' | 'apart' | 'missing';

/** How a character is printed in whatever style its words are: the italics have a few letters fewer. @param stacks of all styles */
export function printingOf(character: string, stacks: readonly (readonly ExactFont[])[]): Printing {
  if (UNPRINTED.has(character)) return 'whole';
  const codePoint = character.codePointAt(0)!;
  if (COPIED.has(codePoint)) return 'missing';
  const fonts = stacks.map((stack) => stack.find((font) => font.draws(codePoint)));
  if (fonts.includes(undefined)) return 'missing';
  return stacks.some((stack, i) => fonts[i] === stack.at(-1)) && NEEDS_JOINING.test(character) ? 'apart' : 'whole';
}
