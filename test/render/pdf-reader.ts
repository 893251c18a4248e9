/** Reads PDFs back, as a reader's program would. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainText, walkClauses, type Clause } from '../../src/core/clause.ts';
import type { EditionText } from '../../src/core/edition.ts';
import type { PdfInput } from '../../src/render/pdf/input.ts';

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
  await task.destroy();
  return { painted, lines, links, outline, info: info as Record<string, unknown>, xmp: metadata as ReadPdf['xmp'] };
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

/** What a PDF must paint on its pages, hyphens at line ends and the foot of each page set aside. */
export function expectedText(input: PdfInput, text: EditionText): string {
  const { head } = input;
  const clauses = Array.from(walkClauses(text.tree), ({ clause }) => wordsOf(clause)).slice(1);
  const facts = head.facts.flatMap(({ label, value }) => [`${label}: `, value]);
  const all = [head.brand, head.edition, ...head.status, text.title, ...facts, head.note ?? '', ...clauses];
  return all.join('').replace(/[\n\u00ad]/g, '');
}

/** A row's cells have nothing between them on paper but space. */
function wordsOf(clause: Clause): string {
  const words = clause.cells ? clause.cells.map(plainText).join('') : plainText(clause.text);
  return (clause.mark + words).replaceAll('\t', '    ');
}

/** What was painted on all pages, without hyphens at line ends and without the foot of each page, which is checked. */
export function bodyText(read: ReadPdf, input: PdfInput): string {
  return read.painted.map((page, i) => {
    const foot = footText(input, i + 1, read.painted.length);
    if (!page.endsWith(foot)) throw new Error(`page ${i + 1} ends in «${page.slice(-100)}», not in «${foot}»`);
    return page.slice(0, -foot.length);
  }).join('').replaceAll('\u00ad', '');
}

function footText({ head, footer }: PdfInput, page: number, of: number): string {
  return `${head.brand} · ${footer.edition} · ${footer.address}${footer.page.replace('{page}', String(page)).replace('{of}', String(of))}`;
}
