/**
 * Clauses that became several: found where a new clause without a partner contains words that left an old one
 * next to it. With the two texts exchanged the same search finds clauses that were merged.
 */
import { WordIndex } from './candidate.ts';
import { matchWords } from './matching.ts';
import type { Partners } from './pairing.ts';
import { carriedFrom, SENTENCE_END } from './sentence.ts';
import { sharedWeight, weightOf, without, type Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

/** One clause of one text whose words became several clauses of the other. */
export interface Split {
  whole: number;
  /** Two or more, ascending. */
  parts: number[];
  /** Where the text of the whole is cut between the parts. */
  cuts: number[];
}

/** The minimum words of a part. */
const MIN_WORDS = 3;
/** How much of a part comes from the whole: less is proof enough where the part is next to the whole's partner. */
const CONTAINED = 0.65;
const CONTAINED_BESIDE = 0.5;
/** How much of a part must come from the whole in the order it has there. */
const IN_ORDER = 0.45;
/** How much of a whole without a partner its parts must contain. */
const COVERED = 0.35;
/** How many clauses without a partner may be between two parts. */
const FARTHEST = 3;

/**
 * Finds splits and enters them among the partners: every part gets the whole, the whole the part that holds most of it.
 * @param partners of the wholes (`to`) and of the parts (`from`)
 * @param moved parts that came from elsewhere: they say nothing about the clauses around them
 * @param others splits in the other direction, which may overlap with one in this: where a sentence left one clause for the
 * next, the one is split, the other a merger of the sentence and what it had before
 */
export function findSplits(
  wholes: readonly Unit[], parts: readonly Unit[], { to: partnerOfWhole, from: partnerOfPart }: Partners, moved: ReadonlySet<number>,
  others: readonly Split[], lexicon: Lexicon,
): Split[] {
  const settled = (part: number): number => (moved.has(part) ? -1 : (partnerOfPart[part] ?? -1));
  const sliced = new Map(others.flatMap((other) => other.parts.map((part, k) => [part, { other, k }] as const)));
  const isFreeWhole = (unit: Unit): boolean => unit.index > 0 && partnerOfWhole[unit.index]! < 0 && unit.words.ids.length >= 2 * MIN_WORDS;
  const index = new WordIndex(wholes.filter(isFreeWhole), lexicon);
  const found = new Map<number, Set<number>>();
  for (const part of parts) {
    if (part.index === 0 || partnerOfPart[part.index]! >= 0 || part.words.ids.length < MIN_WORDS) continue;
    const [left, right] = [neighbour(settled, part.index, -1), neighbour(settled, part.index, 1)];
    const near = [...(left < 0 ? [] : [left, left + 1]), ...(right < 0 ? [] : [right, right - 1])].filter((at) => at > 0 && at < wholes.length);
    let best = { whole: -1, contained: 0 };
    // Neighbours come first: a whole elsewhere must contain more of the part than they do.
    for (const whole of new Set([...near, ...index.find(part, part.index)])) {
      const partner = partnerOfWhole[whole]!;
      const slice = sliced.get(whole);
      if (slice && (part.index < partner ? slice.k > 0 : slice.k < slice.other.cuts.length)) continue;
      const rest = partner < 0 ? wholes[whole]!.bag : without(wholes[whole]!.bag, parts[partner]!.bag);
      const contained = part.weight === 0 ? 0 : sharedWeight(part.bag, rest, lexicon) / part.weight;
      if (contained <= best.contained) continue;
      const isEnough = near.includes(whole) ? contained >= CONTAINED_BESIDE || carriedFrom(wholes[whole]!)(part) > 0 : contained >= CONTAINED;
      if (isEnough) best = { whole, contained };
    }
    if (best.whole < 0) continue;
    const group = found.get(best.whole) ?? new Set(partnerOfWhole[best.whole]! < 0 ? [] : [partnerOfWhole[best.whole]!]);
    found.set(best.whole, group.add(part.index));
  }
  const splits: Split[] = [];
  for (const [whole, group] of found) {
    const partner = partnerOfWhole[whole]!;
    const slice = sliced.get(whole);
    const unitOf = (part: number): Unit => (slice && part === partner ? sliceUnit(parts[part]!, slice.other, slice.k, lexicon) : parts[part]!);
    const split = cutWhole(wholes[whole]!, nearOnes([...group].sort((x, y) => x - y), settled, partner), unitOf, lexicon);
    if (!split || (partner >= 0 && !split.parts.includes(partner))) continue;
    if (slice && split.parts.indexOf(partner) > 0 && split.parts.at(-1) !== partner) continue;
    splits.push(split);
    for (const part of split.parts) if (!slice || part !== partner) partnerOfPart[part] = whole;
    if (partner < 0) partnerOfWhole[whole] = split.parts.reduce((x, y) => (parts[y]!.weight > parts[x]!.weight ? y : x));
  }
  return splits;
}

/** The partner of the nearest clause that has one and kept its place, on one side. */
function neighbour(settled: (part: number) => number, at: number, step: number): number {
  for (let far = 1; far <= FARTHEST; far++) {
    const partner = settled(at + far * step);
    if (partner >= 0) return partner;
  }
  return -1;
}

/** The parts that are together, with no settled clause of another origin between them; where one is the partner, around it. */
function nearOnes(group: readonly number[], settled: (part: number) => number, partner: number): number[] {
  const runs: number[][] = [];
  for (const part of group) {
    const last = runs.at(-1)?.at(-1);
    const isNear = last !== undefined && part - last <= FARTHEST &&
      Array.from({ length: part - last - 1 }, (_, k) => settled(last + 1 + k)).every((other) => other < 0);
    if (isNear) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  return runs.find((run) => run.includes(partner)) ?? runs.toSorted((x, y) => y.length - x.length)[0] ?? [];
}

/** Where the text of a split's part begins and ends in the whole. */
export function sliceBounds({ cuts }: Split, part: number, length: number): [number, number] {
  return [part === 0 ? 0 : cuts[part - 1]!, cuts[part] ?? length];
}

/** A part of a clause as a separate clause. */
export function sliceUnit(unit: Unit, split: Split, part: number, lexicon: Lexicon): Unit {
  const text = unit.text.slice(...sliceBounds(split, part, unit.text.length));
  const words = lexicon.read(text);
  const bag = words.ids.toSorted((x, y) => x - y);
  return { ...unit, text, words, bag, weight: weightOf(bag, lexicon) };
}

function cutWhole(whole: Unit, group: readonly number[], unitOf: (part: number) => Unit, lexicon: Lexicon): Split | null {
  if (group.length < 2) return null;
  const starts: number[] = [];
  const ids: number[] = [];
  for (const part of group) {
    starts.push(ids.length);
    ids.push(...unitOf(part).words.ids);
  }
  starts.push(ids.length);
  // For each part the matched words: how many, and the first and last of them in the whole.
  const held = group.map(() => ({ words: 0, weight: 0, first: Infinity, last: -1 }));
  for (const { a, b, length } of matchWords(whole.words.ids, ids)) {
    for (let k = 0; k < length; k++) {
      const part = held[starts.findIndex((start) => start > b + k) - 1]!;
      part.words += 1;
      part.weight += lexicon.weight(whole.words.ids[a + k]!);
      part.first = Math.min(part.first, a + k);
      part.last = a + k;
    }
  }
  const carriedBy = carriedFrom(whole);
  const good = [...group.keys()].filter((k) => {
    const [part, { words, weight }] = [unitOf(group[k]!), held[k]!];
    if (words < MIN_WORDS || weight >= IN_ORDER * part.weight) return words >= MIN_WORDS;
    const carried = carriedBy(part);
    return carried > 0 && words >= carried;
  });
  if (good.length < 2) return null;
  if (good.length < group.length) return cutWhole(whole, good.map((k) => group[k]!), unitOf, lexicon);
  if (held.reduce((sum, { weight }) => sum + weight, 0) < COVERED * whole.weight) return null;
  const cuts = held.slice(1).map((part, k) => cutBetween(whole, held[k]!.last, part.first));
  return { whole: whole.index, parts: [...group], cuts };
}

/** Where a part ends between two words of a text: at the end of a sentence if there is one, else before the second word. */
export function cutBetween({ text, words: { spans } }: Unit, last: number, first: number): number {
  for (let word = last + 1; word <= first; word++) {
    const start = spans[2 * word - 1]!;
    const separator = text.slice(start, spans[2 * word]);
    const end = SENTENCE_END.exec(separator);
    if (end) return start + end[0].length;
  }
  return spans[2 * first - 1]!;
}
