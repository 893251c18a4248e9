/** What the words of a language have in common: the `forms.ts` of its folder exports them as `forms`. Search in the browser gets it too. */
import { fold } from './fold.ts';

/** How the words of a language are recognised as forms of one word. */
export interface WordForms {
  /** The key of a word in its dictionary form. */
  key(word: string): string;
  /** The keys of all words that a word may be a form of. */
  keys(word: string): readonly string[];
  /** The keys by which search knows a word of a text; folded. */
  textKeys(word: string): readonly string[];
  /** The same of a word as a reader types it, who may not have all letters of the language; folded. */
  typedKeys(word: string): readonly string[];
  /** What words of its family begin with, «уничтож» of «уничтожить» and «уничтожение»; folded. */
  beginnings(word: string): readonly string[];
  /** Abbreviations that legal texts of the language and their readers use for words, which stand in the nominative: «РК», «Республика Казахстан». */
  abbreviations: readonly Abbreviation[];
  /** What separates a term from its meaning in a sentence; absent where the language has no such words. */
  defines?: RegExp;
}

export interface Abbreviation {
  short: string;
  long: string;
}

/** Words and letters as they are: what a language has at least. */
const asWritten = (word: string): string => word.toLowerCase();
export const AS_WRITTEN: WordForms = {
  key: asWritten, keys: (word) => [asWritten(word)], textKeys: (word) => [fold(word)], typedKeys: (word) => [fold(word)], beginnings: () => [], abbreviations: [],
};

/** How stems are made into keys, each in small letters. */
export interface Stemming {
  stem(word: string): string;
  /** What the stemmer is given for a word. */
  before?(word: string): string;
  /** What is made of the stem. */
  after?(stem: string): string;
  /** Words that search treats as written too, since their form may be one of two. */
  twofold?: RegExp;
}

/** Word forms by a stemmer. */
export function byStem({ stem, before = (word) => word, after = (found) => found, twofold }: Stemming): Omit<WordForms, 'abbreviations' | 'defines' | 'beginnings'> & { stemOf(word: string): string } {
  // Not state: a word always has the same stem, and a text has most of its words many times.
  const known = new Map<string, string>();
  const key = (word: string): string => {
    let found = known.get(word);
    if (found === undefined) {
      found = after(stem(before(word.toLowerCase())));
      known.set(word, found);
    }
    return found;
  };
  const stemOf = (word: string): string => stem(word.toLowerCase());
  const searched = (word: string): string[] => (twofold?.test(word.toLowerCase()) ? [key(word), stemOf(word)] : [key(word)]).map(fold);
  return { key, keys: (word) => [key(word)], textKeys: searched, typedKeys: searched, stemOf };
}
