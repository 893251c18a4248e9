/** What a page says about an edition, computed once and laid out by components. */
import { absolute, changesFile, editionFile, pagePath, policyFile, type Page } from '../model/address.ts';
import { inForceFrom, withdrawalAt, type Status } from '../model/calendar.ts';
import { textIn, type Edition, type EditionText } from '../model/edition.ts';
import { predecessor, editionAtPolicyAddress, statusIn, successor, type PublishedPolicy } from '../model/publication.ts';
import type { Withdrawal } from '../model/statement.ts';
import { zoned } from '../model/time.ts';
import type { Output, OutputKind } from '../outputs/output-definition.ts';
import { statusSentence } from '../outputs/status-words.ts';
import { grammarOf } from '../languages/grammars.ts';
import { wordsIn, type Words } from '../languages/words.ts';
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
  /** Day on which the edition came or will come into force, if different; also null where it never does. */
  effective: Day | null;
  /** It is published and will never come into force: a later edition or its withdrawal comes first. */
  never: boolean;
  /** The form served at the policy's own address, which pages mention first. */
  main: DownloadLink;
  permanent: { href: string; words: string };
  previous: Edition | null;
  next: Edition | null;
}

export interface Day {
  words: string;
  /** For `<time datetime>`. */
  iso: string;
}

export interface DownloadLink {
  href: string;
  type: string;
  /** «PDF» */
  name: string;
  /** «PDF, 64 КБ»: begins with the name; without the size while that is unknown (live preview). */
  words: string;
}

export function editionView(policy: PublishedPolicy, edition: Edition, lang: string): EditionView {
  const { publication } = handover();
  const { site } = publication;
  const strings = wordsIn(lang);
  const text = textIn(edition, lang);
  const day = (instant: Temporal.Instant): Day => {
    const local = zoned(instant, site.timeZone);
    return { words: grammarOf(lang).dates.on(local), iso: local.toPlainDate().toString() };
  };
  const { published } = edition;
  const effective = inForceFrom(policy.timeline, edition);
  const status = statusIn(publication, policy, edition);
  return {
    policy, edition, lang, text, status,
    never: status === 'upcoming' && effective === null,
    sentence: sentenceOf(policy, edition, strings),
    withdrawal: withdrawalAt(edition, publication.now),
    lastUpdate: published && day(published),
    effective: effective && published && !effective.equals(published) ? day(effective) : null,
    main: downloadOf(policy, edition, text, strings, mainOutput()),
    permanent: permanentAddress(policy, lang),
    previous: predecessor(policy, edition),
    next: successor(policy, edition),
  };
}

export function sentenceOf(policy: PublishedPolicy, edition: Edition, strings: Words): string {
  const { publication: { now, site } } = handover();
  return statusSentence({ calendar: policy, edition, now, timeZone: site.timeZone }, strings);
}

function mainOutput(): Output {
  return handover().outputs.find(({ permanent }) => permanent)!;
}

/** The edition in an output; for the one served at the policy's own address, at that address. */
function downloadOf(policy: PublishedPolicy, edition: Edition, text: EditionText, strings: Words, output: Output): DownloadLink {
  const { publication, files } = handover();
  const { site } = publication;
  const { extension, permanent } = output;
  const own = editionFile(site, text.lang, policy.name, edition.version, extension);
  const isAtPolicyAddress = permanent && editionAtPolicyAddress(publication, policy)?.version === edition.version;
  const bytes = output.text ? Buffer.byteLength(output.text(text)) : files.at(own)?.bytes;
  return link(output, 'edition', isAtPolicyAddress ? policyFile(site, text.lang, policy.name, extension) : own, bytes, strings);
}

function link({ mediaType, label }: Output, kind: OutputKind, href: string, bytes: number | undefined, strings: Words): DownloadLink {
  const name = label(strings.lang, kind);
  return { href, type: mediaType, name, words: bytes === undefined ? name : `${name}, ${strings.edition.kilobytes({ n: Math.ceil(bytes / 1024) })}` };
}

/** The edition in every downloadable form. */
export function downloads({ policy, edition, text, lang }: EditionView): DownloadLink[] {
  return handover().outputs.filter(({ of }) => of.includes('edition')).map((output) => downloadOf(policy, edition, text, wordsIn(lang), output));
}

/** The redline of an edition as documents: for print, and with tracked changes. */
export function redlineDownloads(policy: PublishedPolicy, edition: Edition, lang: string): DownloadLink[] {
  const { publication: { site }, outputs, files } = handover();
  return outputs.filter(({ of }) => of.includes('changes')).map((output) => {
    const href = changesFile(site, edition.text.lang, policy.name, edition.version, output.extension);
    return link(output, 'changes', href, files.at(href)?.bytes, wordsIn(lang));
  });
}

/** The main form of the edition in force, in the reader's language where that edition is translated. */
function permanentAddress({ name, inForce }: PublishedPolicy, lang: string): { href: string; words: string } {
  const { site } = handover().publication;
  const href = policyFile(site, inForce ? textIn(inForce, lang).lang : site.languages[0]!, name, mainOutput().extension);
  return { href, words: absolute(site, href).replace(/^https?:\/\//, '') };
}

/** Canonical path and whether search engines may list the page: old editions must not outrank the one in force. */
export function indexing(view: EditionView): { canonical: Page; lang: string; noindex: boolean } {
  const { publication: { preview } } = handover();
  const { policy, edition, text, status } = view;
  const inForce = status === 'in force';
  return {
    canonical: inForce ? { page: 'policy', policy: policy.name } : { page: 'edition', policy: policy.name, version: edition.version },
    // Without a translation the page shows the authoritative text; its canonical address is that text's.
    lang: text.lang,
    noindex: preview || !inForce,
  };
}

/** Path of a page of this site. */
export function path(lang: string, page: Page): string {
  return pagePath(handover().publication.site, lang, page);
}
