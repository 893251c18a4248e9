import type { ElementContent } from 'hast';
import { wordNodes } from '../html/word.ts';
import { element, word, type Told } from './node.ts';
import type { EntryRun } from './view.ts';

/** A run as HTML. Lone signs and lone white space get a class of their own: they are hard to see. */
export function runNodes([kind, text, touch]: EntryRun, { say, lang }: Told): ElementContent[] {
  if (kind === 'same') return touch ? [element('span', 'k', wordNodes(text))] : wordNodes(text);
  const heard = (words: string): ElementContent => element('span', 'v', [word(` [${words}] `)], { lang });
  const tag = kind === 'added' ? 'ins' : 'del';
  if (touch === 'join') return [element(tag, 'j', [heard(kind === 'added' ? say.dividedHere : say.joinedHere)])];
  const [start, end] = kind === 'added' ? [say.addedStart, say.addedEnd] : [say.removedStart, say.removedEnd];
  return [element(tag, /\S/.test(text) ? (/^[^\p{L}\p{N}]{1,2}$/u.test(text) ? 's' : '') : 'w', [heard(start), ...wordNodes(text), heard(end)])];
}
