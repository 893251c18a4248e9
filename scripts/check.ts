/** `npm run check`: every rule over the content. */
import { runCommand } from '../src/build/options.ts';
import { checkCommand } from '../src/cli/check.ts';

await runCommand(checkCommand('npm run check --'));
