/**
 * The logo beside `site.yaml`. An SVG is a program as much as a picture: only shapes of one colour are let through, which
 * every output can draw as they are; what needs more is to be saved as PNG.
 */
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logo, LogoShape } from '../model/logo.ts';
import type { Problem } from '../model/problem.ts';
import { readText } from './file.ts';
import { reporterFor, type Report } from './report.ts';
import logoRule from './rules/logo.rule.ts';
import type { Placement } from './yaml.ts';

const MAX_BYTES = 256 * 1024;
const MAX_PIXELS = 4000;
const MAX_DEPTH = 30;

/** Attributes of any element. Everything else, `style`, `class` and events too, is refused. */
const COMMON = ['id', 'transform', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'xmlns', 'version', 'role', 'aria-label', 'aria-hidden'];
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  svg: ['width', 'height', 'viewBox'], g: [], title: [], desc: [],
  path: ['d'], rect: ['x', 'y', 'width', 'height', 'rx', 'ry'], circle: ['cx', 'cy', 'r'], ellipse: ['cx', 'cy', 'rx', 'ry'],
  polygon: ['points'], polyline: ['points'], line: ['x1', 'y1', 'x2', 'y2'],
};
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const PATH = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$/;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * Reads the file that `logo` names.
 * @param name of the file @param at where `site.yaml` names it @returns null with problems where it cannot be used
 */
export function readLogo(folder: string, name: string, at: Placement, problems: Problem[]): Logo | null {
  const path = join(folder, name);
  const [report, inSite] = [path, join(folder, 'site.yaml')].map((file) => reporterFor(file, problems)) as [Report, Report];
  if (!/^[\w-][\w.-]*\.(?:svg|png)$/.test(name)) return fault(inSite, at, logoRule.messages.name);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return fault(inSite, at, logoRule.messages.missing);
  if (name.endsWith('.png')) return readPng(readFileSync(path), report);
  const source = readText(path, path, problems, MAX_BYTES);
  return source === null ? null : readSvg(source, report);
}

const START = { line: 1, column: 1 };

function fault(report: Report, at: Parameters<Report>[0], message: Parameters<Report>[2]): null {
  report(at, logoRule, message);
  return null;
}

function readPng(bytes: Buffer, report: Report): Logo | null {
  if (bytes.length > MAX_BYTES) return fault(report, START, logoRule.messages.large(MAX_BYTES / 1024));
  // Signature and first chunk (PNG, third edition, §5.2 and §11.2.1).
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR') return fault(report, START, logoRule.messages.notPng);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width < 1 || height < 1 || Math.max(width, height) > MAX_PIXELS) return fault(report, START, logoRule.messages.pixels(MAX_PIXELS));
  return { type: 'png', width, height, base64: bytes.toString('base64') };
}

/** Reads an SVG. @returns null with every fault reported */
export function readSvg(source: string, report: Report): Logo | null {
  // Entities are how XML is made to explode.
  const type = source.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (type !== -1) return fault(report, placeIn(source, type), logoRule.messages.doctype);
  let root: Element | undefined;
  try {
    root = fromXml(source).children.find((node): node is Element => node.type === 'element');
  } catch (error) {
    const { line = 1, column = 1 } = (error as { place?: { line?: number; column?: number } }).place ?? {};
    return fault(report, { line, column }, logoRule.messages.notXml);
  }
  if (root?.name !== 'svg' || root.attributes.xmlns !== SVG_NAMESPACE) return fault(report, START, logoRule.messages.notSvg);
  const reading = new SvgReading(report);
  reading.element(root, { fill: '#000000', evenOdd: false, stroke: null, strokeWidth: 1, matrices: [] }, 0);
  const box = boxOf(root);
  if (!box) return fault(report, root, logoRule.messages.noSize);
  if (!reading.sound) return null;
  if (reading.shapes.length === 0) return fault(report, root, logoRule.messages.nothing);
  return { type: 'svg', source, ...box, shapes: reading.shapes };
}

