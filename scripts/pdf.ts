/** `npm run pdf`: regenerates the PDFs alone, beside the pages that are there. */
import { join, resolve } from 'node:path';
import { soundLibrary } from '../src/build/content.ts';
import { say } from '../src/build/language.ts';
import { momentOf, newCommand, refuseCall, runCommand, withCommonOptions, withOut, type CommonOptions } from '../src/build/options.ts';
import { terminalProgress } from '../src/build/progress.ts';
import { CACHE } from '../src/build/place.ts';
import { PDF } from '../src/build/words/commands.ts';
import { COMMON } from '../src/build/words/common.ts';
import { publish } from '../src/core/publication.ts';

const command = withOut(
  withCommonOptions(newCommand('npm run pdf --', PDF.what)),
  'dist',
)
  .argument('[policy]', say(PDF.policy))
  .option('--preview', say(PDF.preview))
  .action(async (policy: string | undefined, options: CommonOptions & { out: string; preview?: boolean }, self: typeof command) => {
    const library = soundLibrary(options.content);
    if (policy !== undefined && !library.site.policies.includes(policy)) {
      refuseCall(self, COMMON.noPolicy(policy, library.site.policies.join(', ')));
    }
    const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview === true);
    const progress = terminalProgress();
    const { renderDocuments } = await import('../src/build/documents.ts');
    const documents = await renderDocuments(publication, join(CACHE, 'documents'), progress, policy);
    progress.end();
    const count = documents.writeTo(join(resolve(options.out), 'docs'));
    console.log(say(PDF.done(`${options.out}/docs`, count)));
  });

await runCommand(command);
