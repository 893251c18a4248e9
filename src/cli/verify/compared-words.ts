/** The words of a file, for telling what differs between two of one format. */
import { wordText } from '../../import/word/word-text.ts';
import type { FileFormat } from './identity.ts';
import { pdfText } from './pdf-text.ts';

/** @returns null where the file is too damaged to be read, or takes more than any document does */
export async function wordsOf(format: FileFormat, bytes: Uint8Array): Promise<string[] | null> {
  const text = format === 'pdf' ? await pdfText(bytes) : format === 'docx' ? wordText(bytes) : Buffer.from(bytes).toString('utf8');
  return text === null ? null : text.replaceAll('\u00ad', '').split(/\s+/u).filter(Boolean);
}
