/** Words by which readers ask the search for a clause, «п. 4.2»: the `clause-words.ts` of a folder exports them as `clauseWords`. A browser gets no other grammar. */
export interface ClauseWords {
  /** Before the number; a regular expression. */
  before: string;
  /** After it. */
  after?: string;
}
