/** A list longer than this wants a way through: years to jump to, one line an entry, what is rarely needed folded. */
export const MANY = 12;
