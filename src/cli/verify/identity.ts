/** What a file says of itself: which document it is, written into it when it was made. */
import { documentNamed, type DocumentName } from '../../model/address.ts';
import type { Site } from '../../model/edition.ts';
import { wordProperties } from '../../import/word/word-text.ts';
import { IDENTITY } from '../../outputs/docx/index.ts';

export type FileFormat = 'pdf' | 'docx' | 'md';

/** By its first bytes, whatever it is called; null where it is none of ours. */
export function formatOf(bytes: Uint8Array): FileFormat | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  return /^(?:\u00ef\u00bb\u00bf)?---\s*\n/.test(start) ? 'md' : null;
}

/** The document that a PDF or Word file names in its metadata, or null. */
export function identityOf(site: Site, format: 'pdf' | 'docx', bytes: Uint8Array): DocumentName | null {
  return format === 'pdf' ? identityOfPdf(site, bytes) : identityOfDocx(bytes);
}

/** The XMP packet is never compressed in a PDF/A, so that any program can find it. */
function identityOfPdf(site: Site, bytes: Uint8Array): DocumentName | null {
  const found = /<dc:identifier>([^<]*)<\/dc:identifier>/.exec(Buffer.from(bytes).toString('utf8'));
  return found && documentNamed(site, found[1]!.replaceAll('&amp;', '&'));
}

function identityOfDocx(bytes: Uint8Array): DocumentName | null {
  const properties = wordProperties(bytes);
  const property = (name: string) => properties?.get(name);
  const [kind, policy, version, lang] = [property(IDENTITY.kind), property(IDENTITY.policy), property(IDENTITY.version), property(IDENTITY.lang)];
  if ((kind !== 'edition' && kind !== 'changes') || !policy || !version || !lang) return null;
  return { kind, policy, version: Number(version), lang };
}
