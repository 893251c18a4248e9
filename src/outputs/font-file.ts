/** Where the font file of a face is: whole TTF files, because web font packages cut by script print wrong glyphs for Kazakh letters. */
import { createRequire } from 'node:module';
import type { Typeface } from '../model/theme.ts';

const require = createRequire(import.meta.url);

/** The file of a face, as a path among the packages. */
export function fontFile({ name, file, bold }: Omit<Typeface, 'family'>, style: { bold: boolean; italic: boolean }): string {
  const cut = `${style.bold ? bold : '400Regular'}${style.italic ? '_Italic' : ''}`;
  return `@expo-google-fonts/${name}/${cut}/${file}_${cut}.ttf`;
}

/** Where it is on this machine. */
export function fontPath(file: string): string {
  return require.resolve(file);
}
