/**
 * Links in files of our own making that lead elsewhere than the text says: to a full address in place of `../terms/`, or
 * nowhere. A hidden bookmark stands around their words, and a property of the file keeps what the text says, so that a file read again
 * says the same.
 */
import { isAllowedLink } from '../../core/address.ts';
import { attribute, type Element } from './xml.ts';

/** Word keeps no longer text in a property. */
const LONGEST = 255;

/** The property of the nth of them. */
export function linkProperty(n: number): string {
  return `LegCo.link${n}`;
}

/** Name of a bookmark around words of the nth of them. @param id tells it from others in the file; Word hides what begins with a line */
export function linkBookmark(n: number, id: number): string {
  return `_link${n}_${id}`;
}

/** What the property says; null where the two do not fit. @param source as the text has it @param href where it leads in the file, empty for nowhere */
export function linkRecord(source: string, href: string): string | null {
  const record = `${source} ${href}`;
  return record.length <= LONGEST ? record : null;
}

/** The marked links of one document, as its paragraphs are read. */
export class OwnLinks {
  readonly #properties: ReadonlyMap<string, string>;
  /** The bookmarks that are open, by their ids: what the text says, and where the file led. */
  readonly #open = new Map<string, [source: string, href: string]>();

  constructor(properties: ReadonlyMap<string, string>) {
    this.#properties = properties;
  }

  /** A bookmark begins. */
  open(bookmark: Element): void {
    const n = /^_link(\d+)_\d+$/.exec(attribute(bookmark, 'w:name') ?? '')?.[1];
    const record = n === undefined ? undefined : this.#properties.get(linkProperty(Number(n)));
    const [source, href] = record?.split(' ') ?? [];
    if (source && href !== undefined && isAllowedLink(source)) this.#open.set(attribute(bookmark, 'w:id') ?? '', [source, href]);
  }

  /** A bookmark ends. */
  close(bookmark: Element): void {
    this.#open.delete(attribute(bookmark, 'w:id') ?? '');
  }

  /** The link as the text had it; as the file has it where somebody gave the words another one. @param link null outside of links */
  source(link: string | null): string | null {
    const found = this.#open.values().find(([, href]) => (href.startsWith('#') ? link?.startsWith('#') : href === (link ?? '')));
    return found ? found[0] : link;
  }
}
