import { say } from './tool-language.ts';
import { tool } from '../languages/tool.ts';

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
