/** A QR code as a drawing: squares of one colour, neighbours in a row joined to one rectangle. */
import { encode } from 'uqr';
import { number } from './path.ts';
import type { Drawing } from './pdf-node.ts';

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
