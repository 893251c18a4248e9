/**
 * Paints lines of text: glyphs, the lines under and through them, the places that can be clicked. Each
 * stretch of words goes to the element it belongs to.
 */
import type { Glyph } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { Ref } from 'pdfkit';
import type { Artifact, Marks } from './marks.ts';
import type { Drawing } from './pdf-node.ts';
import { number } from './drawing.ts';
import type { Element } from './structure.ts';
import { BASELINE, PAGE } from './pdf-style.ts';
import { elementOf } from './typeset.ts';
import type { Line } from './line-slice.ts';
import { ACCENT } from './pdf-style.ts';

type Run = Line['runs'][number];

/** The position of a clickable stretch of a line, in points from the page's top left corner. */
interface Click {
  href: string;
  element: Element;
  words: string;
  left: number;
  right: number;
}

/** Shares of the type size, from the baseline down. */
const STROKES = { underline: 0.13, strike: -0.26, thickness: 0.055 };
/** Distance of the dots of a dotted line, in points. */
const DOTS = 2.2;
/** Above and below the baseline, of a tint. */
const TINT = { above: 0.8, below: 0.28 };
const CLICK = { above: 0.82, below: 0.24 };

export class GlyphPainter {
  readonly #document: PDFDocument;
  readonly #marks: Marks;
  /** The current state of the page's content, so that nothing is repeated. */
  #font = '';
  readonly #accent: string;
  #color = '';
  readonly #forms = new Map<Drawing, Ref>();

  /** @param accent the owner's colour, `#rrggbb` */
  constructor(document: PDFDocument, marks: Marks, accent: string) {
    this.#document = document;
    this.#marks = marks;
    this.#accent = accent;
  }

  /** To be called for each new page, which starts without the state of the one before. */
  beginPage(): void {
    this.#font = '';
    this.#color = '';
  }

  /** @param x, y of the line's box @param owner the element of its words, where a run does not specify another */
  line(line: Line, x: number, y: number, owner: Element | Artifact): void {
    const size = Math.max(...line.runs.map(({ attributes }) => attributes.fontSize ?? 0));
    const baseline = y + BASELINE * size;
    let at = x;
    let click: Click | null = null;
    for (const run of line.runs) {
      const { glyphs = [], xAdvance = 0, attributes } = run;
      if (glyphs.length === 0) continue;
      const own = elementOf(run);
      if (typeof owner === 'string' && (own || attributes.link)) throw new Error(`a link or another element stands among words that are no part of the text: «${line.string}»`);
      const element = own ?? owner;
      this.#marks.enter(element);
      if (attributes.backgroundColor) this.rectangles([[at, baseline - TINT.above * size, xAdvance, (TINT.above + TINT.below) * size]], attributes.backgroundColor);
      this.#glyphs(run, at, baseline);
      this.#strokes(run, at, baseline);
      if (attributes.link && attributes.link === click?.href && element === click.element) {
        click.right = at + xAdvance;
        click.words += wordsOf(run);
      } else {
        if (click) this.#annotate(click, baseline, attributes.fontSize ?? 0);
        click = attributes.link ? { href: attributes.link, element: linkOf(element as Element), words: wordsOf(run), left: at, right: at + xAdvance } : null;
      }
      at += xAdvance;
    }
    if (click) this.#annotate(click, baseline, line.runs[0]?.attributes.fontSize ?? 0);
  }

  #glyphs(run: Run, x: number, baseline: number): void {
    const { attributes: { font: [source] = [], fontSize = 0, color = '#000000' }, glyphs = [], positions = [] } = run;
    const document = this.#document;
    const { _font: font, page } = document.font(source as object, fontSize);
    page.fonts[font.id] ??= font.ref();
    this.#ink(color);
    const name = `/${font.id} ${number(fontSize)} Tf`;
    const operators = ['BT'];
    if (this.#font !== name) operators.push((this.#font = name));
    // The page's coordinates run downwards, letters do not.
    operators.push(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
    const parts: string[] = [];
    let hex = '';
    // How far the pen of the file's own widths lags behind the place where the next glyph belongs, in thousandths of the size.
    let lag = 0;
    let rise = 0;
    const flush = (): void => {
      if (hex !== '') parts.push(`<${hex}>`);
      hex = '';
    };
    const show = (): void => {
      flush();
      if (parts.length > 0) operators.push(`[${parts.splice(0).join('')}]TJ`);
    };
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const aside = (xOffset / fontSize) * 1000;
      if (yOffset !== rise) {
        show();
        operators.push(`${number((rise = yOffset))} Ts`);
      }
      const step = Math.round(lag + aside);
      if (step !== 0) {
        flush();
        parts.push(String(-step));
        lag -= step;
      }
      hex += encode(font, glyph as unknown as Glyph);
      lag += (xAdvance / fontSize) * 1000 - glyph.advanceWidth * font.scale;
    }
    show();
    if (rise !== 0) operators.push('0 Ts');
    operators.push('ET');
    document.addContent(operators.join('\n'));
  }

