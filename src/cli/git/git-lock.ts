/** The lock as git remembers it: where a branch began, at its target branch now, and at any time before. */
import type { LockEntry } from '../../model/lock.ts';
import type { Message } from '../../model/message.ts';
import { LOCK_NAME, parseLock } from '../../content/lock-reader.ts';
import { askGit, gitLine } from './git.ts';
import unknownHistory from '../../content/rules/unknown-history.rule.ts';

/** The two states of the lock that a branch goes from and to. */
export interface BaseLocks {
  /** Where the branch began. */
  fork: LockEntry[];
  /** As its target branch has it now. */
  tip: LockEntry[];
}

/** The commits that a branch goes from and to. */
export interface BaseCommits {
  /** Where it began. */
  fork: string;
  /** The branch it goes to, as it is now. */
  tip: string;
}

/**
 * @param content the content folder
 * @param base the target branch of the content's branch, or any commit
 * @returns why they are not known, where git cannot say
 */
export function baseCommits(content: string, base: string): BaseCommits | { unknown: Message } {
  const isShallow = isShallowClone(content);
  if (typeof isShallow === 'object') return isShallow;
  const tip = commitOf(content, base);
  if (tip === null) return { unknown: isShallow ? unknownHistory.messages.shallow(base) : unknownHistory.messages.noRef(base) };
  // Without a common ancestor everything the other branch has sealed must be here.
  const fork = gitLine(content, ['merge-base', tip, 'HEAD']) ?? (isShallow ? null : tip);
  return fork === null ? { unknown: unknownHistory.messages.shallow(base) } : { fork, tip };
}

/** Whether git has only the latest part of the history. @returns why it is unknown, where there is no repository */
export function isShallowClone(content: string): boolean | { unknown: Message } {
  const answer = askGit(content, ['rev-parse', '--is-shallow-repository']);
  return 'fault' in answer ? { unknown: unknownHistory.messages.noGit(answer.fault) } : answer.output.toString().trim() === 'true';
}

/** The locks that the content of a branch is compared with; why they are not known, where git cannot say. */
export function baseLocks(content: string, base: string): BaseLocks | { unknown: Message } {
  const commits = baseCommits(content, base);
  if ('unknown' in commits) return commits;
  const [fork, tip] = [lockAt(content, commits.fork), lockAt(content, commits.tip)];
  return fork && tip ? { fork, tip } : { unknown: unknownHistory.messages.unreadable(base) };
}

/**
 * The branch that all work is merged into, as far as this clone knows one: it has the lock that everybody has seen.
 * @returns null in a clone without one
 */
export function mainBranch(content: string): string | null {
  const remote = gitLine(content, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  return [remote, 'origin/main', 'origin/master', 'main', 'master'].find((name) => name !== null && commitOf(content, name) !== null) ?? null;
}

/** The commit that the content is on; null where there is none yet. */
export function headOf(content: string): string | null {
  return commitOf(content, 'HEAD');
}

/** An entry, and the last commit of a branch whose lock had it. */
export interface RememberedEntry {
  entry: LockEntry;
  commit: string;
}

/** Every entry that the lock ever had on a branch's own line, even if later removed. */
export function entriesEver(content: string, branch: string): RememberedEntry[] {
  const log = askGit(content, ['rev-list', '--first-parent', '--end-of-options', branch, '--', LOCK_NAME]);
  const commits = 'output' in log ? log.output.toString().split('\n').filter(Boolean) : [];
  const found = new Map<string, RememberedEntry>();
  for (const commit of commits) {
    for (const entry of lockAt(content, commit) ?? []) if (!found.has(entry.seal)) found.set(entry.seal, { entry, commit });
  }
  return [...found.values()];
}

function commitOf(content: string, name: string): string | null {
  return gitLine(content, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** The entries of the lock in a commit, none where it had no lock; null where that lock cannot be read. */
function lockAt(content: string, commit: string): LockEntry[] | null {
  if (gitLine(content, ['ls-tree', '--name-only', commit, '--', LOCK_NAME]) === null) return [];
  const blob = askGit(content, ['cat-file', 'blob', `${commit}:./${LOCK_NAME}`]);
  if ('fault' in blob) return null;
  const read = parseLock(blob.output.toString());
  return 'lock' in read ? read.lock.entries : null;
}
