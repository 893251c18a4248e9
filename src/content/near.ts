import { distance } from 'fastest-levenshtein';

/** The known name that a misspelt one is most like; null where it is like none. */
export function nearest(name: string, known: readonly string[]): string | null {
  const near = known.filter((one) => distance(one, name.toLowerCase()) <= Math.max(2, name.length / 3));
  return near.sort((a, b) => distance(a, name) - distance(b, name))[0] ?? null;
}
