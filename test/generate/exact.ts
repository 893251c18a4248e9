/** The contract's rule of exactness (§5), told independently of the engine. */
import { listClauses, plainText, type ClauseTree } from '../../src/model/clause.ts';
import type { ClauseChange, Redline } from '../../src/redline/index.ts';

/** Why a redline does not give both texts back, or null where it does. */
export function inexactness(from: ClauseTree, to: ClauseTree, { clauses }: Pick<Redline, 'clauses'>): string | null {
  return sideFault('from', ['same', 'removed'], from, clauses) ?? sideFault('to', ['same', 'added'], to, clauses);
}

function sideFault(side: 'from' | 'to', kinds: string[], tree: ClauseTree, clauses: readonly ClauseChange[]): string | null {
  const built = new Map<number, string>();
  for (const change of clauses) {
    const ref = change[side];
    const text = change.runs.filter(([kind]) => kinds.includes(kind)).map(([, words]) => words).join('');
    if (ref) built.set(ref.index, (built.get(ref.index) ?? '') + text);
    else if (text !== '') return `an entry without ${side} has words of it: ${text}`;
  }
  const texts = listClauses(tree);
  if (built.size !== texts.length) return `${side}: ${built.size} clauses instead of ${texts.length}`;
  for (const [index, clause] of texts.entries()) {
    if (built.get(index) !== plainText(clause.text)) return `${side} ${index}: «${built.get(index)}» instead of «${plainText(clause.text)}»`;
  }
  return null;
}
