/** The names of documents, recognised in any grammatical form. */
import { plainText, type ClauseTree } from '../model/clause.ts';
import type { Lang } from '../model/edition.ts';
import { GRAMMARS } from './compiled/grammars.ts';
import { wordForms, wordsOf } from './stem.ts';

/** Recognises the words of a text's own title, in any form: «Политики» in «Политика конфиденциальности». What a title says after a comma names other things. */
export function ownName(tree: ClauseTree, lang: Lang): (word: string) => boolean {
  const { key, keys } = wordForms(lang);
  const [title = ''] = plainText(tree.title.text).split(/[,;:]/u);
  const own = new Set(wordsOf(title).map(({ word }) => key(word)));
  return (word) => wordsOf(word).some((one) => keys(one.word).some((known) => own.has(known)));
}

/**
 * Whether words name a document: in some form the first words of its title, or what a document of its name is called.
 * @param policy folder of the document
 * @param texts its texts, in each language
 */
export function namedBy(words: string, policy: string, texts: readonly { lang: Lang; title: string }[]): boolean {
  const titles = [...texts.map(({ lang, title }): [Lang, string] => [lang, title]), ...conventional(policy)];
  return titles.some(([lang, title]) => {
    const { key, keys } = wordForms(lang);
    const [said, own] = [wordsOf(words), wordsOf(title)];
    return said.length > 0 && said.length <= own.length && said.every(({ word }, k) => keys(word).includes(key(own[k]!.word)));
  });
}

/** Names that a policy is called by, whatever its title: «Условия использования» in `terms` are what another text calls the user agreement. */
function conventional(policy: string): [Lang, string][] {
  return Object.entries(GRAMMARS).flatMap(([lang, { policyNames }]) => (policyNames[policy] ?? []).map((name): [Lang, string] => [lang, name]));
}
