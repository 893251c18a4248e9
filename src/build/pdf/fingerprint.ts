/** What a PDF depends on besides its input: our template and the packages that set and paint it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_PACKAGES } from '../../render/pdf/fonts.ts';
import { sha256 } from './hash.ts';

const TEMPLATE = new URL('../../render/pdf/', import.meta.url);
const PACKAGES = [
  '@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/textkit', '@react-pdf/hyphenate',
  'pdfkit', 'fontkit', 'yoga-layout', 'react', 'uqr', ...FONT_PACKAGES,
];

let known: string | null = null;

/** Changes whenever an equal input might give other bytes. */
export function templateFingerprint(): string {
  return (known ??= sha256(...sources(), ...PACKAGES.map((name) => `${name}@${versionOf(name)}\n`), process.versions.zlib));
}

function sources(): string[] {
  const files = readdirSync(TEMPLATE).filter((file) => file.endsWith('.ts')).sort();
  return files.map((file) => `${file}\n${readFileSync(new URL(file, TEMPLATE), 'utf8')}\n`);
}

/** Read from the file, because some packages do not export their package.json. */
function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return (JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  throw new Error(`package ${name}, which PDFs are made with, is not installed: run npm ci`);
}
