/** The redline with the facts that carry weight; a file of its own, because a reader sees the redline first. */
import type { ClauseTree } from '../../model/clause.ts';
import { redline, type Redline } from '../../redline/index.ts';
import { formsIn } from '../../languages/compiled/load-forms.ts';
import { vocabularyIn } from '../../languages/compiled/load-vocabulary.ts';
import { textLanguageOf } from '../../languages/text-language.ts';

/** @returns null where nothing is known of what carries weight in the language */
export async function weighedRedline(from: ClauseTree, to: ClauseTree, lang: string): Promise<Redline | null> {
  const [vocabulary, forms] = await Promise.all([vocabularyIn[lang]?.(), formsIn[lang]?.()]);
  return vocabulary && forms ? redline(from, to, textLanguageOf(vocabulary, forms)) : null;
}
