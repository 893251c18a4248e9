/** The fonts of pages as files: the faces of the PDFs, cut down to the letters that texts are written in, packed as WOFF2. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below, fontAddress } from '../model/address.ts';
import type { Site } from '../model/edition.ts';
import { printedFaces, type Typeface } from '../model/theme.ts';
import { fontFile, fontPath } from '../outputs/font-file.ts';
import { facesCss, type PageFaces, type WebFont } from '../outputs/web-face.ts';
import { MadeFiles } from './made-files.ts';

/** First and last: Latin of Western Europe, Cyrillic with the letters of Kazakh, the signs of texts. What else a text has, the device's face shows. */
const LETTERS = [[' ', '~'], ['\u00a0', 'ÿ'], ['Ѐ', 'џ'], ['Ғ', 'ғ'], ['Қ', 'қ'], ['Ң', 'ң'], ['Ү', 'ұ'], ['Һ', 'һ'], ['Ә', 'ә'], ['Ө', 'ө'], ['\u2009', '\u2015'], ['‘', '•'], ['\u2026', '‰'], ['′', '›'], ['€', '€'], ['₸', '₸'], ['№', '№'], ['→', '→'], ['−', '−'], ['≈', '≥']] as const;
/** Of what a font can do: kerning, letters of a language, figures of one width and height. */
const FEATURES = ['kern', 'mark', 'ccmp', 'locl', 'liga', 'lnum', 'pnum', 'tnum'];
/** Copyright, licence and its address: the licence of our faces wants them kept. */
const NAMES = [0, 13, 14];

const CUTS = [{ bold: false, italic: false }, { bold: true, italic: false }, { bold: false, italic: true }];

export interface WebFonts {
  /** What pages need of them, worked out where pages are made. */
  faces(): PageFaces;
  /** Writes the files below the folder that is served at the base path. */
  writeTo(docs: string): void;
}

/** Makes the fonts of a site. Their names are those of their bytes, so that browsers may keep them for ever. @param cacheDir see `MadeFiles` */
export async function makeWebFonts({ base, theme }: Pick<Site, 'base' | 'theme'>, cacheDir: string): Promise<WebFonts> {
  const { text, heading } = printedFaces(theme);
  const cuts = [...CUTS.map((cut) => ({ face: text, cut })), ...(heading.name === text.name ? [] : [{ face: heading, cut: CUTS[1]! }])];
  const cache = new MadeFiles(cacheDir);
  const made: { path: string; font: WebFont }[] = [];
  for (const { face, cut } of cuts) {
    const file = fontFile(face, cut);
    const { path, sha256 } = cache.find(file, 'woff2') ?? cache.store(file, 'woff2', await subset(file));
    const weight = cut.bold ? Number.parseInt(face.bold, 10) : 400;
    made.push({ path, font: [face.family, weight, cut.italic ? 'italic' : 'normal', fontAddress({ base }, nameOf(face, cut, weight), sha256)] });
  }
  return {
    faces: () => ({ css: facesCss(theme), fonts: made.map(({ font }) => font) }),
    writeTo(docs) {
      for (const { path, font: [, , , address] } of made) {
        const target = join(docs, below({ base }, address));
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(path, target);
      }
    },
  };
}

function nameOf({ name }: Typeface, { italic }: { italic: boolean }, weight: number): string {
  return `${name}-${weight}${italic ? '-italic' : ''}`;
}

async function subset(file: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const letters = LETTERS.map(([first, last]) => {
    const [from, to] = [first.codePointAt(0)!, last.codePointAt(0)!];
    return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
  });
  return subsetFont(readFileSync(fontPath(file)), letters.join(''), { targetFormat: 'woff2', keepFeatures: FEATURES, preserveNameIds: NAMES, noHinting: true });
}
