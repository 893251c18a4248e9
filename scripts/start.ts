/** `npm start`: builds everything, drafts included, and serves it as the site will be served. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { startCommand } = await import('../src/cli/start.ts');

await runCommand(startCommand());
