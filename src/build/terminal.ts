/** What a terminal sees of a command: its progress, what the system refuses, and what happens when the reader of the output is gone. */
import { tool } from '../languages/tool.ts';
import { say } from './tool-language.ts';

/** Progress of long work: on a terminal one line that is overwritten, elsewhere nothing. */
export interface Progress {
  /** What is being done, and how many of how many. */
  step(what: string, done?: number, total?: number): void;
  /** Ends the line. */
  end(): void;
}

/** @param stream that a person may be watching; standard error, so that output stays clean */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step() {}, end() {} };
  return {
    step(what, done, total) {
      const words = done === undefined || total === undefined ? what : say(tool.build.of({ what, done, total }));
      stream.write(`\r\u001b[K${words}`.slice(0, stream.columns || 80));
    },
    end() {
      stream.write('\r\u001b[K');
    },
  };
}

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

/** What the system refuses, in plain words. @returns null for what its name alone does not help a person to fix */
export function systemWords({ code = '', path }: NodeJS.ErrnoException): string | null {
  const isKnown = (name: string): name is keyof typeof tool.system => Object.hasOwn(tool.system, name);
  return isKnown(code) ? say(tool.system[code]({ where: path === undefined ? '' : ` (${path})` })) : null;
}
