/**
 * The seal: what makes a changed word in a published edition an error (contract §2).
 *
 * A fingerprint is SHA-256 over a canonical form of a text's title, dates and words. It is made from the source and
 * not of the clause tree, so that a better reader of Markdown does not break seals: "the text changed" stays apart
 * from "our reading changed". What readers of the text do not see does not count: the order and quotes of the front
 * matter, white space at line ends, empty lines beyond one, line ends, the end of the file. Every word, mark and
 * link does.
 *
 * `summary` and `withdrawn` are in no fingerprint: they are about an edition and are not its text. They are statements,
 * and enter the chain as separate entries, as corrections do (model/lock.ts).
 */
import type { Edition, EditionDates, EditionText, Site } from './edition.ts';
import type { AcceptedWarning, Sha256 } from './lock.ts';
import { splitSource } from './source.ts';
import { type SealedDates, sealedMoment } from './time.ts';

/**
 * The dates by the site's clocks, `2026-12-01T00:00:00[Asia/Almaty]`. Without an offset: a government that changes
 * the clocks between sealing and taking effect (Kazakhstan, 2024) changes no edition.
 * @returns null for a draft, which cannot be sealed
 */
export function sealedDates({ published, effective }: EditionDates, { timeZone }: Pick<Site, 'timeZone'>): SealedDates | null {
  if (!published || !effective) return null;
  return { published: sealedMoment(published, timeZone), effective: sealedMoment(effective, timeZone) };
}

/**
 * What the fingerprint of a text is computed over; anyone can make it by hand from the published Markdown.
 * @param dates of its edition; null for a translation, whose dates are those of the authoritative text
 */
export function canonicalForm(policy: string, version: number, text: EditionText, dates: SealedDates | null): string {
  const head = [
    `policy ${policy}`, `version ${version}`, `language ${text.lang}`, `title ${text.title}`,
    ...(dates ? [`published ${dates.published}`, `effective ${dates.effective}`] : []),
  ];
  return `${head.join('\n')}\n\n${canonicalBody(text.source)}\n`;
}

/** The text below the front matter without what readers do not see. */
export function canonicalBody(source: string): string {
  const parts = splitSource(source);
  const body = 'body' in parts ? parts.body : source;
  return body.replace(/[ \t\r]+$/gm, '').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '');
}

/** The fingerprint of one text of an edition. @param dates of the edition, see `canonicalForm` */
export function fingerprint(edition: Edition, text: EditionText, dates: SealedDates, sha256: Sha256): string {
  return sha256(canonicalForm(edition.policy, edition.version, text, text.lang === edition.text.lang ? dates : null));
}

/** The warnings that an edition was published with. */
export interface Accepted {
  /** The reason, as given with `--despite`. */
  reason: string;
  /** Each with its rule, its place below the content folder as it was then, and its message in both languages. */
  warnings: readonly AcceptedWarning[];
}

/** What the lock records about the warnings of an edition; null where it was published without any. */
export function acceptedWith({ seals }: Pick<Edition, 'seals'>): Accepted | null {
  return seals.flatMap((entry) => (entry.kind === undefined ? entry.despite ?? [] : [])).at(-1) ?? null;
}
