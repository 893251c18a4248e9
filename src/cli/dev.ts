import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { momentOf, newCommand, withCommonOptions, withPort, type CommonOptions } from '../build/options.ts';
import { say } from '../build/tool-language.ts';
import { readSiteFile } from '../content/site-reader.ts';
import { tool } from '../languages/tool.ts';
import { DEFAULT_BASE } from '../model/address.ts';
import { ContentError, type Problem } from '../model/problem.ts';

/** `npm run dev`: live preview, a saved text shows at once. */
export function devCommand(): Command {
  return withPort(withCommonOptions(newCommand('npm run dev --', tool.serve.dev)))
    .action(async (options: CommonOptions & { port: number }) => {
      const problems: Problem[] = [];
      const site = readSiteFile(options.content, problems)?.site;
      // What is wrong in the texts is shown in the page; for a missing folder nothing can be shown.
      if (!existsSync(options.content)) throw new ContentError(problems);
      if (site) momentOf(options.asOf, site.timeZone);
      process.env.POLICY_CONTENT = resolve(options.content);
      if (options.asOf !== undefined) process.env.POLICY_AS_OF = options.asOf;
      const { servePreview } = await import('../build/live/preview-server.ts');
      console.log(`http://localhost:${await servePreview(site, options.port)}${site?.base ?? DEFAULT_BASE}/  (${say(tool.common.stops)})`);
    });
}
