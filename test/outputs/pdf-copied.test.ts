/**
 * What is copied out of a PDF, by pdf.js and by poppler, is the text of the edition: every word of every
 * clause in its order, no hyphen that the text has not, nothing besides the title block and the feet.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { Edition, EditionText, Library } from '../../src/model/edition.ts';
import { readTree } from '../../src/content/markdown.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { pdfInput, type PdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { CORPUS, hasCorpus, sample as sampled } from '../support/corpus.ts';
import { bodyText, expectedParts, expectedText, footParts, readPdf } from './pdf-reader.ts';

const ROOT = join(import.meta.dirname, '../..');
const fixture = requireLibrary(join(import.meta.dirname, 'pdf-content'));
const folder = mkdtempSync(join(tmpdir(), 'pdf-copied-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const poppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/**
 * Words as they are, spaces made equal: a line's end is a space, or nothing after a sign at which words may be
 * divided, and poppler leaves out a narrow space after a number and one after a sign without width. A soft hyphen is no letter: it is how
 * a PDF says that the hyphen at a line's end is none of the text's.
 */
function words(text: string): string {
  return text.replace(/\u00ad\s*/gu, '').replace(/\s+/gu, ' ').replace(/(?<=\p{P}|\p{S}|[\u200d\ufe00-\ufe0f]) |(?<=\d) /gu, '').trim();
}

/** Letters and signs alone: pdf.js leaves out what is not seen, soft hyphens and joiners, and so cannot tell a divided word from two. */
function letters(text: string): string {
  return text.replace(/[\s\u00ad\u200d]/gu, '');
}

/** Every character with its spaces, as it is painted. */
function exact(text: string): string {
  return text.replace(/[\n\u00ad]/gu, '');
}

interface Program {
  pages: string[];
  /** How much of the spacing it can be asked for. */
  reading: (text: string) => string;
}

/** The text of the pages without the foot of each, which must be at its end. */
function withoutFeet({ pages, reading }: Program, input: PdfInput): string {
  const bodies = pages.map((page, i) => {
    const foot = footParts(input, i + 1, pages.length).join(reading === exact ? '' : ' ');
    const start = page.lastIndexOf(`${input.footer.brand} · `);
    expect(reading(page.slice(start)), `the foot of page ${i + 1}`).toBe(reading(foot));
    return page.slice(0, start);
  });
  // The next page goes on in the next line, or in the middle of a word that ends in a soft hyphen.
  return bodies.join('\n');
}

/** What comes out of a file. */
interface Copied {
  /** By poppler, or else by pdf.js. */
  copy: string;
  /** Holds what is painted against the text, character by character, and the contents against the pages of the outline. */
  expectPainted(): void;
  /** Whether a word is divided at the end of a line, with the hyphen that programs leave out of a copy. */
  divided: boolean;
}

/** Renders an edition and checks what comes out of the file. */
async function check(library: Library, edition: Edition, text = edition.text): Promise<Copied> {
  const input = pdfInput(library.site, edition, text);
  const bytes = await renderPdf(input);
  const read = await readPdf(bytes);
  const name = `${edition.policy}-${edition.version}.${text.lang}`;
  const { head, clauses } = expectedParts(input, text);
  const programs: Record<string, Program> = { 'painting': { pages: read.painted, reading: exact }, 'pdf.js': { pages: read.lines.map((lines) => lines.map((line) => line.text).join('\n')), reading: letters } };
  if (poppler) programs['poppler'] = { pages: await popplerPages(bytes, name), reading: words };
  for (const [program, { pages, reading }] of Object.entries(programs)) {
    const copy = reading(withoutFeet({ pages, reading }, input));
    const [before, after] = [reading(head.join('\n')), reading(clauses.join('\n'))];
    expect(copy.slice(0, before.length), `${name}, the head by ${program}`).toBe(before);
    expect(copy.slice(-after.length), `${name}, the text by ${program}`).toBe(after);
    // Between them nothing, or the contents.
    expect(copy.slice(before.length, copy.length - after.length).trim(), `${name} by ${program}`).toMatch(new RegExp(`^(?:${input.contents}|$)`, 'u'));
  }
  const { pages, reading } = programs['poppler'] ?? programs['pdf.js']!;
  return {
    copy: reading(withoutFeet({ pages, reading }, input)),
    expectPainted: () => expect(bodyText(read, input), `${name}, as painted`).toBe(expectedText(input, text)),
    divided: read.painted.join('').includes('\u00ad'),
  };
}

