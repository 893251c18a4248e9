/** Defined terms as the rules compare them. */
import { plainText, type Clause } from '../model/clause.ts';
import type { Term, Terms } from '../languages/term.ts';

export const termName = ({ words }: Term): string => words.toLowerCase().replaceAll('ё', 'е');

/** Which clauses use which terms. */
export function termUses(clauses: readonly Clause[], terms: Terms): { clause: Clause; start: number; term: Term }[] {
  return clauses.flatMap((clause) => terms.uses(plainText(clause.text), clause).map(({ start, term }) => ({ clause, start, term })));
}
