/** Which words are forms of one word: «Пользователю» of «Пользователь», «тармағында» of «тармақ». */
import { newStemmer } from 'snowball-stemmers';
import type { Lang } from './edition.ts';
import { kazakhRoots } from './kazakh.ts';

/** How the words of a language are told to be forms of one word. */
export interface WordForms {
  /** The key of a word in its dictionary form. */
  key(word: string): string;
  /** The keys of all words that a word may be a form of. */
  keys(word: string): readonly string[];
}

/** Snowball's Russian stems differ where a vowel falls out, «ссылка – ссылок»: the key has it out in both. */
const withoutFleeting = (stem: string): string => stem.replace(/([^аеиоуыэюя])[ое]([^аеиоуыэюяй])$/u, '$1$2');

/** Snowball takes «запись» for a verb («-ись») and «записи» for the noun it is: both are read as «записи». */
const asNoun = (word: string): string => word.replaceAll('ё', 'е').replace(/ь$/u, 'и');
const withPlainApostrophe = (word: string): string => word.replaceAll('’', "'");

function bySnowball(algorithm: 'russian' | 'english', before: (word: string) => string, after: (stem: string) => string): WordForms {
  const stemmer = newStemmer(algorithm);
  const known = new Map<string, string>();
  const key = (word: string): string => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = after(stemmer.stem(before(word.toLowerCase())));
      known.set(word, stem);
    }
    return stem;
  };
  return { key, keys: (word) => [key(word)] };
}

const FORMS: Record<string, WordForms> = {
  ru: bySnowball('russian', asNoun, withoutFleeting),
  en: bySnowball('english', withPlainApostrophe, (stem) => stem),
  kk: { key: (word) => word.toLowerCase(), keys: kazakhRoots },
};
const AS_WRITTEN: WordForms = { key: (word) => word.toLowerCase(), keys: (word) => [word.toLowerCase()] };

/** The word forms of a language; of one that is not known, a word's only form is itself. */
export function wordForms(lang: Lang): WordForms {
  return FORMS[lang] ?? AS_WRITTEN;
}

/** The words of a text with their places: letters and digits, hyphens and apostrophes within («веб-сайт», «IP-адрес»). */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
