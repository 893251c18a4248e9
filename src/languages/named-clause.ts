/** The clauses that a sentence about a change names: as they are now, and as they were. */
import type { Clause, ClauseTree } from '../model/clause.ts';
import { findReferences, type CrossReference } from './crossref.ts';
import { Referents } from './referent.ts';

export interface NamedClause extends CrossReference {
  /** The clause that has this number in the older text, and in the newer one. */
  was: Clause | null;
  is: Clause | null;
}

/** Reads sentences about the change from one text to another, such as those of a summary. */
export function clauseNaming(from: ClauseTree, to: ClauseTree): (sentence: string) => NamedClause[] {
  const [older, newer] = [new Referents(from), new Referents(to)];
  return (sentence) => findReferences(sentence, () => true).map((reference) => ({ ...reference, was: older.find(reference, from.title), is: newer.find(reference, to.title) }));
}
