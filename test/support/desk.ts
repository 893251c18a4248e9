/** A small content folder to work at, with the commands that change it run in this process, in Russian unless asked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { newCommand, runCommand } from '../../src/build/options.ts';
import { cancelCommand } from '../../src/cli/cancel.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { newEditionCommand } from '../../src/cli/new.ts';
import { publishCommand } from '../../src/cli/publish.ts';
import { rescheduleCommand } from '../../src/cli/reschedule.ts';
import { restoreCommand } from '../../src/cli/restore.ts';
import { sealCommand } from '../../src/cli/seal-command.ts';
import { statusCommand } from '../../src/cli/status.ts';
import { withdrawCommand } from '../../src/cli/withdraw.ts';
import type { LockEntry } from '../../src/model/lock.ts';
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

const COMMANDS = [cancelCommand, checkCommand, newEditionCommand, publishCommand, rescheduleCommand, restoreCommand, sealCommand, statusCommand, withdrawCommand];

/** @param files put over the small sound content folder, see `contentFolder` */
export function desk(space: Workspace, files: Record<string, string | null> = {}): Desk {
  const content = contentFolder(space, files);
  const read = (name: string): string => readFileSync(join(content, name), 'utf8');
  return {
    content, read,
    policy: (asOf, ...words) => inProcess([...words, '--content', content, '--as-of', asOf]),
    write: (name, change) => writeFileSync(join(content, name), change(read(name))),
    chain: () => (JSON.parse(read('editions.lock.json')) as { entries: LockEntry[] }).entries,
  };
}

// Each command listens to these for as long as its process lives, which here is that of all of them.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

async function inProcess(args: string[]): Promise<Finished> {
  const said = { out: '', err: '' };
  const into = (key: 'out' | 'err', end = '') => (text: unknown): true => {
    said[key] += `${String(text)}${end}`;
    return true;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(into('out', '\n')), vi.spyOn(console, 'error').mockImplementation(into('err', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')), vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  try {
    await runCommand(COMMANDS.reduce((all, command) => all.addCommand(command()), newCommand('policy', { ru: '', en: '' })), args);
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = 0;
  }
}
