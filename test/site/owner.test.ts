/** Another owner: what `site.yaml` says of path, colours, faces, logo, outputs and languages is what there is, and nothing else is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { cardsOf, renderCard } from '../../src/build/cards.ts';
import { subjectOf } from '../../src/build/document/document-request.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { calendarAt } from '../../src/model/calendar.ts';
import { publish } from '../../src/model/publication.ts';
import { cardSvg } from '../../src/outputs/card/card.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import word from '../../src/outputs/docx/index.ts';
import { documentBytes } from '../../src/outputs/output-definition.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { standingOf } from '../../src/outputs/status-words.ts';
import { PdfFile } from '../support/pdf-rules/file.ts';
import { fontsOf } from '../support/pdf-rules/font.ts';
import { wordParts } from '../support/docx.ts';
import { filePaths, readPage } from '../support/page.ts';
import { PNG_OF_DOTS } from '../support/png.ts';
import { callPolicy } from '../support/call.ts';
import { siteTexts } from '../support/site-text.ts';
import { site } from '../support/sites.ts';

const [OURS, THEIRS] = ['#1f4a73', '#7a1f2b'];
const CONTENT = 'test/fixtures/beispiel';
let docs: string;
beforeAll(async () => {
  docs = await site('beispiel');
});

const read = (name: string) => readFileSync(join(docs, name), 'utf8');

test('pages and icon are of their colour', () => {
  expect(read('privacy/index.html')).toContain(`--accent:light-dark(${THEIRS},#f0a8b2)`);
  expect(read('icon.svg')).toContain(`fill="${THEIRS}"`);
  for (const name of ['privacy/index.html', 'icon.svg']) expect(read(name)).not.toContain(OURS);
});

test('pages are in their faces, but not in the low-vision version', () => {
  const families = (selector: string) => read('privacy/index.html').split(`:where(${selector}){--serif:`)[1]?.split('}')[0]?.split(',')[0];
  expect(families('html')).toBe('"Noto Serif"');
  expect(families(':lang(kk)')).toBe('"Noto Serif"');
  expect(families(':root:not([data-size]) :is(h1,h2,h3,h4,h5,h6,.h3,.h4,.brand)')).toBe('"Source Serif 4"');
  expect(filePaths(docs).filter((path) => path.endsWith('.woff2')).map((path) => path.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual(['assets/noto-serif-400-italic.woff2', 'assets/noto-serif-400.woff2', 'assets/noto-serif-600.woff2', 'assets/source-serif-4-600.woff2']);
});

test('no file names an address that is not below the base, or an owner who is not theirs', async () => {
  const texts = [...await siteTexts(docs)];
  expect(texts.length).toBeGreaterThan(20);
  for (const [name, text] of texts) expect(/\/docs\b|legco|almaty/i.exec(text)?.[0], name).toBeUndefined();
  expect(read('privacy/editions.json')).toContain('"url": "https://beispiel.example/legal/privacy/1/"');
  expect(read('privacy/editions.json')).toContain('"published": "2026-05-04T00:00:00+02:00"');
});

test('the logo is in the masthead of each page, with the brand for those who cannot see it', () => {
  const page = readPage(docs, '/legal/privacy/', '/legal');
  expect(['src', 'alt', 'width', 'height'].map((name) => page.attribute('.brand img', name))).toEqual(['/legal/logo.svg', 'Beispiel', '180', '36']);
  expect(read('logo.svg')).toBe(readFileSync(join(CONTENT, 'logo.svg'), 'utf8'));
});

test('there are no Word files, and no page, feed or data names one', async () => {
  expect(filePaths(docs).filter((path) => path.endsWith('.docx'))).toEqual([]);
  for (const [name, text] of await siteTexts(docs)) expect(/\.docx|wordprocessing/.exec(text)?.[0], name).toBeUndefined();
  expect(readPage(docs, '/legal/privacy/', '/legal').texts('.actions a')).toEqual(expect.arrayContaining([expect.stringMatching(/^PDF, \d+ KB$/), expect.stringMatching(/^Markdown, \d+ KB$/)]));
});

describe('documents', () => {
  const library = requireLibrary(CONTENT);
  const { site: owner, policies: [policy] } = library;
  const [edition] = policy!.editions;

  test('a card has their logo in place of the brand, and their colour', async () => {
    const [card] = cardsOf(publish(library, Temporal.Instant.from('2026-06-15T00:00:00Z'), false));
    const svg = cardSvg(card!.words);
    expect(svg).toContain(`fill="${THEIRS}"`);
    expect(svg).not.toContain(OURS);
    expect(svg).toMatch(/font-weight="600" font-family="Source Serif 4, Noto Serif">[^<]+<[^]*font-weight="400" font-family="Noto Serif, Noto Serif">beispiel\.example/);
    expect(svg).not.toContain('>Beispiel<');
    const drawn = (words: typeof card) => renderCard(words!.words);
    // It is drawn: without it the picture is another one.
    const dots = { type: 'png' as const, width: 2, height: 2, base64: PNG_OF_DOTS };
    const nothing = { ...card!, words: { ...card!.words, logo: undefined, brand: ' ' } };
    const pictures = await Promise.all([card, nothing, { ...card!, words: { ...card!.words, logo: dots } }].map(drawn));
    expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  });

  test('a PDF is set in their faces', () => {
    const used = (name: string) => fontsOf(new PdfFile(readFileSync(join(docs, name)))).map((font) => font.name.replace(/^[A-Z]{6}\+/, '')).sort();
    expect(used('privacy.pdf')).toEqual(['NotoSerif-Regular', 'SourceSerif4-SemiBold']);
    // What happened to a clause stands out in bold and is no heading; «→» is not among the signs of Noto Serif.
    expect(used('privacy/2/changes.pdf')).toEqual(['NotoSerif-Regular', 'NotoSerif-SemiBold', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']);
  });

  test('Word has their faces in its styles, that of headings in title and headings only', async () => {
    const fontsIn = async (one: typeof owner) => {
      const styles = wordParts(await editionDocx(one, edition!, edition!.text))['word/styles.xml']!;
      return Object.fromEntries(['Title', 'Heading1', 'Heading6'].map((id) => [id, new RegExp(`w:styleId="${id}".*?w:ascii="([^"]*)"`, 's').exec(styles)?.[1]])
        .concat([['default', /<w:docDefaults>.*?w:ascii="([^"]*)"/s.exec(styles)?.[1]]]));
    };
    expect(await fontsIn(owner)).toEqual({ default: 'Noto Serif', Title: 'Source Serif 4', Heading1: 'Source Serif 4', Heading6: 'Source Serif 4' });
    const { faces: _, ...theme } = owner.theme;
    expect(new Set(Object.values(await fontsIn({ ...owner, theme })))).toEqual(new Set(['Times New Roman']));
  });

  test('Word has their logo in the header of its first page, with the brand for those who do not see it', async () => {
    const now = edition!.effective!;
    const { lang } = edition!.text;
    const standing = standingOf({ calendar: calendarAt([edition!], now), edition: edition!, now, timeZone: owner.timeZone }, lang);
    const fileOf = (one: typeof owner) => documentBytes(word, subjectOf({ site: one, edition: edition!, lang, before: null, standing }));
    const headers = (bytes: Uint8Array) => Object.entries(wordParts(bytes)).filter(([name]) => /^word\/header\d\.xml$/.test(name)).map(([, xml]) => xml);
    const dots = { type: 'png' as const, width: 2, height: 1, base64: PNG_OF_DOTS };
    for (const site of [owner, { ...owner, logo: dots }]) {
      const bytes = await fileOf(site);
      expect(await fileOf(site)).toEqual(bytes);
      const pictures = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/')).map(([, picture]) => Buffer.from(picture));
      expect(pictures.map((picture) => picture.subarray(1, 4).toString())).toEqual(['PNG']);
      const [every, first] = headers(bytes).sort((a, b) => Number(a.includes('<w:drawing>')) - Number(b.includes('<w:drawing>')));
      expect(first).toMatch(/<wp:docPr id="1" name="Beispiel" descr="Beispiel"/);
      // Not cut by the height of the header's lines.
      expect(first).toMatch(/<w:spacing w:line="240" w:lineRule="auto"\/>/);
      expect(every).not.toContain('<w:drawing>');
      expect(every).toContain('>Beispiel<');
    }
    expect(headers(await fileOf({ ...owner, logo: undefined })).join()).not.toContain('<w:drawing>');
  });

  test('Word has their colour, a PDF colour and logo', async () => {
    expect(wordParts(await editionDocx(owner, edition!, edition!.text))['word/styles.xml']).toMatch(/w:styleId="Hyperlink".*?<w:color w:val="7A1F2B"\/>/s);
    // Colour and logo stand among the instructions of the pages, which are compressed: another one, other bytes.
    const input = pdfInput(owner, edition!, edition!.text);
    expect(input.accent).toBe(THEIRS);
    const pdfs = await Promise.all([input, { ...input, accent: OURS! }, { ...input, head: { ...input.head, logo: undefined } }].map(renderPdf));
    expect(new Set(pdfs.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  });
});

test('commands speak their language where nothing else is said', () => {
  expect(callPolicy(['diff', 'nothing', '--content', CONTENT]).err).toContain('error: there is no policy "nothing": the known ones are privacy, terms');
  expect(callPolicy(['diff', 'nothing', '--content', CONTENT], { LANG: 'ru_RU.UTF-8' }).err).toContain('error: ');
  expect(callPolicy(['diff', 'nothing', '--content', CONTENT, '--lang', 'ru']).err).toContain('ошибка: ');
  expect(callPolicy(['diff', 'nothing', '--content', CONTENT], { POLICY_LANG: 'ru' }).err).toContain('ошибка: ');
});
