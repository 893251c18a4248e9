/** XML for the reader: elements under the prefixes that Word itself uses. */
import type { Element, ElementContent, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { WordFault } from './fault.ts';

export type { Element } from 'xast';

/** Namespace → Word's prefix; the second address of each is that of the strict form of the standard. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
};

/** Deeper than any document nests: boxes in tables in boxes. Walking deeper would exhaust the stack. */
const MAX_DEPTH = 400;
/** More prefixes than any program declares. Each element that declares one has its own table of all. */
const MAX_PREFIXES = 200;

/**
 * Parses a part; prefixes become Word's own, whatever the program that wrote the file calls them.
 * @throws WordFault where it is not well-formed or nested without end
 */
export function parseXml(source: string): Element {
  // No Office file declares a document type; entities are how XML is made to explode.
  if (/<!DOCTYPE/i.test(source)) throw new WordFault('damaged', 'a document type is declared');
  try {
    const root = fromXml(source).children.find((node): node is Element => node.type === 'element');
    if (!root) throw new WordFault('damaged', 'no element');
    renamePrefixes(root, new Map(), 0);
    return root;
  } catch (error) {
    throw error instanceof WordFault ? error : new WordFault('damaged', String(error));
  }
}

function renamePrefixes(element: Element, outer: ReadonlyMap<string, string>, depth: number): void {
  if (depth > MAX_DEPTH) throw new WordFault('damaged', 'nested too deep');
  let scope = outer;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (scope === outer) scope = new Map(outer);
    (scope as Map<string, string>).set(name === 'xmlns' ? '' : name.slice(6), PREFIXES[value ?? ''] ?? name.slice(6));
  }
  if (scope.size > MAX_PREFIXES) throw new WordFault('damaged', 'too many namespaces');
  const rename = (name: string, whole: boolean): string => {
    const colon = name.indexOf(':');
    if (colon === -1) {
      const prefix = whole ? scope.get('') : undefined;
      return prefix ? `${prefix}:${name}` : name;
    }
    return `${scope.get(name.slice(0, colon)) ?? name.slice(0, colon)}:${name.slice(colon + 1)}`;
  };
  element.name = rename(element.name, true);
  element.attributes = Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [rename(name, false), value]));
  for (const child of element.children) if (child.type === 'element') renamePrefixes(child, scope, depth + 1);
}

export function isElement(node: Nodes | ElementContent, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || node.name === name);
}

/** The child elements, all or of one name. */
export function elements(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter((node): node is Element => isElement(node, name));
}

/** The element that a path of names leads to, first of each name. */
export function find(from: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((node): node is Element => isElement(node, name)), from);
}

/** Every element of a name below one, in reading order. */
export function* findAll(from: Element, ...names: string[]): Generator<Element> {
  for (const child of elements(from)) {
    if (names.includes(child.name)) yield child;
    yield* findAll(child, ...names);
  }
}

/** The elements of a name below one that lie in no other of that name. */
export function* outermost(from: Element, name: string): Generator<Element> {
  for (const child of elements(from)) {
    if (child.name === name) yield child;
    else yield* outermost(child, name);
  }
}

/** An attribute's value. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** `w:val` of the element that a path leads to. */
export function val(from: Element | undefined, ...path: string[]): string | undefined {
  return attribute(find(from, ...path), 'w:val');
}

/** `w:val` as a whole number. */
export function number(from: Element | undefined, ...path: string[]): number | undefined {
  const value = Number(val(from, ...path) ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** An on-off property: absent is undefined, present without a value is on. */
export function toggle(from: Element | undefined, name: string): boolean | undefined {
  const element = find(from, name);
  return element && !/^(?:0|false|off|none)$/.test(attribute(element, 'w:val') ?? '1');
}

const QUOTED: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': ' ', 'w:noBreakHyphen': '-' };

/** The words below an element as a reader would quote them, deleted and inserted alike. */
export function wordsIn(element: Element): string {
  return Array.from(findAll(element, 'w:t', 'w:delText', ...Object.keys(QUOTED)), (piece) => QUOTED[piece.name] ?? textOf(piece)).join('');
}

/** The words directly in an element. */
export function textOf(element: Element): string {
  return element.children.map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : '')).join('');
}
