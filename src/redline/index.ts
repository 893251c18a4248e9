/**
 * The redline engine: two clause trees → what changed. Independent of Markdown, HTML and files, it runs in
 * a reader's browser just as in a build.
 *
 * Clauses are paired first (alignment.ts), words are compared only inside a pair (wording.ts).
 */
import type { ClauseTree } from '../model/clause.ts';
import { countChanges, listRenumbered, type Redline } from './change.ts';
import { Comparison } from './comparison.ts';
import type { TextLanguage } from './fact-reader.ts';
import { addWeights } from './weight.ts';

export { NATURES, WEIGHTS } from './change.ts';
export type { ChangeDetail, ChangeKind, ClauseChange, ClauseRef, Counts, Nature, Redline, Run, TermChange, Weight, WeightNature, WeightSense } from './change.ts';
export type { TextLanguage } from './fact-reader.ts';

/**
 * What changed between two editions. Never throws; `redline(b, a)` mirrors `redline(a, b)`.
 * @param from the older text
 * @param to the newer text
 * @param language of the texts: without it no change is told to carry weight
 */
export function redline(from: ClauseTree, to: ClauseTree, language?: TextLanguage): Redline {
  const { clauses, edits } = new Comparison(from, to, language?.cites ?? '').list();
  const terms = language ? addWeights(from, to, clauses, edits, language) : [];
  return { counts: countChanges(clauses), clauses, terms, renumbered: listRenumbered(clauses) };
}
