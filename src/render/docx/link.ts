/** Where the links of a text lead from a file that stands alone. */
import { absolute, linkTarget } from '../../core/address.ts';
import type { Lang, Site } from '../../core/edition.ts';
import type { ResolveLink } from './piece.ts';

/**
 * A file cannot learn later which texts are published, so that a link to another text of the site is kept whether
 * or not it is published by now.
 * @param bookmarks names by clause id
 */
export function linkResolver(site: Site, lang: Lang, bookmarks: ReadonlyMap<string, string>): ResolveLink {
  const known = (policy: string): boolean => site.policies.includes(policy);
  return (href) => {
    const target = linkTarget(href, { site, lang, hasPolicy: known, hasEdition: known });
    if (target === null) return null;
    if (target.startsWith('#')) {
      const bookmark = bookmarks.get(decoded(target.slice(1)));
      return bookmark === undefined ? null : `#${bookmark}`;
    }
    return target.startsWith('/') ? absolute(site, target) : target;
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
