/**
 * The redline engine: two clause trees → what changed. Independent of Markdown, HTML and files, it runs in
 * a reader's browser just as in a build.
 *
 * Clauses are paired first (alignment.ts), words are compared only inside a pair (wording.ts).
 */
import type { ClauseTree } from '../model/clause.ts';
import type { Redline } from './change.ts';
import { compareTexts } from './comparison.ts';
import type { TextLanguage } from './fact-reader.ts';
import { addWeights } from './weight.ts';

export { NATURES, WEIGHTS } from './change.ts';
export type { ChangeDetail, ChangeKind, ClauseChange, ClauseRef, Counts, Nature, Redline, Run, TermChange, Weight, WeightNature, WeightSense } from './change.ts';
export type { TextLanguage } from './fact-reader.ts';

/**
 * What changed between two editions. Never throws; `redline(b, a)` mirrors `redline(a, b)`.
 * @param from the older text
 * @param to the newer text
 * @param language of the texts: without it no change is said to carry weight
 */
export function redline(from: ClauseTree, to: ClauseTree, language?: TextLanguage): Redline {
  const { redline: found, edits } = compareTexts(from, to, language?.cites);
  return language ? { ...found, terms: addWeights(from, to, found.clauses, edits, language) } : found;
}
