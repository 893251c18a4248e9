/** Which pages there are: what Astro's `getStaticPaths` returns for each kind of page. */
import { langPrefix } from '../model/address.ts';
import { daysOfChange } from '../model/day.ts';
import type { Edition } from '../model/edition.ts';
import { predecessor, type Publication, type PublishedPolicy } from '../model/publication.ts';

/** The language part of an address; undefined for the authoritative language, which has none. */
function langParam({ site }: Publication, lang: string): string | undefined {
  return langPrefix(site, lang).replace('/', '') || undefined;
}

export function languageRoutes(publication: Publication) {
  return publication.site.languages.map((lang) => ({ params: { lang: langParam(publication, lang) }, props: { lang } }));
}

export function policyRoutes(publication: Publication) {
  return publication.site.languages.flatMap((lang) =>
    publication.policies.map((policy) => ({ params: { lang: langParam(publication, lang), policy: policy.name }, props: { lang, policy } })));
}

/** A policy with one edition has nothing to compare. */
export function compareRoutes(publication: Publication) {
  return policyRoutes(publication).filter(({ props }) => props.policy.editions.length > 1);
}

/** Edition by edition, its languages together: what they share is computed once. */
export function editionRoutes(publication: Publication) {
  return editions(publication).flatMap(({ policy, edition }) =>
    publication.site.languages.map((lang) => ({ params: { lang: langParam(publication, lang), policy: policy.name, version: String(edition.version) }, props: { lang, policy, edition } })));
}

export function changesRoutes(publication: Publication) {
  return editionRoutes(publication).filter(({ props }) => predecessor(props.policy, props.edition) !== null);
}

/** The days with a page of their own; they are next to the editions, `…/privacy/2026-12-01/`. */
export function dayRoutes(publication: Publication) {
  const { site, now } = publication;
  return policyRoutes(publication).flatMap(({ params, props }) =>
    daysOfChange(props.policy.editions, site.timeZone, now).map((day) => ({ params: { ...params, version: day }, props: { ...props, day } })));
}

/** Each translation side by side with the authoritative text, in each language of the interface. */
export function sideRoutes(publication: Publication) {
  return editionRoutes(publication).flatMap(({ params, props }) =>
    Object.keys(props.edition.translations).sort().map((other) => ({ params: { ...params, other }, props: { ...props, other } })));
}

/** Data files exist once, whatever the language. */
export function policyDataRoutes(publication: Publication) {
  return publication.policies.map((policy) => ({ params: { policy: policy.name }, props: { policy } }));
}

export function changesDataRoutes(publication: Publication) {
  return editions(publication).flatMap(({ policy, edition }) => {
    const from = predecessor(policy, edition);
    return from ? [{ params: { policy: policy.name, version: String(edition.version) }, props: { from, to: edition } }] : [];
  });
}

export function editionDataRoutes(publication: Publication) {
  return editions(publication).map(({ policy, edition }) => ({ params: { policy: policy.name, version: String(edition.version) }, props: { policy, edition } }));
}

function editions(publication: Publication): { policy: PublishedPolicy; edition: Edition }[] {
  return publication.policies.flatMap((policy) => policy.editions.map((edition) => ({ policy, edition })));
}
