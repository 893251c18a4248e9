/** Links that a file writes differently from the text: see model/word-link.ts. */
import { linkBookmark, linkProperty, linkRecord } from '../../model/word-link.ts';

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
