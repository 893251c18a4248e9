/** Numbers that hang in the margin with the clause numbers of a page: `1.`, `3.2.5.`; `a)` and the like are indented with their text. */
const MARGIN_NUMBER = /^\d+(?:\.\d+)*\.?\s*$/u;

/** The class of a number on a page: `n`, which hangs in the margin, and `named` where a word in it («Статья 5.») leaves no room for it there. */
export function numberClass(mark: string): string {
  return /\p{Ll}{2}/u.test(mark.replace(/^[([]?[ivxlc]+/u, '')) ? 'n named' : 'n';
}

/** @param mark a number as written, with or without the space after it */
export function isMarginNumber(mark: string): boolean {
  return MARGIN_NUMBER.test(mark);
}
