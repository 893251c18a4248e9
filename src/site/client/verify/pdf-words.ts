/** The words of a PDF, read in the browser; the reader is fetched when there is a PDF to read, and not before. */
import { wordsOf } from '../../../redline/difference.ts';
import { pagesText } from '../../../outputs/pdf/pdf-pages.ts';
import reader from 'pdfjs-dist/build/pdf.min.mjs?url';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** @returns null where it cannot be read */
export async function pdfWords(bytes: Uint8Array): Promise<string[] | null> {
  const { getDocument, GlobalWorkerOptions } = await import(/* @vite-ignore */ reader) as typeof import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = worker;
  const task = getDocument({ data: bytes.slice() });
  try {
    return wordsOf(await pagesText(await task.promise));
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
