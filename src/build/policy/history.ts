/** The history of one file in git, as the texts it had at the end of each day. */
import { git } from '../git.ts';

export interface FileCommit {
  hash: string;
  /** When its author made it. */
  date: Temporal.Instant;
  subject: string;
  /** What the file was called then. */
  path: string;
}

export interface DayText {
  /** Local day, `2024-03-01`. */
  day: string;
  /** The last commit of the day: its text counts. */
  commit: FileCommit;
  /** Subjects of all commits of the day, each once, in order. */
  subjects: string[];
}

/** Marks the beginning of a commit in the log; no path or subject holds it. */
const MARK = '\u001e';
const UNIT = '\u001f';

/** Every commit in which a file was added, changed or renamed, the oldest first, through its renames. */
export function fileCommits(repository: string, path: string): FileCommit[] {
  const log = git(repository, ['log', '--follow', '--no-ext-diff', '--diff-filter=AMR', '-M', `--format=${MARK}%H${UNIT}%aI${UNIT}%s${UNIT}`, '--name-status', '-z', 'HEAD', '--', path]).toString();
  return log.split(MARK).slice(1).flatMap((part): FileCommit[] => {
    const [hash = '', date = '', subject = '', rest = ''] = part.split(UNIT);
    const name = rest.replaceAll('\n', '\0').split('\0').filter(Boolean).at(-1);
    return name === undefined ? [] : [{ hash, date: Temporal.Instant.from(date), subject: subject.trim(), path: name }];
  }).toReversed();
}

/** The file as a commit left it. */
export function fileAt(repository: string, { hash, path }: FileCommit): Buffer {
  return git(repository, ['cat-file', 'blob', `${hash}:${path}`]);
}

/**
 * One text a day, by the clocks of a time zone. The history's order counts: a commit dated before the one that
 * precedes it (a rebase, a wrong clock) belongs to the day of that one, since its text came after.
 * @returns the days, and how many commits were dated so
 */
export function byDay(commits: readonly FileCommit[], timeZone: string): { days: DayText[]; earlier: number } {
  const days: DayText[] = [];
  let earlier = 0;
  for (const commit of commits) {
    const day = commit.date.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    const last = days.at(-1);
    if (last && day < last.day) earlier += 1;
    if (!last || day > last.day) days.push({ day, commit, subjects: subjectOf(commit) });
    else {
      last.commit = commit;
      last.subjects = [...new Set([...last.subjects, ...subjectOf(commit)])];
    }
  }
  return { days, earlier };
}

function subjectOf({ subject }: FileCommit): string[] {
  return subject === '' ? [] : [subject];
}
