/** `npm run pdf`: regenerates only the PDFs, next to the existing pages. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../src/build/tool-language.ts';
import { momentOf, newCommand, runCommand, withCommonOptions, withOut, type CommonOptions } from '../src/build/options.ts';
import { DELIVERABLE, markOutput, requireOutput } from '../src/build/output.ts';
import { readPolicyOf } from '../src/cli/named-policy.ts';
import { terminalProgress } from '../src/build/progress.ts';
import { CACHE } from '../src/build/root.ts';
import { PDF } from '../src/languages/tool/commands-words.ts';
import type { Library, Policy, Site } from '../src/model/edition.ts';
import { requireLibrary } from '../src/content/library.ts';
import { publish } from '../src/model/publication.ts';

const command = withOut(
  withCommonOptions(newCommand('npm run pdf --', PDF.what)),
  'dist',
)
  .argument('[policy]', say(PDF.policy))
  .option('--preview', say(PDF.preview))
  .action(async (policy: string | undefined, options: CommonOptions & { out: string; preview?: boolean }, self: typeof command) => {
    const out = requireOutput(options.out, options.content);
    const library = policy === undefined ? requireLibrary(options.content) : libraryOf(readPolicyOf(options.content, policy, self));
    const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview === true);
    const progress = terminalProgress();
    const [{ renderDocuments }, { loadOutputs }] = await Promise.all([import('../src/build/documents.ts'), import('../src/build/load-outputs.ts')]);
    const documents = await renderDocuments(publication, loadOutputs().filter(({ render }) => render), join(CACHE, 'documents'), progress);
    progress.end();
    mkdirSync(join(out, DELIVERABLE), { recursive: true });
    markOutput(out);
    const count = documents.writeTo(join(out, DELIVERABLE));
    console.log(say(PDF.done(`${options.out}/docs`, count)));
  });

/** A library of one policy: its documents name no other. */
function libraryOf({ site, policy }: { site: Site; policy: Policy }): Library {
  return { site, policies: [policy] };
}

await runCommand(command);
