/** The bytes of a `.docx` → the XML parts in it, or the reason why it is none. */
import { strFromU8, unzipSync } from 'fflate';
import { WordFault, type FaultKind } from './fault.ts';

/** The largest file taken: a thousand pages of text with room for pictures. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** The most XML taken out of it: what a small file unpacks to beyond this was made to exhaust the machine. */
export const MOST_XML = 24 * 1024 * 1024;

/** How files begin that people take for Word documents. */
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
 * @throws WordFault where the file is none, or too large
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes.length === 0) throw new WordFault('empty');
  if (bytes.length > MOST_BYTES) throw new WordFault('too-big');
  for (const [mark, kind] of SIGNATURES) if (begins(bytes, mark)) throw new WordFault(kind);
  if (begins(bytes, COMPOUND)) throw new WordFault(Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'old-word');
  if (!begins(bytes, [0x50, 0x4b])) throw new WordFault('not-word');
  const parts = new Map(Object.entries(unzip(bytes)).map(([name, part]) => [name, decode(part)]));
  if (parts.has('mimetype')) throw new WordFault('open-document');
  if (!parts.has('[Content_Types].xml')) throw new WordFault('not-word');
  return parts;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$|^mimetype$/.test(name)) return false;
        // The size said is the size given: the library unpacks into a buffer of that length and no further.
        size += originalSize;
        if (size > MOST_XML) throw new WordFault('too-big');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof WordFault ? error : new WordFault('damaged', String(error));
  }
}

/** XML in UTF-8, or in UTF-16 with its mark. */
function decode(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part);
}
