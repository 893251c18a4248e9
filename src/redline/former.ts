/** What became of the addresses that other editions gave to their clauses. */
import { hasAnchor, listClauses, type Clause } from '../model/clause.ts';
import type { Lineage, Lineages, Numbered } from './lineage.ts';

/** What became of an address fragment that some edition gave to a clause and the edition in force gives to none or to another. */
export interface Former {
  id: string;
  /** The last edition in which the fragment stood for the clause, and the first of them without a gap. */
  first: number;
  last: number;
  /** The clause as that last edition has it. */
  clause: Clause;
  index: number;
  lineage: Lineage;
  /** The place of its clause in the edition in force; null where it no longer exists. */
  now: Clause | null;
}

/**
 * Every fragment of other editions that does not lead to the clause it led to there, by fragment, the latest holder first.
 * @param editions those that were in force before, or were withdrawn
 * @param version of the edition in force
 */
export function formerAddresses(editions: readonly Numbered[], lineages: Lineages, version: number): Map<string, Former[]> {
  const standing = lineages.clausesOf(version);
  const found = new Map<string, Former[]>();
  for (const edition of editions.toReversed()) {
    if (edition.version === version) continue;
    for (const [index, clause] of listClauses(edition.text.tree).entries()) {
      if (!hasAnchor(clause)) continue;
      const lineage = lineages.of(edition.version, index)!;
      const now = standing.get(lineage) ?? null;
      if (now?.id === clause.id) continue;
      const holders = found.get(clause.id) ?? [];
      const known = holders.find((one) => one.lineage === lineage);
      if (known) known.first = edition.version;
      else found.set(clause.id, [...holders, { id: clause.id, first: edition.version, last: edition.version, clause, index, lineage, now }]);
    }
  }
  return found;
}
