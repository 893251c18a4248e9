/**
 * Words as search compares them: letters that people type for one another fold into one, so that `кужат`
 * finds «құжат» and `учет` «учёт». Each letter gives one letter: places in a folded text are places in the text.
 */
import { LETTERS } from './compiled/letters.ts';

const FOLDS: Record<string, string> = { ...Object.assign({}, ...Object.values(LETTERS)), '’': "'" };
const FOLDED = new RegExp(`[${Object.keys(FOLDS).join('')}]`, 'g');

/** Capitals that are made small one by one: the first has a lower-case form of two letters and stays, so that positions stay, the other one has two forms. */
const ALONE = /[İΣ]/;

/** A text in lower-case folded letters, as long as the text itself. */
export function fold(text: string): string {
  const small = ALONE.test(text) ? Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('') : text.toLowerCase();
  return small.replace(FOLDED, (letter) => FOLDS[letter]!);
}

/** A word of a text with its place. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** The words that can be searched for: letters and digits. «Веб-сервис» is two, so that «сервис» finds it; «user’s» is one. */
export function searchedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
