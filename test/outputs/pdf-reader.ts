/** Reads PDFs back, as a reader's program would. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainText, walkClauses, type Clause } from '../../src/model/clause.ts';
import type { EditionText } from '../../src/model/edition.ts';
import type { PdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import type { PdfBlock } from '../../src/outputs/pdf/pdf-block.ts';

export interface ReadLink {
  page: number;
  url: string | null;
  /** Where an inner link leads: page from 1 and height above the page's foot. */
  target: { page: number; y: number } | null;
}
export interface ReadOutline {
  title: string;
  page: number;
  children: ReadOutline[];
}

export interface ReadPdf {
  /** Of each page, every character that was painted, in the order of painting. */
  painted: string[];
  /** Of each page, the lines that copying gives, with their height above the page's foot. */
  lines: { text: string; y: number }[][];
  links: ReadLink[];
  outline: ReadOutline[];
  info: Record<string, unknown>;
  xmp: { get(name: string): unknown };
  /** Texts of the files inside, by name. */
  attachments: Record<string, string>;
}

interface Glyph {
  unicode: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  const pageOf = async (dest: unknown): Promise<{ page: number; y: number } | null> => {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return null;
    return { page: (await document.getPageIndex(explicit[0])) + 1, y: Number(explicit[3]) };
  };
  const painted: string[] = [];
  const lines: ReadPdf['lines'] = [];
  const links: ReadLink[] = [];
  for (const [i, page] of pages.entries()) {
    const { fnArray, argsArray } = await page.getOperatorList();
    painted.push(fnArray.flatMap((operator, n) => (operator === OPS.showText ? (argsArray[n][0] as (Glyph | number)[]) : []))
      .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''));
    lines.push(linesOf((await page.getTextContent({ disableNormalization: true })).items as TextItem[]));
    for (const link of await page.getAnnotations()) {
      links.push({ page: i + 1, url: link.url ?? null, target: link.dest ? await pageOf(link.dest) : null });
    }
  }
  type Item = { title: string; dest: unknown; items: Item[] };
  const read = async (items: Item[]): Promise<ReadOutline[]> =>
    Promise.all(items.map(async ({ title, dest, items: inner }) => ({ title, page: (await pageOf(dest))?.page ?? 0, children: await read(inner) })));
  const outline = await read(((await document.getOutline()) ?? []) as Item[]);
  const { info, metadata } = await document.getMetadata();
  const attachments: Record<string, string> = {};
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    attachments[filename] = new TextDecoder().decode((await document.getAttachmentContent(id)) as unknown as Uint8Array);
  }
  await task.destroy();
  return { painted, lines, links, outline, info: info as Record<string, unknown>, xmp: metadata as ReadPdf['xmp'], attachments };
}

/** Every stretch of text with its left and right edge, in points. */
export async function readPlaces(bytes: Uint8Array): Promise<{ text: string; x: number; end: number }[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const places: { text: string; x: number; end: number }[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    for (const item of (await (await document.getPage(i)).getTextContent()).items) {
      if ('str' in item && item.str.trim() !== '') places.push({ text: item.str, x: item.transform[4] as number, end: (item.transform[4] as number) + item.width });
    }
  }
  await task.destroy();
  return places;
}

/** Of each page what its structure tree says, in reading order: `L/LI/Lbl: words`, the element `Document` left out. */
export async function readStructure(bytes: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const page = await document.getPage(i);
    const words = new Map<string, string>();
    let open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items) {
      if (!('type' in item)) for (const id of open) words.set(id, (words.get(id) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
      else open = [...open, item.id ?? ''];
    }
    type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
    const lines: string[] = [];
    const walk = (node: Node, path: string[]): void => {
      const own = node.role && node.role !== 'Root' && node.role !== 'Document' ? [...path, node.role] : path;
      for (const child of node.children ?? []) {
        if (child.type === 'content') lines.push(`${own.join('/')}: ${words.get(child.id ?? '') ?? ''}`);
        else if (child.type === undefined) walk(child, own);
      }
      if (node.alt) lines.push(`${own.join('/')} means ${node.alt}`);
    };
    walk((await page.getStructTree()) as Node, []);
    pages.push(lines);
  }
  await task.destroy();
  return pages;
}

