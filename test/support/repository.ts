import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A git repository made by a test. */
export interface Repository {
  path: string;
  /** Commits files. @param at when, e.g. `2024-03-01T10:00:00Z` @param files path → text, null to remove, `{from}` to rename @param written when its author wrote it, if before */
  commit(at: string, subject: string, files: Record<string, string | Uint8Array | null | { from: string }>, written?: string): string;
  /** Merges a branch into the one that is checked out, with a commit of its own. */
  merge(at: string, branch: string): string;
  git(...args: string[]): string;
}

/** An empty repository in a folder; nothing of the machine's own configuration of git counts. */
export function repositoryIn(path: string): Repository {
  mkdirSync(path, { recursive: true });
  const git = (args: string[], env: Record<string, string> = {}): string => {
    const quiet = { PATH: process.env.PATH ?? '', HOME: path, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Юрист', GIT_AUTHOR_EMAIL: 'a@example.kz', GIT_COMMITTER_NAME: 'Юрист', GIT_COMMITTER_EMAIL: 'a@example.kz' };
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: path, encoding: 'utf8', env: { ...quiet, ...env } });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  git(['init', '-q', '-b', 'main']);
  return {
    path,
    git: (...args) => git(args),
    merge(at, branch) {
      git(['merge', '-q', '--no-ff', '-m', `Merge branch '${branch}'`, branch], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
      return git(['rev-parse', 'HEAD']);
    },
    commit(at, subject, files, written = at) {
      for (const [name, content] of Object.entries(files)) {
        const file = join(path, name);
        mkdirSync(dirname(file), { recursive: true });
        if (content === null) git(['rm', '-q', name]);
        else if (typeof content === 'object' && 'from' in content) renameSync(join(path, content.from as string), file);
        else writeFileSync(file, content);
      }
      git(['add', '-A']);
      git(['commit', '-q', '--allow-empty', '--allow-empty-message', '-m', subject], { GIT_AUTHOR_DATE: written, GIT_COMMITTER_DATE: at });
      return git(['rev-parse', 'HEAD']);
    },
  };
}
