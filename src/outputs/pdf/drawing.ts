/** Operands and paths of a page’s content (ISO 32000-1 §8.5): dots, and QR codes. */
import { encode } from 'uqr';
import type { Drawing } from './pdf-node.ts';

/** A number as content streams have it: a thousandth of a point is finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** How far the handles of the four curves of a circle reach along its square. */
const HANDLE = (4 * (Math.SQRT2 - 1)) / 3;

/** The path of a filled circle. */
export function dot(x: number, y: number, radius: number): string {
  const [r, h] = [radius, radius * HANDLE];
  const curve = (...points: [number, number][]): string => `${points.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`).join(' ')} c`;
  return [
    `${number(x + r)} ${number(y)} m`, curve([r, h], [h, r], [0, r]), curve([-h, r], [-r, h], [-r, 0]), curve([-r, -h], [-h, -r], [0, -r]), curve([h, -r], [r, -h], [r, 0]),
  ].join('\n');
}

/** @param size of its side, in points; the quiet zone around it is the page's own white */
export function qrDrawing(text: string, size: number, color: string): Drawing {
  const { data, size: count } = encode(text, { ecc: 'M', border: 0 });
  const module = size / count;
  const rectangles: string[] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < count; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      rectangles.push(`${[from * module, y * module, (x - from + 1) * module, module].map(number).join(' ')} re`);
    }
  }
  return { color, path: rectangles.join('\n') };
}
