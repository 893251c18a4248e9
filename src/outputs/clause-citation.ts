/** How a clause is cited: «п. 6.1 Политики конфиденциальности «Пример», ред. 1 от 22.11.2026, https://example.kz/docs/privacy/1/#6.1». */
import { absolute, pagePath } from '../model/address.ts';
import { grammarOf, quoted } from '../languages/grammars.ts';
import { plainText, walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import { textIn, type Edition, type EditionText, type Lang, type Site } from '../model/edition.ts';
import { zoned } from '../model/time.ts';
import { bareTerm, clauseNames } from './redline/clause-name.ts';
import { wordsIn } from '../languages/words.ts';

/** What people call each clause of a text when they cite it: «п. 6.1», «раздел 6», «раздел «Преамбула»», «термин «Аккаунт»». */
export function citedNames(tree: ClauseTree, lang: Lang): Map<Clause, string> {
  const names = clauseNames(tree, wordsIn(lang));
  const t = wordsIn(lang).clause;
  const cited = new Map<Clause, string>();
  let index = 0;
  for (const { clause, ancestors } of walkClauses(tree)) {
    const isOutermost = ancestors.length === 0 || clause.number?.includes('.');
    const name = names.get(index++)!;
    if (clause.form !== 'heading') cited.set(clause, clause.term === null ? name : t.term({ term: bareTerm(clause.term) }));
    else if (clause.number === null) cited.set(clause, sectionName(quoted(plainText(clause.text), lang), lang));
    else cited.set(clause, isOutermost && !clause.number.includes('.') ? sectionName(clause.number, lang) : name);
  }
  return cited;
}

/** «раздел 6», «раздел «Преамбула»». @param name its number, or its title in quotation marks */
export function sectionName(name: string, lang: Lang): string {
  return wordsIn(lang).clause.section({ kind: /^\d+$/.test(name) ? 'number' : 'other', name });
}

export interface Cited {
  site: Site;
  /** Language of the page and of the citation. */
  lang: Lang;
  edition: Edition;
  text: EditionText;
}

/**
 * The citation of a clause.
 * @param name as `citedNames` gives it
 * @param fragment address fragment with its sign, encoded; empty for words that have none
 */
export function citation({ site, lang, edition, text }: Cited, name: string, fragment: string): string {
  const { published, version, policy } = edition;
  // The authoritative text of a translated edition is on the page of its own language.
  const pageLang = textIn(edition, lang) === text ? lang : text.lang;
  const { citation: dated, citationOfDraft } = wordsIn(lang).clause;
  const url = `${absolute(site, pagePath(site, pageLang, { page: 'edition', policy, version }))}${fragment}`;
  const parts = { clause: name, document: grammarOf(lang).cited(text.title, text.lang, site.brand), version, url };
  return published ? dated({ ...parts, published: zoned(published, site.timeZone).startOfDay() }) : citationOfDraft(parts);
}
