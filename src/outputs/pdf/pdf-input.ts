/**
 * Everything a PDF prints, as one plain value: words resolved, links resolved, dates written out. It is
 * JSON, so that it can be passed to a worker thread and a cache can name the file by it.
 *
 * Of the moment of the build it contains only the status: the file of an edition changes when the edition comes
 * into force, is overtaken or withdrawn, and at no other time.
 */
import { absolute, editionFile, pagePath, policyFile } from '../../model/address.ts';
import { calendarAt } from '../../model/calendar.ts';
import type { Inline } from '../../model/clause.ts';
import type { Logo } from '../../model/logo.ts';
import type { Edition, EditionText, Site } from '../../model/edition.ts';
import { printedFaces } from '../../model/theme.ts';
import { isoWithOffset, zoned } from '../../model/time.ts';
import { fullStop, type Standing, standingOf, withinSentence } from '../status-words.ts';
import { grammarOf } from '../../languages/grammars.ts';
import { wordsIn, type Words } from '../../languages/words.ts';
import { correctionHead, backdatingLine } from '../../languages/statement-words.ts';
import type { PdfBlock } from './pdf-block.ts';
import { lettersNote } from './pdf-letters.ts';
import type { Typography } from './typeset.ts';
import { Resolver } from './resolve.ts';

/** A line of the title block: «Вступление в силу: 22 ноября 2026 г.». */
export interface PdfFact {
  label: string;
  value: string;
  href: string | null;
}

/** What the file says about itself. */
export interface PdfMeta {
  title: string;
  author: string;
  subject: string;
  creator: string;
  /** ISO instant used for both dates of the file. */
  created: string;
  /** Address of this very document, for ever. */
  identifier: string;
  /** Address that always serves the one in force. */
  permanent: string;
  edition: string;
}

/** The foot of each page: what a reader of a page by itself must know. */
export interface PdfFooter {
  brand: string;
  edition: string;
  /** Of this very document, for ever. */
  address: string;
  /** What the edition is, and the address of the one in force: «Проект. Не действует. Действующая редакция: https://…»; null where there is nothing to say. */
  standing: string | null;
  /** With placeholders `{page}` and `{of}` for the numbers. */
  page: string;
}

/** A file inside the PDF. */
export interface PdfAttachment {
  name: string;
  /** Media type. */
  type: string;
  /** Its relationship to the PDF (ISO 19005-3 §6.8). */
  relationship: 'Source' | 'Data' | 'Supplement';
  description: string;
  text: string;
}

export interface PdfInput extends Typography {
  /** The owner's colour, `#rrggbb`. */
  accent: string;
  meta: PdfMeta;
  head: {
    brand: string;
    /** In place of the brand. */
    logo?: Logo | undefined;
    /** «Проект. Не действует», «Отозвана 1 декабря 2026 г.»; none on an edition that is in force or will be. */
    status: string[];
    title: Inline[];
    titleId: string;
    /** «Редакция 1 · действует с 22 ноября 2026 г.» */
    edition: string;
    facts: PdfFact[];
    /** That this is a translation and which text prevails; which letters are printed differently. */
    note: string | null;
    code: { address: string; alt: string };
  };
  /** «Проект», «Утратила силу»: across each page. */
  watermark: string | null;
  /** Heading of the contents, which a long text has. */
  contents: string;
  footer: PdfFooter;
  blocks: PdfBlock[];
  attachments: PdfAttachment[];
}

/** The file of a draft must not change from day to day either, and a draft has no date of its own. */
const UNDATED = '2000-01-01T00:00:00Z';

/**
 * What the PDF of one edition in one language prints.
 * @param edition its effective day is printed where there is one: null for an edition that never comes into force
 * @param text the edition's text in that language
 * @param standing without it the edition is seen alone, with all of its dates past
 */
