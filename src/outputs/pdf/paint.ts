/** Paints laid-out pages into the file: boxes, drawings, texts, the targets of links and of the outline. */
import type PDFDocument from 'pdfkit';
import type { PDFOutline } from 'pdfkit';
import type { Logo } from '../../model/logo.ts';
import { number } from './drawing.ts';
import { GlyphPainter } from './glyphs.ts';
import type { Artifact, Marks } from './marks.ts';
import type { LaidNode } from './pdf-node.ts';
import { PAGE } from './pdf-style.ts';

/** What is on a page besides its text; painted as an artifact of that kind. */
export interface Layer {
  artifact: Artifact;
  nodes: LaidNode[];
}

export class Painter {
  readonly #document: PDFDocument;
  readonly #marks: Marks;
  readonly #glyphs: GlyphPainter;
  readonly #entries = new Map<string, PDFOutline>();
  #pages = 0;

  /** @param accent the owner's colour, `#rrggbb` */
  constructor(document: PDFDocument, marks: Marks, accent: string) {
    this.#document = document;
    this.#marks = marks;
    this.#glyphs = new GlyphPainter(document, marks, accent);
  }

  /** @param layers what is on the page besides its text, a watermark first, because it lies under the text */
  page(nodes: readonly LaidNode[], layers: readonly Layer[]): void {
    this.#document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    this.#pages += 1;
    this.#marks.beginPage();
    this.#glyphs.beginPage();
    const paint = (all: readonly LaidNode[], artifact: Artifact): void => all.forEach((node) => this.#node(node, 0, 0, artifact));
    for (const { artifact, nodes: own } of layers) if (artifact === 'Watermark') paint(own, artifact);
    paint(nodes, 'Layout');
    for (const { artifact, nodes: own } of layers) if (artifact !== 'Watermark') paint(own, artifact);
    this.#marks.leave();
  }

  /** Ends the outline. To be called when every page is painted. */
  end(): void {
    const count = (entry: PDFOutline): void => {
      if (entry.children.length > 0) entry.dictionary.data['Count'] = -entry.children.length;
      entry.children.forEach(count);
    };
    const { outline } = this.#document;
    outline.children.forEach(count);
    if (outline.children.length > 0) outline.dictionary.data['Count'] = outline.children.length;
  }

  #node(node: LaidNode, parentX: number, parentY: number, artifact: Artifact): void {
    const { props, box, children = [] } = node;
    if (!box) return;
    const x = parentX + (box['left'] ?? 0);
    const y = parentY + (box['top'] ?? 0);
    props.element?.place();
    this.#places(node, x, y);
    this.#box(node, x, y, artifact);
    const [first] = node.lines ?? [];
    const top = y + (box['paddingTop'] ?? 0) - (first?.box?.y ?? 0);
    for (const line of node.lines ?? []) this.#glyphs.line(line, x + (box['paddingLeft'] ?? 0) + (line.box?.x ?? 0), top + (line.box?.y ?? 0), props.element ?? artifact);
    for (const child of children) this.#node(child, x, y, artifact);
  }

  #places({ props }: LaidNode, x: number, y: number): void {
    if (props.id !== undefined) this.#document.addNamedDestination(props.id, 'XYZ', x, y, null);
    if (!props.bookmark) return;
    const { title, ref, parent } = props.bookmark;
    const under = (parent !== null && this.#entries.get(parent)) || this.#document.outline;
    // pdfkit counts the left edge of what is to be seen from the right edge of the page.
    this.#entries.set(ref, under.addItem(title, { pageNumber: this.#pages - 1, top: y, left: PAGE.width }));
  }

  #box({ props, style, box }: LaidNode, x: number, y: number, artifact: Artifact): void {
    const { width = 0, height = 0 } = box!;
    const owner = props.element ?? artifact;
    const paint = (rectangles: readonly (readonly [number, number, number, number])[], color: unknown, what = artifact as typeof owner): void => {
      if (rectangles.length === 0) return;
      this.#marks.enter(what);
      this.#glyphs.rectangles(rectangles, String(color));
    };
    if (style['backgroundColor']) paint([[x, y, width, height]], style['backgroundColor'], owner);
    const { borderTopWidth: up = 0, borderRightWidth: right = 0, borderBottomWidth: down = 0, borderLeftWidth: left = 0 } = box!;
    if (up > 0) paint([[x, y, width, up]], style['borderTopColor']);
    if (down > 0) paint([[x, y + height - down, width, down]], style['borderBottomColor']);
    if (left > 0) paint([[x, y, left, height]], style['borderLeftColor']);
    if (right > 0) paint([[x + width - right, y, right, height]], style['borderRightColor']);
    if (!props.drawing && !props.logo) return;
    if (props.element) props.element.box = [x, PAGE.height - y - height, x + width, PAGE.height - y];
    this.#marks.enter(owner);
    if (props.drawing) this.#glyphs.drawing(props.drawing, x, y);
    if (props.logo) paintLogo(this.#document, props.logo, x, y, width);
  }
}

/** The owner's logo: an SVG as the paths that it is, a PNG as an image. @param width of the whole logo, in points; the caller has said what it is */
function paintLogo(document: PDFDocument, logo: Logo, x: number, y: number, width: number): void {
  const scale = width / logo.width;
  if (logo.type === 'png') {
    document.image(Buffer.from(logo.base64, 'base64'), x, y, { width });
    return;
  }
  for (const { path, matrices, fill, evenOdd, stroke } of logo.shapes) {
    document.addContent('q');
    for (const matrix of [[scale, 0, 0, scale, x - logo.left * scale, y - logo.top * scale], ...matrices]) document.addContent(`${matrix.map(exact).join(' ')} cm`);
    if (fill !== null) document.addContent(`${channels(fill)} rg`);
    if (stroke) document.addContent(`${channels(stroke.color)} RG ${number(stroke.width)} w`);
    document.path(path);
    document.addContent(`${fill === null ? (stroke ? 'S' : 'n') : `${stroke ? 'B' : 'f'}${evenOdd ? '*' : ''}`}\nQ`);
  }
}

/** Scales are small: a thousandth would not be fine enough. */
function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function channels(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
