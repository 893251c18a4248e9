/** The text of an untrusted PDF, read in a separate thread that is ended where it uses too much. */
import { Worker } from 'node:worker_threads';

const READER = new URL('./pdf-reader.ts', import.meta.url);

export interface Limits {
  /** By how many bytes the process may grow while reading: a few hundred bytes of a PDF can unpack to gigabytes. */
  memory: number;
  /** In milliseconds. */
  time: number;
}

/** Many times what the longest policy takes. */
const LIMITS: Limits = { memory: 768 * 1024 * 1024, time: 60_000 };
/** How often the memory is checked, in milliseconds. */
const LOOK = 20;

/** @returns null where it cannot be read within the limits */
export function pdfText(bytes: Uint8Array, { memory, time }: Limits = LIMITS): Promise<string | null> {
  const before = process.memoryUsage.rss();
  const reader = new Worker(READER, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 1024 / 1024) } });
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const look = setInterval(() => process.memoryUsage.rss() - before > memory && resolve(null), LOOK);
  const end = setTimeout(() => resolve(null), time);
  reader.once('message', resolve).once('error', () => resolve(null)).once('exit', () => resolve(null));
  return promise.finally(() => {
    clearInterval(look);
    clearTimeout(end);
    return reader.terminate();
  });
}
