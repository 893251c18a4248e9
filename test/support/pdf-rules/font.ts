/** Fonts with what the pages show in them. */
import { contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { Parser } from './parser.ts';
import { Bytes, Operator, type Dict, type Value } from './value.ts';

export interface UsedFont {
  name: string;
  dict: Dict;
  /** The font that a composite font is made of; empty of a simple one. */
  descendant: Dict;
  descriptor: Dict;
  /** Codes that the pages show. */
  codes: Set<number>;
}

const known = new WeakMap<PdfFile, UsedFont[]>();

export function fontsOf(file: PdfFile): UsedFont[] {
  let fonts = known.get(file);
  if (!fonts) {
    const found = new Map<Value, UsedFont>();
    for (const { font, codes, operator } of contentsOf(file).flatMap(({ painted }) => painted)) {
      if (!/^(?:Tj|TJ|'|")$/.test(operator)) continue;
      const used = found.get(font) ?? usedFont(file, font);
      for (const code of codes) used.codes.add(code);
      found.set(font, used);
    }
    fonts = Array.from(found.values());
    known.set(file, fonts);
  }
  return fonts;
}

function usedFont(file: PdfFile, font: Value): UsedFont {
  const dict = file.dict(font);
  const descendant = file.dict(file.list(dict.get('DescendantFonts'))[0]);
  const descriptor = file.dict((descendant.size > 0 ? descendant : dict).get('FontDescriptor'));
  return { name: file.name(dict.get('BaseFont')) ?? '?', dict, descendant, descriptor, codes: new Set() };
}

/** Characters by code, as a ToUnicode map says (ISO 32000-1, 9.10.3). */
export function toUnicode(file: PdfFile, { dict }: UsedFont): Map<number, string> {
  const map = new Map<number, string>();
  const parser = new Parser(file.content(dict.get('ToUnicode')));
  const code = (value: Value): number => (value instanceof Bytes ? parseInt(Buffer.from(value.raw, 'latin1').toString('hex'), 16) : NaN);
  const text = (value: Value | undefined): string => (value instanceof Bytes ? Buffer.from(value.raw, 'latin1').swap16().toString('utf16le') : '');
  let operands: Value[] = [];
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    if (token.name === 'endbfchar') for (let i = 0; i + 1 < operands.length; i += 2) map.set(code(operands[i]!), text(operands[i + 1]));
    if (token.name === 'endbfrange') {
      for (let i = 0; i + 2 < operands.length; i += 3) {
        const [from, to] = [code(operands[i]!), code(operands[i + 1]!)];
        const target = operands[i + 2];
        for (let at = from; at <= to; at += 1) {
          const first = text(target);
          map.set(at, Array.isArray(target) ? text(target[at - from]) : first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + at - from));
        }
      }
    }
    operands = [];
  }
  return map;
}

/** A width list: `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
export function widthsOf(file: PdfFile, { descendant }: UsedFont): Map<number, number> {
  const widths = new Map<number, number>();
  const list = file.list(descendant.get('W')).map((value) => file.get(value));
  for (let i = 0; i < list.length;) {
    const first = Number(list[i]);
    const second = list[i + 1]!;
    if (Array.isArray(second)) {
      second.forEach((width, n) => widths.set(first + n, Number(file.get(width))));
      i += 2;
    } else {
      for (let code = first; code <= Number(second); code += 1) widths.set(code, Number(list[i + 2]));
      i += 3;
    }
  }
  return widths;
}

/** What a TrueType program says of its glyphs: advance widths in thousandths, by glyph. */
export function programWidths(program: Buffer): number[] {
  const table = (tag: string): number => {
    for (let i = 0; i < program.readUInt16BE(4); i += 1) if (program.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag) return program.readUInt32BE(12 + 16 * i + 8);
    throw new Error(`the font program has no table ${tag}`);
  };
  const unitsPerEm = program.readUInt16BE(table('head') + 18);
  const measured = program.readUInt16BE(table('hhea') + 34);
  const glyphs = program.readUInt16BE(table('maxp') + 4);
  const widths = table('hmtx');
  return Array.from({ length: glyphs }, (_, glyph) => (program.readUInt16BE(widths + 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm);
}
