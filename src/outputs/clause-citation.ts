/** How a clause is cited: «п. 6.1 Политики конфиденциальности «Пример», ред. 1 от 22.11.2026, https://example.kz/docs/privacy/1/#6.1». */
import { absolute, pagePath } from '../model/address.ts';
import { genitiveTitle } from '../languages/citation.ts';
import { plainText, walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import { textIn, type Edition, type EditionText, type Lang, type Site } from '../model/edition.ts';
import { zoned } from '../model/time.ts';
import { clauseNames } from './redline/clause-name.ts';
import { stringsFor } from '../languages/strings/index.ts';
import { readingStrings } from '../languages/strings/reading-strings.ts';

/** What people call each clause of a text when they cite it: «п. 6.1», «раздел 6», «раздел «Преамбула»», «термин «Аккаунт»». */
export function citedNames(tree: ClauseTree, lang: Lang): Map<Clause, string> {
  const names = clauseNames(tree, stringsFor(lang));
  const t = readingStrings(lang);
  const cited = new Map<Clause, string>();
  let index = 0;
  for (const { clause, ancestors } of walkClauses(tree)) {
    const isOutermost = ancestors.length === 0 || clause.number?.includes('.');
    const name = names.get(index++)!;
    if (clause.form !== 'heading') cited.set(clause, clause.term === null ? name : t.term(clause.term));
    else if (clause.number === null) cited.set(clause, t.section(t.quoted(plainText(clause.text))));
    else cited.set(clause, isOutermost && !clause.number.includes('.') ? t.section(clause.number) : name);
  }
  return cited;
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
  return readingStrings(lang).citation({
    clause: name, title: text.title, genitive: text.lang === 'ru' ? genitiveTitle(text.title) : null, brand: site.brand, version,
    published: published && zoned(published, site.timeZone).toPlainDate(),
    url: `${absolute(site, pagePath(site, pageLang, { page: 'edition', policy, version }))}${fragment}`,
  });
}
