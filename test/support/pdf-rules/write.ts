/** Writes a file whose objects were changed, so that tests can make broken files. */
import { PdfFile } from './file.ts';
import { Bytes, Name, Ref, Stream, type Dict, type Value } from './value.ts';

/** The same file with some of its objects changed. */
export function changed(bytes: Uint8Array, change: (file: PdfFile) => void): Uint8Array {
  const file = new PdfFile(bytes);
  change(file);
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const offsets: string[] = ['0000000000 65535 f '];
  const ids = Array.from(file.objects.keys()).sort((a, b) => a - b);
  const last = Math.max(...ids);
  // Every object is written by itself, with a table.
  for (const id of ids) if (/^(?:ObjStm|XRef)$/.test(file.name(file.dict(file.objects.get(id)).get('Type')) ?? '')) file.objects.set(id, null);
  for (const key of ['Type', 'W', 'Index', 'Filter', 'DecodeParms', 'Length']) file.trailer.delete(key);
  for (let id = 1; id <= last; id += 1) {
    offsets.push(`${String(text.length).padStart(10, '0')} 00000 n `);
    text += `${id} 0 obj\n${written(file.objects.get(id) ?? null)}\nendobj\n`;
  }
  const start = text.length;
  file.trailer.set('Size', last + 1);
  text += `xref\n0 ${last + 1}\n${offsets.join('\n')}\ntrailer\n${written(file.trailer)}\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** The same file with a pattern of its bytes replaced. @throws Error where the pattern does not occur */
export function changedBytes(bytes: Uint8Array, pattern: RegExp | string, replacement: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const result = text.replace(pattern, replacement);
  if (result === text) throw new Error(`${pattern} does not occur in the file`);
  return Buffer.from(result, 'latin1');
}

function written(value: Value): string {
  if (value instanceof Name) return `/${value.name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
  if (value instanceof Ref) return `${value.id} 0 R`;
  if (value instanceof Bytes) return `<${Buffer.from(value.raw, 'latin1').toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map) return writtenDict(value);
  if (value instanceof Stream) return `${writtenDict(value.dict.set('Length', value.raw.length))}\nstream\n${value.raw}\nendstream`;
  return String(value);
}

function writtenDict(dict: Dict): string {
  return `<<${Array.from(dict, ([key, value]) => `${written(new Name(key))} ${written(value)}`).join(' ')}>>`;
}
