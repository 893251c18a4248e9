import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textIn, type Library } from '../../src/model/edition.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { CORPUS, hasCorpus } from '../support/corpus.ts';
import { bodyText, expectedText, readPdf, type ReadPdf } from './pdf-reader.ts';

const FIXTURE = join(import.meta.dirname, 'pdf-content');
const OWN = join(import.meta.dirname, '../fixtures/own');

async function roundTrip(library: Library, policy: string, version: number, lang?: string): Promise<{ read: ReadPdf; painted: string; expected: string }> {
  const edition = library.policies.find(({ name }) => name === policy)!.editions[version - 1]!;
  const text = textIn(edition, lang ?? library.site.languages[0]!);
  const input = pdfInput(library.site, edition, text);
  const read = await readPdf(await renderPdf(input));
  return { read, painted: bodyText(read, input), expected: expectedText(input, text) };
}

describe('the text read back from a PDF is the text of the edition, character by character', () => {
  test('the real policy', async () => {
    const { painted, expected, read } = await roundTrip(requireLibrary(OWN), 'privacy', 1);
    expect(painted).toBe(expected);
    // Words are divided at line ends, with the hyphen that programs drop when they copy.
    expect(read.painted.join('')).toContain('\u00ad');
  });

  test('English with tables, nested lists, quotations, addresses and marks that look alike', async () => {
    const { painted, expected } = await roundTrip(requireLibrary(FIXTURE), 'sample', 1);
    expect(painted).toBe(expected);
    for (const mark of ['no\u2011break', 'e-mail', '№\u00a05', '20\u202f°C', 'a – b — c', '₸']) expect(painted).toContain(mark);
  });

  test('Kazakh, which is not hyphenated', async () => {
    const { painted, expected, read } = await roundTrip(requireLibrary(FIXTURE), 'sample', 1, 'kk');
    expect(painted).toBe(expected);
    expect(painted).toContain('ә ғ қ ң ө ұ ү һ і, Ә Ғ Қ Ң Ө Ұ Ү Һ І');
    expect(read.painted.join('')).not.toContain('\u00ad');
  });

  test.skipIf(!hasCorpus)('five texts of the corpus (skipped where it is absent)', async () => {
    const library = requireLibrary(CORPUS);
    for (const { name, editions } of library.policies) {
      const { painted, expected } = await roundTrip(library, name, editions.length);
      expect(painted, name).toBe(expected);
    }
  });
});
