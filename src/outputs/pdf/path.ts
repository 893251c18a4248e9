/** Operands and paths of a page's content (ISO 32000-1 §8.5). */

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
