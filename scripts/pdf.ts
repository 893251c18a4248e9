/** `npm run pdf`: regenerates only the PDFs, next to the existing pages. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { runCommand } = await import('../src/build/options.ts');
const { pdfCommand } = await import('../src/cli/pdf.ts');

await runCommand(pdfCommand());
