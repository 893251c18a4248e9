/** Everything that the files of a built site say, however they hold it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { filePaths } from './page.ts';

/** The words of every file, by path below the site's folder: pages, data, feeds, PDFs with their metadata, what search reads. */
export async function siteTexts(docs: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of filePaths(docs)) texts.set(path, await fileText(join(docs, path)));
  return texts;
}

async function fileText(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (file.endsWith('.pdf')) return pdfText(bytes);
  if (/\.pf_\w+$/.test(file)) return gunzipSync(bytes).toString('utf8');
  return bytes.toString('utf8').replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/** The words on the pages of a PDF, and of its title, subject and outline. */
export async function pdfText(bytes: Buffer): Promise<string> {
  return reading(bytes, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    return [...await sheetsOf(pdf), JSON.stringify(info), String(metadata?.getRaw() ?? ''), JSON.stringify(await pdf.getOutline())].join('\n');
  });
}

/** The words of each page of a PDF. */
export function pdfSheets(bytes: Buffer): Promise<string[]> {
  return reading(bytes, sheetsOf);
}

async function sheetsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return sheets;
}

async function reading<T>(bytes: Buffer, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}
