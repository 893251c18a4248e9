/** A remainder this small is shown rather than folded away. */
export const SLACK = 2;

/** A list in two parts: what is shown, and what is folded away, which may be empty. @param most how many are shown where there are many more */
export function fold<T>(items: readonly T[], most: number): [T[], T[]] {
  const shown = items.length <= most + SLACK ? items.length : most;
  return [items.slice(0, shown), items.slice(shown)];
}
