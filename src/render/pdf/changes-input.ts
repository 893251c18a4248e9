/** Everything the PDF of a redline prints, as one plain value, as `PdfInput` is for an edition. */
import { absolute, changesFile, editionFile, pagePath } from '../../core/address.ts';
import type { Edition, EditionText, Site } from '../../core/edition.ts';
import type { Redline } from '../../core/redline/index.ts';
import { zoned } from '../../core/time.ts';
import { stretches } from '../redline/stretch.ts';
import { redlineView, type RedlineEntry } from '../redline/view.ts';
import { stringsFor, type Strings } from '../strings/index.ts';
import { redlineWords } from '../strings/redline-document.ts';
import { lettersNote } from './letters.ts';
import { pdfInput, type PdfFact, type PdfInput, type Standing } from './input.ts';

export interface ChangesPdfInput extends Pick<PdfInput, 'lang' | 'meta' | 'head' | 'footer' | 'watermark'> {
  /** What the edition says of itself; `lines` may be empty. */
  summary: { title: string; lines: string[] };
  /** Every change in words; `change` is its number in `entries`. */
  list: { title: string; words: string; lines: { words: string; change: number }[] };
  legend: { title: string; added: string[]; removed: string[]; bar: string; moved: string };
  redline: {
    title: string;
    /** The clauses, or how many unchanged ones are left out. */
    entries: (RedlineEntry | { unchanged: string })[];
  };
  /** What is read aloud in place of marked words, which stand for `{words}`, and of white space alone. */
  aloud: { added: string; removed: string; blank: string };
}

/** A redline of more clauses leaves out those that stay the same where many stand in a row, as the page folds them away. */
const LONG = 150;

/**
 * What the redline of two editions prints.
 * @param from,to the older edition and the newer one
 * @param fromText,toText their texts, of one language
 * @param redline of the trees of these texts
 * @param standing decides whether `to` is a draft, see `pdfInput`
 */
export function changesPdfInput(
  site: Site, from: Edition, to: Edition, fromText: EditionText, toText: EditionText, redline: Redline, standing?: Standing,
): ChangesPdfInput {
  const { lang } = toText;
  const strings = stringsFor(lang);
  const words = redlineWords(lang);
  const { meta, head, footer, watermark } = pdfInput(site, to, toText, standing);
  // That an edition is superseded is no property of what it changed.
  const draft = to.published === null || standing?.status === 'scheduled';
  const view = redlineView(fromText.tree, toText.tree, redline, strings.changes);
  const title = strings.changes.title(from.version, to.version);
  const name = words.name(from.version, to.version);
  const address = absolute(site, pagePath(site, lang, { page: 'changes', policy: to.policy, version: to.version }));
  const letters = lettersNote(JSON.stringify([toText.title, to.summary, view.lines, view.entries]), lang, address);
  const fact = (label: string, edition: Edition): PdfFact =>
    ({ label, value: datesOf(site, edition, strings), href: absolute(site, editionFile(site, lang, edition.policy, edition.version, 'pdf')) });
  return {
    lang,
    meta: {
      ...meta, title: `${title}. ${toText.title}`, subject: name,
      identifier: absolute(site, changesFile(site, lang, to.policy, to.version, 'pdf')), edition: `${from.version}–${to.version}`,
    },
    head: {
      brand: head.brand, status: draft ? head.status : [], title: [{ kind: 'text', value: title }], titleId: 'redline', edition: name,
      facts: [
        { label: words.document, value: toText.title, href: null },
        fact(words.from(from.version), from), fact(words.to(to.version), to),
        { label: words.address, value: address, href: address },
      ],
      note: letters === null ? words.note : `${words.note} ${letters}`,
      code: { address, alt: words.code(address) },
    },
    footer: { ...footer, edition: name, address },
    watermark: draft ? watermark : null,
    summary: { title: strings.changes.summary, lines: to.summary },
    list: {
      title: strings.changes.list,
      words: view.lines.length === 0 ? strings.changes.none : strings.changes.words(redline.counts.wordsAdded, redline.counts.wordsRemoved),
      lines: view.lines.map(({ words: line, change }) => ({ words: line, change })),
    },
    legend: { title: strings.changes.legend, ...words.legend },
    redline: {
      title: strings.changes.redline,
      entries: view.entries.length <= LONG ? view.entries
        : stretches(view.entries).map((part) => (Array.isArray(part) ? { unchanged: strings.changes.unchanged(part.length) } : part)),
    },
    aloud: { added: words.aloud.added('{words}'), removed: words.aloud.removed('{words}'), blank: words.aloud.blank },
  };
}

/** «опубликована 22 ноября 2026 г., вступает в силу 1 декабря 2026 г.» */
function datesOf(site: Site, { published, effective }: Edition, strings: Strings): string {
  const words = redlineWords(strings.language.code);
  if (published === null) return words.draft;
  const day = (instant: Temporal.Instant) => strings.date.happensOn(zoned(instant, site.timeZone));
  const later = effective !== null && !effective.equals(published);
  return words.published(day(published)) + (later ? `, ${words.effective(day(effective))}` : '');
}
