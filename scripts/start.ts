/** `npm start`: builds everything, drafts included, and serves it as the site will be served. */
import { join, resolve } from 'node:path';
import type { CommonOptions } from '../src/build/options.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { pagePath } = await import('../src/model/address.ts');
const { say } = await import('../src/build/tool-language.ts');
const { newCommand, runCommand, withCommonOptions, withOut, withPort } = await import('../src/build/options.ts');
const { requireOutput } = await import('../src/build/output.ts');
const { terminalProgress } = await import('../src/build/terminal.ts');
const { serve } = await import('../src/build/serve.ts');
const { tool } = await import('../src/languages/tool.ts');

const command = withPort(withOut(
  withCommonOptions(newCommand('npm start --', tool.serve.start)),
  'dist-preview',
))
  .action(async (options: CommonOptions & { out: string; port: number }) => {
    // A wrong call is reported before the whole build is loaded.
    requireOutput(options.out, options.content);
    const { buildSite } = await import('../src/build/whole-site.ts');
    const { site } = await buildSite({ ...options, preview: true }, terminalProgress());
    const { port } = await serve(join(resolve(options.out), 'docs'), options.port, site.base);
    console.log(`http://localhost:${port}${pagePath(site, site.languages[0]!, { page: 'index' })}  (${say(tool.common.stops)})`);
  });

await runCommand(command);
