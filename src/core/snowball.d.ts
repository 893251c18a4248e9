/** The part of the stemmer library that is used here; it comes without types. */
declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string;
  }
  export function newStemmer(algorithm: 'russian' | 'english'): Stemmer;
}
