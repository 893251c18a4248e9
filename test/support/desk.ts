/** A small content folder to work at, with the commands that change it run in this process, in Russian unless asked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockEntry } from '../../src/model/lock.ts';
import { callPolicy } from './call.ts';
import type { Finished } from './run.ts';
import { contentFolder, type Workspace } from './workspace.ts';

export interface Desk {
  content: string;
  /** Runs `policy <words>` as of a moment. */
  policy(asOf: string, ...words: string[]): Promise<Finished>;
  read(name: string): string;
  write(name: string, change: (text: string) => string): void;
  /** The entries of the lock. */
  chain(): LockEntry[];
}

/** @param files put over the small sound content folder, see `contentFolder` */
export function desk(space: Workspace, files: Record<string, string | null> = {}): Desk {
  const content = contentFolder(space, files);
  const read = (name: string): string => readFileSync(join(content, name), 'utf8');
  return {
    content, read,
    policy: async (asOf, ...words) => callPolicy([...words, '--content', content, '--as-of', asOf]),
    write: (name, change) => writeFileSync(join(content, name), change(read(name))),
    chain: () => (JSON.parse(read('editions.lock.json')) as { entries: LockEntry[] }).entries,
  };
}
