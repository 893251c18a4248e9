/** The picture that goes with a shared link (Open Graph): who publishes, what, which edition, since when. */
import { openSync, type Font } from 'fontkit';
import { h } from 'hastscript';
import { fitted, type Logo } from '../../model/logo.ts';
import { CARD, type Faces, PALETTE, SPARE } from '../../model/theme.ts';
import { fontFile, fontPath } from '../font-file.ts';
import { toHtml } from '../html/serialize.ts';

export interface CardWords {
  brand: string;
  title: string;
  /** «Редакция 2 · Действует с 1 апреля 2026 г.» */
  status: string;
  /** `example.kz/docs/privacy/` */
  address: string;
  /** The owner's colour, `#rrggbb`. */
  accent: string;
  faces: Faces;
  /** In place of the brand. */
  logo?: Logo | undefined;
}

const MARGIN = 84;
const SIZES = [68, 60, 52, 46, 40, 36];
const LEADING = 1.22;
/** Height for the title, between the brand and the rule. */
const TALL = 300;

const UPRIGHT = { bold: false, italic: false };
const BOLD = { ...UPRIGHT, bold: true };

/** The font files that a card is set in. */
export function cardFonts({ text, heading }: Faces): string[] {
  return [...new Set([fontFile(heading, BOLD), fontFile(text, BOLD), fontFile(text, UPRIGHT), fontFile(SPARE, BOLD)])].map(fontPath);
}

type WidthOf = (text: string, size: number) => number;

function measure({ heading }: Faces): WidthOf {
  const font = openSync(fontPath(fontFile(heading, BOLD))) as Font;
  return (text, size) => (font.layout(text).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * size) / font.unitsPerEm;
}

/** The card as SVG. Text wraps by its true width and shrinks until it fits. */
export function cardSvg({ brand, title, status, address, accent, faces, logo }: CardWords): string {
  const widthOf = measure(faces);
  const room = CARD.width - 2 * MARGIN;
  const size = SIZES.find((one) => wrap(title, one, room, widthOf).length <= linesOf(one)) ?? SIZES.at(-1)!;
  const lines = wrap(title, size, room, widthOf);
  const max = linesOf(size);
  const shown = lines.length > max ? [...lines.slice(0, max - 1), `${lines[max - 1]}…`] : lines;
  const leading = size * LEADING;
  const top = 312 - ((shown.length - 1) * leading) / 2 + size * 0.3;
  const words = (text: string, x: number, y: number, fontSize: number, fill: string, weight: number, face = faces.text) =>
    h('text', { x, y, 'font-size': fontSize, fill, 'font-weight': weight, 'font-family': `${face.family}, ${SPARE.family}` }, text);
  const svg = h(null, [
    h('rect', { width: CARD.width, height: CARD.height, fill: PALETTE.paper[0] }),
    h('rect', { width: CARD.width, height: 14, fill: accent }),
    ...(logo ? [] : [words(brand, MARGIN, 118, 44, accent, 600, faces.heading)]),
    ...shown.map((line, i) => words(line, MARGIN, Math.round(top + i * leading), size, PALETTE.ink[0], 600, faces.heading)),
    h('rect', { x: MARGIN, y: 500, width: room, height: 2, fill: PALETTE.line[0] }),
    words(status, MARGIN, 550, 32, PALETTE.good[0], 600),
    words(address, MARGIN, 592, 26, PALETTE.soft[0], 400),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">${toHtml(svg.children as Parameters<typeof toHtml>[0])}${logo ? logoImage(logo) : ''}</svg>`;
}

/** The logo where the brand would be. HTML, in which the card is written otherwise, has no `image` with an end. */
function logoImage(logo: Logo): string {
  const data = logo.type === 'svg' ? `data:image/svg+xml;base64,${Buffer.from(logo.source).toString('base64')}` : `data:image/png;base64,${logo.base64}`;
  const { width, height } = fitted(logo, { width: 420, height: 80 });
  return `<image x="${MARGIN}" y="56" width="${width}" height="${height}" href="${data}"/>`;
}

/** How many lines of a size fit. */
const linesOf = (size: number): number => Math.floor(TALL / (size * LEADING));

/** Lines no wider than `room`, broken at spaces, not at no-break spaces. */
function wrap(text: string, size: number, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
