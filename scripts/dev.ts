/** `npm run dev`: live preview, a saved text shows at once. */
import { dev } from 'astro';
import { newCommand, runCommand, withCommonOptions, withPort, type CommonOptions } from '../src/build/options.ts';
import { ROOT } from '../src/build/place.ts';
import { soundLibrary } from '../src/build/content.ts';
import { resolve } from 'node:path';

const command = withPort(withCommonOptions(newCommand('npm run dev --', 'Live preview of the texts and their PDFs, drafts included. Search belongs to npm start.')))
  .action(async (options: CommonOptions & { port: number }) => {
    const { site } = soundLibrary(options.content);
    process.env.POLICY_CONTENT = resolve(options.content);
    if (options.asOf !== undefined) process.env.POLICY_AS_OF = options.asOf;
    process.env.ASTRO_DEV_BACKGROUND = '0';
    // Where the port is taken, the next free one serves.
    const { address } = await dev({ root: ROOT, site: site.url, server: { port: options.port }, logLevel: 'warn' });
    console.log(`http://localhost:${address.port}/docs/  (Ctrl+C stops)`);
  });

await runCommand(command);
