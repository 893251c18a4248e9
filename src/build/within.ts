/** Real paths, with links followed, and which contains which. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Refusal } from './options.ts';
import { tool } from '../languages/tool.ts';

/** The absolute path with the links of every existing part followed; the rest need not exist. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPath(parent), basename(whole));
  }
}

/** Whether a path is a folder or inside it; both real. */
export function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * Checks that a file to be written is in a folder, and that no link on the way leads out of it.
 * @throws Refusal with nothing written
 */
export function requireWithin(folder: string, path: string): void {
  if (!holds(realPath(folder), realPath(dirname(path)))) throw new Refusal(tool.output.outside({ path, folder }));
}
