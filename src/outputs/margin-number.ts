/** Numbers that hang in the margin with the clause numbers of a page: `1.`, `3.2.5.`; `a)` and the like are indented with their text. */
const MARGIN_NUMBER = /^\d+(?:\.\d+)*\.?\s*$/u;

/** @param mark a number as written, with or without the space after it */
export function isMarginNumber(mark: string): boolean {
  return MARGIN_NUMBER.test(mark);
}
