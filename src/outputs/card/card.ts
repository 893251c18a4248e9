/** The picture that goes with a shared link (Open Graph): who publishes, what, which edition, since when. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { h } from 'hastscript';
import { fitted, type Logo } from '../../model/logo.ts';
import { PALETTE } from '../../model/theme.ts';
import { CARD } from './card-size.ts';
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
  /** In place of the brand. */
  logo?: Logo | undefined;
}

const MARGIN = 84;
const SIZES = [68, 60, 52, 46, 40, 36];
const LEADING = 1.22;
/** Height for the title, between the brand and the rule. */
const TALL = 300;

const require = createRequire(import.meta.url);
const FILES = [['source-serif-4', '600SemiBold', 'SourceSerif4'], ['source-serif-4', '400Regular', 'SourceSerif4'], ['noto-serif', '600SemiBold', 'NotoSerif']] as const;

/** The font files that a card is set in, the first one for its title; the last covers letters the others lack. */
export function cardFonts(): string[] {
  return FILES.map(([name, folder, file]) => join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), folder, `${file}_${folder}.ttf`));
}

let titleFont: Font | undefined;
function widthOf(text: string, size: number): number {
  titleFont ??= openSync(cardFonts()[0]!) as Font;
  return (titleFont.layout(text).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * size) / titleFont.unitsPerEm;
}

/** The card as SVG. Text wraps by its true width and shrinks until it fits. */
export function cardSvg({ brand, title, status, address, accent, logo }: CardWords): string {
  const room = CARD.width - 2 * MARGIN;
  const size = SIZES.find((one) => wrap(title, one, room).length <= linesOf(one)) ?? SIZES.at(-1)!;
  const lines = wrap(title, size, room);
  const most = linesOf(size);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
  const leading = size * LEADING;
  const top = 312 - ((shown.length - 1) * leading) / 2 + size * 0.3;
  const words = (text: string, x: number, y: number, fontSize: number, fill: string, weight: number) =>
    h('text', { x, y, 'font-size': fontSize, fill, 'font-weight': weight, 'font-family': 'Source Serif 4, Noto Serif' }, text);
  const svg = h(null, [
    h('rect', { width: CARD.width, height: CARD.height, fill: PALETTE.paper[0] }),
    h('rect', { width: CARD.width, height: 14, fill: accent }),
    ...(logo ? [] : [words(brand, MARGIN, 118, 44, accent, 600)]),
    ...shown.map((line, i) => words(line, MARGIN, Math.round(top + i * leading), size, PALETTE.ink[0], 600)),
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
function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
