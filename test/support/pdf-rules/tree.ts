/** The structure tree: elements with the marked content and the annotations that they own (ISO 32000-1, 14.7). */
import type { PdfFile } from './file.ts';
import { Ref, type Dict, type Value } from './value.ts';

export interface Element {
  /** As the file calls it, and as the role map reads it. */
  role: string;
  type: string;
  dict: Dict;
  /** Number of its object; 0 where it has none. */
  id: number;
  parent: Element | null;
  children: Element[];
  /** Marked content: number of the page's object and its number on the page. */
  marks: { page: number; mcid: number }[];
  /** Numbers of the objects of annotations. */
  objects: number[];
  /** Places of children, marks and objects in the order in which they are read. */
  order: ('element' | 'mark' | 'object')[];
}

const known = new WeakMap<PdfFile, Element[]>();

/** Every element, each before those inside of it. */
export function elementsOf(file: PdfFile): Element[] {
  let elements = known.get(file);
  if (!elements) {
    elements = [];
    const root = file.dict(file.catalog.get('StructTreeRoot'));
    for (const kid of kidsOf(file, root)) readKid(file, kid, null, 0, elements);
    known.set(file, elements);
  }
  return elements;
}

/** The elements inside of one, at any depth. */
export function inside(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...inside(child)]);
}

/** An attribute of an element, whichever owner it has. */
export function attribute(file: PdfFile, { dict }: Element, name: string): Value {
  const held = file.get(dict.get('A'));
  for (const owner of Array.isArray(held) ? held : [held]) {
    const value = file.at(owner, name);
    if (value !== null) return value;
  }
  return null;
}

function kidsOf(file: PdfFile, holder: Dict): Value[] {
  const kids = file.get(holder.get('K'));
  // A single kid is kept as it is written, for its number.
  return Array.isArray(kids) ? kids : kids === null ? [] : [holder.get('K')!];
}

function readKid(file: PdfFile, kid: Value, parent: Element | null, page: number, elements: Element[]): void {
  const value = file.get(kid);
  if (typeof value === 'number') {
    parent?.marks.push({ page, mcid: value });
    parent?.order.push('mark');
    return;
  }
  const dict = file.dict(value);
  const own = dict.get('Pg');
  const place = own instanceof Ref ? own.id : page;
  const kind = file.name(dict.get('Type'));
  if (kind === 'MCR') {
    parent?.marks.push({ page: place, mcid: Number(file.get(dict.get('MCID'))) });
    parent?.order.push('mark');
  } else if (kind === 'OBJR') {
    const object = dict.get('Obj');
    if (object instanceof Ref) parent?.objects.push(object.id);
    parent?.order.push('object');
  } else {
    const role = file.name(dict.get('S')) ?? '';
    const element: Element = {
      role, type: standardRole(file, role), dict, id: kid instanceof Ref ? kid.id : 0, parent, children: [], marks: [], objects: [], order: [],
    };
    parent?.children.push(element);
    parent?.order.push('element');
    elements.push(element);
    for (const inner of kidsOf(file, dict)) readKid(file, inner, element, place, elements);
  }
}

/** What the role map makes of a role; `circular` where it never ends. */
export function standardRole(file: PdfFile, role: string): string {
  const map = file.dict(file.at(file.catalog.get('StructTreeRoot'), 'RoleMap'));
  const seen = new Set<string>();
  let found = role;
  for (let next = map.get(found); next !== undefined; next = map.get(found)) {
    if (seen.has(found)) return 'circular';
    seen.add(found);
    found = file.name(next) ?? '';
  }
  return found;
}

/** The entries of a number tree. */
export function numberTree(file: PdfFile, node: Value | undefined): Map<number, Value> {
  const dict = file.dict(node);
  const entries = new Map<number, Value>();
  const numbers = file.list(dict.get('Nums'));
  for (let i = 0; i + 1 < numbers.length; i += 2) entries.set(Number(numbers[i]), numbers[i + 1]!);
  for (const kid of file.list(dict.get('Kids'))) for (const [key, value] of numberTree(file, kid)) entries.set(key, value);
  return entries;
}
