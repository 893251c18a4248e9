/**
 * A word across the page, behind the text: drawn as outlines, not as text, so that it is in no copied text,
 * in no search and in no reading order.
 */
import type { Faces } from '../../model/theme.ts';
import { fontStack } from './fonts.ts';
import { number } from './drawing.ts';
import type { LaidNode } from './pdf-node.ts';
import { COLOR, PAGE } from './pdf-style.ts';

/** The share of the page's diagonal that the word takes, and the maximum size. */
const SHARE = 0.72;
const LARGEST = 96;
const OPERATORS: Record<string, string> = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' };

export function watermarkNode(word: string, faces: Faces): LaidNode {
  const font = fontStack(faces, { weight: 'semibold', italic: false, heading: true }).find((one) => Array.from(word).every((letter) => one.hasGlyphForCodePoint(letter.codePointAt(0)!)));
  if (!font) throw new Error(`no font has all the letters of «${word}»`);
  const { glyphs, positions } = font.layout(word);
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const scale = Math.min((Math.hypot(PAGE.width, PAGE.height) * SHARE) / width, LARGEST / font.unitsPerEm);
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
