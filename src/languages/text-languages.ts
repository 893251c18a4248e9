/** The languages of texts, each prepared once. */
import type { TextLanguage } from '../redline/fact-reader.ts';
import { VOCABULARIES } from './compiled/vocabularies.ts';
import { wordForms } from './stem.ts';
import { textLanguageOf } from './text-language.ts';

const LANGUAGES = new Map(Object.entries(VOCABULARIES).map(([lang, vocabulary]) => [lang, textLanguageOf(vocabulary, wordForms(lang))]));

/** @returns undefined where nothing is known of what carries weight in the language */
export function textLanguage(lang: string): TextLanguage | undefined {
  return LANGUAGES.get(lang);
}
