import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';

/** A copy of a content folder to try a change in, removed at the end of its `using`. */
export interface Copy extends Disposable {
  path: string;
  /** The same path in the copy. */
  inside(path: string): string;
  /** A problem found in the copy, reported for the original folder. */
  outside(problem: Problem): Problem;
}

export function copyOf(content: string): Copy {
  const path = mkdtempSync(join(tmpdir(), 'policy-'));
  // A new folder has nothing yet.
  if (existsSync(content)) cpSync(content, path, { recursive: true });
  return {
    path,
    inside: (file) => join(path, relative(content, file)),
    outside: (problem) => ({ ...problem, file: join(content, relative(path, problem.file)) }),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
