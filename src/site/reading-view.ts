/** What the page of an edition says about its clauses besides their words: how to cite them, their history, what became of others. */
import type { Page } from '../model/address.ts';
import { hasAnchor, listClauses, type Clause } from '../model/clause.ts';
import type { Former } from '../redline/former.ts';
import { linkSurroundings } from '../languages/link-surroundings.ts';
import { citation, citedNames } from '../outputs/clause-citation.ts';
import { formerHolders, formerNotes, type FormerSurroundings } from '../outputs/html/former-notice.ts';
import { toHtml } from '../outputs/html/serialize.ts';
import { textHtml, type TextSurroundings } from '../outputs/html/text-html.ts';
import { wordsIn } from '../languages/words.ts';
import { firstLife, type ReadingData } from './reading-data.ts';
import { clauseAddress, formersOf, lineagesOf } from './policy-lineage.ts';
import { marksOf } from './margin.ts';
import { handover } from './shown.ts';
import { path, type EditionView } from './edition-view.ts';

export interface Reading {
  /** The text. */
  html: string;
  /** The note for those who follow the address of a removed clause, or nothing. */
  notes: string;
  /** The data for the scripts of the page, as JSON. */
  data: string;
}

export function readingOf(view: EditionView, page: Page): Reading {
  const { policy, edition, text, lang } = view;
  const { publication } = handover();
  const { tree } = text;
  const isCurrent = page.page === 'policy';
  const around = isCurrent ? formerSurroundings(view) : null;
  // A translation shares the numbers of its original, not the slugs.
  const formers = around ? new Map([...formersOf(policy)].filter(([, [former]]) => text === edition.text || former!.clause.number !== null)) : new Map<string, Former[]>();
  const surroundings: TextSurroundings = {
    links: linkSurroundings(publication, lang), lang: text.lang, said: lang,
    marks: marksOf(view),
    note: (clause) => around && formerHolders(formers.get(clause.id), around),
  };
  const taken = new Set(listClauses(tree).map(({ id }) => id));
  return { html: textHtml(tree, surroundings), notes: around ? toHtml(formerNotes(formers, taken, around)) : '', data: JSON.stringify(scriptData(view)) };
}

function formerSurroundings({ policy, edition, lang }: EditionView): FormerSurroundings {
  const names = new Map<number, Map<Clause, string>>();
  const namesOf = (version: number): Map<Clause, string> => {
    let known = names.get(version);
    if (!known) names.set(version, (known = citedNames(policy.editions[version - 1]!.text.tree, lang)));
    return known;
  };
  return {
    strings: wordsIn(lang).clause, version: edition.version,
    name: (version, clause) => namesOf(version).get(clause)!,
    address: (version, clause) => clauseAddress(policy.editions[version - 1]!, clause, lang),
  };
}

/** What the card of a clause says: see `ReadingData`. */
function scriptData({ policy, edition, text, lang }: EditionView): ReadingData {
  const t = wordsIn(lang).clause;
  const clause = wordsIn(lang).edition.clause;
  const names = [...citedNames(text.tree, lang)].filter(([{ id, number, form }, name]) => (number !== null || form === 'heading') && name !== clause({ number: id }));
  return {
    cite: citation({ site: handover().publication.site, lang, edition, text }, '%c', '#%i'),
    clause: clause({ number: '%n' }),
    names: Object.fromEntries(names.map(([{ id }, name]) => [id, name])),
    history: path(lang, { page: 'clauses', policy: policy.name }),
    lives: livesOf({ policy, edition, text }),
    words: [t.card, t.copy, t.copied, t.failed, t.terms, t.past, t.go],
  };
}

/** Where the history of a clause is, by the clause's id: where it is not the id with the first edition, as for most; null where there is none. */
function livesOf({ policy, edition, text }: Pick<EditionView, 'policy' | 'edition' | 'text'>): ReadingData['lives'] {
  const lineages = lineagesOf(policy);
  const places = new Map(listClauses(edition.text.tree).map(({ id }, index) => [id, index]));
  return Object.fromEntries(listClauses(text.tree).filter(hasAnchor).flatMap(({ id, number }) => {
    const index = places.get(id);
    // A translation shares the numbers of its original, not the slugs.
    const lineage = index === undefined || (text !== edition.text && number === null) ? undefined : lineages.of(edition.version, index);
    return lineage?.anchor === firstLife(id) ? [] : [[id, lineage?.anchor ?? null]];
  }));
}
