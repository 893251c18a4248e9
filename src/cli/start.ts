import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { newCommand, withCommonOptions, withOut, withPort, type CommonOptions } from '../build/options.ts';
import { DELIVERABLE, requireOutput } from '../build/output.ts';
import { serve } from '../build/serve.ts';
import { terminalProgress } from '../build/terminal.ts';
import { say } from '../build/tool-language.ts';
import { tool } from '../languages/tool.ts';
import { pagePath } from '../model/address.ts';

/** `npm start`: builds everything, drafts included, and serves it as the site will be served. */
export function startCommand(): Command {
  return withPort(withOut(withCommonOptions(newCommand('npm start --', tool.serve.start)), 'dist-preview'))
    .action(async (options: CommonOptions & { out: string; port: number }) => {
      // A wrong call is reported before the whole build is loaded.
      requireOutput(options.out, options.content);
      const { buildSite } = await import('../build/whole-site.ts');
      const { site } = await buildSite({ ...options, preview: true }, terminalProgress());
      const { port } = await serve(join(resolve(options.out), DELIVERABLE), options.port, site.base);
      console.log(`http://localhost:${port}${pagePath(site, site.languages[0]!, { page: 'index' })}  (${say(tool.common.stops)})`);
    });
}
