import type { Command } from 'commander';
import { newCommand, withCommonOptions, withOut, type CommonOptions } from '../build/options.ts';
import { requireOutput } from '../build/output.ts';
import { terminalProgress } from '../build/terminal.ts';
import { say } from '../build/tool-language.ts';
import { tool } from '../languages/tool.ts';
import { isoWithOffset } from '../model/time.ts';

/** `npm run build`, `npm run build:preview`: the site, its PDFs and the search index. */
export function buildCommand(): Command {
  const preview = process.argv.includes('--preview');
  return withOut(withCommonOptions(newCommand('npm run build --', tool.build.what)), preview ? 'dist-preview' : 'dist')
    .option('--preview', say(tool.build.preview))
    .option('--no-pdf', say(tool.build.noPdf))
    .option('--since <manifest>', say(tool.build.since))
    .action(async (options: CommonOptions & { out: string; preview?: boolean; pdf: boolean; since?: string }) => {
      // A wrong call is reported before the whole build is loaded.
      requireOutput(options.out, options.content);
      const { changeLines, changesSince, readManifest } = await import('../build/manifest.ts');
      // Read before: it may be that of the output which is about to be replaced.
      const before = options.since === undefined ? null : readManifest(options.since);
      const { buildSite } = await import('../build/whole-site.ts');
      const { site, now, policies, log, manifest } = await buildSite({ ...options, preview: options.preview === true }, terminalProgress());
      const editions = policies.reduce((sum, policy) => sum + policy.editions.length, 0);
      console.log(say(tool.build.done({ docs: `${options.out}/docs`, policies: policies.length, editions, asOf: isoWithOffset(now, site.timeZone) })));
      if (before) for (const line of changeLines(changesSince(before, manifest))) console.log(line);
      const { logState } = await import('../build/log.ts');
      for (const line of logState(log)) console.log(say(line));
    });
}
