/** The content folder at the base of a branch, read from git. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLibrary, type Reading } from '../../content/library.ts';
import { filesAt } from './git.ts';

/**
 * @param content the content folder, inside a repository
 * @param commit where to read it
 * @returns what was read, even with errors; paths in it are in a folder that no longer exists
 */
export function contentAt(content: string, commit: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'policy-base-'));
  try {
    for (const { path, bytes } of filesAt(content, commit)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    return readLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
