/**
 * Links in our own Word files that lead elsewhere than the text says: to a full address in place of `../terms/`, or
 * nowhere. A hidden bookmark encloses their words, and a property of the file keeps what the text says, so that a file read again
 * says the same. This file has what writer and reader must agree on.
 */

/** Word does not keep a longer text in a property. */
const MAX_LENGTH = 255;

/** A link as the text has it, and where it leads in the file, empty for nowhere. Neither contains white space. */
export interface WordLink {
  source: string;
  href: string;
}

/** The property of the nth of them. */
export function linkProperty(n: number): string {
  return `Edition.link${n}`;
}

/** What the property says; null where that is too long. */
export function linkRecord({ source, href }: WordLink): string | null {
  const record = `${source} ${href}`;
  return record.length <= MAX_LENGTH ? record : null;
}

/** What a property says; null where it says nothing of the kind. */
export function readLinkRecord(record: string): WordLink | null {
  const [source = '', href, ...more] = record.split(' ');
  return source === '' || href === undefined || more.length > 0 ? null : { source, href };
}

/** Name of a bookmark around words of the nth of them. @param id distinguishes it from others in the file; Word hides names that begin with an underscore */
export function linkBookmark(n: number, id: number): string {
  return `_link${n}_${id}`;
}

/** Which of them a bookmark encloses; null for any other bookmark. */
export function readLinkBookmark(name: string): number | null {
  const n = /^_link(\d+)_\d+$/.exec(name)?.[1];
  return n === undefined ? null : Number(n);
}
