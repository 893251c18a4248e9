/** Git, asked and never told: every call here reads. */
import { spawnSync } from 'node:child_process';
import { Refusal } from './options.ts';
import { GIT } from './words/git.ts';

const MOST_OUTPUT = 256 * 1024 * 1024;
/** Nothing of the repository's own is run, nothing is coloured, paged, quoted or asked of a person. */
const QUIET = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'color.ui=false', '-c', 'log.showSignature=false', '--no-pager', '--no-optional-locks'];

/**
 * What git prints.
 * @throws Refusal where there is no git, or it cannot do what it is asked, in its own words
 */
export function git(folder: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...QUIET, '-C', folder, ...args], { maxBuffer: MOST_OUTPUT, env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' } });
  if (error) throw new Refusal((error as NodeJS.ErrnoException).code === 'ENOENT' ? GIT.missing : GIT.failed(error.message));
  if (status !== 0) {
    const words = stderr.toString().trim();
    // Behind the fault git may print all its usage.
    throw new Refusal(GIT.failed(/^(?:fatal|error): .*$/m.exec(words)?.[0] ?? words));
  }
  return stdout;
}

/** The fields of an output that NUL ends. */
export function fields(output: Buffer): string[] {
  return output.toString().split('\0').filter((field) => field !== '');
}
