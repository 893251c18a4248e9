/** `clauses.json`: the clause tree of an edition as data, with where its clauses and words come from. */
import { listClauses, plainText, type Clause, type ClauseTree } from '../../model/clause.ts';
import type { Origins } from '../../redline/origin.ts';

/** What each clause has besides the fields of the tree. */
export interface ClauseOrigin {
  /** The edition since which the policy has the clause, whatever its number and place were. */
  since: number;
  /** Its own words without its number, in order, each stretch with the edition that brought it; joined they are its whole text. */
  origins: { edition: number; text: string }[];
}

/**
 * The tree as JSON text, without the places in its source.
 * @param since by the place of a clause in `listClauses`
 */
export function clausesData(tree: ClauseTree, origins: Origins, since: (index: number) => number): string {
  const places = new Map(listClauses(tree).map((clause, index) => [clause, index]));
  const withOrigin = (clause: Clause, index: number): Clause & ClauseOrigin => {
    const text = plainText(clause.text);
    let end = 0;
    return { ...clause, since: since(index), origins: origins[index]!.map(([edition, length]) => ({ edition, text: text.slice(end, (end += length)) })) };
  };
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'line' || key === 'column') return undefined;
    const index = places.get(value as Clause);
    return index === undefined ? value : withOrigin(value as Clause, index);
  });
}
