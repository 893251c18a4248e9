import type { LinkSurroundings } from '../model/link-target.ts';
import type { Publication } from '../model/publication.ts';
import { namedBy } from './own-name.ts';

/** What links in the texts of this publication resolve against. */
export function linkSurroundings(publication: Publication, lang: string): LinkSurroundings {
  const find = (name: string) => publication.policies.find((policy) => policy.name === name);
  return {
    site: publication.site,
    lang,
    hasPolicy: (name) => find(name) !== undefined,
    policyNamed: (words) => publication.policies.find(({ name, inForce, editions }) => {
      const { text, translations } = inForce ?? editions.at(-1)!;
      return namedBy(words, name, [text, ...Object.values(translations)]);
    })?.name ?? null,
    hasEdition: (name, version) => find(name)?.editions.some((edition) => edition.version === version) ?? false,
  };
}
