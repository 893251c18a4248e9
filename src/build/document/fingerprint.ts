/** What a document depends on besides its request: the code that reads, compares and prints, and the packages it uses. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FONT_PACKAGES } from '../../outputs/pdf/fonts.ts';
import { ROOT } from '../root.ts';
import { sha256 } from '../../content/hash.ts';

const SOURCES = 'src/{core,read,render}/**/*.ts';
const PACKAGES = [
  '@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/textkit', '@react-pdf/hyphenate',
  'pdfkit', 'fontkit', 'yoga-layout', 'react', 'uqr', 'docx', 'fflate', 'diff', ...FONT_PACKAGES,
];

let known: string | null = null;

/** Changes whenever an equal request might give other bytes. */
export function templateFingerprint(): string {
  return (known ??= sha256(...sources(), ...PACKAGES.map((name) => `${name}@${versionOf(name)}\n`), process.versions.zlib));
}

function sources(): string[] {
  const files = globSync(SOURCES, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/')).sort();
  return files.map((file) => `${file}\n${readFileSync(join(ROOT, file), 'utf8')}\n`);
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
  throw new Error(`package ${name}, which documents are made with, is not installed: run npm ci`);
}
