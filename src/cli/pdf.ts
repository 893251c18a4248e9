import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { momentOf, newCommand, withCommonOptions, withOut, type CommonOptions } from '../build/options.ts';
import { DELIVERABLE, markOutput, requireOutput } from '../build/output.ts';
import { CACHE } from '../build/root.ts';
import { terminalProgress } from '../build/terminal.ts';
import { say } from '../build/tool-language.ts';
import { requireLibrary } from '../content/library.ts';
import { tool } from '../languages/tool.ts';
import type { Library, Policy, Site } from '../model/edition.ts';
import { publish } from '../model/publication.ts';
import { readPolicyOf } from './named-policy.ts';

/** `npm run pdf`: regenerates only the PDFs, next to the existing pages. */
export function pdfCommand(): Command {
  return withOut(withCommonOptions(newCommand('npm run pdf --', tool.pdf.what)), 'dist')
    .argument('[policy]', say(tool.pdf.policy))
    .option('--preview', say(tool.pdf.preview))
    .action(async (policy: string | undefined, options: CommonOptions & { out: string; preview?: boolean }, self: Command) => {
      const out = requireOutput(options.out, options.content);
      const library = policy === undefined ? requireLibrary(options.content) : libraryOf(readPolicyOf(options.content, policy, self));
      const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview === true);
      const progress = terminalProgress();
      const [{ renderDocuments }, { outputsOf }] = await Promise.all([import('../build/documents.ts'), import('../build/load-outputs.ts')]);
      const documents = await renderDocuments(publication, outputsOf(options.content, library.site).filter(({ render }) => render), join(CACHE, 'documents'), progress);
      progress.end();
      mkdirSync(join(out, DELIVERABLE), { recursive: true });
      markOutput(out);
      const count = documents.writeTo(join(out, DELIVERABLE));
      console.log(say(tool.pdf.done({ docs: `${options.out}/docs`, count })));
    });
}

/** A library of one policy: its documents name no other. */
function libraryOf({ site, policy }: { site: Site; policy: Policy }): Library {
  return { site, policies: [policy] };
}
