/** Sentences of a clause that another one contains whole. */
import type { Unit } from './unit.ts';
import type { Wording } from './word.ts';

/** White space and signs that end a sentence, at the beginning of what separates two words. */
export const SENTENCE_END = /^\s*[.;:!?]+/u;

/** A stretch of fewer words may occur in both by chance. */
const MIN_CARRIED = 8;

/**
 * For any part, how many words the longest stretch of whole sentences has that is in it and in the whole word
 * for word; 0 where there is none. Such a stretch came from the whole, however much else the part says, unless another
 * part holds it too. The whole is read once, so each part costs no more than its own length.
 */
export function carriedFrom(whole: Unit): (part: Unit) => number {
  const theirs = sentencesOf(whole);
  const places = new Map(theirs.map(({ key }, at) => [key, at]));
  return (part) => {
    let [longest, at, start] = [0, -1, 0];
    for (const sentence of sentencesOf(part)) {
      const follows = at >= 0 && theirs[at + 1]?.key === sentence.key;
      if (!follows) start = sentence.start;
      at = follows ? at + 1 : (places.get(sentence.key) ?? -1);
      if (at >= 0) longest = Math.max(longest, sentence.end - start);
    }
    return longest >= MIN_CARRIED ? longest : 0;
  };
}

export interface Sentence {
  /** Equal where the words are. */
  key: string;
  ids: readonly number[];
  /** Where it begins and ends among the words of its text. */
  start: number;
  end: number;
  /** Where it begins and ends in the letters: with the space before it, and the sign that ends it. */
  first: number;
  stop: number;
}

/** The sentences of a text; a full stop within one cuts it too where a capital or a figure is after it, but equally in every text. */
export function sentencesOf({ text, words: { ids, spans } }: Wording): Sentence[] {
  const starts = [...ids.keys()].filter((word) => word === 0 || startsSentence(text.slice(spans[2 * word - 1], spans[2 * word]), text.slice(spans[2 * word], spans[2 * word + 1])));
  let stop = 0;
  return starts.map((start, k) => {
    const end = starts[k + 1] ?? ids.length;
    const last = spans[2 * end - 1]!;
    const sign = SENTENCE_END.exec(text.slice(last, spans[2 * end]));
    const first = stop;
    stop = last + (sign?.[0].length ?? 0);
    const own = ids.slice(start, end);
    return { key: own.join(' '), ids: own, start, end, first, stop };
  });
}

function startsSentence(separator: string, word: string): boolean {
  const [sign] = SENTENCE_END.exec(separator) ?? [];
  return sign !== undefined && (/[;:!?]/u.test(sign) || !/^\p{Ll}/u.test(word));
}
