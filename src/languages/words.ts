/** The words of pages and documents, by language. They are in the YAML files of its folder. */
import { WORDS, type Language } from './compiled/index.ts';
import type { Words } from './compiled/shape.ts';

export { LANGUAGES, type Language } from './compiled/index.ts';
export type { Words } from './compiled/shape.ts';

/** @throws Error where no folder has the language */
export function wordsIn(lang: string): Words {
  if (!Object.hasOwn(WORDS, lang)) throw new Error(`the interface does not speak "${lang}"`);
  return WORDS[lang as Language];
}

/** The words of a redline, which a browser that compares editions gets too. */
export type ChangeWords = Words['changes'];
