/** Styles that Markdown has no mark for and that may carry meaning. */

/** In half points. Programs that convert PDFs to Word shift words by less, without meaning. */
const MIN_SHIFT = 3;
/** Of 255: greys differ in no channel; near-white is not seen on paper. */
const MIN_COLOUR = 64;
const NEAR_WHITE = 0xe0;

/** Whether words are above or below the line. @param position how far, in half points */
export function isRaised(vertical: string | undefined, position: string | undefined): boolean {
  return /^(?:super|sub)script$/.test(vertical ?? '') || Math.abs(Number(position ?? 0)) >= MIN_SHIFT;
}

/** Whether a colour sets words apart: anything but black, grey and automatic. @param hex `FF0000`, `auto` */
export function hasMarkingColour(hex: string | undefined): boolean {
  const channels = /^[0-9a-f]{6}$/i.test(hex ?? '') ? [0, 2, 4].map((at) => Number.parseInt(hex!.slice(at, at + 2), 16)) : [];
  return channels.length > 0 && Math.max(...channels) - Math.min(...channels) >= MIN_COLOUR;
}

/** Whether words cannot be seen on white paper. */
export function isNearWhite(hex: string | undefined): boolean {
  return /^[0-9a-f]{6}$/i.test(hex ?? '') && [0, 2, 4].every((at) => Number.parseInt(hex!.slice(at, at + 2), 16) >= NEAR_WHITE);
}
