/** What happens when the reader of the output is gone, or the output cannot be stored. */
import { say } from './tool-language.ts';
import { tool } from '../languages/tool.ts';
import { systemWords } from './system-words.ts';

/**
 * A reader that goes away (`… | head`) ends only the printing: the command finishes its work, and its exit
 * code says how that went. Where standard output leads to a full disk, it says so and fails.
 */
export function outliveReaders(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 1;
    console.error(`${say(tool.common.error)}: ${systemWords(error) ?? error.message}`);
  });
  process.stderr.on('error', () => {});
}
