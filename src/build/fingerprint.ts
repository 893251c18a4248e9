/** What a generated file depends on besides its request: all of our code, all packages, and the Node version. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../content/hash.ts';
import { ROOT } from './root.ts';

/**
 * Changes whenever an equal request might give other bytes. A list of what really matters would be shorter and, sooner or
 * later, wrong: the lockfile names the exact bytes of every package, fonts and rasteriser included.
 */
export function fingerprint(root: string = ROOT): string {
  return sha256(JSON.stringify(process.versions), hashOf(root, ['package-lock.json', 'src/**']));
}

/** The files of a folder, by name and content. */
export function hashOf(folder: string, patterns: string[] = ['**']): string {
  const entries = globSync(patterns, { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
  return sha256(...files.map((file) => `\0${file}\0${sha256(readFileSync(join(folder, file)))}`));
}
