/** `npm run build`, `npm run build:preview`: the site, its PDFs and the search index. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { buildCommand } = await import('../src/cli/build.ts');

await runCommand(buildCommand());
