import type { ClauseChange, Nature, Run } from '../../redline/index.ts';

/**
 * A run of an entry. The third part gives details:
 * - `join`: the words are the pilcrow; removed, two paragraphs became one; added, one became two
 *   and the text after it is on a separate line;
 * - `quiet`: the form of quotation marks, case or white space changed, `sign`: other signs did, no word;
 * - `moved`: the words went to another clause, or came from one;
 * - `link`, `formatting`: unchanged words whose link or style changed. `facts` or `said` say how.
 */
export type EntryRun = Run | [...Run, Touch];
export type Touch = 'join' | 'quiet' | 'sign' | 'moved' | 'link' | 'formatting';

/** The runs of a change, marks of signs told apart, and unchanged words whose link or style changed as separate runs. */
export function touchRuns({ runs, details }: Pick<ClauseChange, 'runs' | 'details'>): EntryRun[] {
  const places = details.flatMap(({ nature, at }) => (at && TOUCHES[nature] ? [{ touch: TOUCHES[nature], start: at[0], end: at[1] }] : []));
  if (places.length === 0) return runs;
  let start = 0;
  return runs.flatMap((run: Run): EntryRun[] => {
    const [kind, text] = run;
    const end = start + text.length;
    const found: EntryRun[] = [];
    if (kind === 'same') {
      let done = start;
      for (const place of places) {
        // Words whose link and style both changed are marked once.
        if (!isOfStyle(place.touch) || place.start < done || place.end > end) continue;
        if (place.start > done) found.push([kind, text.slice(done - start, place.start - start)]);
        found.push([kind, text.slice(place.start - start, place.end - start), place.touch]);
        done = place.end;
      }
      if (done < end) found.push([kind, text.slice(done - start)]);
    } else {
      const place = places.find(({ touch, start: first, end: last }) => !isOfStyle(touch) && first <= start && end <= last);
      found.push(place ? [kind, text, place.touch] : run);
    }
    start = end;
    return found;
  });
}

/** Before moved words, where there is no colour to tell them by. */
export const MOVED_SIGN = '↑↓';

const TOUCHES: Partial<Record<Nature, Touch>> = {
  quotes: 'quiet', case: 'quiet', 'white space': 'quiet', punctuation: 'sign', moved: 'moved', link: 'link', formatting: 'formatting',
};

function isOfStyle(touch: Touch): boolean {
  return touch === 'link' || touch === 'formatting';
}
