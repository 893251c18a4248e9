/** Everything the PDF of a redline prints, as one plain value, like `PdfInput` for an edition. */
import { absolute, changesFile, editionFile, pagePath } from '../../model/address.ts';
import type { Edition, EditionText, Site } from '../../model/edition.ts';
import type { Redline } from '../../redline/index.ts';
import { printedFaces } from '../../model/theme.ts';
import { zoned } from '../../model/time.ts';
import { listedLines, type ListedLines } from '../redline/section.ts';
import { stretches, withTables } from '../redline/stretch.ts';
import { withQuietSigns, type RedlineEntry } from '../redline/redline-entry.ts';
import { redlineView } from '../redline/redline-view.ts';
import type { EntryRun } from '../redline/touch.ts';
import { fullStop, type Standing, withinSentence } from '../status-words.ts';
import { grammarOf } from '../../languages/grammars.ts';
import { wordsIn, type Words } from '../../languages/words.ts';
import { signsIn, type Sign } from './changes-sign.ts';
import { lettersNote } from './pdf-letters.ts';
import { pdfInput, type PdfFact, type PdfInput } from './pdf-input.ts';

export interface ChangesPdfInput extends Pick<PdfInput, 'lang' | 'faces' | 'accent' | 'meta' | 'head' | 'footer' | 'watermark'> {
  /** What the edition says about itself; `lines` may be empty. */
  summary: { title: string; lines: string[] };
  /** The changes in words by section; `change` is the number in `entries` that a line leads to. A long list has one line a section. */
  list: { title: string; words: string; sections: ListedLines[] };
  /** The signs that this redline uses: a sample and its meaning; `null` for an unused one. */
  legend: { title: string; bar: string; moved: string | null } & Record<Sign, readonly string[] | null>;
  redline: {
    title: string;
    /** The clauses, the rows of a table together, or how many unchanged ones are omitted. */
    parts: (RedlineEntry | RedlineEntry[] | { unchanged: string })[];
  };
  /** What is read aloud in place of marked words, which replace `{words}`, of mere white space, of words that moved, and of the sign between paragraphs that were joined or divided. */
  aloud: { added: string; removed: string; blank: string; join: { added: string; removed: string }; moved: { added: string; removed: string } };
}

/** A redline of more clauses than this leaves out long runs of unchanged ones, which the page folds away. */
const LONG = 150;

/**
 * What the redline of two editions prints.
 * @param from,to the older edition and the newer one
 * @param fromText,toText their texts, in one language
 * @param redline of the trees of these texts
 * @param standing decides whether `to` is a draft, see `pdfInput`
 */
export function changesPdfInput(
  site: Site, from: Edition, to: Edition, fromText: EditionText, toText: EditionText, redline: Redline, standing?: Standing,
): ChangesPdfInput {
  const { lang } = toText;
  const strings = wordsIn(lang);
  const words = wordsIn(lang).redline.document;
  const { meta, head, title, address, status, footer, watermark } = redlineFrame(site, from, to, toText, standing);
  const view = redlineView(fromText.tree, toText.tree, redline, strings.changes);
  const entries = view.entries.map(withQuietSigns);
  const letters = lettersNote(JSON.stringify([toText.title, to.summary, view.sections, view.entries]), lang, address, site.theme);
  const fact = (label: string, edition: Edition): PdfFact =>
    ({ label, value: datesOf(site, edition, strings), href: absolute(site, editionFile(site, lang, edition.policy, edition.version, 'pdf')) });
  return {
    lang, accent: site.theme.accent[0], faces: printedFaces(site.theme),
    meta: {
      ...meta, title: `${title}. ${toText.title}`, subject: footer.edition,
      identifier: absolute(site, changesFile(site, lang, to.policy, to.version, 'pdf')), edition: `${from.version}–${to.version}`,
    },
    head: {
      brand: head.brand, logo: head.logo, status, title: [{ kind: 'text', value: title }], titleId: 'redline', edition: footer.edition,
      facts: [
        { label: words.document, value: toText.title, href: null },
        fact(words.from({ version: from.version }), from), fact(words.to({ version: to.version }), to),
        { label: words.address, value: address, href: address },
      ],
      note: letters === null ? words.note : `${words.note} ${letters}`,
      code: { address, alt: words.code({ address }) },
    },
    footer, watermark,
    summary: { title: strings.redline.summary, lines: to.summary },
    list: {
      title: strings.redline.list,
      words: view.changes === 0 ? strings.changes.none : strings.changes.words({ added: redline.counts.wordsAdded, removed: redline.counts.wordsRemoved }),
      sections: listedLines(view.sections, strings.changes),
    },
    legend: legendOf(entries, lang),
    redline: { title: strings.redline.redline, parts: partsOf(entries, strings) },
    aloud: {
      added: words.aloud.added({ words: '{words}' }), removed: words.aloud.removed({ words: '{words}' }), blank: words.aloud.blank,
      moved: { added: words.aloud.movedHere({ words: '{words}' }), removed: words.aloud.movedAway({ words: '{words}' }) },
      join: { added: strings.changes.dividedHere, removed: strings.changes.joinedHere },
    },
  };
}

