/** A pull request as its branch has it: which editions it touches, and its base. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { libraryAsRead, type Reading, readLibrary } from '../../content/library.ts';
import { statusAt } from '../../model/calendar.ts';
import type { Edition, Library } from '../../model/edition.ts';
import { compareChains } from '../../model/lock-history.ts';
import { isEditionFile, isFileOf } from '../comment/comment-input.ts';
import { baseCommits } from './git-lock.ts';
import { fields, filesAt, git } from './git.ts';

export interface Request {
  /** What could be read of the content, whatever is wrong with it; null where `site.yaml` cannot be. */
  library: Library | null;
  touched: Edition[];
  /** Files of editions that changed and cannot be read. */
  unread: string[];
  /** Files that are no longer there. */
  deleted: string[];
  /** The content at the base of the request; null where there is nothing to compare with. */
  before: Reading | null;
}

/**
 * @param base the target branch of the request, or a commit; without one everything that is not in force yet is touched
 * @param now the moment for "in force"
 */
export function readRequest(content: string, reading: Reading, base: string | undefined, now: Temporal.Instant): Request {
  const library = libraryAsRead(reading);
  const commits = base === undefined ? { unknown: null } : baseCommits(content, base);
  if ('unknown' in commits) return { library, touched: editionsOf(library, (edition, editions) => isAhead(editions, edition, now)), unread: [], deleted: [], before: null };
  const before = contentAt(content, commits.fork);
  const changed = changedFiles(content, commits.fork);
  const { added } = compareChains(before.lock?.entries ?? [], reading.lock?.entries ?? []);
  const isTouched = (edition: Edition): boolean =>
    changed.some((file) => isFileOf(file, edition)) || added.some(({ policy, version }) => policy === edition.policy && version === edition.version);
  const paths = changed.map((file) => join(content, file));
  const known = editionsOf(library, () => true);
  return {
    library,
    touched: editionsOf(library, isTouched),
    unread: paths.filter((file) => existsSync(file) && isEditionFile(file) && !known.some((edition) => isFileOf(file, edition))),
    deleted: paths.filter((file) => !existsSync(file)),
    before,
  };
}

function editionsOf(library: Library | null, isTouched: (edition: Edition, editions: readonly Edition[]) => boolean): Edition[] {
  return (library?.policies ?? []).flatMap(({ editions }) => editions.filter((edition) => isTouched(edition, editions)));
}

function isAhead(editions: readonly Edition[], edition: Edition, now: Temporal.Instant): boolean {
  return ['draft', 'scheduled', 'upcoming'].includes(statusAt(editions, edition, now));
}

/** Files below the content folder that differ from a commit, new ones included. */
function changedFiles(content: string, commit: string): string[] {
  const changed = git(content, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', commit, '--', '.']);
  const added = git(content, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...new Set([...fields(changed), ...fields(added)])].sort();
}

/**
 * The content folder at the base of a branch, read from git.
 * @param content the content folder, inside a repository
 * @param commit where to read it
 * @returns what was read, even with errors; paths in it are in a folder that no longer exists
 */
function contentAt(content: string, commit: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'policy-base-'));
  try {
    for (const { path, bytes } of filesAt(content, commit)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    return readLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
