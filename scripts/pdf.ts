/** `npm run pdf`: regenerates only the PDFs, next to the existing pages. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommonOptions } from '../src/build/options.ts';
import type { Library, Policy, Site } from '../src/model/edition.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { say } = await import('../src/build/tool-language.ts');
const { momentOf, newCommand, runCommand, withCommonOptions, withOut } = await import('../src/build/options.ts');
const { DELIVERABLE, markOutput, requireOutput } = await import('../src/build/output.ts');
const { readPolicyOf } = await import('../src/cli/named-policy.ts');
const { terminalProgress } = await import('../src/build/terminal.ts');
const { CACHE } = await import('../src/build/root.ts');
const { tool } = await import('../src/languages/tool.ts');
const { requireLibrary } = await import('../src/content/library.ts');
const { publish } = await import('../src/model/publication.ts');

const command = withOut(
  withCommonOptions(newCommand('npm run pdf --', tool.pdf.what)),
  'dist',
)
  .argument('[policy]', say(tool.pdf.policy))
  .option('--preview', say(tool.pdf.preview))
  .action(async (policy: string | undefined, options: CommonOptions & { out: string; preview?: boolean }, self: typeof command) => {
    const out = requireOutput(options.out, options.content);
    const library = policy === undefined ? requireLibrary(options.content) : libraryOf(readPolicyOf(options.content, policy, self));
    const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview === true);
    const progress = terminalProgress();
    const [{ renderDocuments }, { outputsOf }] = await Promise.all([import('../src/build/documents.ts'), import('../src/build/load-outputs.ts')]);
    const documents = await renderDocuments(publication, outputsOf(options.content, library.site).filter(({ render }) => render), join(CACHE, 'documents'), progress);
    progress.end();
    mkdirSync(join(out, DELIVERABLE), { recursive: true });
    markOutput(out);
    const count = documents.writeTo(join(out, DELIVERABLE));
    console.log(say(tool.pdf.done({ docs: `${options.out}/docs`, count })));
  });

/** A library of one policy: its documents name no other. */
function libraryOf({ site, policy }: { site: Site; policy: Policy }): Library {
  return { site, policies: [policy] };
}

await runCommand(command);
