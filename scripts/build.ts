/** `npm run build`, `npm run build:preview`: the site, its PDFs and the search index. */
import type { CommonOptions } from '../src/build/options.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { say } = await import('../src/build/tool-language.ts');
const { newCommand, runCommand, withCommonOptions, withOut } = await import('../src/build/options.ts');
const { requireOutput } = await import('../src/build/output.ts');
const { terminalProgress } = await import('../src/build/terminal.ts');
const { tool } = await import('../src/languages/tool.ts');
const { isoWithOffset } = await import('../src/model/time.ts');

const preview = process.argv.includes('--preview');
const command = withOut(
  withCommonOptions(newCommand('npm run build --', tool.build.what)),
  preview ? 'dist-preview' : 'dist',
)
  .option('--preview', say(tool.build.preview))
  .option('--no-pdf', say(tool.build.noPdf))
  .option('--since <manifest>', say(tool.build.since))
  .action(async (options: CommonOptions & { out: string; preview?: boolean; pdf: boolean; since?: string }) => {
    // A wrong call is reported before the whole build is loaded.
    requireOutput(options.out, options.content);
    const { changeLines, changesSince, readManifest } = await import('../src/build/manifest.ts');
    // Read before: it may be that of the output which is about to be replaced.
    const before = options.since === undefined ? null : readManifest(options.since);
    const { buildSite } = await import('../src/build/whole-site.ts');
    const { site, now, policies, log, manifest } = await buildSite({ ...options, preview: options.preview === true }, terminalProgress());
    const editions = policies.reduce((sum, policy) => sum + policy.editions.length, 0);
    console.log(say(tool.build.done({ docs: `${options.out}/docs`, policies: policies.length, editions, asOf: isoWithOffset(now, site.timeZone) })));
    if (before) for (const line of changeLines(changesSince(before, manifest))) console.log(line);
    const { logState } = await import('../src/build/log.ts');
    for (const line of logState(log)) console.log(say(line));
  });

await runCommand(command);
