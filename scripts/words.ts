/** What `npm ci` does last: compiles the words of `src/languages/`. Every command does so too where they are out of date. */
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
