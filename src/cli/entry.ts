/** Entries for the chain of the lock, made from editions as they are in the content. */
import { textsOf, type Edition, type Library, type Site } from '../model/edition.ts';
import type { DatesEntry, NewEntry, PublicationEntry } from '../model/lock.ts';
import { fingerprint, sealedDates } from '../model/seal.ts';
import { sealedMoment, type SealedDates } from '../model/time.ts';
import { sha256 } from '../content/hash.ts';
import { unsealedTexts } from '../content/lock-reader.ts';
import { packFile } from '../content/file.ts';
import { declaredWithdrawal, unstatedTopics } from '../content/statement-check.ts';

/** Where and when an entry is made. */
export interface Making {
  site: Site;
  /** The moment of the entry, `2026-11-22T10:00:00+05:00`. */
  sealed: string;
}

/** The text of an edition; what was sealed once keeps its dates, and the check then finds changed ones. */
export function publicationEntry(edition: Edition, correction: PublicationEntry['correction'], { site, sealed }: Making): NewEntry {
  const { published, effective } = edition.seals.at(-1) ?? sealedDates(edition, site)!;
  const dates = { published, effective };
  return { policy: edition.policy, version: edition.version, sealed, ...dates, correction, texts: sealTexts(edition, dates) };
}

/** The text of an edition under its new dates. */
export function datesEntry(edition: Edition, reason: string | null, { site, sealed }: Making): NewEntry {
  const dates = sealedDates(edition, site)!;
  return { kind: 'dates', policy: edition.policy, version: edition.version, sealed, ...dates, reason, texts: sealTexts(edition, dates) };
}

export function summaryEntry({ policy, version, summary }: Edition, { sealed }: Making): NewEntry {
  return { kind: 'summary', policy, version, sealed, summary };
}

/** The withdrawal that the front matter of an edition declares. @param backdate why it is dated back; null where it is not */
export function withdrawalEntry(edition: Edition, backdate: string | null, { site, sealed }: Making): NewEntry {
  const { from, reason } = declaredWithdrawal(edition)!;
  return { kind: 'withdrawal', policy: edition.policy, version: edition.version, sealed, date: sealedMoment(from, site.timeZone), reason, backdate };
}

/** What the lock is missing of published editions: texts, and statements made with them. */
export function openEntries({ policies, site }: Pick<Library, 'policies' | 'site'>, sealed: string): NewEntry[] {
  const making = { site, sealed };
  return policies.flatMap(({ editions }) => editions.filter(({ published }) => published !== null).flatMap((edition) => {
    const topics = unstatedTopics(edition, site);
    return [
      ...(unsealedTexts(edition).length > 0 ? [publicationEntry(edition, null, making)] : []),
      ...(topics.includes('summary') ? [summaryEntry(edition, making)] : []),
      // A withdrawal from before there was a lock was announced then.
      ...(topics.includes('withdrawal') ? [withdrawalEntry(edition, null, making)] : []),
    ];
  }));
}

function sealTexts(edition: Edition, dates: SealedDates): DatesEntry['texts'] {
  return Object.fromEntries(textsOf(edition).map((text) => [text.lang, { sha256: fingerprint(edition, text, dates, sha256), file: packFile(text.source) }]));
}
