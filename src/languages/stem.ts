/** Which words are forms of one word: «Пользователю» of «Пользователь», «тармағында» of «тармақ». */
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import type { Lang } from '../model/edition.ts';
import { fold } from './fold.ts';
import { kazakhRoots, typedRoots } from './kazakh.ts';

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
}

/** Snowball's Russian stems differ where a vowel falls out, «ссылка – ссылок», «продавец – продавца»: the key omits it in both. */
const withoutFleeting = (stem: string): string => stem.replace(/([^аеиоуыэюя])[ое]([кц])$/u, '$1$2');

/** Snowball takes «запись» for a verb («-ись») and «записи» for the noun it is: both are read as «записи». */
const asNoun = (word: string): string => word.replaceAll('ё', 'е').replace(/ь$/u, 'и');
/** «user’s» is a form of «user». */
const withoutPossessive = (word: string): string => word.replaceAll('’', "'").replace(/'s?$/u, '');

/** Such a word may be an infinitive, «хранить», which is no noun, «сеть»: search treats it as either. */
const INFINITIVE = /[аеиоуыюя]ть(?:ся)?$/u;

/** @param before what the stemmer is given for a word, in small letters @param after what is made of the stem */
function byStem(stem: (word: string) => string, before: (word: string) => string, after: (stem: string) => string): WordForms {
  const known = new Map<string, string>();
  const key = (word: string): string => {
    let found = known.get(word);
    if (found === undefined) {
      found = after(stem(before(word.toLowerCase())));
      known.set(word, found);
    }
    return found;
  };
  const plain = (word: string): string => stem(word.toLowerCase());
  const searched = (word: string): string[] => (INFINITIVE.test(word.toLowerCase()) ? [key(word), plain(word)] : [key(word)]).map(fold);
  return { key, keys: (word) => [key(word)], textKeys: searched, typedKeys: searched, beginnings: (word) => [plain(word), plain(word).replace(/[аеиоуыюя]$/u, '')].map(fold) };
}

const asWritten = (word: string): string => word.toLowerCase();

const FORMS: Record<string, WordForms> = {
  ru: byStem(russianStem, asNoun, withoutFleeting),
  // «appl» of «apple» begins «applies»: a stem of English is no beginning.
  en: { ...byStem(englishStem, withoutPossessive, (stem) => stem), beginnings: () => [] },
  kk: { key: asWritten, keys: kazakhRoots, textKeys: (word) => kazakhRoots(word).map(fold), typedKeys: typedRoots, beginnings: typedRoots },
};
const AS_WRITTEN: WordForms = { key: asWritten, keys: (word) => [asWritten(word)], textKeys: (word) => [fold(word)], typedKeys: (word) => [fold(word)], beginnings: () => [] };

/** The word forms of a language; of one that is not known, a word's only form is itself. */
export function wordForms(lang: Lang): WordForms {
  return FORMS[lang] ?? AS_WRITTEN;
}

/** The words of a text with their places: letters and digits, hyphens and apostrophes within («веб-сайт», «IP-адрес»). */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
