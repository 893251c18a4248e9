/** The texts that the legal team works on. They change every week, so no test may depend on them: fixtures never change. */
import { join, sep } from 'node:path';
import { ROOT } from '../../src/build/root.ts';

const FOLDER = join(ROOT, 'content');

export const LIVE = 'a test must not read what content/ holds today; take test/fixtures/own, a frozen copy';

/** Whether a path is the content folder, or a text, the lock or `site.yaml` in it; the guides beside them belong to the code. */
export function isLive(path: string): boolean {
  if (path === FOLDER) return true;
  if (!path.startsWith(FOLDER + sep)) return false;
  const name = path.slice(FOLDER.length + 1);
  return name.includes(sep) || !name.endsWith('.md');
}
