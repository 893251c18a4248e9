/** Tracked changes: what they are, and the text with all of them accepted or rejected. */
import { attribute, elements, find, findAll, isElement, wordsIn, type Element } from './xml.ts';

export type Decision = 'accept' | 'reject';
export type RevisionKind =
  | 'inserted' | 'deleted' | 'moved-from' | 'moved-to' | 'formatted'
  | 'paragraph-inserted' | 'paragraph-deleted' | 'row-inserted' | 'row-deleted';

export interface Revision {
  kind: RevisionKind;
  author: string;
  /** As the file gives it, `2026-11-20T10:00:00Z`; empty without one. */
  date: string;
  words: string;
  /** Which paragraph it is in, see `numberParagraphs`. */
  place: string;
}

const INSERTED = ['w:ins', 'w:moveTo', 'w:cellIns'];
const DELETED = ['w:del', 'w:moveFrom', 'w:cellDel'];
const CHANGED = ['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange', 'w:tblGridChange', 'w:tblPrExChange', 'w:numberingChange'];
const KINDS: Record<string, RevisionKind> = { 'w:ins': 'inserted', 'w:del': 'deleted', 'w:moveFrom': 'moved-from', 'w:moveTo': 'moved-to' };

/** Gives every paragraph a number that stays with it when changes are accepted or rejected. */
export function numberParagraphs(body: Element): void {
  let n = 0;
  for (const paragraph of findAll(body, 'w:p')) paragraph.attributes['place'] = String(++n);
}

/** The number of a paragraph. */
export function placeOfParagraph(paragraph: Element): string {
  return paragraph.attributes['place'] ?? '';
}

/** Every tracked change in reading order; adjacent ones of one kind and author are one. */
export function listRevisions(body: Element): Revision[] {
  const found: Revision[] = [];
  listInside(body, '', found);
  return found;
}

function listInside(parent: Element, place: string, found: Revision[]): void {
  for (const child of elements(parent)) {
    const kind = KINDS[child.name];
    if (child.name === 'w:p') {
      const before = found.length;
      const own = placeOfParagraph(child);
      listInside(child, own, found);
      listMark(child, own, found.length === before, found);
    } else if (child.name === 'w:tr') listRow(child, place, found);
    else if (kind && elements(child).length > 0) {
      add(found, { kind, ...signature(child), words: wordsIn(child), place });
      // A style change within it belongs to it.
    } else if (child.name === 'w:r') {
      const change = find(child, 'w:rPr', 'w:rPrChange');
      if (change) add(found, { kind: 'formatted', ...signature(change), words: wordsIn(child), place });
      listInside(child, place, found);
    } else if (child.name !== 'w:pPr' && child.name !== 'w:rPr') listInside(child, place, found);
  }
}

/** The end of a paragraph, and the style of the whole. @param alone whether nothing else in the paragraph is tracked */
function listMark(paragraph: Element, place: string, alone: boolean, found: Revision[]): void {
  const properties = find(paragraph, 'w:pPr');
  const words = wordsIn(paragraph);
  const mark = elements(find(properties, 'w:rPr')).find(({ name }) => KINDS[name] !== undefined);
  if (mark && (alone || found.at(-1)?.kind !== KINDS[mark.name])) {
    add(found, { kind: INSERTED.includes(mark.name) ? 'paragraph-inserted' : 'paragraph-deleted', ...signature(mark), words, place });
  }
  const change = find(properties, 'w:pPrChange');
  if (change) add(found, { kind: 'formatted', ...signature(change), words, place });
}

function listRow(row: Element, place: string, found: Revision[]): void {
  const mark = elements(find(row, 'w:trPr')).find(({ name }) => name === 'w:ins' || name === 'w:del');
  if (!mark) return listInside(row, place, found);
  const first = findAll(row, 'w:p').next().value;
  const words = Array.from(findAll(row, 'w:tc'), wordsIn).join(' | ');
  add(found, { kind: mark.name === 'w:ins' ? 'row-inserted' : 'row-deleted', ...signature(mark), words, place: first ? placeOfParagraph(first) : place });
}

function add(found: Revision[], revision: Revision): void {
  const last = found.at(-1);
  if (last && last.kind === revision.kind && last.author === revision.author && last.place === revision.place && !revision.kind.startsWith('row')) last.words += revision.words;
  else found.push(revision);
}

function signature(element: Element): { author: string; date: string } {
  return { author: attribute(element, 'w:author') ?? '', date: attribute(element, 'w:date') ?? '' };
}

/**
 * The element with all changes decided, as a new one.
 * @returns the same words that Word shows after "accept all" or "reject all"
 */
export function decide(element: Element, decision: Decision): Element {
  const copy = structuredClone(element);
  settle(copy, decision);
  return copy;
}

function settle(parent: Element, decision: Decision): void {
  const [keep, drop] = decision === 'accept' ? [INSERTED, DELETED] : [DELETED, INSERTED];
  const children: Element['children'] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    if (CHANGED.includes(child.name)) continue;
    if (child.name === 'w:tr' && hasMark(find(child, 'w:trPr'), drop)) continue;
    if (child.name === 'w:tc' && hasMark(find(child, 'w:tcPr'), drop)) continue;
    if (drop.includes(child.name)) continue;
    if (keep.includes(child.name)) {
      settle(child, decision);
      children.push(...child.children);
      continue;
    }
    if (decision === 'reject') restore(child);
    if (child.name === 'w:delText') child.name = 'w:t';
    else if (child.name === 'w:delInstrText') child.name = 'w:instrText';
    // The marks of a paragraph's end are still needed to join it with the next.
    if (!(child.name === 'w:rPr' && parent.name === 'w:pPr')) settle(child, decision);
    children.push(child);
  }
  parent.children = joinParagraphs(children, drop);
}

/** Puts the properties from before a change in place of those after it. */
function restore(element: Element): void {
  const change = elements(element).find(({ name }) => name === `${element.name}Change`);
  const before = find(change, element.name);
  if (!change) return;
  // The mark of the paragraph and the section are not part of the change of its properties.
  const kept = elements(element).filter(({ name }) => (element.name === 'w:pPr' ? ['w:rPr', 'w:sectPr'] : [...INSERTED, ...DELETED]).includes(name));
  element.children = [...elements(before), ...kept];
}

/** Joins each paragraph whose end is dropped with the one after it, whose properties win, as in Word. */
function joinParagraphs(children: Element['children'], drop: string[]): Element['children'] {
  const joined: Element['children'] = [];
  let carried: Element['children'] = [];
  // Words whose paragraph has no end keep a paragraph of their own.
  const close = (): void => {
    if (carried.some((node) => isElement(node, 'w:r'))) joined.push({ type: 'element', name: 'w:p', attributes: {}, children: carried });
    carried = [];
  };
  for (const child of children) {
    if (!isElement(child, 'w:p')) {
      if (isElement(child, 'w:tbl')) close();
      joined.push(child);
      continue;
    }
    const own = child.children.filter((node) => !isElement(node, 'w:pPr'));
    if (hasMark(find(child, 'w:pPr', 'w:rPr'), drop)) {
      carried.push(...own);
      continue;
    }
    const properties = child.children.filter((node) => isElement(node, 'w:pPr'));
    joined.push({ ...child, children: [...properties, ...carried, ...own] });
    carried = [];
  }
  close();
  return joined;
}

function hasMark(properties: Element | undefined, marks: string[]): boolean {
  return elements(properties).some(({ name }) => marks.includes(name));
}
