/** What is on each page besides the text: the footer below it, the watermark behind it. */
import type { Faces } from '../../model/theme.ts';
import { number } from './drawing.ts';
import { fontStack } from './fonts.ts';
import type { Line } from './line-slice.ts';
import type { PdfFooter } from './pdf-input.ts';
import type { LaidNode } from './pdf-node.ts';
import { COLOR, COLUMN, FOOTER, GUTTER, PAGE } from './pdf-style.ts';
import { setText, type Span, type Typography } from './typeset.ts';

const WIDTH = GUTTER + COLUMN;
const PAGE_LABEL_WIDTH = 90;

/**
 * The footer, made when the number of pages is known: edition, its address, «стр. 3 из 9»; below, whether it is in force.
 * Not part of the text, and therefore without a link: the address is in the head as one.
 * @param page from 1
 */
export function footerNodes(footer: PdfFooter, type: Typography, page: number, of: number): LaidNode[] {
  const span = (text: string): Span => ({ text, size: FOOTER.size, color: COLOR.soft, weight: 'regular', italic: false });
  const setting = { ...type, leading: FOOTER.leading, hyphenate: false };
  const label = footer.page.replace('{page}', String(page)).replace('{of}', String(of));
  const name = setText([span(`${footer.brand} · ${footer.edition} · ${footer.address}`)], { ...setting, width: WIDTH - PAGE_LABEL_WIDTH, align: 'left' });
  const standing = footer.standing === null ? [] : setText([span(footer.standing)], { ...setting, width: WIDTH, align: 'left' });
  return [
    { type: 'VIEW', props: {}, style: { backgroundColor: COLOR.hairline }, box: { top: FOOTER.top - 6, left: PAGE.left, width: WIDTH, height: 0.5 } },
    textNode(name, FOOTER.top, PAGE.left, WIDTH - PAGE_LABEL_WIDTH),
    textNode(setText([span(label)], { ...setting, width: PAGE_LABEL_WIDTH, align: 'right' }), FOOTER.top, PAGE.left + WIDTH - PAGE_LABEL_WIDTH, PAGE_LABEL_WIDTH),
    ...(standing.length === 0 ? [] : [textNode(standing, FOOTER.top + FOOTER.leading * name.length, PAGE.left, WIDTH)]),
  ];
}

function textNode(lines: Line[], top: number, left: number, width: number): LaidNode {
  return { type: 'TEXT', props: {}, style: {}, box: { top, left, width, height: FOOTER.leading * lines.length }, lines };
}

/** The share of the page's diagonal that the word takes, and the maximum size. */
const SHARE = 0.72;
const MAX_SIZE = 96;
const OPERATORS: Record<string, string> = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' };

/** A word across the page: drawn as outlines, not as text, so that it is in no copied text, in no search and in no reading order. */
export function watermarkNode(word: string, faces: Faces): LaidNode {
  const font = fontStack(faces, { weight: 'semibold', italic: false, heading: true }).find((one) => Array.from(word).every((letter) => one.hasGlyphForCodePoint(letter.codePointAt(0)!)));
  if (!font) throw new Error(`no font has all the letters of «${word}»`);
  const { glyphs, positions } = font.layout(word);
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const scale = Math.min((Math.hypot(PAGE.width, PAGE.height) * SHARE) / width, MAX_SIZE / font.unitsPerEm);
  const angle = Math.atan2(PAGE.height, PAGE.width);
  // Font units, upwards from the baseline → points from the middle of the page, along its rising diagonal.
  const place = (x: number, y: number): string => {
    const [along, across] = [(x - width / 2) * scale, (y - font.capHeight / 2) * scale];
    return `${number(along * Math.cos(angle) - across * Math.sin(angle))} ${number(-along * Math.sin(angle) - across * Math.cos(angle))}`;
  };
  let left = 0;
  const path = glyphs.flatMap((glyph, i) => {
    const commands = cubic(glyph.path.commands).map(({ command, args }) =>
      [...pairs(args).map(([x, y]) => place(left + x, y)), OPERATORS[command]].join(' '));
    left += positions[i]!.xAdvance;
    return commands;
  }).join('\n');
  return { type: 'VIEW', props: { drawing: { color: COLOR.watermark, path, shared: true } }, style: {}, box: { left: PAGE.width / 2, top: PAGE.height / 2, width: 0, height: 0 } };
}

interface Command {
  command: string;
  args: number[];
}

/** PDF has no quadratic curves: each is the cubic one of the same shape. */
function cubic(commands: readonly Command[]): Command[] {
  let [x, y] = [0, 0];
  return commands.map(({ command, args }) => {
    const [fromX, fromY] = [x, y];
    if (args.length > 0) [x, y] = args.slice(-2) as [number, number];
    if (command !== 'quadraticCurveTo') return { command, args };
    const [controlX, controlY] = args as [number, number];
    const third = (end: number, control: number): number => end + (2 / 3) * (control - end);
    return { command: 'bezierCurveTo', args: [third(fromX, controlX), third(fromY, controlY), third(x, controlX), third(y, controlY), x, y] };
  });
}

function pairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}