export function pdfInput(site: Site, edition: Edition, text: EditionText, standing: Standing = alone(site, edition, text.lang)): PdfInput {
  const strings = wordsIn(text.lang);
  const phrases = wordsIn(text.lang).document;
  const { status, sentence } = standing;
  const permanent = absolute(site, policyFile(site, text.lang, edition.policy, 'pdf'));
  const own = absolute(site, editionFile(site, text.lang, edition.policy, edition.version, 'pdf'));
  const words = new Resolver(site, text);
  const name = strings.edition.name({ version: edition.version });
  const lines = statusLines(standing, site, edition, strings);
  const facts = factsOf(site, edition, strings, permanent, own);
  const title = words.inlines(text.tree.title.text);
  const blocks = words.blocks([...text.tree.title.children, ...text.tree.children]);
  const page = absolute(site, pagePath(site, text.lang, { page: 'edition', policy: edition.policy, version: edition.version }));
  const notes = [translationNote(site, text, strings), lettersNote(JSON.stringify([title, lines, facts, blocks]), text.lang, page, site.theme)].filter((note) => note !== null);
  return {
    lang: text.lang, accent: site.theme.accent[0], faces: printedFaces(site.theme),
    meta: {
      title: text.title,
      author: site.organisation,
      subject: strings.document.subject({ version: edition.version, sentence: lines[0] ?? `${facts[0]!.label}: ${facts[0]!.value}` }),
      creator: site.brand,
      created: edition.published ? isoWithOffset(edition.published, site.timeZone) : UNDATED,
      identifier: own, permanent, edition: String(edition.version),
    },
    head: {
      brand: site.brand, logo: site.logo,
      status: lines,
      title,
      titleId: text.tree.title.id,
      edition: lines.length > 0 ? name : `${name} · ${withinSentence(sentence)}`,
      facts,
      note: notes.length === 0 ? null : notes.join(' '),
      code: { address: permanent, alt: phrases.code({ address: permanent }) },
    },
    watermark: status === 'draft' || status === 'scheduled' ? phrases.watermark.draft : status === 'superseded' || status === 'withdrawn' ? phrases.watermark[status] : null,
    contents: phrases.contents,
    footer: {
      brand: site.brand, edition: name, address: own, page: wordsIn(text.lang).document.page({ page: '{page}', of: '{of}' }),
      standing: `${fullStop(lines[0] ?? sentence)} ${phrases.current({ address: permanent })}`,
    },
    blocks,
    attachments: [{
      name: `${edition.policy}-${edition.version}${text.lang === site.languages[0] ? '' : `.${text.lang}`}.md`,
      type: 'text/markdown', relationship: 'Source', description: phrases.source({ version: edition.version }), text: text.source,
    }],
  };
}

function alone({ timeZone }: Site, edition: Edition, lang: string): Standing {
  const moments = [edition.published, edition.effective, ...edition.withdrawals.flatMap(({ from, until }) => [from, until])].filter((moment) => moment !== null);
  const now = moments.sort(Temporal.Instant.compare).at(-1) ?? Temporal.Instant.from(UNDATED);
  return standingOf({ calendar: calendarAt([edition], now), edition, now, timeZone }, lang);
}

/** Why an edition is not in force; nothing for one that is or will be. Scheduled ones are shown as drafts, which they are to readers. */
function statusLines({ status, sentence, withdrawal }: Standing, { timeZone }: Site, edition: Edition, strings: Words): string[] {
  switch (status) {
    case 'draft':
    case 'scheduled':
      return [strings.sentence.draft];
    case 'withdrawn': {
      const backdating = backdatingLine(withdrawal!, timeZone, strings.lang);
      return [
        strings.sentence.withdrawn({ on: grammarOf(strings.lang).dates.happensOn(zoned(withdrawal!.from, timeZone)) }),
        ...(backdating === null ? [] : [backdating]), `${strings.edition.reason}: ${withdrawal!.reason}`,
      ];
    }
    case 'superseded':
      return [strings.document.watermark.superseded, sentence];
    case 'upcoming':
      return edition.effective ? [] : [sentence];
    default:
      return [];
  }
}


function factsOf(site: Site, edition: Edition, strings: Words, permanent: string, own: string): PdfFact[] {
  const facts: PdfFact[] = [];
  const add = (label: string, value: string, href: string | null = null) => facts.push({ label, value, href });
  const day = (instant: Temporal.Instant) => grammarOf(strings.lang).dates.on(zoned(instant, site.timeZone));
  if (edition.effective) add(strings.edition.effective, day(edition.effective));
  if (edition.published) add(strings.edition.lastUpdate, day(edition.published));
  for (const correction of edition.corrections) add(correctionHead(correction, site.timeZone, strings.lang), correction.note);
  add(strings.edition.permanent, permanent, permanent);
  add(strings.edition.ownAddress, own, own);
  return facts;
}

function translationNote(site: Site, text: EditionText, strings: Words): string | null {
  const authoritative = site.languages[0]!;
  return text.lang === authoritative ? null : strings.notice.translation({ language: grammarOf(strings.lang).inLanguage(authoritative) });
}
