/** What search knows: one record for each clause with an address, in the editions in force. */
import { pagePath } from '../../core/address.ts';
import { hasAnchor, plainText, walkClauses, type Clause } from '../../core/clause.ts';
import type { EditionText } from '../../core/edition.ts';
import type { Publication } from '../../core/publication.ts';
import { clauseNames } from '../redline/lines.ts';
import { stringsFor } from '../strings/index.ts';

export interface SearchRecord {
  /** Path with the clause's fragment. */
  url: string;
  content: string;
  /** Language of the words, which chooses the stemmer. */
  language: string;
  meta: { title: string; clause: string; edition: string; lang: string };
  filters: { policy: string[] };
}

/** The records of every edition in force, in each language it is written in. */
export function searchRecords(publication: Publication): SearchRecord[] {
  return publication.policies.flatMap(({ name, inForce }) => {
    if (!inForce) return [];
    return [inForce.text, ...Object.values(inForce.translations)].flatMap((text) => textRecords(publication, name, inForce.version, text));
  });
}

/** The language whose index a search page uses: its own where any text is written in it, else the authoritative one. */
export function searchLanguage(publication: Publication, lang: string): string {
  const translated = publication.policies.some(({ inForce }) => inForce?.translations[lang]);
  return translated ? lang : publication.site.languages[0]!;
}

function textRecords(publication: Publication, policy: string, version: number, text: EditionText): SearchRecord[] {
  const strings = stringsFor(text.lang);
  const page = pagePath(publication.site, text.lang, { page: 'policy', policy });
  const names = clauseNames(text.tree, strings);
  const records: SearchRecord[] = [];
  let index = 0;
  for (const { clause } of walkClauses(text.tree)) {
    const words = clause.mark + plainText(clause.text);
    // Words without an address of their own are found at the clause they stand under.
    const last = records.at(-1);
    if (last && !hasAnchor(clause)) last.content += `\n${words}`;
    else records.push({
      url: clause.form === 'title' ? page : `${page}#${encodeURIComponent(clause.id)}`,
      content: words,
      language: text.lang,
      meta: { title: text.title, clause: heading(clause, names.get(index)!), edition: strings.edition.name(version), lang: text.lang },
      filters: { policy: [policy] },
    });
    index += 1;
  }
  return records;
}

/** «п. 6.1», or a titled section by its title. */
function heading(clause: Clause, name: string): string {
  if (clause.form === 'title') return plainText(clause.text);
  return clause.form === 'heading' ? clause.mark + plainText(clause.text) : (clause.term ?? name);
}
