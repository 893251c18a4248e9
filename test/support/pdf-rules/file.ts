/**
 * The objects of a PDF file, with a cross-reference table or a cross-reference stream, objects in object
 * streams, and Flate as the only filter: what we write, and what write.ts makes of it.
 */
import { inflateSync } from 'node:zlib';
import { Parser } from './parser.ts';
import { Bytes, Name, Operator, Ref, Stream, type Dict, type Value } from './value.ts';

export class PdfFile {
  /** The file, a character a byte. */
  readonly bytes: string;
  readonly objects = new Map<number, Value>();
  /** Where each object begins. */
  readonly offsets: Map<number, number>;
  readonly trailer: Dict;

  /** @throws Error where the file cannot be read at all */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.bytes.slice(-64))?.[1] ?? NaN);
    const table = this.bytes.startsWith('xref', start);
    const trailer = this.bytes.indexOf('trailer', start);
    const index = table ? null : this.#object(null, start);
    if (!table && !(index instanceof Stream)) throw new Error('no cross-reference stands where the file says');
    this.trailer = index instanceof Stream ? index.dict : (new Parser(this.bytes, trailer + 'trailer'.length).value() as Dict);
    const { offsets, packed } = index instanceof Stream ? readIndex(this.content(index), index.dict) : readTable(this.bytes.slice(start + 4, trailer));
    this.offsets = offsets;
    for (const [id, offset] of offsets) this.objects.set(id, this.#object(id, offset));
    for (const holder of packed) for (const [id, value] of this.#packed(holder)) this.objects.set(id, value);
  }

  #object(id: number | null, offset: number): Value {
    const parser = new Parser(this.bytes, offset);
    const [number, , keyword] = [parser.value(), parser.value(), parser.next()];
    if ((id !== null && number !== id) || !(keyword instanceof Operator) || keyword.name !== 'obj') throw new Error(`object ${id} does not stand at byte ${offset}`);
    const value = parser.value();
    parser.skipSpace();
    if (!(value instanceof Map) || !this.bytes.startsWith('stream', parser.at)) return value;
    const start = parser.at + 'stream'.length + (this.bytes.startsWith('\r\n', parser.at + 6) ? 2 : 1);
    const length = value.get('Length');
    const end = typeof length === 'number' ? start + length : this.bytes.indexOf('endstream', start) - 1;
    return new Stream(value, this.bytes.slice(start, end));
  }

  /** The objects in an object stream (ISO 32000-1, 7.5.7). */
  #packed(holder: number): [number, Value][] {
    const stream = this.objects.get(holder);
    const text = this.content(stream);
    const dict = this.dict(stream);
    const head = new Parser(text);
    return Array.from({ length: Number(dict.get('N')) }, (): [number, number] => [Number(head.value()), Number(head.value())])
      .map(([id, at]) => [id, new Parser(text, Number(dict.get('First')) + at).value()]);
  }

  /** What a reference leads to, other values as they are; nothing is null. */
  get(value: Value | undefined): Value {
    let found = value ?? null;
    for (let steps = 0; found instanceof Ref && steps < 32; steps += 1) found = this.objects.get(found.id) ?? null;
    return found;
  }

  at(holder: Value | undefined, ...keys: string[]): Value {
    return keys.reduce<Value>((value, key) => this.get(this.dict(value).get(key)), this.get(holder));
  }

  /** The dictionary that a value is or, of a stream, has; an empty one of anything else. */
  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : new Map();
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : [];
  }

  name(value: Value | undefined): string | null {
    const found = this.get(value);
    return found instanceof Name ? found.name : null;
  }

  text(value: Value | undefined): string | null {
    const found = this.get(value);
    return found instanceof Bytes ? found.text : null;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  get pages(): Dict[] {
    const collect = (node: Value | undefined): Dict[] => {
      const dict = this.dict(node);
      return dict.has('Kids') ? this.list(dict.get('Kids')).flatMap(collect) : [dict];
    };
    return collect(this.catalog.get('Pages'));
  }

  /** A stream's content, a character a byte. */
  content(value: Value | undefined): string {
    const stream = this.get(value);
    if (!(stream instanceof Stream)) return '';
    const filter = stream.dict.get('Filter');
    return filter === undefined || filter === null ? stream.raw : inflateSync(Buffer.from(stream.raw, 'latin1')).toString('latin1');
  }

  /** Every dictionary of the file, those inside of others too, streams' own ones included. */
  dicts(): Dict[] {
    const found: Dict[] = [];
    const collect = (value: Value): void => {
      if (value instanceof Stream) collect(value.dict);
      else if (Array.isArray(value)) value.forEach(collect);
      else if (value instanceof Map) {
        found.push(value);
        for (const inner of value.values()) collect(inner);
      }
    };
    for (const value of this.objects.values()) collect(value);
    collect(this.trailer);
    return found;
  }

  streams(): Stream[] {
    return Array.from(this.objects.values()).filter((value) => value instanceof Stream);
  }
}

interface Places {
  offsets: Map<number, number>;
  /** Object streams. */
  packed: Set<number>;
}

function readTable(table: string): Places {
  const offsets = new Map<number, number>();
  let id = 0;
  for (const line of table.split(/[\r\n]+/)) {
    const [first = '', second = '', kind] = line.trim().split(' ');
    if (kind === undefined && second !== '') id = Number(first);
    if (kind === 'n') offsets.set(id, Number(first));
    if (kind !== undefined) id += 1;
  }
  return { offsets, packed: new Set() };
}

/** A cross-reference stream: rows of three fields (ISO 32000-1, 7.5.8). */
function readIndex(content: string, dict: Dict): Places {
  const bytes = Buffer.from(content, 'latin1');
  const widths = dict.get('W') as number[];
  const ranges = (dict.get('Index') as number[] | undefined) ?? [0, Number(dict.get('Size'))];
  const places: Places = { offsets: new Map(), packed: new Set() };
  let at = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    for (let id = ranges[range]!; id < ranges[range]! + ranges[range + 1]!; id += 1) {
      const [kind, place] = widths.map((width) => {
        const field = width === 0 ? 1 : bytes.readUIntBE(at, width);
        at += width;
        return field;
      });
      if (kind === 1) places.offsets.set(id, place!);
      if (kind === 2) places.packed.add(place!);
    }
  }
  return places;
}
