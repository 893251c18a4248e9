/** What a page says about an edition, worked out once and laid out by components. */
import { absolute, changesFile, editionFile, pagePath, policyPdf, type Page } from '../model/address.ts';
import { inForceFrom, withdrawalAt, type Status } from '../model/calendar.ts';
import { textIn, type Edition, type EditionText } from '../model/edition.ts';
import { predecessor, standingEdition, statusIn, successor, type PublishedPolicy } from '../model/publication.ts';
import type { Withdrawal } from '../model/statement.ts';
import { zoned } from '../model/time.ts';
import { statusSentence } from '../outputs/status-words.ts';
import { stringsFor, type Strings } from '../languages/strings/index.ts';
import { handover } from './shown.ts';

export interface EditionView {
  policy: PublishedPolicy;
  edition: Edition;
  /** Interface language. */
  lang: string;
  text: EditionText;
  status: Status;
  /** «Действует с 22 ноября 2026 г.» */
  sentence: string;
  /** The withdrawal that holds. */
  withdrawal: Withdrawal | null;
  /** Date of the last update: publication (clause 6.1); null for a draft. */
  lastUpdate: Day | null;
  /** Day on which the edition came or will come into force, where it is another one; null too where it never does. */
  effective: Day | null;
  /** It is published and will never come into force: a later edition or its withdrawal is first. */
  never: boolean;
  pdf: Download;
  permanent: { href: string; words: string };
  previous: Edition | null;
  next: Edition | null;
}

export interface Day {
  words: string;
  /** For `<time datetime>`. */
  iso: string;
}

export interface Download {
  href: string;
  /** «64 КБ», or null where the size is not known yet (live preview). */
  size: string | null;
}

export function editionView(policy: PublishedPolicy, edition: Edition, lang: string): EditionView {
  const { publication } = handover();
  const { site } = publication;
  const strings = stringsFor(lang);
  const text = textIn(edition, lang);
  const day = (instant: Temporal.Instant): Day => {
    const local = zoned(instant, site.timeZone);
    return { words: strings.date.on(local), iso: local.toPlainDate().toString() };
  };
  const { published } = edition;
  const effective = inForceFrom(policy.editions, edition);
  const status = statusIn(publication, policy, edition);
  return {
    policy, edition, lang, text, status,
    never: status === 'upcoming' && effective === null,
    sentence: sentenceOf(policy, edition, strings),
    withdrawal: withdrawalAt(edition, publication.now),
    lastUpdate: published && day(published),
    effective: effective && published && !effective.equals(published) ? day(effective) : null,
    pdf: pdfOf(policy, edition, text.lang, strings),
    permanent: permanentAddress(policy, lang),
    previous: predecessor(policy, edition),
    next: successor(policy, edition),
  };
}

export function sentenceOf(policy: PublishedPolicy, edition: Edition, strings: Strings): string {
  const { publication: { now, site } } = handover();
  return statusSentence({ editions: policy.editions, edition, now, timeZone: site.timeZone }, strings);
}

/** The PDF of the edition; for the one that stands at the policy's own address, that address. */
function pdfOf(policy: PublishedPolicy, edition: Edition, lang: string, strings: Strings): Download {
  const { publication, files } = handover();
  const standing = standingEdition(publication, policy)?.version === edition.version;
  const own = editionFile(publication.site, lang, policy.name, edition.version, 'pdf');
  return { href: standing ? policyPdf(publication.site, lang, policy.name) : own, size: sizeOf(files.at(own)?.bytes, strings) };
}

function sizeOf(bytes: number | undefined, strings: Strings): string | null {
  return bytes === undefined ? null : strings.edition.kilobytes(Math.ceil(bytes / 1024));
}

const TYPES = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', md: 'text/markdown',
};

export interface DownloadLink {
  href: string;
  type: string;
  /** «PDF» */
  name: string;
  /** «PDF, 64 КБ»: begins with the name. */
  words: string;
}

/** The edition in every form that can be taken along, the PDF first. */
export function downloads({ policy, edition, text, lang, pdf }: EditionView): DownloadLink[] {
  const { publication: { site }, files } = handover();
  const strings = stringsFor(lang);
  const address = (format: 'docx' | 'md') => editionFile(site, text.lang, policy.name, edition.version, format);
  return [
    { href: pdf.href, type: TYPES.pdf, name: 'PDF', words: strings.edition.pdf(pdf.size) },
    { href: address('docx'), type: TYPES.docx, name: 'Word', words: named('Word', sizeOf(files.at(address('docx'))?.bytes, strings)) },
    { href: address('md'), type: TYPES.md, name: 'Markdown', words: named('Markdown', sizeOf(Buffer.byteLength(text.source), strings)) },
  ];
}

/** The redline of an edition as documents: for print, and with tracked changes. */
export function redlineDownloads(policy: PublishedPolicy, edition: Edition, lang: string): DownloadLink[] {
  const { publication: { site }, files } = handover();
  const strings = stringsFor(lang);
  return (['pdf', 'docx'] as const).map((format) => {
    const href = changesFile(site, edition.text.lang, policy.name, edition.version, format);
    return { href, type: TYPES[format], name: strings.changes.download[format], words: named(strings.changes.download[format], sizeOf(files.at(href)?.bytes, strings)) };
  });
}

function named(name: string, size: string | null): string {
  return size === null ? name : `${name}, ${size}`;
}

/** The PDF of the edition in force, in the reader's language where that edition is translated. */
function permanentAddress({ name, inForce }: PublishedPolicy, lang: string): { href: string; words: string } {
  const { site } = handover().publication;
  const href = policyPdf(site, inForce ? textIn(inForce, lang).lang : site.languages[0]!, name);
  return { href, words: absolute(site, href).replace(/^https?:\/\//, '') };
}

/** Canonical path and whether search engines may list the page: what is old must not outrank what is in force. */
export function indexing(view: EditionView): { canonical: Page; lang: string; noindex: boolean } {
  const { publication: { preview } } = handover();
  const { policy, edition, text, status } = view;
  const inForce = status === 'in force';
  return {
    canonical: inForce ? { page: 'policy', policy: policy.name } : { page: 'edition', policy: policy.name, version: edition.version },
    // Without a translation the page shows the authoritative text; its own address is that text's.
    lang: text.lang,
    noindex: preview || !inForce,
  };
}

/** Path of a page of this site. */
export function path(lang: string, page: Page): string {
  return pagePath(handover().publication.site, lang, page);
}