/** The signs in use. */
function legendOf(entries: readonly RedlineEntry[], lang: string): ChangesPdfInput['legend'] {
  const words = wordsIn(lang).redline.document.legend;
  const used = signsIn(entries.flatMap((entry): EntryRun[] => [...entry.number, ...entry.words]));
  const of = (sign: Sign): readonly string[] | null => (used.has(sign) ? words[sign] : null);
  return {
    title: wordsIn(lang).redline.legend, bar: words.bar, moved: entries.some(({ kind }) => kind === 'moved') ? words.moved : null,
    added: of('added'), removed: of('removed'), carried: of('carried'), joined: of('joined'), divided: of('divided'), touched: of('touched'),
  };
}

function partsOf(entries: readonly RedlineEntry[], { changes }: Words): ChangesPdfInput['redline']['parts'] {
  if (entries.length <= LONG) return withTables(entries);
  const parts: ChangesPdfInput['redline']['parts'] = [];
  const shown: RedlineEntry[] = [];
  const flush = (): void => void parts.push(...withTables(shown.splice(0)));
  for (const part of stretches(entries)) {
    if (Array.isArray(part)) {
      flush();
      parts.push({ unchanged: changes.unchanged({ n: part.length }) });
    } else shown.push(part);
  }
  flush();
  return parts;
}

interface RedlineFrame extends Pick<PdfInput, 'meta' | 'head' | 'footer' | 'watermark'> {
  title: string;
  /** Of the page of the redline. */
  address: string;
  /** That the newer edition is a draft. Being superseded is not a property of what it changed. */
  status: string[];
}

/** What surrounds a redline, in PDF and Word alike. @returns `meta` and `head` of the newer edition, the others of the redline */
export function redlineFrame(site: Site, from: Edition, to: Edition, toText: EditionText, standing?: Standing): RedlineFrame {
  const strings = wordsIn(toText.lang);
  const { meta, head, footer, watermark } = pdfInput(site, to, toText, standing);
  const address = absolute(site, pagePath(site, toText.lang, { page: 'changes', policy: to.policy, version: to.version }));
  const draft = to.published === null || standing?.status === 'scheduled';
  return {
    meta, head, address, title: strings.changes.title({ from: from.version, to: to.version }),
    status: draft ? head.status : [], watermark: draft ? watermark : null,
    footer: {
      ...footer, edition: wordsIn(toText.lang).redline.document.name({ from: from.version, to: to.version }), address,
      standing: draft ? fullStop(`${strings.edition.name({ version: to.version })}: ${withinSentence(head.status[0]!)}`) : null,
    },
  };
}

/** «опубликована 22 ноября 2026 г., вступает в силу 1 декабря 2026 г.» */
function datesOf(site: Site, { published, effective }: Edition, strings: Words): string {
  const words = strings.redline.document;
  if (published === null) return words.draft;
  const day = (instant: Temporal.Instant) => grammarOf(strings.lang).dates.happensOn(zoned(instant, site.timeZone));
  const later = effective !== null && !effective.equals(published);
  return words.published({ on: day(published) }) + (later ? `, ${words.effective({ on: day(effective) })}` : '');
}
