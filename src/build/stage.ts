/**
 * Output that appears whole or not at all. Work goes into a folder next to the target, which takes the
 * target's place by two renames once everything is there: a failed or killed build leaves the previous
 * output as it was. Killed between the two renames, the next command puts the previous output back.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markOutput } from './output.ts';

export interface Stage {
  /** The folder to write into. */
  path: string;
  /** Puts the finished folder in the target's place. */
  commit(): void;
  /** Removes what was written; harmless after `commit`. */
  discard(): void;
}

/**
 * Opens a staging folder for the folder `name` in `out`, and removes what killed builds left behind.
 * It is in `out` too, hidden: only there is it certain to be on the target's disk, and writable.
 * @param out absolute path, see `requireOutput`
 */
export function openStage(out: string, name: string): Stage {
  const target = join(out, name);
  const previous = join(out, `.${name}.previous`);
  const made = mkdirSync(out, { recursive: true });
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  removeStale(out, `.${name}.new-`);
  const path = join(out, `.${name}.new-${process.pid}`);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return {
    path,
    commit() {
      markOutput(out);
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(path, target);
      rmSync(previous, { recursive: true, force: true });
    },
    discard() {
      rmSync(path, { recursive: true, force: true });
      if (made !== undefined) removeEmpty(out, made);
    },
  };
}

/** Removes the empty folders from `folder` up to `top`. */
function removeEmpty(folder: string, top: string): void {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  if (folder !== top) removeEmpty(dirname(folder), top);
}

/** Removes the folders of killed builds. @param prefix the beginning of their names, followed by the process id */
export function removeStale(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
