/**
 * PdfInput → the bytes of a PDF. react-pdf's own steps, driven one by one: elements to a tree, the tree laid
 * out, its pages painted into a pdfkit document. Round the steps stands what its one-call renderer does
 * not do: lines and pages made by our own rules, a footer that knows the number of pages, correct metadata.
 */
import layoutDocument, { type SafeDocumentNode } from '@react-pdf/layout';
import paint from '@react-pdf/render';
import { Document, Font, Page, pdf } from '@react-pdf/renderer';
import PDFDocument from 'pdfkit';
import { createElement, type ReactElement } from 'react';
import { bodyNodes } from './body.ts';
import { paginate } from './flow.ts';
import { footerNodes, type LaidNode } from './footer.ts';
import { headNodes } from './head.ts';
import type { PdfInput } from './input.ts';
import { PAGE } from './style.ts';
import { xmpPacket } from './xmp.ts';

const PRODUCER = 'react-pdf';

/** Renders one edition. Equal input gives equal bytes, on any machine. */
export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const tree = treeOf(template(input));
  handOverLines(tree);
  const laid = await layOut(tree);
  const pages = laid.children ?? [];
  for (const [i, page] of pages.entries()) {
    page.children?.push(...footerNodes(input, i + 1, pages.length));
    // A page that is not wrapped is only as high as what stands on it.
    page.box = { ...page.box, height: PAGE.height };
  }
  const document = openDocument(input);
  const bytes = collect(document);
  paint(document as never, laid as unknown as SafeDocumentNode);
  return bytes;
}

function template(input: PdfInput): ReactElement {
  const { top, right, bottom, left, height } = PAGE;
  const style = { paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left };
  const pages = paginate([...headNodes(input), ...bodyNodes(input)], height - top - bottom);
  return createElement(Document, {}, pages.map((nodes, i) => createElement(Page, { key: i, size: 'A4', style, wrap: false }, ...nodes)));
}

function treeOf(element: ReactElement): LaidNode {
  const { container } = pdf(element as never) as unknown as { container: { document: LaidNode } };
  return container.document;
}

/** The layout leaves a text alone that has its lines. */
function handOverLines(node: LaidNode): void {
  if (node.props && 'lines' in node.props) node.lines = node.props['lines'] as LaidNode['lines'] & object;
  for (const child of node.children ?? []) handOverLines(child);
}

/** The layout asks for a store of fonts too, which its types do not mention. */
async function layOut(tree: LaidNode): Promise<LaidNode> {
  const layout = layoutDocument as unknown as (root: LaidNode, fonts: typeof Font) => Promise<LaidNode>;
  return layout(tree, Font);
}

function openDocument(input: PdfInput): PDFDocument {
  const { meta, lang } = input;
  const created = new Date(meta.created);
  const document = new PDFDocument({
    pdfVersion: '1.7', lang, displayTitle: true, autoFirstPage: false,
    info: { Title: meta.title, Author: meta.author, Subject: meta.subject, Creator: meta.creator, Producer: PRODUCER, CreationDate: created, ModDate: created },
  });
  document._root.data['PageMode'] = 'UseOutlines';
  rememberFonts(document);
  document.endMetadata = () => {
    const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.end(new TextEncoder().encode(xmpPacket(input, PRODUCER)));
    document._root.data['Metadata'] = packet;
  };
  return document;
}

/** pdfkit knows fonts again by name only and would open each anew for every run of text. */
function rememberFonts(document: PDFDocument): void {
  const open = document.font.bind(document);
  const known = new Map<object, object | null>();
  document.font = (source, size) => {
    const font = known.get(source);
    if (font === undefined) {
      open(source, size);
      known.set(source, document._font);
    } else {
      document._font = font;
      document._fontSize = size;
    }
    return document;
  };
}

function collect(document: PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  document.on('end', () => resolve(Buffer.concat(chunks)));
  document.on('error', reject);
  return promise;
}
