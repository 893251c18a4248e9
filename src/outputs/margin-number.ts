/** Numbers that hang where the clause numbers of a page run down: `1.`, `3.2.5.`; `a)` and the like stand in with their text. */
const MARGIN_NUMBER = /^\d+(?:\.\d+)*\.?\s*$/u;

/** @param mark a number as written, with or without the space behind it */
export function isMarginNumber(mark: string): boolean {
  return MARGIN_NUMBER.test(mark);
}
