/**
 * Makes a word match readable. The shortest list of changes is not the clearest one: it keeps a chance «и»
 * in the middle of a rewritten sentence, and may begin an insertion one word too early.
 */
import type { Match } from './matching.ts';
import type { Wording } from './word.ts';
import type { Lexicon } from './word.ts';

/** This many equal words in a row are never chance. */
const STRONG_WORDS = 4;
/** A stretch between strong matches that shares less than this on either side was rewritten, whatever words recur in it. */
const REWRITTEN_BELOW = 0.25;
/** Shorter stretches are not a rewritten phrase. */
const REWRITTEN_WORDS = 6;
/** An island: one or two common words between two changes of at least three words. */
const ISLAND_WORDS = 2;
const ISLAND_CHANGE = 3;
/** Words kept by twos at most, at least so many times, and less than half of all, are confetti: a reader wants the old and the new wording whole. */
const CONFETTI_WORDS = 2;
const CONFETTI_PIECES = 2;
/** How far a change is slid to a better place. */
const FARTHEST_SLIDE = 60;

/** @returns a part of `matches`, some of them slid */
export function readableMatches(from: Wording, to: Wording, matches: readonly Match[], lexicon: Lexicon): Match[] {
  const slid = slideChanges(from, to, matches);
  return dropIslands(from, to, dropConfetti(from, to, dropRewritten(from, to, slid, lexicon)), lexicon);
}

/** Words between a match and the one before it. */
function gap(before: Match | undefined, match: Pick<Match, 'a' | 'b'>): { a: number; b: number } {
  return before ? { a: match.a - before.a - before.length, b: match.b - before.b - before.length } : { a: match.a, b: match.b };
}

function ends(from: Wording, to: Wording): Match {
  return { a: from.words.ids.length, b: to.words.ids.length, length: 0 };
}

/** Drops the weak matches of stretches that have too few of them to be the same words rearranged. */
function dropRewritten(from: Wording, to: Wording, matches: readonly Match[], lexicon: Lexicon): Match[] {
  const all = [...matches, ends(from, to)];
  const kept: Match[] = [];
  let weak: Match[] = [];
  for (const [k, match] of all.entries()) {
    const first = k === 0 && match.a === 0 && match.b === 0;
    const last = k === matches.length - 1 && match.a + match.length === all.at(-1)!.a && match.b + match.length === all.at(-1)!.b;
    if (k < matches.length && match.length < STRONG_WORDS && !first && !last) {
      weak.push(match);
      continue;
    }
    const before = kept.at(-1);
    const [a, b] = before ? [before.a + before.length, before.b + before.length] : [0, 0];
    if (weak.length > 0 && !isRewritten(from, to, weak, [a, match.a], [b, match.b], lexicon)) kept.push(...weak);
    weak = [];
    if (k < matches.length) kept.push(match);
  }
  return kept;
}

function isRewritten(from: Wording, to: Wording, weak: readonly Match[], a: [number, number], b: [number, number], lexicon: Lexicon): boolean {
  if (Math.min(a[1] - a[0], b[1] - b[0]) < REWRITTEN_WORDS) return false;
  const weigh = ({ words }: Wording, start: number, end: number): number => {
    let weight = 0;
    for (let k = start; k < end; k++) weight += lexicon.weight(words.ids[k]!);
    return weight;
  };
  const shared = weak.reduce((sum, match) => sum + weigh(from, match.a, match.a + match.length), 0);
  return shared < REWRITTEN_BELOW * Math.min(weigh(from, ...a), weigh(to, ...b));
}

/** Drops what is kept of a stretch in pieces too small to read; a part of the sentence that is kept between its commas is no such piece. */
function dropConfetti(from: Wording, to: Wording, matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  let pieces: Match[] = [];
  const all = ends(from, to);
  const settle = (next: Match): void => {
    const { a, b } = gap(kept.at(-1), next);
    const words = pieces.reduce((sum, { length }) => sum + length, 0);
    // Where most of the shorter wording is kept, words were left out or put in.
    const isRewritten = 4 * words < a + b && 3 * words < 2 * Math.min(a, b);
    const isConfetti = pieces.length >= CONFETTI_PIECES && Math.min(a, b) >= REWRITTEN_WORDS && isRewritten;
    if (!isConfetti) kept.push(...pieces);
    pieces = [];
  };
  for (const match of matches) {
    const isEdge = match.a + match.b === 0 || (match.a + match.length === all.a && match.b + match.length === all.b);
    if (match.length <= CONFETTI_WORDS && !isEdge && !isPhrase(from, match.a, match.length) && !isPhrase(to, match.b, match.length)) pieces.push(match);
    else {
      settle(match);
      kept.push(match);
    }
  }
  settle(all);
  return kept;
}

