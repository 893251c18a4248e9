/** Links of a Word file: where they lead, the bookmarks they lead to, and what the text wrote where the file writes another address (model/word-link.ts). */
import type { Lang, Site } from '../../model/edition.ts';
import { linkBookmark, linkProperty, linkRecord } from '../../model/word-link.ts';
import { fileLink } from '../file-link.ts';
import type { ResolveLink } from './piece.ts';

/** Where the links of a text lead from a Word file. @param bookmarks names by clause id */
export function linkResolver(site: Site, lang: Lang, bookmarks: ReadonlyMap<string, string>): ResolveLink {
  return (href) => fileLink(site, lang, href, (id) => {
    const bookmark = bookmarks.get(id);
    return bookmark === undefined ? null : `#${bookmark}`;
  });
}

/** Bookmarks: Word allows letters, digits and underscores, at most forty, and ignores case. */
const MAX_LENGTH = 40;
const PREFIX = 'clause_';

/** Issues names; each only once. */
export class BookmarkNames {
  readonly #taken = new Set<string>();
  readonly #wishes = new Map<string, number>();

  /** @param id of a clause: `3.2.5` gives `clause_3_2_5` */
  take(id: string): string {
    const wish = PREFIX + id.replace(/[^\p{L}\p{N}]+/gu, '_');
    let name = wish.slice(0, MAX_LENGTH);
    let n = this.#wishes.get(name.toLowerCase()) ?? 1;
    const first = name;
    while (this.#taken.has(name.toLowerCase())) {
      const end = `_${++n}`;
      name = first.slice(0, MAX_LENGTH - end.length) + end;
    }
    this.#wishes.set(first.toLowerCase(), n);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** The links of one file. */
export class LinkSources {
  readonly #records = new Map<string, number>();

  /** The name of a bookmark around the words of a link; null where nothing can be kept. @param id unique in the file */
  bookmark(source: string, href: string | null, id: number): string | null {
    const record = linkRecord({ source, href: href ?? '' });
    if (record === null) return null;
    const n = this.#records.get(record) ?? this.#records.size + 1;
    this.#records.set(record, n);
    return linkBookmark(n, id);
  }

  /** Properties of the file. */
  properties(): Record<string, string> {
    return Object.fromEntries(Array.from(this.#records, ([record, n]) => [linkProperty(n), record]));
  }
}
