import type { ClauseChange, Run } from '../../redline/index.ts';

/**
 * A run of an entry. The third part gives details:
 * - `join`: the words are the pilcrow; removed, two paragraphs became one; added, one became two
 *   and the text after it is on a separate line;
 * - `link`, `formatting`: unchanged words whose link or style changed. `facts` or the label say how.
 */
export type EntryRun = Run | [...Run, Touch];
export type Touch = 'join' | 'link' | 'formatting';

/** The runs of a change, with unchanged words whose link or style changed as separate runs. */
export function touchRuns({ runs, details }: Pick<ClauseChange, 'runs' | 'details'>): EntryRun[] {
  const touches = details.flatMap(({ nature, at }) => ((nature === 'link' || nature === 'formatting') && at ? [{ nature, start: at[0], end: at[1] }] : []));
  if (touches.length === 0) return runs;
  let start = 0;
  return runs.flatMap((run: Run): EntryRun[] => {
    const [kind, text] = run;
    const end = start + text.length;
    const within = touches.filter((touch) => touch.start >= start && touch.end <= end);
    const found: EntryRun[] = [];
    let done = start;
    for (const touch of within) {
      // Words whose link and style both changed are marked once.
      if (touch.start < done) continue;
      if (touch.start > done) found.push([kind, text.slice(done - start, touch.start - start)]);
      found.push([kind, text.slice(touch.start - start, touch.end - start), touch.nature]);
      done = touch.end;
    }
    if (done < end) found.push([kind, text.slice(done - start)]);
    start = end;
    return found;
  });
}
