/** The words of a file, for telling what differs between two of one format. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { partOf, type FileFormat } from './identity.ts';

/** @returns null where the file is too damaged to be read */
export async function wordsOf(format: FileFormat, bytes: Uint8Array): Promise<string[] | null> {
  const text = format === 'pdf' ? await textOfPdf(bytes) : format === 'docx' ? textOfDocx(bytes) : Buffer.from(bytes).toString('utf8');
  return text === null ? null : text.replaceAll('\u00ad', '').split(/\s+/u).filter(Boolean);
}

async function textOfPdf(bytes: Uint8Array): Promise<string | null> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    }
    return pages.join(' ');
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What Word shows with all changes accepted: words deleted under review are not in `w:t`. */
function textOfDocx(bytes: Uint8Array): string | null {
  const xml = partOf(bytes, 'word/document.xml');
  if (xml === null) return null;
  const parts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:p|br|tab|tc)(?=[ />])/g);
  return Array.from(parts, ([, words]) => words ?? '\n').join('').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
