import type { Lang, Site } from '../../model/edition.ts';
import { fileLink } from '../file-link.ts';
import type { ResolveLink } from './piece.ts';

/** Where the links of a text lead from a Word file. @param bookmarks names by clause id */
export function linkResolver(site: Site, lang: Lang, bookmarks: ReadonlyMap<string, string>): ResolveLink {
  return (href) => fileLink(site, lang, href, (id) => {
    const bookmark = bookmarks.get(id);
    return bookmark === undefined ? null : `#${bookmark}`;
  });
}
