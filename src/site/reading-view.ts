/** What the page of an edition says about its clauses besides their words: how to cite them, their history, what became of others. */
import type { Page } from '../model/address.ts';
import { listClauses, type Clause } from '../model/clause.ts';
import type { Former } from '../redline/former.ts';
import { linkSurroundings } from '../languages/link-surroundings.ts';
import { citation, citedNames } from '../outputs/clause-citation.ts';
import { formerHolders, formerNotes, type FormerSurroundings } from '../outputs/html/former-notice.ts';
import { changeMarks } from '../outputs/html/mark.ts';
import { toHtml } from '../outputs/html/serialize.ts';
import { textHtml, type TextSurroundings } from '../outputs/html/text-html.ts';
import { wordsIn } from '../languages/words.ts';
import { clauseAddress, formersOf, lineagesOf } from './policy-lineage.ts';
import { handover, redlineOf } from './shown.ts';
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
  const t = wordsIn(lang).clause;
  const isCurrent = page.page === 'policy';
  const around = isCurrent ? formerSurroundings(view) : null;
  // A translation shares the numbers of its original, not the slugs.
  const formers = around ? new Map([...formersOf(policy)].filter(([, [former]]) => text === edition.text || former!.clause.number !== null)) : new Map<string, Former[]>();
  const surroundings: TextSurroundings = {
    links: linkSurroundings(publication, lang), lang: text.lang, said: lang,
    // Marks compare the authoritative texts; a translation has none.
    ...(view.previous && text === edition.text ? { marks: changeMarks(edition, redlineOf(view.previous, edition), wordsIn(lang)) } : {}),
    history: { of: historyAddress(view), words: t.history },
    note: (clause) => around && formerHolders(formers.get(clause.id), around),
  };
  const taken = new Set(listClauses(tree).map(({ id }) => id));
  return { html: textHtml(tree, surroundings), notes: around ? toHtml(formerNotes(formers, taken, around)) : '', data: JSON.stringify(scriptData(view)) };
}

/** The address of the history of each clause of an edition. */
function historyAddress({ policy, edition, text, lang }: EditionView): (clause: Clause) => string | null {
  const places = new Map(listClauses(edition.text.tree).map(({ id }, index) => [id, index]));
  const page = path(lang, { page: 'clauses', policy: policy.name });
  const lineages = lineagesOf(policy);
  return ({ id, number }) => {
    const index = places.get(id);
    const lineage = index === undefined || (text !== edition.text && number === null) ? undefined : lineages.of(edition.version, index);
    return lineage ? `${page}#${encodeURIComponent(lineage.anchor)}` : null;
  };
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

/** The citation with placeholders for the clause's name and its fragment; names that do not follow from the fragment. */
function scriptData({ edition, text, lang }: EditionView): object {
  const t = wordsIn(lang).clause;
  const clause = wordsIn(lang).edition.clause;
  const names = [...citedNames(text.tree, lang)].filter(([{ id, number, form }, name]) => (number !== null || form === 'heading') && name !== clause({ number: id }));
  return {
    cite: citation({ site: handover().publication.site, lang, edition, text }, '%c', '#%i'),
    clause: clause({ number: '%n' }),
    names: Object.fromEntries(names.map(([{ id }, name]) => [id, name])),
    words: [t.card, t.copy, t.copied, t.failed, t.terms, t.past, t.go],
  };
}
