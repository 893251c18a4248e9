/** Lengths in a picture that fills the width it is given, and whose letters the reader may enlarge. */

/** A length that grows with the letters. */
export function em(length: number): string {
  return `${Number(length.toFixed(2))}em`;
}

/** A length that grows with the picture. */
export function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}
