/**
 * Output that appears whole or not at all. Work goes into a folder beside the target, which takes the
 * target's place by two renames once everything is there: a failed or killed build leaves the previous
 * output as it was. Killed between the two renames, the next command puts the previous output back.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
 * Nothing else in `out` is touched: it may be somebody's own. @param out absolute path
 */
export function openStage(out: string, name: string): Stage {
  const target = join(out, name);
  const previous = `${out}.previous`;
  mkdirSync(dirname(out), { recursive: true });
  if (!existsSync(target) && existsSync(previous)) put(previous, target);
  removeStale(dirname(out), `${basename(out)}.new-`);
  const path = `${out}.new-${process.pid}`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return {
    path,
    commit() {
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      put(path, target);
      rmSync(previous, { recursive: true, force: true });
    },
    discard() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function put(path: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  renameSync(path, target);
}

/** Removes the folders of killed builds. @param prefix what their names begin with, the number of the process after it */
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
