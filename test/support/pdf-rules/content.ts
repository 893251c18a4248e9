/** What the pages paint: each painting operator with the marks that stand round it (ISO 32000-1, 8.2 and 14.6). */
import type { PdfFile } from './file.ts';
import { Parser } from './parser.ts';
import { Bytes, Name, Operator, type Dict, type Value } from './value.ts';

/** A marked-content sequence. */
export interface Mark {
  tag: string;
  mcid: number | null;
  props: Dict;
  outer: Mark | null;
}

export interface Painted {
  operator: string;
  mark: Mark | null;
  /** Of shown text: its font and its two-byte codes. */
  font: Value;
  codes: number[];
}

export interface Content {
  painted: Painted[];
  /** In the order in which they open. */
  marks: Mark[];
  operators: { name: string; operands: Value[] }[];
  /** What is wrong with the nesting of marks and states. */
  faults: string[];
  /** Resources asked for and not to be found: `Font/F1`. */
  missing: string[];
}

const PATHS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);
const TEXTS = new Set(['Tj', 'TJ', "'", '"']);
/** Operators that name a resource. */
const RESOURCES: Record<string, string> = { gs: 'ExtGState', Do: 'XObject', cs: 'ColorSpace', CS: 'ColorSpace', sh: 'Shading', Tf: 'Font' };
/** As many states as a reader must be able to keep (ISO 19005-2, 6.1.13). */
export const DEEPEST_STATE = 28;

const known = new WeakMap<PdfFile, Content[]>();

/** Of each page what it paints, forms included. */
export function contentsOf(file: PdfFile): Content[] {
  let contents = known.get(file);
  if (!contents) {
    contents = file.pages.map((page) => {
      const streams = file.get(page.get('Contents'));
      const text = (Array.isArray(streams) ? streams : [streams]).map((stream) => file.content(stream)).join('\n');
      const content: Content = { painted: [], marks: [], operators: [], faults: [], missing: [] };
      new Reader(file, content).read(text, file.dict(page.get('Resources')), null);
      return content;
    });
    known.set(file, contents);
  }
  return contents;
}

/** A mark and those round it, innermost first. */
export function chain(mark: Mark | null): Mark[] {
  return mark === null ? [] : [mark, ...chain(mark.outer)];
}

class Reader {
  readonly #file: PdfFile;
  readonly #content: Content;

  constructor(file: PdfFile, content: Content) {
    this.#file = file;
    this.#content = content;
  }

  read(text: string, resources: Dict, outer: Mark | null): void {
    const { painted, marks, operators, faults, missing } = this.#content;
    const parser = new Parser(text);
    let operands: Value[] = [];
    let mark = outer;
    let font: Value = null;
    const states: Value[] = [];
    const resource = (kind: string, name: Value | undefined): Value => {
      const found = this.#file.at(resources.get(kind), this.#file.name(name) ?? '');
      if (found === null) missing.push(`${kind}/${this.#file.name(name)}`);
      return found;
    };
    for (let token = parser.next(); token !== undefined; token = parser.next()) {
      if (!(token instanceof Operator)) {
        operands.push(token);
        continue;
      }
      const { name } = token;
      operators.push({ name, operands });
      const kind = RESOURCES[name];
      const used = kind && !(kind === 'ColorSpace' && /^Device|^Pattern$/.test(this.#file.name(operands[0]) ?? '')) ? resource(kind, operands[0]) : null;
      if (name === 'BMC' || name === 'BDC') {
        const props = operands[1] instanceof Name ? this.#file.dict(resource('Properties', operands[1])) : this.#file.dict(operands[1]);
        const mcid = props.get('MCID');
        mark = { tag: this.#file.name(operands[0]) ?? '', mcid: typeof mcid === 'number' ? mcid : null, props, outer: mark };
        marks.push(mark);
      } else if (name === 'EMC') {
        if (mark === outer) faults.push('a mark ends that never began');
        else mark = mark!.outer;
      } else if (name === 'q') {
        states.push(font);
        if (states.length > DEEPEST_STATE) faults.push(`states nest deeper than ${DEEPEST_STATE}`);
      } else if (name === 'Q') {
        if (states.length === 0) faults.push('a state is restored that was never saved');
        font = states.pop() ?? null;
      } else if (name === 'Tf') font = used;
      else if (name === 'Do' && this.#file.name(this.#file.dict(used).get('Subtype')) === 'Form') {
        this.read(this.#file.content(used), this.#file.dict(this.#file.dict(used).get('Resources')), mark);
      } else if (PATHS.has(name) || name === 'Do' || name === 'EI') painted.push({ operator: name, mark, font: null, codes: [] });
      else if (TEXTS.has(name)) painted.push({ operator: name, mark, font, codes: operands.flatMap(codesOf) });
      operands = [];
    }
    if (mark !== outer) faults.push(`the mark ${mark!.tag} has no end`);
    if (states.length > 0) faults.push('a saved state is not restored');
  }
}

function codesOf(value: Value): number[] {
  if (Array.isArray(value)) return value.flatMap(codesOf);
  if (!(value instanceof Bytes)) return [];
  return Array.from({ length: value.raw.length >> 1 }, (_, i) => value.raw.charCodeAt(2 * i) * 256 + value.raw.charCodeAt(2 * i + 1));
}
