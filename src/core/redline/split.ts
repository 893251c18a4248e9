import type { Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

/** One clause of one text whose words became several clauses of the other. */
export interface Split {
  whole: number;
  /** Two or more, ascending. */
  parts: number[];
}

export function findSplits(_whole: readonly Unit[], _parts: readonly Unit[], _toParts: Int32Array, _toWhole: Int32Array, _lexicon: Lexicon): Split[] {
  return [];
}