  #strokes({ attributes, xAdvance = 0 }: Run, x: number, baseline: number): void {
    const { fontSize = 0, color = '#000000' } = attributes;
    const thickness = STROKES.thickness * fontSize;
    for (const kind of ['underline', 'strike'] as const) {
      if (!attributes[kind]) continue;
      const top = baseline + STROKES[kind] * fontSize;
      const dotted = kind === 'underline' && attributes.underlineStyle === 'dotted';
      const dots = Array.from({ length: Math.max(1, Math.floor(xAdvance / DOTS)) }, (_, i) => [x + i * DOTS, top, DOTS / 2, thickness * 1.4] as const);
      const lines = attributes.underlineStyle === 'double' ? [top - thickness, top + thickness] : [top];
      this.rectangles(dotted ? dots : lines.map((line) => [x, line, xAdvance, thickness]), color);
    }
  }

  /** Filled rectangles: left, top, width, height. The caller has said what they are. */
  rectangles(rectangles: readonly (readonly [number, number, number, number])[], color: string): void {
    this.#ink(color);
    this.#document.addContent(`${rectangles.map((sides) => `${sides.map(number).join(' ')} re`).join('\n')}\nf`);
  }

  /** A filled drawing whose corner is at (x, y). The caller has said what it is. */
  drawing(drawing: Drawing, x: number, y: number): void {
    this.#ink(drawing.color);
    const paint = drawing.shared ? `/${this.#shared(drawing)} Do` : `${drawing.path}\nf`;
    this.#document.addContent(`q 1 0 0 1 ${number(x)} ${number(y)} cm\n${paint} Q`);
  }

  /** @returns the name by which the page's content calls a drawing that the file contains once */
  #shared(drawing: Drawing): string {
    const { page } = this.#document;
    let form = this.#forms.get(drawing);
    if (!form) {
      form = this.#document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [-PAGE.width, -PAGE.height, PAGE.width, PAGE.height], Resources: {} });
      form.end(`${drawing.path}\nf`);
      this.#forms.set(drawing, form);
    }
    const name = `X${form.id}`;
    page.xobjects[name] = form;
    return name;
  }

  #ink(color: string): void {
    if (color === this.#color) return;
    this.#color = color;
    const [, ...channels] = /^#(..)(..)(..)$/.exec(color === ACCENT ? this.#accent : color) ?? [];
    if (channels.length === 0) throw new Error(`"${color}" is no colour of the form #rrggbb`);
    this.#document.addContent(`${channels.map((hex) => number(Number.parseInt(hex, 16) / 255)).join(' ')} rg`);
  }

  #annotate({ href, element, words, left, right }: Click, baseline: number, size: number): void {
    const { page } = this.#document;
    const inner = href.startsWith('#');
    const annotation = this.#document.ref({
      Type: 'Annot', Subtype: 'Link', Border: [0, 0, 0], F: 4,
      Rect: [left, page.height - baseline - CLICK.below * size, right, page.height - baseline + CLICK.above * size],
      Contents: new String(inner || words === href ? words : `${words} (${href})`),
      A: inner ? { S: 'GoTo', D: new String(href.slice(1)) } : { S: 'URI', URI: new String(href) },
    });
    annotation.data['StructParent'] = this.#marks.annotation(element, annotation);
    page.annotations.push(annotation);
    annotation.end();
  }
}

function encode(font: PDFDocument['_font'], glyph: Glyph): string {
  const id = font.subset.includeGlyph(glyph.id);
  font.widths[id] ??= glyph.advanceWidth * font.scale;
  font.unicode[id] ??= glyph.codePoints;
  return id.toString(16).padStart(4, '0');
}

/** The link that an element is or is inside. */
function linkOf(element: Element): Element {
  let link: Element | null = element;
  while (link && link.role !== 'Link') link = link.parent;
  if (!link) throw new Error('words that lead somewhere need an element «Link»');
  return link;
}

function wordsOf({ glyphs = [] }: Run): string {
  return glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('').replaceAll('\u00ad', '');
}
