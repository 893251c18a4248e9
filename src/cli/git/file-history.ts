/**
 * The history of one file on the main line of a repository: the states that the branch itself went through, by its first
 * parents, each with the moment of its arrival. What a branch did before it was merged was never published, and the
 * date at which a commit was written is not that of its arrival.
 */
import { posix } from 'node:path';
import { git } from './git.ts';

export interface MainLine {
  /** Name of the branch, or the commit where none is checked out. */
  branch: string;
  /** Whether the repository has only a part of its history. */
  shallow: boolean;
  /** Every commit of the line that changed the file, the oldest first, through its renames. */
  commits: FileCommit[];
}

export interface FileCommit {
  hash: string;
  /** When it came to the main line: the date of its committer, which for a merge is that of the merge. */
  date: Temporal.Instant;
  /** Its message; for a merge, the messages of its commits about the file. */
  subjects: string[];
  /** The file's name then; null where the commit deleted it. */
  path: string | null;
}

export interface DayText {
  /** Local day, `2024-03-01`. */
  day: string;
  /** The last commit of the day: its text counts. */
  commit: FileCommit;
  /** Subjects of all commits of the day, each once, in order. */
  subjects: string[];
}

/** Marks the beginning of a commit in the log; no path or subject contains it. */
const MARK = '\u001e';
const UNIT = '\u001f';
/** A commit that moves whole folders renames many files at once. */
const MAX_RENAMES = '20000';

/** @param path from the folder given, as the file is called now */
export function mainLine(repository: string, path: string): MainLine {
  const ask = (...args: string[]): string => git(repository, args).toString().trim();
  const [up, prefix, branch, shallow] = [ask('rev-parse', '--show-cdup'), ask('rev-parse', '--show-prefix'), ask('rev-parse', '--abbrev-ref', 'HEAD'), ask('rev-parse', '--is-shallow-repository')];
  const top = posix.join(repository, up);
  return {
    branch: branch === 'HEAD' ? ask('rev-parse', '--short', 'HEAD') : branch, shallow: shallow === 'true',
    commits: follow(top, posix.normalize(posix.join(prefix, path))),
  };
}

/** The file as a commit left it; null where it is a link, or larger than `most` bytes. @param path from the root of the repository */
export function fileAt(repository: string, hash: string, path: string, max: number): Buffer | null {
  const [mode = '', , object = '', size = ''] = git(repository, ['--literal-pathspecs', 'ls-tree', '-l', '--full-tree', hash, '--', path]).toString().split(/\s+/u);
  return mode.startsWith('100') && Number(size) <= max ? git(repository, ['cat-file', 'blob', object]) : null;
}

/**
 * One text a day, by the clocks of a time zone. The history's order counts: a commit dated before the one that
 * precedes it (a wrong clock) belongs to the day of that one, since its text came after.
 * @returns the days, and how many commits were dated so
 */
export function byDay(commits: readonly FileCommit[], timeZone: string): { days: DayText[]; earlier: number } {
  const days: DayText[] = [];
  let earlier = 0;
  for (const commit of commits) {
    const day = commit.date.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    const last = days.at(-1);
    if (last && day < last.day) earlier += 1;
    if (!last || day > last.day) days.push({ day, commit, subjects: commit.subjects });
    else {
      last.commit = commit;
      last.subjects = [...new Set([...last.subjects, ...commit.subjects])];
    }
  }
  return { days, earlier };
}

/** Walks from now to the past; where a commit renamed the file, continues under its old name. */
function follow(repository: string, path: string): FileCommit[] {
  const found: FileCommit[] = [];
  let [from, name]: [string, string | null] = ['HEAD', path];
  while (name !== null) {
    const current: string = name;
    name = null;
    for (const { hash, date, subject, isMerge, status } of changesOf(repository, from, current)) {
      const old = status === 'A' ? nameBefore(repository, hash, current) : null;
      const subjects = isMerge ? broughtBy(repository, hash, old === null ? [current] : [current, old]) : [];
      found.push({ hash, date, subjects: subjects.length > 0 ? subjects : subject === '' ? [] : [subject], path: status === 'D' ? null : current });
      if (old === null) continue;
      [from, name] = [`${hash}^1`, old];
      break;
    }
  }
  return found.toReversed();
}

interface Change {
  hash: string;
  date: Temporal.Instant;
  subject: string;
  isMerge: boolean;
  status: string;
}

/** The commits of the line that touched a path, the newest first. */
function changesOf(repository: string, from: string, path: string): Change[] {
  const format = `--format=${MARK}%H${UNIT}%cI${UNIT}%P${UNIT}%s${UNIT}`;
  const log = git(repository, ['--literal-pathspecs', 'log', '--first-parent', '-m', '--no-renames', '--no-ext-diff', format, '--name-status', '-z', from, '--', path]).toString();
  return log.split(MARK).slice(1).flatMap((part): Change[] => {
    const [hash = '', date = '', parents = '', subject = '', rest = ''] = part.split(UNIT);
    const status = /[A-Z]/.exec(rest)?.[0];
    return status === undefined ? [] : [{ hash, date: Temporal.Instant.from(date), subject: subject.trim(), isMerge: parents.includes(' '), status }];
  });
}

/** The name of a file before a commit that renamed it; null where it did not. */
function nameBefore(repository: string, hash: string, path: string): string | null {
  const parents = git(repository, ['rev-list', '--parents', '-1', hash]).toString().trim().split(' ').slice(1);
  if (parents.length === 0) return null;
  const renames = git(repository, ['diff-tree', '-r', '-z', '-M', `-l${MAX_RENAMES}`, '--diff-filter=R', '--name-status', parents[0]!, hash]).toString().split('\0');
  const at = renames.findIndex((name, i) => i % 3 === 2 && name === path);
  return at === -1 ? null : renames[at - 1]!;
}

/** The messages of a merge's commits about a file, the oldest first. */
function broughtBy(repository: string, merge: string, paths: readonly string[]): string[] {
  const log = git(repository, ['--literal-pathspecs', 'log', '--no-merges', '--reverse', '--format=%s%x00', `${merge}^1..${merge}`, '--', ...paths]).toString();
  return [...new Set(log.split('\0').map((subject) => subject.trim()).filter(Boolean))];
}
