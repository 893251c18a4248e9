/**
 * Which words of two wordings are the same words: common beginning and end, then words, and where there are none
 * pairs and then threes of words, that occur once in each (patience), then `diffArrays` on what is left. Bounded: stretches with almost nothing in common are
 * given up as rewritten instead of searched to the end.
 */
// Imported from its own file: the package's index would bring its comparison of words and JSON into the browser too.
import { diffArrays } from 'diff/lib/diff/array.js';
import { heaviestChain } from './pairing.ts';

/** Equal words in a row: `a` and `b` are the first places, `length` how many. */
export interface Match {
  a: number;
  b: number;
  length: number;
}

/** The cost of the search grows with the square of this length: a longer stretch is first cut at unique words, then given up. */
const MAX_EDITS = 1500;
const CUT_ABOVE = 400;

/** @returns matches in order, no two touching on both sides */
export function matchWords(a: readonly number[], b: readonly number[]): Match[] {
  const found: Match[] = [];
  matchRange(a, 0, a.length, b, 0, b.length, found);
  return joinMatches(found);
}

function matchRange(a: readonly number[], a0: number, a1: number, b: readonly number[], b0: number, b1: number, found: Match[]): void {
  let head = 0;
  while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) head += 1;
  if (head > 0) found.push({ a: a0, b: b0, length: head });
  a0 += head;
  b0 += head;
  let tail = 0;
  while (a1 - tail > a0 && b1 - tail > b0 && a[a1 - tail - 1] === b[b1 - tail - 1]) tail += 1;
  if (a0 < a1 - tail && b0 < b1 - tail) {
    if (a1 - a0 + b1 - b0 > CUT_ABOVE) cutAtUnique(a, a0, a1 - tail, b, b0, b1 - tail, found);
    else search(a, a0, a1 - tail, b, b0, b1 - tail, found);
  }
  if (tail > 0) found.push({ a: a1 - tail, b: b1 - tail, length: tail });
}

function cutAtUnique(a: readonly number[], a0: number, a1: number, b: readonly number[], b0: number, b1: number, found: Match[]): void {
  const anchors = findAnchors(a, a0, a1, b, b0, b1);
  if (anchors.length === 0) {
    search(a, a0, a1, b, b0, b1, found);
    return;
  }
  let [i, j] = [a0, b0];
  for (const anchor of [...anchors, { i: a1, j: b1 }]) {
    matchRange(a, i, anchor.i, b, j, anchor.j, found);
    if (anchor.i < a1) found.push({ a: anchor.i, b: anchor.j, length: 1 });
    [i, j] = [anchor.i + 1, anchor.j + 1];
  }
}

/** In a long text every word recurs, but hardly every three words in a row. */
const MAX_IN_A_ROW = 3;

/** The places of words in a row that occur once in each stretch: of as few words as are enough for that. */
function findAnchors(a: readonly number[], a0: number, a1: number, b: readonly number[], b0: number, b1: number): { i: number; j: number }[] {
  for (let row = 1; row <= MAX_IN_A_ROW; row++) {
    const places = uniquePlaces(b, b0, b1, row);
    const common = Array.from(uniquePlaces(a, a0, a1, row), ([words, i]) => ({ i, j: places.get(words) ?? -1, weight: 1 })).filter(({ i, j }) => i >= 0 && j >= 0);
    if (common.length > 0) return heaviestChain(common, b1);
  }
  return [];
}

/** Words in a row that occur once in a stretch, by their ids, with the place of the first; −1 for what occurs more often. */
function uniquePlaces(ids: readonly number[], start: number, end: number, row: number): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (let at = start; at + row <= end; at++) {
    const words = row === 1 ? ids[at]! : ids.slice(at, at + row).join(' ');
    places.set(words, places.has(words) ? -1 : at);
  }
  return places;
}

function search(a: readonly number[], a0: number, a1: number, b: readonly number[], b0: number, b1: number, found: Match[]): void {
  const parts = diffArrays(a.slice(a0, a1), b.slice(b0, b1), { maxEditLength: MAX_EDITS });
  let [i, j] = [a0, b0];
  for (const { added, removed, value } of parts ?? []) {
    if (!added && !removed) found.push({ a: i, b: j, length: value.length });
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
}

function joinMatches(found: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of found) {
    const last = joined.at(-1);
    if (last && last.a + last.length === match.a && last.b + last.length === match.b) last.length += match.length;
    else joined.push({ ...match });
  }
  return joined;
}
