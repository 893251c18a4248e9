import type { Command } from 'commander';
import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { reportFailure } from '../../src/build/options.ts';
import { ROOT } from '../../src/build/root.ts';
import { buildCommand } from '../../src/cli/build.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { devCommand } from '../../src/cli/dev.ts';
import { policyCommand } from '../../src/cli/index.ts';
import { pdfCommand } from '../../src/cli/pdf.ts';
import { startCommand } from '../../src/cli/start.ts';
import { envAt, type Finished } from './run.ts';

const COMMANDS = {
  'build.ts': buildCommand, 'check.ts': () => checkCommand('npm run check --'), 'dev.ts': devCommand, 'pdf.ts': pdfCommand, 'policy.ts': policyCommand, 'start.ts': startCommand,
} satisfies Record<string, () => Command>;
export type Script = keyof typeof COMMANDS;

/**
 * Runs the command of a script within this process, ten times as fast as in one of its own: for a command that is
 * through when it returns. What only a process has (pipes, terminals, signals, its start) is tested with `runScript`.
 */
export function callScript(script: Script, args: string[], env: Record<string, string> = {}, cwd: string = ROOT): Finished {
  using own = processFor(script, args, env, cwd);
  const command = COMMANDS[script]();
  let through = false;
  try {
    command.hook('postAction', () => void (through = true)).parse(args, { from: 'user' });
  } catch (error) {
    through = true;
    reportFailure(error, command);
  }
  if (!through) throw new Error(`${script} ${args.join(' ')} is still at work: await it`);
  return own.finished();
}

/** The same for a command that waits for something, and no other runs meanwhile. Pages are built in a process of their own. */
export async function awaitScript(script: Script, args: string[], env: Record<string, string> = {}, cwd: string = ROOT): Promise<Finished> {
  using own = processFor(script, args, env, cwd);
  const command = COMMANDS[script]();
  await command.parseAsync(args, { from: 'user' }).catch((error: unknown) => reportFailure(error, command));
  return own.finished();
}

/** The editor's tool, see `callScript`. */
export const callPolicy = (args: string[], env?: Record<string, string>, cwd?: string): Finished => callScript('policy.ts', args, env, cwd);

/** What a command of the editor's tool prints over a content folder. @throws Error with what it says where it does not succeed */
export async function policyOutput(content: string, args: string[], env?: Record<string, string>): Promise<string> {
  const { code, out, err } = await awaitScript('policy.ts', [...args, '--content', content], env);
  if (code !== 0) throw new Error(err);
  return out.trim();
}

/** Gives this process what one of its own has for a script, until it is disposed of: arguments, environment, folder, exit code; what it says is kept. */
function processFor(script: Script, args: string[], env: Record<string, string>, cwd: string): Disposable & { finished(): Finished } {
  const said = { out: '', err: '' };
  const take = (stream: 'out' | 'err') => (text: string | Uint8Array): boolean => {
    said[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  const { env: ownEnv, argv, exitCode } = process;
  const folder = process.cwd();
  const scriptEnv = envAt(cwd, args, env);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take('out')), vi.spyOn(process.stderr, 'write').mockImplementation(take('err')),
    vi.spyOn(console, 'log').mockImplementation((...words) => void take('out')(`${format(...words)}\n`)), vi.spyOn(console, 'error').mockImplementation((...words) => void take('err')(`${format(...words)}\n`)),
  ];
  Object.assign(process, { env: scriptEnv, argv: [process.execPath, join(ROOT, 'scripts', script), ...args], exitCode: undefined });
  process.chdir(cwd);
  return {
    finished: () => ({ code: Number(process.exitCode ?? 0), ...said }),
    [Symbol.dispose]() {
      process.chdir(folder);
      Object.assign(process, { env: ownEnv, argv, exitCode });
      for (const spy of spies) spy.mockRestore();
    },
  };
}