interface TextItem {
  str: string;
  hasEOL: boolean;
  transform: number[];
}

function linesOf(items: TextItem[]): { text: string; y: number }[] {
  const lines: { text: string; y: number }[] = [];
  let open = false;
  for (const { str, hasEOL, transform } of items) {
    if (str !== '') {
      if (open) lines.at(-1)!.text += str;
      else lines.push({ text: str, y: transform[5]! });
      open = true;
    }
    if (hasEOL) open = false;
  }
  return lines;
}

/** What a PDF must paint on its pages, hyphens at line ends, the foot of each page and contents set aside. */
export function expectedText(input: PdfInput, text: EditionText): string {
  const { head, clauses } = expectedParts(input, text);
  return [...head, ...clauses].join('').replace(/[\n\u00ad]/g, '');
}

/** The same in its parts: the title block, and the clauses, of a table's row each cell. */
export function expectedParts({ head }: PdfInput, text: EditionText): { head: string[]; clauses: string[] } {
  const facts = head.facts.flatMap(({ label, value }) => [`${label}: `, value]);
  return {
    head: [head.brand, head.edition, ...head.status, text.title, ...facts, head.note ?? ''],
    clauses: Array.from(walkClauses(text.tree), ({ clause }) => wordsOf(clause)).slice(1).flat(),
  };
}

function wordsOf({ mark, text, cells }: Clause): string[] {
  return cells ? cells.map(plainText) : [(mark + plainText(text)).replaceAll('\t', '    ')];
}

/** What was painted on all pages, without hyphens at line ends, without the foot of each page, which is checked, and without contents. */
export function bodyText(read: ReadPdf, input: PdfInput): string {
  const all = read.painted.map((page, i) => {
    const foot = footParts(input, i + 1, read.painted.length).join('');
    if (!page.endsWith(foot)) throw new Error(`page ${i + 1} ends in «${page.slice(-100)}», not in «${foot}»`);
    return page.slice(0, -foot.length);
  }).join('').replaceAll('\u00ad', '');
  const listed = headingsOf(input.blocks, 0);
  const contents = [1, 2].map((depth) => contentsText(input, read, listed.filter((heading) => heading.depth < depth))).find((text) => all.includes(text));
  return contents === undefined ? all : all.replace(contents, '');
}

/** The words of the contents, each heading with the page on which the outline says that it is. */
function contentsText({ contents }: PdfInput, { outline }: ReadPdf, headings: readonly { title: string }[]): string {
  const flat = (entries: readonly ReadOutline[]): ReadOutline[] => entries.flatMap((entry) => [entry, ...flat(entry.children)]);
  const entries = flat(outline).values();
  return contents + headings.map(({ title }) => title + entries.find((entry) => entry.title === title.split(/\s+/u).filter(Boolean).join(' '))?.page).join('');
}

function headingsOf(blocks: readonly PdfBlock[], depth: number): { title: string; depth: number }[] {
  return blocks.flatMap((block) => {
    if (!('children' in block)) return [];
    if (block.kind !== 'clause' || block.form !== 'heading') return headingsOf(block.children, depth);
    return [{ title: (block.mark + plainText(block.text)).replaceAll('\n', ''), depth }, ...headingsOf(block.children, depth + 1)];
  });
}

/** What is at the foot of a page, in the order of painting. */
export function footParts({ footer }: Pick<PdfInput, 'footer'>, page: number, of: number): string[] {
  const name = `${footer.brand} · ${footer.edition} · ${footer.address}`;
  return [name, footer.page.replace('{page}', String(page)).replace('{of}', String(of)), ...(footer.standing === null ? [] : [footer.standing])];
}
