/** What search reads: the clauses of a policy's edition in force, and those of every edition, which the index is made from. */
import { pagePath } from '../../model/address.ts';
import { publishedAt } from '../../model/calendar.ts';
import { hasAnchor, listClauses, plainText } from '../../model/clause.ts';
import { textIn, type Edition, type EditionText, type Lang } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { opening } from '../../model/text.ts';
import type { SearchClause } from '../../search/searched-text.ts';
import { citedNames } from '../clause-citation.ts';

/** The searched clauses of the edition in force. */
export interface SearchData {
  /** Path of its page. */
  page: string;
  /** By the language of the texts: the page's own where an edition is translated, else the authoritative one. */
  texts: { lang: Lang; clauses: SearchClause[] }[];
}

/** The searched clauses of a policy's edition in force, for the pages in a language. */
export function searchData({ site }: Publication, { name, inForce }: PublishedPolicy, lang: Lang): SearchData {
  const texts = inForce ? [{ lang: textIn(inForce, lang).lang, clauses: clausesOf(inForce, textIn(inForce, lang), lang) }] : [];
  return { page: pagePath(site, lang, { page: 'policy', policy: name }), texts };
}

/** A clause of any published edition, as the index has it. */
export interface SearchRecord {
  policy: string;
  /** Of the clause's words. */
  lang: Lang;
  /** Its place among those of its policy. */
  at: number;
  clause: SearchClause;
}

/** The clauses of every published edition, for the pages in a language. Drafts and scheduled editions are never among them. */
export function searchRecords({ policies, now }: Publication, lang: Lang): SearchRecord[] {
  return policies.flatMap(({ name, editions }) => everyText(publishedAt(editions, now), lang)
    .flatMap((text) => text.clauses.map((clause, at): SearchRecord => ({ policy: name, lang: text.lang, at, clause }))));
}

/**
 * Words that a clause keeps through several editions are one clause here, at the latest of them: the
 * data grows with what changed, not with the number of editions.
 */
export function everyText(editions: readonly Edition[], lang: Lang): SearchData['texts'] {
  const texts = new Map<Lang, Map<string, SearchClause>>();
  for (const edition of editions.toSorted((a, b) => b.version - a.version)) {
    const text = textIn(edition, lang);
    const known = texts.get(text.lang) ?? new Map<string, SearchClause>();
    texts.set(text.lang, known);
    for (const clause of clausesOf(edition, text, lang)) {
      const key = `${clause.id}\n${clause.text}`;
      const same = known.get(key);
      if (same) same.versions.unshift(edition.version);
      else known.set(key, clause);
    }
  }
  return Array.from(texts, ([textLang, clauses]) => ({ lang: textLang, clauses: [...clauses.values()] }));
}

/** How much of the text under a heading is shown with it. */
const MAX_BELOW = 200;

function clausesOf({ version }: Edition, text: EditionText, lang: Lang): SearchClause[] {
  const names = citedNames(text.tree, lang);
  const clauses: SearchClause[] = [];
  const headings = new Set<SearchClause>();
  for (const clause of listClauses(text.tree)) {
    const words = plainText(clause.text);
    const last = clauses.at(-1);
    // Words without an address are found at the clause they are under.
    if (last && !hasAnchor(clause)) last.text += `\n${clause.mark}${words}`;
    else {
      const found: SearchClause = {
        id: clause.form === 'title' ? '' : clause.id,
        name: names.get(clause)!,
        ...(clause.number === null ? {} : { number: clause.number }),
        ...(clause.term === null ? {} : { term: clause.term }),
        text: words,
        versions: [version],
      };
      clauses.push(found);
      if (clause.form === 'heading') headings.add(found);
      else if (last && headings.has(last) && !last.text.includes('\n')) last.below = opening(clause.mark + words, MAX_BELOW);
    }
  }
  return clauses;
}
