import { calendarAt } from '../../src/model/calendar.ts';
import { printedFaces, THEME } from '../../src/model/theme.ts';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EditionText } from '../../src/model/edition.ts';
import { readTree } from '../../src/content/markdown.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { contentsNodes } from '../../src/outputs/pdf/pdf-contents.ts';
import { pdfInput, type PdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { standingOf } from '../../src/outputs/status-words.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { Element } from '../../src/outputs/pdf/structure.ts';
import type { Line } from '../../src/outputs/pdf/line-slice.ts';
import { elementsOf } from '../support/pdf-rules/tree.ts';
import { PdfFile } from '../support/pdf-rules/file.ts';
import { readPdf, readStructure } from './pdf-reader.ts';

const { site, policies } = requireLibrary(join(import.meta.dirname, 'pdf-content'));
const sample = policies[0]!.editions[0]!;

/** The sample edition with another text. */
function inputOf(markdown: string, lang = 'en'): PdfInput {
  const text: EditionText = { lang, title: 'Title', tree: readTree(markdown, 'Title', () => undefined), file: 'p/1.md', source: markdown };
  return pdfInput(site, sample, text);
}

const paragraphs = (count: number, words: string): string => Array.from({ length: count }, (_, i) => `${i + 1}. ${words}`).join('\n\n');

describe('what a screen reader says of each thing on the page', () => {
  let lines: string[];
  beforeAll(async () => {
    // The reader makes every white space a space and moves those at the edges of a stretch of text.
    lines = (await readStructure(await renderPdf(pdfInput(site, sample, sample.text)))).flat().map((line) => line.replace(/: +/, ': '));
  });

  test('the title block: title, facts by label and value, the code in words', () => {
    expect(lines.slice(0, 9)).toEqual([
      'P: Sample', 'P: Edition 1 · in force since 1 April 2026 at 09:00',
      'Figure: ', 'Figure means QR code with the permanent address of the document: https://sample.example/docs/sample.pdf', 'H1: Terms of a sample, with tables & quotations',
      'L/LI/Lbl: Effective:', 'L/LI/LBody: 1 April 2026, 09:00', 'L/LI/Lbl: Date of the last update:', 'L/LI/LBody: 1 March 2026',
    ]);
    expect(lines).toContain('L/LI/LBody/Link: https://sample.example/docs/sample.pdf');
  });

  test('headings by level, terms where they are defined, links', () => {
    expect(lines.filter((line) => /^H\d/.test(line))).toEqual(['H1: Terms of a sample, with tables & quotations', 'H2: 1. Scope', 'H2: 2. Prices', 'H3: Unnumbered & last']);
    expect(lines).toContain('P/Span: "Services"');
    expect(lines.filter((line) => line.startsWith('P/Link'))).toEqual(
      ['second clause', 'privacy policy', 'first edition of it', 'plain page', 'outside page', 'us'].map((words) => `P/Link: ${words}`));
  });

  test('lists in lists, with their labels', () => {
    const from = lines.findIndex((line) => line.endsWith('Three kinds of lists:')) + 1;
    expect(lines.slice(from, from + 6).map((line) => line.slice(0, 60))).toEqual([
      'L/LI/Lbl: ', 'L/LI/Lbl means •', 'L/LI/LBody: first level, a rather long item that certainly h',
      'L/LI/LBody/L/LI/Lbl: ', 'L/LI/LBody/L/LI/Lbl means •', 'L/LI/LBody/L/LI/LBody: second level, strong and emphasised a',
    ]);
    expect(lines).toContain('L/LI/LBody/L/LI/LBody: two and two.');
  });

  test('tables with header cells, an empty cell too; quotations and code', async () => {
    expect(lines.filter((line) => line.startsWith('Table/TR/TH'))).toEqual(['Table/TR/TH: Service', 'Table/TR/TH: Price, ₸', 'Table/TR/TH: Note']);
    const cells = elementsOf(new PdfFile(await renderPdf(pdfInput(site, sample, sample.text)))).filter(({ role }) => role === 'TR').map(({ children }) => children.length);
    expect(cells).toEqual([3, 3, 3, 3]);
    expect(lines).toContain('BlockQuote/L/LI/LBody: Everyone has the right to own property.');
    expect(lines.some((line) => line.startsWith('P/Code: verbatim'))).toBe(true);
  });
});

test('a paragraph that two pages share is one element', async () => {
  const file = new PdfFile(await renderPdf(inputOf(paragraphs(1, 'words of a very long paragraph, '.repeat(250)))));
  const split = elementsOf(file).filter(({ marks }) => new Set(marks.map(({ page }) => page)).size > 1);
  expect(split.map(({ role }) => role)).toEqual(['LBody']);
});

test('a table that continues has its header again on the page, and once in the structure', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `| row ${i} | value |`).join('\n');
  const bytes = await renderPdf(inputOf(`| Name of it | [Value](#x) |\n|---|---|\n${rows}\n`));
  const { painted } = await readPdf(bytes);
  expect(painted.length).toBeGreaterThan(2);
  for (const page of painted.slice(1)) expect(page).toMatch(/^Name of itValuerow /);
  const heads = (await readStructure(bytes)).flat().filter((line) => line.startsWith('Table/TR/TH'));
  expect(heads.map((line) => line.replace(/: +/, ': '))).toEqual(['Table/TR/TH: Name of it', 'Table/TR/TH: Value']);
});