async function popplerPages(bytes: Uint8Array, name: string): Promise<string[]> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { maxBuffer: 1 << 28 });
  rmSync(path);
  return stdout.split('\f').slice(0, -1);
}

const [sample] = fixture.policies.find(({ name }) => name === 'sample')!.editions as [Edition];

describe('the text that is copied is the text of the edition', () => {
  test('in Russian: the real policy, every word divided at a line end whole again', async () => {
    const library = requireLibrary(join(ROOT, 'test/fixtures/own'));
    for (const edition of library.policies.find(({ name }) => name === 'privacy')!.editions) {
      const { copy, expectPainted, divided } = await check(library, edition);
      expect(copy).toContain('законодательств');
      expectPainted();
      expect(divided).toBe(true);
    }
  });

  test('in English, with tables, lists, quotations, code and addresses', async () => {
    const { copy } = await check(fixture, sample, withoutLongWord(sample.text));
    expect(copy).toMatch(/Consultation ?in ?writing ?on ?a ?question/);
  });

  test('of a word too long for a line, and of marks that look alike, as they are painted', async () => {
    const input = pdfInput(fixture.site, sample, sample.text);
    const painted = bodyText(await readPdf(await renderPdf(input)), input);
    expect(painted).toBe(expectedText(input, sample.text));
    for (const mark of ['no\u2011break', 'e-mail', '№\u00a05', '20\u202f°C', 'a – b — c', '₸']) expect(painted).toContain(mark);
  });

  test('in Kazakh, which is not hyphenated', async () => {
    const { copy, expectPainted, divided } = await check(fixture, sample, sample.translations['kk']);
    expect(copy).toMatch(/ә ?ғ ?қ ?ң ?ө ?ұ ?ү ?һ ?і, ?Ә ?Ғ ?Қ ?Ң ?Ө ?Ұ ?Ү ?Һ ?І/);
    expectPainted();
    expect(divided).toBe(false);
  });

  test('with signs, emoji, and what only chooses their look', async () => {
    const signs = 'Подпись ✍️ здесь ✍ или ☑, ☒ и ✗; ★ ✅ 😀 👩\u200d💻 👍🏽 1️⃣ конец';
    const text: EditionText = { ...sample.text, lang: 'ru', title: 'Знаки ✍️', tree: readTree(`# Раздел ✍️\n\n1.1. ${signs}. **${signs}** *${signs}*\n`, 'Знаки ✍️', () => undefined) };
    const { copy } = await check(fixture, sample, text);
    expect(copy).toMatch(/Раздел ?✍\ufe0f/u);
    expect(copy).toContain('👩\u200d💻');
  });

  test('of a draft without the word across its pages', async () => {
    const [, draft] = fixture.policies.find(({ name }) => name === 'sample')!.editions as [Edition, Edition];
    const { copy } = await check(fixture, draft);
    expect(copy.match(/draft/gi)).toEqual(['Draft', 'draft']);
  });
});

/** A word too long for any line is cut between letters, where a copy has a line's end that the text has not. */
function withoutLongWord(text: EditionText): EditionText {
  const source = text.source.replace(/Donau\p{L}+/u, 'Wort');
  return { ...text, source, tree: readTree(source.replace(/^---[\s\S]*?---\n/, ''), text.title, () => undefined) };
}

describe.skipIf(!hasCorpus)('editions of the corpus (skipped where it is absent)', () => {
  const corpus = hasCorpus ? requireLibrary(CORPUS) : null;
  test.each(corpus?.policies ?? [])('$name', async ({ editions }) => {
    for (const edition of sampled(editions)) {
      const { expectPainted } = await check(corpus!, edition);
      // The reader of painted text knows contents as the newest editions have them.
      if (edition === editions.at(-1)) expectPainted();
    }
  }, 900_000);
});
