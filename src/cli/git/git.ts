/** Git, read only: no call here changes anything. */
import { spawnSync } from 'node:child_process';
import type { Message } from '../../model/message.ts';
import { Refusal } from '../../build/options.ts';
import { tool } from '../../languages/tool.ts';

const MAX_OUTPUT = 256 * 1024 * 1024;
/** No program that the repository configures is run, nothing is coloured, paged, quoted or asked interactively. */
const QUIET = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'color.ui=false', '-c', 'log.showSignature=false', '--no-pager', '--no-optional-locks'];

/** Git's answer: its output, or its error message. */
export type Answer = { output: Buffer } | { fault: Message };

/** Asks git, where an error is an answer too. @param input its standard input */
export function askGit(folder: string, args: readonly string[], input = ''): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', [...QUIET, '-C', folder, ...args], { input, maxBuffer: MAX_OUTPUT, env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' } });
  if (error) return { fault: (error as NodeJS.ErrnoException).code === 'ENOENT' ? tool.git.missing : tool.git.failed({ words: error.message }) };
  if (status === 0) return { output: stdout };
  const words = stderr.toString().trim();
  if (/^fatal: not a git repository/m.test(words)) return { fault: tool.git.noRepository };
  // After the error git may print its whole usage.
  return { fault: tool.git.failed({ words: /^(?:fatal|error): .*$/m.exec(words)?.[0] ?? words }) };
}

/**
 * The output of git.
 * @throws Refusal where there is no git, or it fails, with its own message
 */
export function git(folder: string, args: readonly string[]): Buffer {
  const answer = askGit(folder, args);
  if ('fault' in answer) throw new Refusal(answer.fault);
  return answer.output;
}

/** One line of git's output; null where there is none or it fails. */
export function gitLine(folder: string, args: readonly string[]): string | null {
  const answer = askGit(folder, args);
  return 'output' in answer ? answer.output.toString().trim() || null : null;
}

/** A file of a commit. */
export interface CommittedFile {
  /** From the folder that was asked about. */
  path: string;
  bytes: Buffer;
}

/** The plain files that a commit has below a folder; none where it has no such folder. */
export function filesAt(folder: string, commit: string): CommittedFile[] {
  const entries = fields(git(folder, ['ls-tree', '-r', '-z', commit, '--', '.'])).flatMap((entry) => {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return id === undefined ? [] : [{ id, path: path! }];
  });
  const answer = askGit(folder, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''));
  if ('fault' in answer) throw new Refusal(answer.fault);
  let at = 0;
  return entries.map(({ path }) => {
    // «<id> blob <size>», a line feed, the bytes, a line feed.
    const start = answer.output.indexOf('\n', at) + 1;
    const size = Number(answer.output.subarray(at, start).toString().trim().split(' ').at(-1));
    at = start + size + 1;
    return { path, bytes: answer.output.subarray(start, start + size) };
  });
}

/** The fields of a NUL-terminated output. */
export function fields(output: Buffer): string[] {
  return output.toString().split('\0').filter((field) => field !== '');
}
