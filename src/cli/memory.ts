/** What git remembers that rules out a new seal: another seal of the same edition, or a lock that lost entries. */
import { join, relative } from 'node:path';
import type { Library } from '../model/edition.ts';
import { editionKey, type Lock } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import type { Witness } from '../model/lock-history.ts';
import { earlierEditions, historyFindings } from '../content/witness.ts';
import { baseLocks, entriesEver, headOf, isShallowClone, mainBranch, type RememberedEntry } from './git/git-lock.ts';
import { branchName, compareLocks, gitWitness } from './git/history-check.ts';
import { tool } from '../languages/tool.ts';
import type { Copy } from './copy.ts';

export interface Memory {
  problems: Problem[];
  /** Why not all that was sealed before is known; null where it is. */
  unseen: Message | null;
}

/**
 * The main branch is asked, not the current one: what was sealed on a branch and never
 * reached main can still be redone.
 * @param content the content folder
 * @param copy of it, as it is about to be
 * @param library read from the copy
 * @param before the lock as it is
 * @param next the lock as it is about to be
 */
export function gitMemory(content: string, copy: Copy, library: Library, before: Lock, next: Lock): Memory {
  const shallow = isShallowClone(content);
  if (typeof shallow === 'object') return { problems: [], unseen: shallow.unknown };
  const branch = mainBranch(content) ?? headOf(content);
  if (branch === null) return { problems: [], unseen: null };
  const locks = baseLocks(content, branch);
  if ('unknown' in locks) return { problems: [], unseen: locks.unknown };
  const outside = ({ where, restore }: Witness): Witness => ({ where, restore: (files) => restore(files.map((file) => join(content, relative(copy.path, file)))) });
  const { problems } = compareLocks(copy.path, library, next.entries, locks, outside(gitWitness(branch)));
  const found = problems.length > 0 ? problems : sealedOnce(content, branch, before, next).flatMap(({ entry, commit }) =>
    historyFindings(copy.path, library, earlierEditions([entry]), outside({ ...gitWitness(commit.slice(0, 10)), where: tool.git.base.history({ branch: branchName(branch) }) })).problems);
  return { problems: found.map(copy.outside), unseen: shallow ? tool.git.unseen.truncated : null };
}

/** The last text that was ever sealed of each edition that is about to be sealed for the first time. */
function sealedOnce(content: string, branch: string, before: Lock, next: Lock): RememberedEntry[] {
  const known = new Set(before.entries.map(({ policy, version }) => editionKey(policy, version)));
  const first = new Set(next.entries.slice(before.entries.length).map(({ policy, version }) => editionKey(policy, version)).filter((key) => !known.has(key)));
  if (first.size === 0) return [];
  const remembered = entriesEver(content, branch).filter(({ entry }) => 'texts' in entry && first.has(editionKey(entry.policy, entry.version)));
  return [...Map.groupBy(remembered, ({ entry }) => editionKey(entry.policy, entry.version)).values()].map((all) => all[0]!);
}
