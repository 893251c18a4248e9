/** Links of our own files, as the text has them: see model/word-link.ts. */
import { isAllowedLink } from '../../model/link-target.ts';
import { linkProperty, readLinkBookmark, readLinkRecord, type WordLink } from '../../model/word-link.ts';
import { attribute, type Element } from './xml.ts';

/** The marked links of one document, as its paragraphs are read. */
export class OwnLinks {
  readonly #properties: ReadonlyMap<string, string>;
  /** Those whose bookmarks are open, by the ids of these. */
  readonly #open = new Map<string, WordLink>();

  /** @param properties custom properties of the file */
  constructor(properties: ReadonlyMap<string, string>) {
    this.#properties = properties;
  }

  /** A bookmark begins. */
  open(bookmark: Element): void {
    const n = readLinkBookmark(attribute(bookmark, 'w:name') ?? '');
    const link = n === null ? null : readLinkRecord(this.#properties.get(linkProperty(n)) ?? '');
    if (link && isAllowedLink(link.source)) this.#open.set(attribute(bookmark, 'w:id') ?? '', link);
  }

  /** A bookmark ends. */
  close(bookmark: Element): void {
    this.#open.delete(attribute(bookmark, 'w:id') ?? '');
  }

  /** The link as the text had it; as the file has it where someone changed it. @param link null outside of links */
  source(link: string | null): string | null {
    const found = this.#open.values().find(({ href }) => (href.startsWith('#') ? link?.startsWith('#') : href === (link ?? '')));
    return found ? found.source : link;
  }
}
