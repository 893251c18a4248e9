/**
 * Sentences that moved from the end of one clause to the beginning of the next, where both remain: «A B | C» became
 * «A | B C». With the two texts exchanged the same search finds those that went the other way.
 */
import { matchWords } from './matching.ts';
import { cutBetween, sliceUnit, type Split } from './split.ts';
import { likeness, sharedWeight, without, type Unit } from './unit.ts';
import type { Partners } from './pairing.ts';
import type { Lexicon } from './word.ts';

/** The minimum words of a stretch that moved, and the minimum similarity of its two places. */
const MIN_WORDS = 5;
const ALIKE = 0.75;

/**
 * Finds such sentences and reports each as a split of the clause it left and a merger in the one it joined.
 * @param taken clauses of both texts that are split or merged already
 */
export function findShifts(
  a: readonly Unit[], b: readonly Unit[], { to, from }: Partners, taken: ReadonlySet<Unit>, lexicon: Lexicon,
): { split: Split; merger: Split }[] {
  const found: { split: Split; merger: Split }[] = [];
  const used = new Set(taken);
  for (let i = 1; i + 1 < a.length; i++) {
    const j = to[i]!;
    if (j < 1 || from[j] !== i || to[i + 1] !== j + 1 || from[j + 1] !== i + 1) continue;
    const four = [a[i]!, a[i + 1]!, b[j]!, b[j + 1]!] as const;
    if (a[i]!.text === b[j]!.text || a[i + 1]!.text === b[j + 1]!.text || four.some((unit) => used.has(unit))) continue;
    const shift = cutShift(...four, lexicon);
    if (!shift) continue;
    found.push(shift);
    for (const unit of four) used.add(unit);
  }
  return found;
}

function cutShift(left: Unit, right: Unit, newLeft: Unit, newRight: Unit, lexicon: Lexicon): { split: Split; merger: Split } | null {
  const [removed, added] = [without(left.bag, newLeft.bag), without(newRight.bag, right.bag)];
  if (Math.min(removed.length, added.length) < MIN_WORDS || sharedWeight(removed, added, lexicon) === 0) return null;
  const kept = matchWords(left.words.ids, newLeft.words.ids).at(-1);
  const stayed = matchWords(newRight.words.ids, right.words.ids)[0];
  if (!kept || !stayed) return null;
  // The stretch runs from the last kept word to the end of the one clause, from the beginning to the first kept word of the other.
  const last = kept.a + kept.length - 1;
  if (last + 1 >= left.words.ids.length || stayed.a === 0) return null;
  const split: Split = { whole: left.index, parts: [newLeft.index, newRight.index], cuts: [cutBetween(left, last, last + 1)] };
  const merger: Split = { whole: newRight.index, parts: [left.index, right.index], cuts: [cutBetween(newRight, stayed.a - 1, stayed.a)] };
  const [before, after] = [sliceUnit(left, split, 1, lexicon), sliceUnit(newRight, merger, 0, lexicon)];
  return Math.min(before.bag.length, after.bag.length) >= MIN_WORDS && likeness(before, after, lexicon) >= ALIKE ? { split, merger } : null;
}
