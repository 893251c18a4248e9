import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePaths } from './page.ts';

/** Every file below a folder with the hash of its bytes: two trees are equal when these are. */
export function treeHashes(folder: string): Record<string, string> {
  return Object.fromEntries(filePaths(folder).map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));
}
