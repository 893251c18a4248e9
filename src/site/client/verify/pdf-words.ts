/** The words of a PDF, read in the browser; the reader is fetched when there is a PDF to read, and not before. */
import reader from 'pdfjs-dist/build/pdf.min.mjs?url';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** @returns null where it cannot be read */
export async function pdfWords(bytes: Uint8Array): Promise<string[] | null> {
  const { getDocument, GlobalWorkerOptions } = await import(/* @vite-ignore */ reader) as typeof import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = worker;
  const task = getDocument({ data: bytes.slice() });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    }
    return pages.join(' ').replaceAll('\u00ad', '').split(/\s+/u).filter(Boolean);
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
