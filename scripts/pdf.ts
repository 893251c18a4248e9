/** `npm run pdf`: regenerates the PDFs alone, beside the pages that are there. */
import { join, resolve } from 'node:path';
import { soundLibrary } from '../src/build/content.ts';
import { renderDocuments } from '../src/build/documents.ts';
import { momentOf, newCommand, runCommand, withCommonOptions, withOut, type CommonOptions } from '../src/build/options.ts';
import { terminalProgress } from '../src/build/progress.ts';
import { CACHE } from '../src/build/place.ts';
import { publish } from '../src/core/publication.ts';

const command = withOut(
  withCommonOptions(newCommand('npm run pdf --', 'Write the PDF of the edition in force (privacy.pdf) and of each published edition.')),
  'dist',
)
  .argument('[policy]', 'one policy; all when left out')
  .option('--preview', 'drafts and scheduled editions too')
  .action(async (policy: string | undefined, options: CommonOptions & { out: string; preview?: boolean }, self: typeof command) => {
    const library = soundLibrary(options.content);
    if (policy !== undefined && !library.site.policies.includes(policy)) {
      self.error(`error: there is no policy "${policy}": known are ${library.site.policies.join(', ')}`, { exitCode: 2 });
    }
    const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview === true);
    const progress = terminalProgress();
    const documents = await renderDocuments(publication, join(CACHE, 'pdf'), progress, policy);
    progress.end();
    const count = documents.writeTo(join(resolve(options.out), 'docs'));
    console.log(`${options.out}/docs: ${count} PDFs`);
  });

await runCommand(command);
