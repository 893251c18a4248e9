/** What the redline needs of the language of two texts. */
import { FactReader, type TextLanguage } from '../redline/fact-reader.ts';
import type { Vocabulary } from '../redline/vocabulary.ts';
import type { WordForms } from './word-forms.ts';

export function textLanguageOf(vocabulary: Vocabulary, { keys }: WordForms): TextLanguage {
  return { facts: new FactReader(vocabulary), defines: vocabulary.defines, cites: vocabulary.cites, keys };
}
