import type { Command } from 'commander';
import { readLibrary } from '../content/library.ts';
import { copyPreview, previewFiles } from './comment/comment-preview.ts';
import { loadOutputs } from '../build/load-outputs.ts';
import { say } from '../build/tool-language.ts';
import { momentOf, newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { requireOutput } from '../build/output.ts';
import { readRequest } from './git/pull-request.ts';
import { tool } from '../languages/tool.ts';

/** `pr-preview`: the files of a preview that a reviewer of a pull request opens without unpacking anything. */
export function prPreviewCommand(): Command {
  return withCommonOptions(newCommand('pr-preview', tool.preview.what))
    .option('--base <ref>', say(tool.comment.base))
    .requiredOption('--site <dir>', say(tool.preview.site))
    .requiredOption('--out <dir>', say(tool.preview.out))
    .action(({ content, asOf, base, site, out }: CommonOptions & { base?: string; site: string; out: string }) => {
      const reading = readLibrary(content);
      const { library, touched } = readRequest(content, reading, base, momentOf(asOf, reading.site?.timeZone ?? 'UTC'));
      const names = library ? copyPreview(previewFiles(library.site, touched, loadOutputs()), site, requireOutput(out, content)) : [];
      process.stdout.write(`${JSON.stringify(names)}\n`);
    });
}
