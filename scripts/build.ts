/** `npm run build`, `npm run build:preview`: the site, its PDFs and the search index. */
import { newCommand, runCommand, withCommonOptions, withOut, type CommonOptions } from '../src/build/options.ts';
import { terminalProgress } from '../src/build/progress.ts';
import { buildSite } from '../src/build/site.ts';
import { isoWithOffset } from '../src/core/time.ts';

const preview = process.argv.includes('--preview');
const command = withOut(
  withCommonOptions(newCommand('npm run build --', 'Build the site, the PDFs and the search index.')),
  preview ? 'dist-preview' : 'dist',
)
  .option('--preview', 'show drafts and scheduled editions, marked as such (npm run build:preview)')
  .option('--no-pdf', 'leave the PDFs out')
  .action(async (options: CommonOptions & { out: string; preview?: boolean; pdf: boolean }) => {
    const { site, now, policies } = await buildSite({ ...options, preview: options.preview === true }, terminalProgress());
    const editions = policies.reduce((sum, policy) => sum + policy.editions.length, 0);
    console.log(`${options.out}/docs: ${policies.length} policies, ${editions} editions, as of ${isoWithOffset(now, site.timeZone)}`);
  });

await runCommand(command);
