/** Loaded into each table by `--import`: `npm run bench | head` ends quietly too. */
import { outliveReaders } from '../src/build/terminal.ts';

outliveReaders();
