/** Size of a card in pixels: what networks crop least. */
export const CARD = { width: 1200, height: 630 };
