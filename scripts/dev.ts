/** `npm run dev`: live preview, a saved text shows at once. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommonOptions } from '../src/build/options.ts';
import type { Problem } from '../src/model/problem.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { say } = await import('../src/build/tool-language.ts');
const { momentOf, newCommand, runCommand, withCommonOptions, withPort } = await import('../src/build/options.ts');
const { ROOT } = await import('../src/build/root.ts');
const { tool } = await import('../src/languages/tool.ts');
const { DEFAULT_BASE } = await import('../src/model/address.ts');
const { ContentError } = await import('../src/model/problem.ts');
const { readSiteFile } = await import('../src/content/site-reader.ts');

const command = withPort(withCommonOptions(newCommand('npm run dev --', tool.serve.dev)))
  .action(async (options: CommonOptions & { port: number }) => {
    const problems: Problem[] = [];
    const site = readSiteFile(options.content, problems)?.site;
    // What is wrong in the texts is shown in the page; for a missing folder nothing can be shown.
    if (!existsSync(options.content)) throw new ContentError(problems);
    if (site) momentOf(options.asOf, site.timeZone);
    process.env.POLICY_CONTENT = resolve(options.content);
    if (options.asOf !== undefined) process.env.POLICY_AS_OF = options.asOf;
    process.env.ASTRO_DEV_BACKGROUND = '0';
    const { dev } = await import('astro');
    // Where the port is taken, the next free one is used.
    const { address } = await dev({ root: ROOT, ...(site ? { site: site.url, base: site.base } : {}), server: { port: options.port }, logLevel: 'warn' });
    console.log(`http://localhost:${address.port}${site?.base ?? DEFAULT_BASE}/  (${say(tool.common.stops)})`);
  });

await runCommand(command);
