import type { ClauseWords } from '../clause-words.ts';

export const clauseWords: ClauseWords = {
  before: String.raw`тарм\.|тармақ\p{L}*|бөлім\p{L}*`,
  // Keyboards often lack «қ».
  after: String.raw`тарма[кқғ]\p{L}*|бөлім\p{L}*`,
};
