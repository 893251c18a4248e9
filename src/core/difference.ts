/** Where two lists of words differ: for files that are no editions, between which a redline would say more than it can know. */
import { diffArrays } from 'diff';

export interface Difference {
  /** Words of the published file that the other lacks; empty where it only has more. */
  published: string;
  /** Words that stand there instead. */
  found: string;
}

/** Where two files read differently, in order. */
export function differences(published: readonly string[], found: readonly string[]): Difference[] {
  const list: Difference[] = [];
  let open: Difference | null = null;
  for (const { added, removed, value } of diffArrays([...published], [...found])) {
    if (!added && !removed) {
      open = null;
      continue;
    }
    if (!open) list.push((open = { published: '', found: '' }));
    open[added ? 'found' : 'published'] = value.join(' ');
  }
  return list;
}
