/** `npm run dev`: live preview, a saved text shows at once. */
import { say } from '../src/build/language.ts';
import { newCommand, runCommand, withCommonOptions, withPort, type CommonOptions } from '../src/build/options.ts';
import { ROOT } from '../src/build/place.ts';
import { soundLibrary } from '../src/build/content.ts';
import { SERVE } from '../src/build/words/commands.ts';
import { COMMON } from '../src/build/words/common.ts';
import { resolve } from 'node:path';

const command = withPort(withCommonOptions(newCommand('npm run dev --', SERVE.dev)))
  .action(async (options: CommonOptions & { port: number }) => {
    const { site } = soundLibrary(options.content);
    process.env.POLICY_CONTENT = resolve(options.content);
    if (options.asOf !== undefined) process.env.POLICY_AS_OF = options.asOf;
    process.env.ASTRO_DEV_BACKGROUND = '0';
    const { dev } = await import('astro');
    // Where the port is taken, the next free one serves.
    const { address } = await dev({ root: ROOT, site: site.url, server: { port: options.port }, logLevel: 'warn' });
    console.log(`http://localhost:${address.port}/docs/  (${say(COMMON.stops)})`);
  });

await runCommand(command);
