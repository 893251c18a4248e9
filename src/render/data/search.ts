/** What search knows: one record for each clause with an address; of the editions in force, or of every edition. */
import { pagePath } from '../../core/address.ts';
import { hasAnchor, plainText, walkClauses, type Clause } from '../../core/clause.ts';
import type { EditionText } from '../../core/edition.ts';
import { fold } from '../../core/fold.ts';
import { publishedAt } from '../../core/calendar.ts';
import type { Publication, PublishedPolicy } from '../../core/publication.ts';
import { clauseNames } from '../redline/name.ts';
import { stringsFor } from '../strings/index.ts';

export type SearchScope = 'current' | 'every';

export interface SearchRecord {
  /** Path with the clause's fragment. */
  url: string;
  /** The words, folded: what is looked through. */
  content: string;
  /** Language of the words, which chooses the stemmer. */
  language: string;
  /** `text`: the words as they are; `editions`: the numbers of those that hold them, as a range of versions. */
  meta: { title: string; clause: string; edition: string; editions: string; lang: string; text: string };
  /** `edition`: every edition that holds the words, `privacy 2`. */
  filters: { policy: string[]; edition: string[] };
}

/** The records of a scope in one language. @param lang the language of the texts, not of an interface */
export function searchRecords(publication: Publication, lang: string, scope: SearchScope): SearchRecord[] {
  return publication.policies.flatMap((policy) => (scope === 'current' ? currentRecords(publication, policy, lang) : everyRecord(publication, policy, lang)));
}

/** The languages that any published text is written in, as the site orders them. */
export function searchLanguages(publication: Publication): string[] {
  const { site, policies, now } = publication;
  return site.languages.filter((lang, i) => i === 0 || policies.some(({ editions }) => publishedAt(editions, now).some(({ translations }) => translations[lang])));
}

/** Which language of a policy a search page looks through: its own where the edition in force is translated, else the authoritative one. */
export function searchLanguage(publication: Publication, { inForce }: PublishedPolicy, lang: string): string {
  return inForce?.translations[lang] ? lang : publication.site.languages[0]!;
}

function textOf({ text, translations }: { text: EditionText; translations: Record<string, EditionText> }, lang: string): EditionText | undefined {
  return text.lang === lang ? text : translations[lang];
}

function currentRecords(publication: Publication, { name, inForce }: PublishedPolicy, lang: string): SearchRecord[] {
  const text = inForce && textOf(inForce, lang);
  if (!inForce || !text) return [];
  const page = pagePath(publication.site, lang, { page: 'policy', policy: name });
  return textRecords(text, name, inForce.version, page);
}

/**
 * Words that stand unchanged at one clause through several editions are one record, at the latest of them: the
 * index grows with what changed, not with the number of editions.
 */
function everyRecord(publication: Publication, { name, editions }: PublishedPolicy, lang: string): SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const edition of publishedAt(editions, publication.now).toSorted((a, b) => b.version - a.version)) {
    const text = textOf(edition, lang);
    if (!text) continue;
    const page = pagePath(publication.site, lang, { page: 'edition', policy: name, version: edition.version });
    for (const record of textRecords(text, name, edition.version, page)) {
      const key = `${record.url.slice(page.length)}\n${record.meta.text}`;
      const known = records.get(key);
      if (!known) records.set(key, record);
      else known.filters.edition.push(...record.filters.edition);
    }
  }
  for (const { meta, filters } of records.values()) meta.editions = ranges(filters.edition.map((edition) => Number(edition.split(' ')[1])));
  return [...records.values()];
}

/** `1–3, 5` of 5, 3, 2, 1. */
function ranges(versions: number[]): string {
  const runs: [number, number][] = [];
  for (const version of versions.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === version - 1) last[1] = version;
    else runs.push([version, version]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function textRecords(text: EditionText, policy: string, version: number, page: string): SearchRecord[] {
  const strings = stringsFor(text.lang);
  const names = clauseNames(text.tree, strings);
  const records: SearchRecord[] = [];
  let index = 0;
  for (const { clause } of walkClauses(text.tree)) {
    const words = clause.mark + plainText(clause.text);
    // Words without an address of their own are found at the clause they stand under.
    const last = records.at(-1);
    if (last && !hasAnchor(clause)) {
      last.meta.text += `\n${words}`;
      last.content += `\n${fold(words)}`;
    } else records.push({
      url: clause.form === 'title' ? page : `${page}#${encodeURIComponent(clause.id)}`,
      content: fold(words),
      language: text.lang,
      meta: { title: text.title, clause: heading(clause, names.get(index)!), edition: strings.edition.name(version), editions: String(version), lang: text.lang, text: words },
      filters: { policy: [policy], edition: [`${policy} ${version}`] },
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
