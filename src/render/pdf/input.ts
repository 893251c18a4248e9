/**
 * Everything a PDF prints, as one plain value: words resolved, links resolved, dates written out. It is
 * JSON, so that a worker thread can be given it and a cache can name the file by it.
 *
 * Nothing here depends on the moment of the build: the PDF of a published edition stays the same for ever.
 * Whether the edition is in force is therefore left to the pages, which know the day.
 */
import { absolute, editionFile, linkTarget, policyPdf, type LinkSurroundings } from '../../core/address.ts';
import { listClauses, type Block, type Clause, type Inline, type Table } from '../../core/clause.ts';
import type { Edition, EditionText, Site } from '../../core/edition.ts';
import type { Language } from '../../core/language.ts';
import { isoWithOffset, zoned } from '../../core/time.ts';
import { stringsFor, type Strings } from '../strings/index.ts';

/** A clause as it is printed. A link's `href` is an absolute address or `#` and the id of a clause of this text. */
export interface PdfClause extends Pick<Clause, 'kind' | 'form' | 'number' | 'mark' | 'id' | 'text' | 'term' | 'cells'> {
  children: PdfBlock[];
}
export type PdfBlock =
  | PdfClause
  | { kind: 'list'; ordered: boolean; children: PdfClause[] }
  | { kind: 'table'; align: Table['align']; children: PdfClause[] }
  | { kind: 'quote'; children: PdfBlock[] }
  | { kind: 'rule' };

/** A line of the title block: «Вступление в силу: 22 ноября 2026 г.». */
export interface PdfFact {
  label: string;
  value: string;
  href: string | null;
}

export interface PdfInput {
  lang: string;
  meta: {
    title: string;
    author: string;
    subject: string;
    creator: string;
    /** ISO instant that stands for both dates of the file. */
    created: string;
  };
  head: {
    brand: string;
    /** «Проект. Не действует», «Отозвана 1 декабря 2026 г.»; none on an edition that is neither. */
    status: string[];
    title: Inline[];
    titleId: string;
    edition: string;
    facts: PdfFact[];
    /** That this is a translation and which text prevails. */
    note: string | null;
  };
  footer: {
    edition: string;
    address: string;
    /** With `{page}` and `{of}` in place of the numbers. */
    page: string;
  };
  blocks: PdfBlock[];
}

/** The file of a draft must not change from day to day either, and a draft has no date of its own. */
const UNDATED = '2000-01-01T00:00:00Z';

/**
 * What the PDF of one edition in one language prints.
 * @param text the edition's text in that language
 * @param options `scheduled`: whether the edition is still to be published, and so only a draft to its readers
 */
export function pdfInput(site: Site, edition: Edition, text: EditionText, options: { scheduled?: boolean } = {}): PdfInput {
  const strings = stringsFor(text.lang);
  const permanent = absolute(site, policyPdf(site, text.lang, edition.policy));
  const ids = new Set(listClauses(text.tree).map((clause) => clause.id));
  const links: Links = { ids, around: surroundings(site, text.lang), absolute: (path) => absolute(site, path) };
  const name = strings.edition.name(edition.version);
  const status = statusLines(site, edition, strings, options.scheduled === true);
  const facts = factsOf(site, edition, text, strings, permanent);
  const sentence = status[0] ?? `${facts[0]!.label}: ${facts[0]!.value}`;
  return {
    lang: text.lang,
    meta: {
      title: text.title,
      author: site.organisation,
      subject: strings.pdf.subject(edition.version, sentence),
      creator: site.brand,
      created: edition.published ? isoWithOffset(edition.published, site.timeZone) : UNDATED,
    },
    head: {
      brand: site.brand,
      status,
      title: resolveInlines(text.tree.title.text, links),
      titleId: text.tree.title.id,
      edition: name,
      facts,
      note: translationNote(site, text, strings),
    },
    footer: { edition: name, address: permanent, page: strings.pdf.page('{page}', '{of}') },
    blocks: resolveBlocks([...text.tree.title.children, ...text.tree.children], links),
  };
}

function statusLines(site: Site, edition: Edition, strings: Strings, scheduled: boolean): string[] {
  const lines: string[] = [];
  if (edition.published === null || scheduled) lines.push(strings.sentence.draft);
  if (edition.withdrawn) {
    lines.push(strings.sentence.withdrawn(strings.date.happensOn(zoned(edition.withdrawn, site.timeZone))));
    if (edition.withdrawnReason) lines.push(`${strings.edition.reason}: ${edition.withdrawnReason}`);
  }
  return lines;
}

function factsOf(site: Site, edition: Edition, text: EditionText, strings: Strings, permanent: string): PdfFact[] {
  const facts: PdfFact[] = [];
  const add = (label: string, value: string, href: string | null = null) => facts.push({ label, value, href });
  const day = (instant: Temporal.Instant) => strings.date.on(zoned(instant, site.timeZone));
  if (edition.effective) add(strings.edition.effective, day(edition.effective));
  if (edition.published) add(strings.edition.lastUpdate, day(edition.published));
  const ownAddress = absolute(site, editionFile(site, text.lang, edition.policy, edition.version, 'pdf'));
  add(strings.edition.permanent, permanent, permanent);
  add(strings.edition.ownAddress, ownAddress, ownAddress);
  return facts;
}

function translationNote(site: Site, text: EditionText, strings: Strings): string | null {
  const authoritative = site.languages[0] as Language;
  return text.lang === authoritative ? null : strings.notice.translation(strings.language.inWhich[authoritative]);
}

interface Links {
  ids: ReadonlySet<string>;
  around: LinkSurroundings;
  absolute(path: string): string;
}

/** A link to another text is printed whether or not that text is published yet: paper cannot learn of it later. */
function surroundings(site: Site, lang: string): LinkSurroundings {
  return { site, lang, hasPolicy: (policy) => site.policies.includes(policy), hasEdition: (policy) => site.policies.includes(policy) };
}

function resolveBlocks(blocks: readonly Block[], links: Links): PdfBlock[] {
  return blocks.map((block): PdfBlock => {
    switch (block.kind) {
      case 'clause': return resolveClause(block, links);
      case 'list': return { kind: 'list', ordered: block.ordered, children: block.children.map((item) => resolveClause(item, links)) };
      case 'table': return { kind: 'table', align: block.align, children: block.children.map((row) => resolveClause(row, links)) };
      case 'quote': return { kind: 'quote', children: resolveBlocks(block.children, links) };
      case 'rule': return { kind: 'rule' };
    }
  });
}

function resolveClause(clause: Clause, links: Links): PdfClause {
  const { kind, form, number, mark, id, term, cells } = clause;
  return {
    kind, form, number, mark, id, term,
    text: resolveInlines(clause.text, links),
    ...(cells ? { cells: cells.map((cell) => resolveInlines(cell, links)) } : {}),
    children: resolveBlocks(clause.children, links),
  };
}

/** Links that lead nowhere are printed as the words they are. */
function resolveInlines(inlines: readonly Inline[], links: Links): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = resolveInlines(inline.children, links);
    if (inline.kind !== 'link') return [{ kind: inline.kind, children }];
    const href = resolveHref(inline.href, links);
    return href === null ? children : [{ kind: 'link', href, children }];
  });
}

function resolveHref(href: string, links: Links): string | null {
  const target = linkTarget(href, links.around);
  if (target === null) return null;
  if (target.startsWith('#')) {
    const id = decodeFragment(target.slice(1));
    return links.ids.has(id) ? `#${id}` : null;
  }
  return target.startsWith('/') ? links.absolute(target) : target;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