describe('the contents', () => {
  const long = (count: number) => Array.from({ length: count }, (_, i) => `## ${i + 1}. Section ${i + 1}\n\n${paragraphs(3, 'some words that take room '.repeat(20))}\n`).join('\n');

  test('a text of more than four pages has them, each entry a link to the page it names', async () => {
    const bytes = await renderPdf(inputOf(long(12)));
    const { painted, links, outline } = await readPdf(bytes);
    expect(painted.length).toBeGreaterThan(4);
    const structure = (await readStructure(bytes)).flat();
    const entries = structure.filter((line) => line.startsWith('TOC/TOCI/Reference/Link')).map((line) => line.replace(/^.*?: */, ''));
    expect(entries.join(' ')).toMatch(/^1\. Section 1 \d 2\. Section 2 /);
    const pages = entries.join(' ').match(/Section \d+ (\d+)/g)!.map((entry) => Number(entry.split(' ')[2]));
    expect(pages).toEqual(outline.map(({ page }) => page));
    const targets = links.filter(({ target, page }) => target && page === 1).map(({ target }) => target!.page);
    expect(new Set(targets)).toEqual(new Set(pages));
  });

  test('a title is close to its number, and no line of it is a single word', () => {
    const words = ['Персональные данные Пользователей', 'Изменение Пользователем персональных данных и иной предоставленной им информации'];
    const headings = words.map((text, i) => ({ id: `s${i}`, mark: `${i + 1}. `, words: text, depth: 0 }));
    const rows = contentsNodes({ title: 'Содержание', headings, at: 0 }, { lang: 'ru', faces: printedFaces(THEME) }, new Element('Document'), () => 7).slice(1, -1);
    const boxes = rows.map((row) => (row.build(0, row.count, 0).props as { style: { paddingLeft: number } }).style);
    for (const { paddingLeft } of boxes) expect(paddingLeft).toBeLessThan(24);
    expect(rows.map(({ count }) => count)).toEqual([1, 2]);
    const [, title] = (rows[1]!.build(0, 2, 0).props as { children: { props: { lines?: Line[] } }[] }).children;
    expect(title!.props.lines!.map(({ string }) => string.trim().split(' ').length).every((count) => count > 2)).toBe(true);
  });

  test('a shorter one has none', async () => {
    const structure = (await readStructure(await renderPdf(inputOf(long(3))))).flat();
    expect(structure.filter((line) => line.startsWith('TOC'))).toEqual([]);
  });
});

test('a reference to a clause of the text is a link to it, one to another law is none', async () => {
  const { links } = await readPdf(await renderPdf(inputOf('1. First, see clause 2.\n\n2. Second, as section 1 of the Privacy Act says.\n')));
  expect(links.filter(({ target }) => target !== null)).toHaveLength(1);
});

describe('the watermark', () => {
  const at = (moment: string) => {
    const now = Temporal.Instant.from(moment);
    const later = { ...sample, version: 2, published: Temporal.Instant.from('2027-01-01T00:00Z'), effective: Temporal.Instant.from('2027-01-01T00:00Z') };
    const standing = standingOf({ calendar: calendarAt([sample, later], now), edition: sample, now, timeZone: site.timeZone }, 'en');
    return pdfInput(site, sample, sample.text, standing);
  };

  test('says what the edition is not, and nothing on one that is in force or will be', () => {
    const words = ['2026-01-01', '2026-03-10', '2026-05-01', '2027-02-01'].map((day) => at(`${day}T00:00Z`).watermark);
    expect(words).toEqual(['Draft', null, null, 'Superseded']);
    expect(at('2027-02-01T00:00Z').head.status).toEqual(['Superseded', 'Was in force from 1\u00a0April 2026 at\u00a009:00 to 1\u00a0January 2027 at\u00a005:00']);
  });

  test('is drawn on each page and is in no text', async () => {
    const [marked, bare] = await Promise.all([{ ...at('2026-05-01T00:00Z'), watermark: 'Superseded' }, at('2026-05-01T00:00Z')].map(async (input) => {
      const bytes = await renderPdf(input);
      return { ...(await readPdf(bytes)), structure: await readStructure(bytes), file: new PdfFile(bytes) };
    }));
    expect(marked!.painted).toEqual(bare!.painted);
    expect(marked!.structure).toEqual(bare!.structure);
    const drawings = ({ file }: { file: PdfFile }) => file.pages.filter((page) => file.at(page.get('Resources') ?? null, 'XObject') !== null).length;
    expect([drawings(marked!), drawings(bare!)]).toEqual([marked!.painted.length, 0]);
  });
});
