/**
 * The file itself: a pdfkit document that is PDF/UA-1 and PDF/A at once, of level 3a where something is
 * attached and 2a where nothing is, with its metadata, its packed objects and exact dates.
 */
import { createHash } from 'node:crypto';
import PDFDocument, { type Ref } from 'pdfkit';
import type { PdfAttachment, PdfMeta } from './pdf-input.ts';
import { packObjects } from './objects.ts';
import { xmpPacket } from './xmp.ts';

const PRODUCER = 'pdfkit';

/** @param attachments files to attach, with unique names */
export function openFile(lang: string, meta: PdfMeta, attachments: readonly PdfAttachment[]): PDFDocument {
  const created = new Date(meta.created);
  const part = attachments.length > 0 ? 3 : 2;
  const document = new PDFDocument({
    pdfVersion: '1.7', subset: `PDF/A-${part}a`, lang, displayTitle: true, autoFirstPage: false,
    info: { Title: meta.title, Author: meta.author, Subject: meta.subject, Creator: meta.creator, Producer: PRODUCER, CreationDate: created, ModDate: created },
  });
  packObjects(document);
  document._root.data['PageMode'] = 'UseOutlines';
  rememberFonts(document);
  sortNames(document);
  for (const attachment of attachments) attach(document, attachment, created);
  document.endMetadata = () => {
    const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.end(new TextEncoder().encode(xmpPacket({ lang, meta, part }, PRODUCER)));
    document._root.data['Metadata'] = packet;
  };
  return document;
}

/** All bytes of a document, once it is finished. */
export function collect(document: PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  document.on('end', () => resolve(Buffer.concat(chunks)));
  document.on('error', reject);
  return promise;
}

/** An associated file of the whole document (ISO 19005-3 §6.8). */
function attach(document: PDFDocument, { name, type, relationship, description, text }: PdfAttachment, modified: Date): void {
  const bytes = new TextEncoder().encode(text);
  const embedded = document.ref({
    Type: 'EmbeddedFile', Subtype: type.replace('/', '#2F'),
    Params: { Size: bytes.length, ModDate: modified, CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()) },
  });
  embedded.end(bytes);
  const file = document.ref({
    Type: 'Filespec', AFRelationship: relationship, F: new String(name), UF: new String(name), Desc: new String(description), EF: { F: embedded, UF: embedded },
  });
  file.end();
  document.addNamedEmbeddedFile(name, file);
  document._root.data['AF'] = [...((document._root.data['AF'] as Ref[] | undefined) ?? []), file];
}

/** pdfkit recognises fonts by name only and would open each again for every run of text. */
function rememberFonts(document: PDFDocument): void {
  const open = document.font.bind(document);
  const known = new Map<object, PDFDocument['_font']>();
  document.font = (source, size) => {
    let font = known.get(source);
    if (!font) {
      open(source, size);
      font = document._font;
      // The first glyph, which is never printed, must not mean the character 0.
      font.unicode[0] = [0xfffd];
      known.set(source, font);
    }
    document._font = font;
    return document;
  };
}

/** Readers search names by their bytes; pdfkit sorts them by the locale of the machine. */
function sortNames(document: PDFDocument): void {
  const bytes = (name: string): Buffer => /^[\0-\x7f]*$/.test(name)
    ? Buffer.from(name, 'latin1')
    : Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(name, 'utf16le').swap16()]);
  document._root.data.Names.data.Dests._compareKeys = (a, b) => Buffer.compare(bytes(a), bytes(b));
}