function placeIn(source: string, at: number): { line: number; column: number } {
  const lines = source.slice(0, at).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

function boxOf({ attributes }: Element): { left: number; top: number; width: number; height: number } | null {
  const box = attributes.viewBox?.trim().split(/[\s,]+/) ?? ['0', '0', attributes.width?.replace(/px$/, '') ?? '', attributes.height?.replace(/px$/, '') ?? ''];
  const [left = 0, top = 0, width = 0, height = 0] = box.map(Number);
  return box.length === 4 && box.every((one) => NUMBER.test(one)) && width > 0 && height > 0 ? { left, top, width, height } : null;
}

interface Look {
  fill: string | null;
  evenOdd: boolean;
  stroke: string | null;
  strokeWidth: number;
  matrices: number[][];
}

/** The shapes of an SVG as its tree is walked. */
class SvgReading {
  readonly shapes: LogoShape[] = [];
  sound = true;
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  element(element: Element, outer: Look, depth: number): void {
    const known = Object.hasOwn(ELEMENTS, element.name) && (element.name !== 'svg' || depth === 0) ? ELEMENTS[element.name] : undefined;
    if (!known || depth > MAX_DEPTH) return this.#fault(element, logoRule.messages.element(element.name));
    for (const name of Object.keys(element.attributes)) if (!COMMON.includes(name) && !known.includes(name)) this.#fault(element, logoRule.messages.attribute(element.name, name));
    if (element.name === 'title' || element.name === 'desc') return;
    const look = this.#look(element, outer);
    const path = pathOf(element);
    if (path === null) this.#fault(element, logoRule.messages.geometry(element.name));
    else if (path !== '') this.shapes.push({ path, matrices: look.matrices, fill: look.fill, evenOdd: look.evenOdd, stroke: look.stroke === null ? null : { color: look.stroke, width: look.strokeWidth } });
    for (const child of element.children) {
      if (child.type === 'element') this.element(child, look, depth + 1);
      else if (child.type === 'instruction' || (child.type === 'text' && child.value.trim() !== '')) this.#fault(child, logoRule.messages.words);
    }
  }

  #look(element: Element, outer: Look): Look {
    const { fill, stroke, transform, 'fill-rule': rule, 'stroke-width': width } = element.attributes;
    const color = (value: string | null | undefined, before: string | null, name: string): string | null => {
      if (value == null) return before;
      if (value === 'none') return null;
      const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(value) ?? [];
      if (!short && !long) this.#fault(element, logoRule.messages.color(name, value));
      return `#${long ?? Array.from(short ?? '000', (digit) => digit + digit).join('')}`;
    };
    const matrices = matricesOf(transform ?? '');
    if (!matrices) this.#fault(element, logoRule.messages.attribute(element.name, 'transform'));
    return {
      fill: color(fill, outer.fill, 'fill'), stroke: color(stroke, outer.stroke, 'stroke'), evenOdd: rule == null ? outer.evenOdd : rule === 'evenodd',
      strokeWidth: width == null ? outer.strokeWidth : Number(width) || 0, matrices: [...outer.matrices, ...(matrices ?? [])],
    };
  }

  #fault(at: Parameters<Report>[0], message: Parameters<Report>[2]): void {
    this.sound = false;
    this.#report(at, logoRule, message);
  }
}

/** The outline of an element as the data of a path; empty for a group, null where its numbers are invalid. */
function pathOf({ name, attributes }: Element): string | null {
  const number = (key: string): number => (attributes[key] == null ? 0 : NUMBER.test(attributes[key].trim()) ? Number(attributes[key]) : Number.NaN);
  const oval = (x: number, y: number, rx: number, ry: number): string => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  const path = ((): string | null => {
    switch (name) {
      case 'path': return attributes.d ?? '';
      case 'circle': return oval(number('cx'), number('cy'), number('r'), number('r'));
      case 'ellipse': return oval(number('cx'), number('cy'), number('rx'), number('ry'));
      case 'line': return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
      case 'polygon': return `M${attributes.points ?? ''}z`;
      case 'polyline': return `M${attributes.points ?? ''}`;
      case 'rect': {
        const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
        const rx = Math.min(attributes.rx == null ? number('ry') : number('rx'), width / 2);
        const ry = Math.min(attributes.ry == null ? number('rx') : number('ry'), height / 2);
        const corner = (dx: number, dy: number): string => (rx > 0 && ry > 0 ? `a${rx} ${ry} 0 0 1 ${dx} ${dy}` : '');
        const [r, s] = rx > 0 && ry > 0 ? [rx, ry] : [0, 0];
        return `M${x + r} ${y}h${width - 2 * r}${corner(r, s)}v${height - 2 * s}${corner(-r, s)}h${2 * r - width}${corner(-r, -s)}v${2 * s - height}${corner(r, -s)}z`;
      }
      default: return '';
    }
  })();
  return path !== null && PATH.test(path) ? path : null;
}

/** A list of transformations as matrices; null where one is of an unknown kind. */
function matricesOf(text: string): number[][] | null {
  const found = [...text.matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)];
  if (text.replace(/[a-z]+\s*\([^)]*\)/gi, '').replace(/[\s,]/g, '') !== '') return null;
  const all = found.map(([, kind, list]): number[] | null => {
    const values = list!.trim().split(/[\s,]+/).map(Number);
    const [a = 0, b = 0] = values;
    if (values.some(Number.isNaN)) return null;
    if (kind === 'matrix' && values.length === 6) return values;
    if (kind === 'translate') return [1, 0, 0, 1, a, b];
    if (kind === 'scale') return [a, 0, 0, values.length > 1 ? b : a, 0, 0];
    if (kind !== 'rotate' || values.length === 2) return null;
    const [cos, sin, x, y] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180), b, values[2] ?? 0];
    return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
  });
  return all.includes(null) ? null : all as number[][];
}
