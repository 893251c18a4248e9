/** What a generated file depends on besides its request: all of our code, all packages, and the Node version. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../content/hash.ts';
import { ROOT } from './root.ts';

/**
 * Changes whenever an equal request might give other bytes. A list of what really matters would be shorter and, sooner or
 * later, wrong: the lockfile names the exact bytes of every package, fonts and rasteriser included.
 */
export function fingerprint(root: string = ROOT): string {
  return sha256(JSON.stringify(process.versions), hashOf(root, ['package-lock.json', 'src']));
}

/** The files of a folder, by name and content. @param parts see `filesIn` */
export function hashOf(folder: string, parts?: readonly string[]): string {
  return sha256(...filesIn(folder, parts).map((file) => `\0${file}\0${sha256(readFileSync(join(folder, file)))}`));
}

/**
 * The files in a folder and below it, those whose names begin with a dot too, by their paths with slashes, in code-unit order.
 * @param parts files and folders of it, where only these are meant; one that is not there has no files
 */
export function filesIn(folder: string, parts: readonly string[] = ['.']): string[] {
  return parts.flatMap((part) => {
    const path = join(folder, part);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return stat ? [part] : [];
    const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  }).sort();
}
