/** The owner's logo as a value, which pages, documents and the card of a shared link draw each in its way. */

/** A filled or stroked shape of an SVG, with its transformations one after another, outermost first. */
export interface LogoShape {
  /** The data of an SVG path (SVG 2, §9.3). */
  path: string;
  /** Six numbers each (SVG 2, §8.5). */
  matrices: number[][];
  /** `#rrggbb`; null for none. */
  fill: string | null;
  evenOdd: boolean;
  stroke: { color: string; width: number } | null;
}

interface Sized {
  width: number;
  height: number;
}

export type Logo = Sized & (
  /** The file as text, and its shapes in its own coordinates, which begin at `left` and `top`. */
  | { type: 'svg'; source: string; left: number; top: number; shapes: LogoShape[] }
  /** The file in base64. */
  | { type: 'png'; base64: string }
);

/** The size at which a logo fills a height, but no more than a width. */
export function fitted({ width, height }: Logo, room: Sized): Sized {
  const scale = Math.min(room.height / height, room.width / width);
  return { width: width * scale, height: height * scale };
}
