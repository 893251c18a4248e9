/** How words of a language are divided at the end of a line: the `syllables.ts` of its folder exports it as `hyphenation`; a language without one is not divided. */
export interface Hyphenation {
  /** What a word of the language is written in. */
  letters: RegExp;
  syllables(word: string): string[];
}
