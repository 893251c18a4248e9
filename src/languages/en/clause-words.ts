import type { ClauseWords } from '../clause-words.ts';

export const clauseWords: ClauseWords = { before: String.raw`clauses?|cl\.|sections?|sec\.` };
