/** A clause as the redline compares it. */
import { plainText, walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import type { ClauseRef } from './change.ts';
import type { Lexicon, Words } from './word.ts';

export interface Unit {
  index: number;
  /** The place of its parent clause; 0, the title, where it has none. */
  parent: number;
  clause: Clause;
  number: string | null;
  form: Clause['form'];
  text: string;
  words: Words;
  /** Word ids, ascending, repeated as often as the text has them. */
  bag: number[];
  /** Sum of the weights of the words. */
  weight: number;
}

/**
 * Reads the clauses of two editions. Equal texts are cut into words once.
 * @param lexicon filled with the words of both
 */
export function readUnits(from: ClauseTree, to: ClauseTree, lexicon: Lexicon): [Unit[], Unit[]] {
  const known = new Map<string, { words: Words; bag: number[]; weight: number }>();
  const read = (clause: Clause, index: number, parent: number): Unit => {
    const text = plainText(clause.text);
    let shared = known.get(text);
    if (!shared) {
      const words = lexicon.read(text);
      known.set(text, (shared = { words, bag: words.ids.toSorted((x, y) => x - y), weight: 0 }));
    }
    lexicon.count(shared.words);
    return { index, parent, clause, number: clause.number, form: clause.form, text, ...shared };
  };
  const readTree = (tree: ClauseTree): Unit[] => {
    const places = new Map<Clause | undefined, number>();
    return Array.from(walkClauses(tree), ({ clause, ancestors }, index) => {
      places.set(clause, index);
      return read(clause, index, places.get(ancestors.at(-1)) ?? 0);
    });
  };
  const sides: [Unit[], Unit[]] = [readTree(from), readTree(to)];
  for (const side of sides) for (const unit of side) unit.weight = weightOf(unit.bag, lexicon);
  return sides;
}

export function refTo({ clause, index }: Unit): ClauseRef {
  return { number: clause.number, id: clause.id, index };
}

/** Sum of the weights of words. */
export function weightOf(bag: readonly number[], lexicon: Lexicon): number {
  let weight = 0;
  for (const id of bag) weight += lexicon.weight(id);
  return weight;
}

/** Weight of the words that both have, each as often as both have it. */
export function sharedWeight(a: readonly number[], b: readonly number[], lexicon: Lexicon): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += lexicon.weight(a[i]!);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** A bag of words minus another. */
export function without(bag: readonly number[], other: readonly number[]): number[] {
  let j = 0;
  return bag.filter((id) => {
    while (j < other.length && other[j]! < id) j += 1;
    if (other[j] !== id) return true;
    j += 1;
    return false;
  });
}

/** Similarity of two clauses from 0 to 1: Dice's coefficient over their words, rare words weighing more. */
export function likeness(a: Unit, b: Unit, lexicon: Lexicon): number {
  if (a.text === b.text) return 1;
  const whole = a.weight + b.weight;
  return whole === 0 ? 0 : (2 * sharedWeight(a.bag, b.bag, lexicon)) / whole;
}

/** An intrinsic order of texts: by length, then by the first difference; 0 only where a redline sees no difference. */
export function compareUnits(a: readonly Clause[], b: readonly Clause[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [k, clause] of a.entries()) {
    const [x, y] = [signature(clause), signature(b[k]!)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function signature(clause: Clause): string {
  return `${plainText(clause.text)}\n${clause.mark}\n${clause.form}`;
}
