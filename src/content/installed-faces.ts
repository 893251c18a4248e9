/** The faces that an owner can choose from: packages `@expo-google-fonts/<name>`, their files `400Regular/SourceSerif4_400Regular.ttf`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Typeface } from '../model/theme.ts';

const SCOPE = dirname(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json')));
/** The cut for headings and terms, the first that a face has. */
const BOLD = ['600SemiBold', '700Bold'];

/** Those that have what a text needs, upright and italic, regular and bold: a face of signs does not. */
export function installedFaces(): Typeface[] {
  return readdirSync(SCOPE).sort().flatMap((name) => typefaceOf(name) ?? []);
}

function typefaceOf(name: string): Typeface | null {
  const folder = join(SCOPE, name);
  const regular = join(folder, '400Regular');
  const file = existsSync(regular) && readdirSync(regular).find((one) => one.endsWith('_400Regular.ttf'))?.replace('_400Regular.ttf', '');
  if (!file) return null;
  const has = (style: string): boolean => existsSync(join(folder, style, `${file}_${style}.ttf`));
  const bold = BOLD.find((style) => has(style) && has(`${style}_Italic`));
  if (bold === undefined || !has('400Regular_Italic')) return null;
  const { family } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as { family: string };
  return { name, family, file, bold };
}
