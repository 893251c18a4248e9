/** Elements and marked words as HTML nodes without the helper library the pages use: these files are sent to readers, who pay for every byte. */
import type { Element, ElementContent, Properties } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import type { WeightNature } from '../../redline/index.ts';
import { wordNodes } from '../compound.ts';
import type { Phrase } from './phrase.ts';
import type { EntryRun } from './touch.ts';

/** The words about the text, and their language where it is not the text's. */
export interface WordingContext {
  say: ChangeWords;
  lang: string | undefined;
  textLang: string;
}

/** @param lang language of `say` @param textLang language of the text */
export function contextFor(say: ChangeWords, lang: string, textLang: string): WordingContext {
  return { say, lang: lang === textLang ? undefined : lang, textLang };
}

export function word(value: string): ElementContent {
  return { type: 'text', value };
}

export function element(tagName: string, className: string, children: ElementContent[], more: Properties = {}): Element {
  return { type: 'element', tagName, properties: { ...(className ? { className: className.split(' ') } : {}), ...more }, children };
}

/** By these styles hide changes of signs alone, mark those that carry weight, and show those of one kind. */
export function changeClasses({ minor, weights }: { minor: boolean; weights: readonly WeightNature[] }): string[] {
  return [...(minor ? ['minor'] : []), ...weights.map((nature) => `w-${nature}`)];
}

/** Words about the text, its own words in them marked where they are in another language. */
export function phraseNodes(phrase: Phrase, { lang, textLang }: Pick<WordingContext, 'lang' | 'textLang'>): ElementContent[] {
  return phrase.map(({ words, quoted }) => (quoted && lang !== undefined ? element('span', '', [word(words)], { lang: textLang }) : word(words)));
}

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
  const [start, end] = touch === 'moved' ? (kind === 'added' ? [say.movedHereStart, say.movedHereEnd] : [say.movedAwayStart, say.movedAwayEnd])
    : kind === 'added' ? [say.addedStart, say.addedEnd] : [say.removedStart, say.removedEnd];
  return [element(tag, [gap, touch ? `${touch} ` : '', lookOf(text)].join('').trim(), [heard(start), ...wordNodes(text), heard(end)])];
}

/** Mere signs (`s`) and mere white space (`w`: line breaks `wl`, no-break spaces `wn`) are hard to see. */
function lookOf(text: string): string {
  if (!/\S/.test(text)) return /\n/.test(text) ? 'w wl' : /[\u00a0\u202f]/.test(text) ? 'w wn' : 'w';
  return /^[^\p{L}\p{N}]{1,2}$/u.test(text) ? 's' : '';
}
