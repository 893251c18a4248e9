/** Which pages there are: what Astro's `getStaticPaths` returns for each kind of page. */
import { langPrefix } from '../model/address.ts';
import { daysOfChange } from '../model/day.ts';
import type { Edition } from '../model/edition.ts';
import { predecessor, type PublishedPolicy } from '../model/publication.ts';
import { handover } from './shown.ts';

/** The language part of an address; undefined for the authoritative language, which has none. */
function langParam(lang: string): string | undefined {
  return langPrefix(handover().publication.site, lang).replace('/', '') || undefined;
}

function languages(): string[] {
  return handover().publication.site.languages;
}

export function languageRoutes() {
  return languages().map((lang) => ({ params: { lang: langParam(lang) }, props: { lang } }));
}

export function policyRoutes() {
  return languages().flatMap((lang) =>
    handover().publication.policies.map((policy) => ({ params: { lang: langParam(lang), policy: policy.name }, props: { lang, policy } })));
}

/** A policy with one edition has nothing to compare. */
export function compareRoutes() {
  return policyRoutes().filter(({ props }) => props.policy.editions.length > 1);
}

/** Edition by edition, its languages together: what they share is computed once. */
export function editionRoutes() {
  return editions().flatMap(({ policy, edition }) =>
    languages().map((lang) => ({ params: { lang: langParam(lang), policy: policy.name, version: String(edition.version) }, props: { lang, policy, edition } })));
}

export function changesRoutes() {
  return editionRoutes().filter(({ props }) => predecessor(props.policy, props.edition) !== null);
}

/** The days with a page of their own; they are next to the editions, `…/privacy/2026-12-01/`. */
export function dayRoutes() {
  const { publication: { site, now } } = handover();
  return policyRoutes().flatMap(({ params, props }) =>
    daysOfChange(props.policy.editions, site.timeZone, now).map((day) => ({ params: { ...params, version: day }, props: { ...props, day } })));
}

/** Each translation side by side with the authoritative text, in each language of the interface. */
export function sideRoutes() {
  return editionRoutes().flatMap(({ params, props }) =>
    Object.keys(props.edition.translations).sort().map((other) => ({ params: { ...params, other }, props: { ...props, other } })));
}

/** Data files exist once, whatever the language. */
export function policyDataRoutes() {
  return handover().publication.policies.map((policy) => ({ params: { policy: policy.name }, props: { policy } }));
}

export function changesDataRoutes() {
  return editions().flatMap(({ policy, edition }) => {
    const from = predecessor(policy, edition);
    return from ? [{ params: { policy: policy.name, version: String(edition.version) }, props: { from, to: edition } }] : [];
  });
}

export function editionDataRoutes() {
  return editions().map(({ policy, edition }) => ({ params: { policy: policy.name, version: String(edition.version) }, props: { edition } }));
}

/** How many pages there are, in all languages and with the not-found page: the total for progress. */
export function pageCount(): number {
  // Of languages: the list and the search. Of policies: the edition in force, the history, the clauses.
  return 2 * languageRoutes().length + 3 * policyRoutes().length + [compareRoutes, editionRoutes, changesRoutes, dayRoutes, sideRoutes].reduce((sum, routes) => sum + routes().length, 1);
}

function editions(): { policy: PublishedPolicy; edition: Edition }[] {
  return handover().publication.policies.flatMap((policy) => policy.editions.map((edition) => ({ policy, edition })));
}
