/** The text of a PDF that was opened, by a thread of ours or in a browser. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Its pages one after another, a space at the end of each line. */
export async function pagesText(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  return pages.join(' ');
}
