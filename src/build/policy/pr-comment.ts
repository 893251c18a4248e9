import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { statusAt } from '../../core/calendar.ts';
import type { Edition, Library } from '../../core/edition.ts';
import { ContentError } from '../../core/problem.ts';
import { readLibrary } from '../../read/library.ts';
import { checkContent } from '../content.ts';
import { fields, git } from '../git.ts';
import { LANG, say } from '../language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../options.ts';
import { COMMENT } from '../words/comment.ts';
import { pullRequestComment } from './comment.ts';

interface PrCommentOptions extends CommonOptions {
  base?: string;
  preview?: string;
}

/** `pr-comment`: the comment that the workflow keeps on a pull request, made here as it is made there. */
export function prCommentCommand(): Command {
  return withCommonOptions(newCommand('pr-comment', COMMENT.what))
    .option('--base <ref>', say(COMMENT.base))
    .option('--preview <url>', say(COMMENT.preview))
    .action(({ content, asOf, base, preview }: PrCommentOptions, self: Command) => {
      if (preview !== undefined && !/^https?:\/\/[^\s()<>]+$/.test(preview)) refuseCall(self, COMMENT.notAddress);
      const library = readAll(content);
      const now = momentOf(asOf, library.site.timeZone);
      const changed = base === undefined ? null : changedFiles(content, base);
      const touched = library.policies.flatMap(({ editions }) => editions.filter((edition) =>
        (changed ? changed.some((file) => isOf(file, edition)) : ['draft', 'scheduled', 'upcoming'].includes(statusAt(editions, edition, now)))));
      const deleted = (changed ?? []).map((file) => join(content, file)).filter((file) => !existsSync(file));
      const problems = checkContent(content, { now: () => now }).problems;
      // Of notes, which tell of what cannot be mended, only those on what this request touches.
      const relevant = problems.filter(({ file, level }) => level !== 'note' || touched.some((edition) => isOf(file.slice(join(content, '/').length), edition)));
      process.stdout.write(pullRequestComment({ library, problems: relevant, touched, deleted, now, lang: LANG, ...(preview === undefined ? {} : { preview }) }));
    });
}

/** What of the content can be read, whatever is wrong with the rest: the comment then says so. @throws ContentError where nothing can */
function readAll(content: string): Library {
  const { library, problems } = readLibrary(content);
  const whole = library ?? readLibrary(content, { fixing: problems.map(({ rule }) => rule) }).library;
  if (!whole) throw new ContentError(problems);
  return whole;
}

/** Files below the content folder that differ from where the branch left `base`, new ones included. */
function changedFiles(content: string, base: string): string[] {
  const changed = git(content, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', '--merge-base', '--end-of-options', base, '--', '.']);
  const added = git(content, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...new Set([...fields(changed), ...fields(added)])].sort();
}

function isOf(file: string, { policy, version }: Edition): boolean {
  const [folder, name = ''] = file.replaceAll('\\', '/').split('/');
  return folder === policy && new RegExp(`^${version}(?:\\.[a-z]+)?\\.md$`).test(name);
}
