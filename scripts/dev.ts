/** `npm run dev`: live preview, a saved text shows at once. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { devCommand } = await import('../src/cli/dev.ts');

await runCommand(devCommand());
