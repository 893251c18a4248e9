/**
 * A Word file read back without the code that writes it: accepting or rejecting every tracked change by the rules of
 * ECMA-376 part 1, §17.13.5, then telling the paragraphs and tables that are left.
 */
import { unzipSync } from 'fflate';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export type Verdict = 'accept' | 'reject';

export interface WordRun {
  text: string;
  bold: boolean;
  italic: boolean;
  style: string | null;
  /** Address, or `#` and a bookmark. */
  href: string | null;
}
export interface WordParagraph {
  kind: 'paragraph';
  style: string;
  /** Direct indent, list level and alignment, as written. */
  direct: string;
  /** Neighbours that look alike are one. */
  runs: WordRun[];
  text: string;
  bookmarks: string[];
}
export interface WordTable {
  kind: 'table';
  rows: { header: boolean; cells: WordParagraph[] }[];
}
export type WordBlock = WordParagraph | WordTable;

const decoder = new TextDecoder();

export function wordParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

/** @param verdict what becomes of every tracked change; a file without any reads the same either way */
export function readWord(bytes: Uint8Array, verdict: Verdict = 'accept'): WordBlock[] {
  const parts = wordParts(bytes);
  const targets = new Map(all(root(parts['word/_rels/document.xml.rels']!), 'Relationship').map(({ attributes }) => [attributes.Id!, attributes.Target!]));
  const body = all(root(parts['word/document.xml']!), 'w:body')[0]!;
  return new Reader(verdict, targets).blocks(body);
}

export function root(xml: string): Element {
  return fromXml(xml).children.find((node): node is Element => node.type === 'element')!;
}

export function elements(parent: Element): Element[] {
  return parent.children.filter((node): node is Element => node.type === 'element');
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent && elements(parent).find((element) => element.name === name);
}

/** Every element of a name, at any depth. */
export function all(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((element) => [...(element.name === name ? [element] : []), ...all(element, name)]);
}

const COMES = ['w:ins', 'w:moveTo'];
const GOES = ['w:del', 'w:moveFrom'];
const SILENT = new Set(['w:pPr', 'w:bookmarkEnd', 'w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd', 'w:sectPr']);

class Reader {
  readonly #verdict: Verdict;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(verdict: Verdict, targets: ReadonlyMap<string, string>) {
    this.#verdict = verdict;
    this.#targets = targets;
  }

  blocks(container: Element): WordBlock[] {
    const blocks: WordBlock[] = [];
    let open: { runs: WordRun[]; bookmarks: string[] } = { runs: [], bookmarks: [] };
    for (const element of elements(container)) {
      if (element.name === 'w:p') {
        open.runs.push(...this.#runs(element, null));
        open.bookmarks.push(...elements(element).filter(({ name }) => name === 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!));
        const properties = child(element, 'w:pPr');
        // Without its end a paragraph goes on in the next one, which gives both its properties.
        if (this.#isGone(child(properties, 'w:rPr'))) continue;
        blocks.push(this.#paragraph(properties, open));
        open = { runs: [], bookmarks: [] };
      } else if (element.name === 'w:tbl') {
        if (open.runs.length > 0) throw new Error(`«${textOf(open.runs)}» runs into a table`);
        const rows = elements(element).filter(({ name }) => name === 'w:tr').flatMap((row) => this.#row(row));
        if (rows.length === 0) continue;
        if (blocks.at(-1)?.kind === 'table') throw new Error('two tables without a paragraph between them');
        blocks.push({ kind: 'table', rows });
      } else if (element.name !== 'w:tcPr' && !SILENT.has(element.name)) throw new Error(`unexpected ${element.name}`);
    }
    if (open.runs.length > 0) throw new Error(`«${textOf(open.runs)}» runs out of its container`);
    return blocks;
  }

  /** Whether what carries these properties (a paragraph's end, a row) is gone. */
  #isGone(properties: Element | undefined): boolean {
    const names = this.#verdict === 'accept' ? GOES : COMES;
    return properties !== undefined && elements(properties).some(({ name }) => names.includes(name));
  }

  #row(row: Element): WordTable['rows'] {
    const properties = child(row, 'w:trPr');
    if (this.#isGone(properties)) return [];
    const cells = elements(row).filter(({ name }) => name === 'w:tc').map((cell): WordParagraph => {
      const [paragraph, ...others] = this.blocks(cell);
      if (paragraph?.kind !== 'paragraph' || others.length > 0) throw new Error('a cell is one paragraph');
      return paragraph;
    });
    return [{ header: child(properties, 'w:tblHeader') !== undefined, cells }];
  }

  #paragraph(now: Element | undefined, { runs, bookmarks }: { runs: WordRun[]; bookmarks: string[] }): WordParagraph {
    const was = child(child(now, 'w:pPrChange'), 'w:pPr');
    const properties = this.#verdict === 'reject' && was ? was : now;
    const direct = ['w:ind', 'w:numPr', 'w:jc'].map((name) => child(properties, name)).map((element) => (element ? written(element) : '')).join('');
    return { kind: 'paragraph', style: child(properties, 'w:pStyle')?.attributes['w:val'] ?? '', direct, runs: joined(runs), text: textOf(runs), bookmarks };
  }

  #runs(parent: Element, href: string | null): WordRun[] {
    return elements(parent).flatMap((element): WordRun[] => {
      const { name, attributes } = element;
      if (COMES.includes(name) || GOES.includes(name)) {
        const stays = COMES.includes(name) === (this.#verdict === 'accept');
        const wrong = all(element, name === 'w:del' ? 'w:t' : 'w:delText');
        if (wrong.length > 0) throw new Error(`${wrong[0]!.name} in ${name}`);
        return stays ? this.#runs(element, href) : [];
      }
      if (name === 'w:hyperlink') return this.#runs(element, attributes['w:anchor'] === undefined ? this.#target(attributes['r:id']!) : `#${attributes['w:anchor']}`);
      if (name === 'w:r') return this.#run(element, href);
      if (name === 'w:bookmarkStart' || SILENT.has(name)) return [];
      throw new Error(`unexpected ${name}`);
    });
  }

  #target(id: string): string {
    const target = this.#targets.get(id);
    if (target === undefined) throw new Error(`no relationship ${id}`);
    return target;
  }

  #run(run: Element, href: string | null): WordRun[] {
    const now = child(run, 'w:rPr');
    const change = child(now, 'w:rPrChange');
    const properties = this.#verdict === 'reject' && change ? child(change, 'w:rPr') : now;
    const text = elements(run).map((element) => {
      switch (element.name) {
        case 'w:t': case 'w:delText': return element.children.map((node) => ('value' in node ? node.value : '')).join('');
        case 'w:br': return '\n';
        case 'w:tab': return '\t';
        case 'w:noBreakHyphen': return '-';
        case 'w:rPr': return '';
        default: throw new Error(`unexpected ${element.name}`);
      }
    }).join('');
    return [{ text, bold: child(properties, 'w:b') !== undefined, italic: child(properties, 'w:i') !== undefined, style: child(properties, 'w:rStyle')?.attributes['w:val'] ?? null, href }];
  }
}

function textOf(runs: readonly WordRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function joined(runs: readonly WordRun[]): WordRun[] {
  const list: WordRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.style === run.style && last.href === run.href) last.text += run.text;
    else if (run.text !== '') list.push({ ...run });
  }
  return list;
}

function written(element: Element): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => `${name}=${value}`).sort().join(' ');
  return `<${element.name} ${attributes}>${elements(element).map(written).join('')}`;
}
