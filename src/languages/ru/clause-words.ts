import type { ClauseWords } from '../clause-words.ts';

export const clauseWords: ClauseWords = { before: String.raw`п\.?\s?п\.?|п\.|п|пункт\p{L}*|подпункт\p{L}*|раздел\p{L}*|ст\.|стать\p{L}*` };
