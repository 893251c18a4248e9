/** The bytes of a `.docx` → the XML parts in it, or the reason why it is not one. */
import { strFromU8, unzipSync } from 'fflate';
import { WordFault, type FaultKind } from './fault.ts';

/** The largest file accepted: a thousand pages of text with room for pictures. */
export const MAX_BYTES = 32 * 1024 * 1024;
/** The most XML unpacked from it: what a small file unpacks to beyond this was made to exhaust the machine. */
export const MAX_XML = 24 * 1024 * 1024;
/** The most entries: a document with a thousand pictures has fewer. */
const MAX_ENTRIES = 10_000;
/** The most tags and attributes in all parts together. Each becomes an object, and costs far more than its few bytes. */
const MAX_MARKS = 1_000_000;

/** The first bytes of files that people mistake for Word documents. */
const SIGNATURES: [number[], FaultKind][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];
/** OLE 2, the container of `.doc` and of every encrypted Office file. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of the stream that holds an encrypted document, in the directory's UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const begins = (bytes: Uint8Array, mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * Unpacks the XML parts of a Word document by their names; pictures and fonts stay packed.
 * @throws WordFault where the file is not one, or too large
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes.length === 0) throw new WordFault('empty');
  if (bytes.length > MAX_BYTES) throw new WordFault('too-big');
  for (const [mark, kind] of SIGNATURES) if (begins(bytes, mark)) throw new WordFault(kind);
  if (begins(bytes, COMPOUND)) throw new WordFault(Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'old-word');
  if (!begins(bytes, [0x50, 0x4b])) throw new WordFault('not-word');
  const parts = new Map(Object.entries(unzip(bytes)).map(([name, part]) => [name, decode(part)]));
  if (parts.values().reduce((sum, xml) => sum + countMarks(xml), 0) > MAX_MARKS) throw new WordFault('too-big');
  if (parts.has('mimetype')) throw new WordFault('open-document');
  if (!parts.has('[Content_Types].xml')) throw new WordFault('not-word');
  return parts;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  const names = new Set<string>();
  let [entries, packed, unpacked] = [0, 0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (++entries > MAX_ENTRIES) throw new WordFault('too-big');
        if (!/\.(?:xml|rels)$|^mimetype$/.test(name)) return false;
        // Programs differ in which of two parts with one name they read.
        if (names.has(name)) throw new WordFault('damaged', `${name} is in it twice`);
        names.add(name);
        // Entries that share bytes claim more than the file has.
        packed += size;
        // The declared size is the limit: the library unpacks into a buffer of that length and no further. What is not packed is used as it is.
        unpacked += compression === 0 ? Math.max(size, originalSize) : originalSize;
        if (packed > bytes.length || unpacked > MAX_XML) throw new WordFault('too-big');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof WordFault ? error : new WordFault('damaged', String(error));
  }
}

/** How many tags and attributes it may have. */
function countMarks(xml: string): number {
  let marks = 0;
  for (let i = 0; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === 0x3c || code === 0x3d) marks += 1;
  }
  return marks;
}

/** XML in UTF-8, or in UTF-16 with its mark. */
function decode(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part);
}
