/** Sentences that say what a term means, for search: whoever searches for a term wants these first. */
import { wordForms } from '../languages/stem.ts';
import type { Lang } from '../model/edition.ts';

/** Sentences end here, and so do the items of a list. */
const ENDS = /(?<=[.!?;:])\s+(?=\p{Lu})|\n/gu;
const MOST_WORDS = 10;

/** The stretches of a text that contain the terms it defines: from the start of a sentence to what defines them, short enough to be a name. */
export function definedStretches(text: string, lang: Lang): { start: number; end: number }[] {
  const pattern = wordForms(lang).defines;
  if (!pattern) return [];
  const starts = [0, ...Array.from(text.matchAll(ENDS), ({ 0: gap, index }) => index + gap.length)];
  return starts.flatMap((start, i) => {
    const sentence = text.slice(start, starts[i + 1]);
    const at = pattern.exec(sentence)?.index ?? 0;
    return at > 0 && sentence.slice(0, at).trim().split(/\s+/u).length <= MOST_WORDS ? [{ start, end: start + at }] : [];
  });
}
