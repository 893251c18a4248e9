/** `npm start`: builds everything, drafts included, and serves it as the site will be served. */
import { join, resolve } from 'node:path';
import { pagePath } from '../src/model/address.ts';
import { say } from '../src/build/tool-language.ts';
import { newCommand, runCommand, withCommonOptions, withOut, withPort, type CommonOptions } from '../src/build/options.ts';
import { requireOutput } from '../src/build/output.ts';
import { terminalProgress } from '../src/build/progress.ts';
import { serve } from '../src/build/serve.ts';
import { SERVE } from '../src/languages/tool/commands-words.ts';
import { COMMON } from '../src/languages/tool/common-words.ts';

const command = withPort(withOut(
  withCommonOptions(newCommand('npm start --', SERVE.start)),
  'dist-preview',
))
  .action(async (options: CommonOptions & { out: string; port: number }) => {
    // A wrong call is reported before the whole build is loaded.
    requireOutput(options.out, options.content);
    const { buildSite } = await import('../src/build/whole-site.ts');
    const { site } = await buildSite({ ...options, preview: true }, terminalProgress());
    const { port } = await serve(join(resolve(options.out), 'docs'), options.port, site.base);
    console.log(`http://localhost:${port}${pagePath(site, site.languages[0]!, { page: 'index' })}  (${say(COMMON.stops)})`);
  });

await runCommand(command);
