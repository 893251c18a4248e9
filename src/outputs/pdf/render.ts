/**
 * PdfInput → the bytes of a PDF. react-pdf's own steps, called one by one: lines and pages by our own rules,
 * elements to a tree, the tree laid out, and its pages painted into a tagged file (structure.ts).
 */
import layoutDocument from '@react-pdf/layout';
import { Document, Font, Page, pdf } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import { bodyNodes } from './pdf-body.ts';
import { contentsNodes, LONG, type Contents } from './pdf-contents.ts';
import { collect, openFile } from './pdf-file.ts';
import { build, paginate, type FlowNode, type Part } from './flow.ts';
import { footerNodes, watermarkNode } from './page-frame.ts';
import { headNodes } from './pdf-head.ts';
import type { PdfAttachment, PdfFooter, PdfInput, PdfMeta } from './pdf-input.ts';
import { Marks } from './marks.ts';
import type { LaidNode } from './pdf-node.ts';
import { Painter, type Layer } from './paint.ts';
import { Element } from './structure.ts';
import { PAGE } from './pdf-style.ts';
import type { Typography } from './typeset.ts';

/** A document to print, of any kind. */
export interface Printed extends Typography {
  /** The owner's colour, `#rrggbb`. */
  accent: string;
  meta: PdfMeta;
  footer: PdfFooter;
  /** A word across each page, behind the text. */
  watermark: string | null;
  attachments: readonly PdfAttachment[];
  /** @param root the element of the whole document @returns its blocks, and its contents, for when it is long */
  build(root: Element): { nodes: FlowNode[]; contents?: Contents };
}

/** Pages laid out at a time: the layout's trees of a long text would fill the memory. */
const BATCH = 16;

/** Renders one edition. Equal input gives equal bytes, on any machine. */
export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  return printPdf({
    ...input,
    build(root) {
      const head = headNodes(input, root);
      const { nodes, headings } = bodyNodes(input, root);
      return { nodes: [...head, ...nodes], contents: { title: input.contents, headings, at: head.length } };
    },
  });
}

/** Prints a document of any kind, as PDF/UA-1 and PDF/A at once. */
export async function printPdf({ lang, faces, accent, meta, footer, watermark, attachments, build: blocks }: Printed): Promise<Uint8Array> {
  const root = new Element('Document', { lang });
  const pages = pagesOf(blocks(root), { lang, faces }, root);
  const document = openFile(lang, meta, attachments);
  const bytes = collect(document);
  const painter = new Painter(document, new Marks(document, root), accent);
  const behind: Layer[] = watermark === null ? [] : [{ artifact: 'Watermark', nodes: [watermarkNode(watermark, faces)] }];
  for (let first = 0; first < pages.length; first += BATCH) {
    for (const [i, page] of (await layOut(pages.slice(first, first + BATCH))).entries()) {
      painter.page(page, [...behind, { artifact: 'Footer', nodes: footerNodes(footer, { lang, faces }, first + i + 1, pages.length) }]);
    }
  }
  painter.end();
  document.end();
  return bytes;
}

function pagesOf({ nodes, contents }: ReturnType<Printed['build']>, type: Typography, root: Element): Part[][] {
  const height = PAGE.height - PAGE.top - PAGE.bottom;
  const pages = paginate(nodes, height);
  if (!contents || pages.length <= LONG || contents.headings.length < 2) return pages;
  const places = new Map<string, number>();
  const listed = contentsNodes(contents, type, root, (id) => places.get(id)!);
  const all = paginate(nodes.toSpliced(contents.at, 0, ...listed), height);
  for (const [i, parts] of all.entries()) for (const { node, from } of parts) if (node.id !== undefined && from === 0) places.set(node.id, i + 1);
  return all;
}

/** @returns what is on each page, in the page's own coordinates */
async function layOut(pages: readonly Part[][]): Promise<LaidNode[][]> {
  const { top, right, bottom, left } = PAGE;
  const style = { paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left };
  const tree = treeOf(createElement(Document, {}, pages.map((parts, i) => createElement(Page, { key: i, size: 'A4', style, wrap: false }, ...build(parts)))));
  handOverLines(tree);
  // The layout requires a font store too, which its types do not mention.
  const layout = layoutDocument as unknown as (root: LaidNode, fonts: typeof Font) => Promise<LaidNode>;
  return ((await layout(tree, Font)).children ?? []).map((page) => page.children ?? []);
}

function treeOf(element: ReactElement): LaidNode {
  const { container } = pdf(element as never) as unknown as { container: { document: LaidNode } };
  return container.document;
}

/** The layout leaves a text alone that already has lines. */
function handOverLines(node: LaidNode): void {
  if (node.props?.lines) node.lines = node.props.lines;
  for (const child of node.children ?? []) handOverLines(child);
}
