/** Which words are forms of one word: «Пользователю» of «Пользователь», «тармағында» of «тармақ». */
import type { Lang } from '../model/edition.ts';
import { FORMS } from './compiled/forms.ts';
import { AS_WRITTEN, type WordForms } from './word-forms.ts';

/** The word forms of a language; of one that is not known, a word's only form is itself. */
export function wordForms(lang: Lang): WordForms {
  return (FORMS as Readonly<Record<string, WordForms>>)[lang] ?? AS_WRITTEN;
}

/** The words of a text with their places: letters and digits, hyphens and apostrophes within («веб-сайт», «IP-адрес»). */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
