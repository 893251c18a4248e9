import type { ListItem } from 'mdast';

/**
 * The number an ordered list item has in the source. The Markdown tree keeps only the first number of a
 * list; the author's own `3.` after `1.` is part of the legal text and is read from the source.
 * @param source the text the item's position points into
 */
export function itemMark(source: string, item: ListItem): { number: string; delimiter: string } | null {
  const start = item.position?.start.offset ?? 0;
  const match = /^(\d{1,9})([.)])/.exec(source.slice(start, start + 10));
  return match ? { number: String(Number(match[1])), delimiter: match[2]! } : null;
}
