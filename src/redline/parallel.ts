/** Two texts of one edition side by side: which clause of the translation renders which clause of the original. */
import { diffArrays } from 'diff/lib/diff/array.js';
import { listClauses, type Clause, type ClauseTree } from '../model/clause.ts';

/** A clause and its counterpart; null where the other text has none. */
export type Pair = [original: Clause | null, translation: Clause | null];

/** Numbers and forms are the same in every language, words are not: only numbers and forms identify the clauses. */
const shape = ({ form, number }: Clause): string => `${form} ${number ?? ''}`;

/** The clauses of both texts in reading order, the titles first, each once. */
export function parallel(original: ClauseTree, translation: ClauseTree): Pair[] {
  const [left, right] = [listClauses(original), listClauses(translation)];
  const pairs: Pair[] = [];
  let [l, r] = [0, 0];
  for (const { count, added, removed } of diffArrays(left.map(shape), right.map(shape))) {
    for (let n = 0; n < count; n++) pairs.push([added ? null : left[l++]!, removed ? null : right[r++]!]);
  }
  return pairs;
}
