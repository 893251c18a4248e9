import type { ClauseTree } from '../model/clause.ts';

/** The trees of texts that were read before, and in which nothing was wrong: parsing takes most of the time of reading. */
export interface KnownTrees {
  has(source: string): boolean;
  /** null where the entry is damaged. */
  load(source: string): ClauseTree | null;
  keep(source: string, tree: ClauseTree): void;
}
