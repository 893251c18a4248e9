import type { ElementContent } from 'hast';
import { wordNodes } from '../html/word-html.ts';
import { element, word, type WordingContext } from './light-node.ts';
import { isOfSigns, type EntryRun } from './touch.ts';

/** Runs as HTML. */
export function runsNodes(runs: readonly EntryRun[], context: WordingContext): ElementContent[] {
  // A replacement is set a little apart from what it replaces: by a class, because a space would be copied.
  return runs.flatMap((run, k) => runNodes(run, context, run[0] === 'added' && runs[k - 1]?.[0] === 'removed' ? 'g ' : ''));
}

function runNodes([kind, text, touch]: EntryRun, { say, lang }: WordingContext, gap: string): ElementContent[] {
  if (kind === 'same') return touch ? [element('span', 'k', wordNodes(text))] : wordNodes(text);
  const heard = (words: string): ElementContent => element('span', 'v', [word(` [${words}] `)], { lang });
  const tag = kind === 'added' ? 'ins' : 'del';
  if (touch === 'join') return [element(tag, 'j', [heard(kind === 'added' ? say.dividedHere : say.joinedHere)])];
  const [start, end] = kind === 'added' ? [say.addedStart, say.addedEnd] : [say.removedStart, say.removedEnd];
  return [element(tag, `${gap}${isOfSigns(touch) ? `${touch} ` : ''}${lookOf(text)}`.trim(), [heard(start), ...wordNodes(text), heard(end)])];
}

/** Mere signs (`s`) and mere white space (`w`: line breaks `wl`, no-break spaces `wn`) are hard to see. */
function lookOf(text: string): string {
  if (!/\S/.test(text)) return /\n/.test(text) ? 'w wl' : /[\u00a0\u202f]/.test(text) ? 'w wn' : 'w';
  return /^[^\p{L}\p{N}]{1,2}$/u.test(text) ? 's' : '';
}
