import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libraryAsRead } from '../content/library.ts';
import type { HistoryFindings } from '../content/witness.ts';
import { pullRequestComment } from './comment/index.ts';
import { isFileOf, type PreviewLinks } from './comment/comment-input.ts';
import { previewFiles } from './comment/comment-preview.ts';
import { checkContent } from '../build/checked-content.ts';
import { branchName, checkBase } from './git/history-check.ts';
import { loadOutputs } from '../build/load-outputs.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { readRequest, type Request } from './git/pull-request.ts';
import { tool } from '../languages/tool.ts';

interface PrCommentOptions extends CommonOptions {
  base?: string;
  preview?: string;
  direct?: string;
  /** False for `--no-built`. */
  built?: boolean;
}

/** `pr-comment`: the comment that the workflow keeps on a pull request, made here the same way, even if the content has errors. */
export function prCommentCommand(): Command {
  return withCommonOptions(newCommand('pr-comment', tool.comment.what, { readsOnly: true }))
    .option('--base <ref>', say(tool.comment.base))
    .option('--preview <url>', say(tool.comment.preview))
    .option('--direct <dir>', say(tool.comment.direct))
    .option('--no-built', say(tool.comment.notBuilt))
    .action(({ content, asOf, base, preview, direct, built }: PrCommentOptions, self: Command) => {
      if (preview !== undefined && !/^https?:\/\/[^\s()<>]+$/.test(preview)) refuseCall(self, tool.comment.notAddress);
      const checked = checkContent(content, { now: (timeZone) => momentOf(asOf, timeZone) });
      const { reading } = checked;
      const now = momentOf(asOf, reading.site?.timeZone ?? 'UTC');
      const history: HistoryFindings = base === undefined ? { problems: [], replaced: [] } : checkBase(content, reading, base);
      const request = readRequest(content, reading, base, now);
      const problems = [...checked.problems, ...history.problems];
      process.stdout.write(pullRequestComment({
        library: request.library, lockRead: reading.lock !== null, replaced: history.replaced, touched: request.touched, unread: request.unread, deleted: request.deleted,
        // Of notes, which report what can no longer be changed, only those on what this request touches.
        problems: problems.filter(({ file, level }) => level !== 'note' || request.touched.some((edition) => isFileOf(file, edition))),
        base: request.before && { name: branchName(base!), library: libraryAsRead(request.before) },
        preview: linksOf(request, preview, direct, built === false ? false : preview === undefined ? null : true),
        now, lang: toolLanguage(),
      }));
    });
}

/** The workflow replaces `artifact:<name>` by the address of each file once GitHub has it. */
function linksOf({ library, touched }: Request, archive: string | undefined, folder: string | undefined, built: PreviewLinks['built']): PreviewLinks {
  const files = !library || folder === undefined ? [] : previewFiles(library.site, touched, loadOutputs()).filter(({ name }) => existsSync(join(folder, name)));
  return { archive: archive ?? null, built, files: files.map(({ name, label }) => ({ label, address: `artifact:${name}` })) };
}
