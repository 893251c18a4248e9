/** What a page passes to the scripts that help to read its text. */
export interface ReadingData {
  /** The citation, `%c` for the name of the clause, `%i` for its fragment. */
  cite: string;
  /** «п. %n» */
  clause: string;
  /** Names of clauses that their fragment does not give. */
  names: Record<string, string>;
  /** The page of clause histories, and the fragments there that are not `firstLife`; null where a clause has no history. */
  history: string;
  lives: Record<string, string | null>;
  words: [card: string, copy: string, copied: string, failed: string, terms: string, history: string, go: string];
}

/** The fragment of the history of a clause that has the same address since the first edition, as most have. */
export function firstLife(id: string): string {
  return `${id}-ed1`;
}

/** Where the history of a clause is on its page: the same for the clause in every edition. */
export function lifeOf({ lives }: ReadingData, id: string): string | null {
  return id in lives ? lives[id]! : firstLife(id);
}
