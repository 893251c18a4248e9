/** A thread that reads the text of one PDF: bytes in, text out, null where it is damaged. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pagesText } from './pdf-pages.ts';

async function textOf(bytes: Uint8Array): Promise<string | null> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    return await pagesText(await task.promise);
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

parentPort?.postMessage(await textOf(workerData as Uint8Array));
