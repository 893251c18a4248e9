/** Where two lists of words differ: for files that are not editions, where a redline would claim more than it can know. */
import { diffArrays } from 'diff/lib/diff/array.js';

export interface Difference {
  /** Words of the published file that the other lacks; empty for additions only. */
  published: string;
  /** Words that are in their place. */
  found: string;
}

/** The words of a file, as they are compared: where a line was divided does not count. */
export function wordsOf(text: string): string[] {
  return text.replaceAll('\u00ad', '').split(/\s+/u).filter(Boolean);
}

/** Files with more differences have little to do with each other, and looking for what they share would take minutes. */
const MAX_EDITS = 2_000;

/** Where two files read differently, in order; one difference from the first to the last where they share too little. */
export function differences(published: readonly string[], found: readonly string[]): Difference[] {
  const parts = diffArrays([...published], [...found], { maxEditLength: MAX_EDITS });
  return parts ? listed(parts) : [whole(published, found)];
}

function listed(parts: { added?: boolean; removed?: boolean; value: string[] }[]): Difference[] {
  const list: Difference[] = [];
  let open: Difference | null = null;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = null;
      continue;
    }
    if (!open) list.push((open = { published: '', found: '' }));
    open[added ? 'found' : 'published'] = value.join(' ');
  }
  return list;
}

/** Everything between the words that both begin with and those that both end with. */
function whole(published: readonly string[], found: readonly string[]): Difference {
  const shorter = Math.min(published.length, found.length);
  let start = 0;
  while (start < shorter && published[start] === found[start]) start += 1;
  let end = 0;
  while (end < shorter - start && published.at(-1 - end) === found.at(-1 - end)) end += 1;
  const between = (words: readonly string[]): string => words.slice(start, words.length - end).join(' ');
  return { published: between(published), found: between(found) };
}
