/** Where a link leads from a standalone file, PDF or Word. */
import { absolute, fragmentId } from '../model/address.ts';
import type { Lang, Site } from '../model/edition.ts';
import { linkTarget } from '../model/link-target.ts';

/**
 * A file cannot find out later which texts are published, so a link to another text of the site is kept whether or
 * not it is published yet.
 * @param fragment the place of a clause within the file by the clause's id, or null where the file has none
 * @returns an absolute address, what `fragment` gave, or null where the link leads nowhere
 */
export function fileLink(site: Site, lang: Lang, href: string, fragment: (id: string) => string | null): string | null {
  const known = (policy: string): boolean => site.policies.includes(policy);
  const target = linkTarget(href, { site, lang, hasPolicy: known, hasEdition: known });
  if (target === null) return null;
  if (target.startsWith('#')) return fragment(fragmentId(target.slice(1)));
  return target.startsWith('/') ? absolute(site, target) : target;
}
