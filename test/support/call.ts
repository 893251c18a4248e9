import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { reportFailure } from '../../src/build/options.ts';
import { ROOT } from '../../src/build/root.ts';
import { policyCommand } from '../../src/cli/index.ts';
import { envAt, type Finished } from './run.ts';

/**
 * Runs a command of the editor's tool within this process, ten times as fast as in one of its own: for a command that is
 * through when it returns. What only a process has (pipes, terminals, signals, its start) is tested with `runScript`.
 */
export function callPolicy(args: string[], env: Record<string, string> = {}, cwd: string = ROOT): Finished {
  const said = { out: '', err: '' };
  const take = (stream: 'out' | 'err') => (text: string | Uint8Array): boolean => {
    said[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  const { env: ownEnv, argv, exitCode } = process;
  const folder = process.cwd();
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take('out')), vi.spyOn(process.stderr, 'write').mockImplementation(take('err')),
    vi.spyOn(console, 'log').mockImplementation((...words) => void take('out')(`${format(...words)}\n`)), vi.spyOn(console, 'error').mockImplementation((...words) => void take('err')(`${format(...words)}\n`)),
  ];
  Object.assign(process, { env: envAt(cwd, args, env), argv: [process.execPath, join(ROOT, 'scripts/policy.ts'), ...args], exitCode: undefined });
  process.chdir(cwd);
  try {
    let through = false;
    const command = policyCommand();
    try {
      command.hook('postAction', () => void (through = true)).parse(args, { from: 'user' });
    } catch (error) {
      through = true;
      reportFailure(error, command);
    }
    if (!through) throw new Error(`policy ${args.join(' ')} is still at work: it needs a process of its own`);
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    process.chdir(folder);
    Object.assign(process, { env: ownEnv, argv, exitCode });
    for (const spy of spies) spy.mockRestore();
  }
}
