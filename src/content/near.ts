import { distance } from 'fastest-levenshtein';

/** The known name closest to a misspelt one; null where none is close. */
export function nearest(name: string, known: readonly string[]): string | null {
  const near = known.filter((one) => distance(one, name.toLowerCase()) <= Math.max(2, name.length / 3));
  return near.sort((a, b) => distance(a, name) - distance(b, name))[0] ?? null;
}
