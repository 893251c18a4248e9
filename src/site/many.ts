/** A list longer than this needs navigation: years to jump to, one line an entry, details folded. */
export const MANY = 12;