/** Whether punctuation is before and after the words. */
function isPhrase(wording: Wording, start: number, length: number): boolean {
  const isPause = (word: number): boolean => word === 0 || word === wording.words.ids.length || /[.,:;!?()–—\n\t]/.test(separator(wording, word));
  return isPause(start) && isPause(start + length);
}

function dropIslands(from: Wording, to: Wording, matches: readonly Match[], lexicon: Lexicon): Match[] {
  const kept: Match[] = [];
  for (const [k, match] of matches.entries()) {
    const left = gap(kept.at(-1), match);
    const right = gap(match, matches[k + 1] ?? ends(from, to));
    const isLong = ({ a, b }: { a: number; b: number }): boolean => Math.max(a, b) >= ISLAND_CHANGE;
    const isCommon = (): boolean => from.words.ids.slice(match.a, match.a + match.length).every((id) => lexicon.isCommon(id));
    if (match.length <= ISLAND_WORDS && isLong(left) && isLong(right) && isCommon()) continue;
    kept.push(match);
  }
  return kept;
}

/**
 * An insertion or deletion that ends in the same words that precede it may as well be placed earlier:
 * «A и B [и B]» is «A [и B] и B». The chosen place is the one that leaves no island, keeps the
 * punctuation as it is and lies between sentences or phrases; of equal ones the last, where an enumeration grows.
 */
function slideChanges(from: Wording, to: Wording, matches: readonly Match[]): Match[] {
  const slid = matches.map((match) => ({ ...match }));
  for (let k = 0; k + 1 < slid.length; k++) {
    const [before, after] = [slid[k]!, slid[k + 1]!];
    const { a, b } = gap(before, after);
    if ((a === 0) === (b === 0)) continue;
    const isInner = [k > 0 || before.a + before.b > 0, k + 2 < slid.length || after.a + after.length < from.words.ids.length || after.b + after.length < to.words.ids.length];
    const shift = bestShift(from, to, before, after, isInner);
    before.length += shift;
    after.a += shift;
    after.b += shift;
    after.length -= shift;
    if (before.length === 0) slid.splice(k, 1);
    else if (after.length === 0) slid.splice(k + 1, 1);
    else continue;
    // The change has met its neighbour: both are one now and may slide on.
    k = Math.max(-1, k - 2);
  }
  return slid;
}

/** A change that swallows the last match between itself and the next change leaves one change instead of two. */
const NO_ISLAND = 4;

function bestShift(from: Wording, to: Wording, before: Match, after: Match, [hasLeft, hasRight]: boolean[]): number {
  const { a, b } = gap(before, after);
  const width = Math.max(a, b);
  const { ids } = (a > 0 ? from : to).words;
  const start = a > 0 ? before.a + before.length : before.b + before.length;
  let least = 0;
  while (least > -Math.min(before.length, FARTHEST_SLIDE) && ids[start + least - 1] === ids[start + least - 1 + width]) least -= 1;
  let most = 0;
  while (most < Math.min(after.length, FARTHEST_SLIDE) && ids[start + most] === ids[start + most + width]) most += 1;
  if (least === most) return 0;
  let [best, bestScore] = [0, -Infinity];
  for (let shift = least; shift <= most; shift++) {
    const meets = (hasLeft && shift === -before.length) || (hasRight && shift === after.length);
    const score = placeScore(from, to, before, after, least, most, shift) + (meets ? NO_ISLAND : 0);
    if (score >= bestScore) [best, bestScore] = [shift, score];
  }
  return best;
}

function separator({ text, words: { spans } }: Wording, before: number): string {
  return text.slice(before === 0 ? 0 : spans[2 * before - 1], spans[2 * before] ?? text.length);
}

/** How good a place is: equal separators around it, and a boundary of sense where the change begins and ends. */
function placeScore(from: Wording, to: Wording, before: Match, after: Match, least: number, most: number, shift: number): number {
  const [endA, endB] = [before.a + before.length, before.b + before.length];
  const { a, b } = gap(before, after);
  let score = 0;
  for (let k = least; k < shift; k++) if (separator(from, endA + k) !== separator(to, endB + k)) score -= 2;
  for (let k = shift + 1; k <= most; k++) if (separator(from, endA + k + a) !== separator(to, endB + k + b)) score -= 2;
  const long = a > 0 ? from : to;
  const start = (a > 0 ? endA : endB) + shift;
  const kept = a > 0 ? separator(to, endB + shift) : separator(from, endA + shift);
  const [opening, closing] = [separator(long, start), separator(long, start + Math.max(a, b))];
  if (opening !== kept && closing !== kept) score -= 2;
  return score + sense(opening, start === 0) + sense(closing, start + Math.max(a, b) === long.words.ids.length);
}

function sense(separator: string, isEdge: boolean): number {
  return isEdge || /[.!?;\n\t]/.test(separator) ? 1.5 : /[,:()–—«»"]/.test(separator) ? 1 : 0;
}
