/** `npm run check`: every rule over the content. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { checkCommand } = await import('../src/cli/check.ts');

await runCommand(checkCommand('npm run check --'));
