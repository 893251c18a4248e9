/**
 * Objects of the file packed and compressed together (object streams and a cross-reference stream,
 * ISO 32000-1 §7.5.7–7.5.8), which pdfkit does not do: a structure tree is thousands of small objects, and
 * packed they take a tenth of the space. PDF/A allows it since its second part.
 */
import { deflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';
import type { Ref } from 'pdfkit';

/** Readers unpack a whole stream to get one object, so a stream must not have too many. */
const OBJECTS_IN_STREAM = 200;
const XREF_WIDTHS = [1, 4, 2] as const;

type Place = { offset: number } | { stream: number; index: number };

/** Makes a document write its objects packed. To be called before any of them is finished. */
export function packObjects(document: PDFDocument): void {
  const write = document._write.bind(document);
  const places: Place[] = [];
  let packed: { id: number; body: string }[] = [];
  let chunks: (string | Uint8Array)[] = [];

  document._write = (chunk) => void chunks.push(chunk);

  document._refEnd = (ref) => {
    // pdfkit writes «7 0 obj», the object, for a stream its bytes in three parts, «endobj».
    if (chunks.length === 3) packed.push({ id: ref.id, body: chunks[1] as string });
    else {
      places[ref.id] = { offset: document._offset };
      for (const chunk of chunks) write(chunk);
    }
    chunks = [];
    document._waiting -= 1;
    if (packed.length === OBJECTS_IN_STREAM) flush();
    if (document._waiting === 0 && document._ended) document._finalize();
  };

  function flush(): void {
    if (packed.length === 0) return;
    const objects = packed;
    packed = [];
    let offset = 0;
    const index = objects.map(({ id, body }) => `${id} ${(offset += body.length + 1) - body.length - 1}`).join(' ');
    const stream = document.ref({ Type: 'ObjStm', N: objects.length, First: index.length + 1 });
    for (const [i, { id }] of objects.entries()) places[id] = { stream: stream.id, index: i };
    endCompressed(stream, Buffer.from(`${index}\n${objects.map(({ body }) => body).join('\n')}`, 'latin1'));
  }

  document._finalize = () => {
    document._ended = false;
    flush();
    const xref = document.ref({ Type: 'XRef', Root: document._root, Info: document._info, ID: [document._id, document._id], W: [...XREF_WIDTHS] });
    const start = document._offset;
    places[xref.id] = { offset: start };
    xref.data['Size'] = xref.id + 1;
    endCompressed(xref, xrefTable(places, xref.id + 1));
    write(`startxref\n${start}\n%%EOF`);
    document.push(null);
  };
}

function endCompressed(stream: Ref, bytes: Uint8Array): void {
  stream.data['Filter'] = 'FlateDecode';
  stream.compress = false;
  stream.end(deflateSync(bytes, { level: 9 }));
}

function xrefTable(places: readonly (Place | undefined)[], size: number): Uint8Array {
  const width = XREF_WIDTHS.reduce((a, b) => a + b, 0);
  const table = Buffer.alloc(width * size);
  for (let id = 0; id < size; id += 1) {
    const place = places[id];
    const [kind, second, third] = !place ? [0, 0, 0xffff] : 'offset' in place ? [1, place.offset, 0] : [2, place.stream, place.index];
    table.writeUInt8(kind, width * id);
    table.writeUInt32BE(second, width * id + 1);
    table.writeUInt16BE(third, width * id + 5);
  }
  return table;
}
