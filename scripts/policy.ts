/** `npm run policy -- <command>`: the editor's tool. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { policyCommand } = await import('../src/cli/index.ts');

await runCommand(policyCommand());
