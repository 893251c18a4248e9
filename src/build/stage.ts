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

/** Opens a staging folder for `target`, an absolute path, and removes what killed builds left behind. */
export function openStage(target: string): Stage {
  const previous = `${target}.previous`;
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  removeStale(target);
  const path = `${target}.new-${process.pid}`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return {
    path,
    commit() {
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(path, target);
      rmSync(previous, { recursive: true, force: true });
    },
    discard() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function removeStale(target: string): void {
  const prefix = `${basename(target)}.new-`;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid !== process.pid && !isRunning(pid)) rmSync(join(dirname(target), name), { recursive: true, force: true });
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
