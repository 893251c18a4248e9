/** Another owner: what `site.yaml` says of the base path and of colours is where everything lies and what it looks like. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardsOf } from '../../src/build/cards.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { publish } from '../../src/model/publication.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { cardSvg } from '../../src/outputs/card/card.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import { wordParts } from '../support/docx.ts';
import { launchBrowser } from '../support/browser.ts';
import { watchedPage } from '../support/browser-page.ts';
import { runScript } from '../support/run.ts';
import { serveFolder } from '../support/server.ts';
import { siteTexts } from '../support/site-text.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

const [OURS, THEIRS] = ['#1f4a73', '#7a1f2b'];
let space: Workspace;
let content: string;
beforeAll(() => {
  space = workspace();
  content = contentFolder(space, { 'rules/1.md': `${EDITION}\n3. См. [закон](https://adilet.zan.kz/).\n` });
  const site = join(content, 'site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}base: /legal/texts\ncolours: { accent: "${THEIRS}", accentDark: "#f0a8b2" }\n`);
});
afterAll(() => space[Symbol.dispose]());

const read = (name: string) => readFileSync(join(space.path, 'out/docs', name), 'utf8');

test('is built', () => {
  expect(runScript('build.ts', ['--content', content, '--as-of', '2026-02-01', '--out', join(space.path, 'out')])).toMatchObject({ code: 0, err: '' });
});

test('pages and icon are of their colour', () => {
  expect(read('rules/index.html')).toContain(`--accent:light-dark(${THEIRS},#f0a8b2)`);
  expect(read('icon.svg')).toContain(`fill="${THEIRS}"`);
  for (const name of ['rules/index.html', 'icon.svg']) expect(read(name)).not.toContain(OURS);
});

test('no file names an address that is not below the base', async () => {
  const docs = join(space.path, 'out/docs');
  const texts = [...await siteTexts(docs)];
  expect(texts.length).toBeGreaterThan(20);
  for (const [name, text] of texts) expect(text, name).not.toMatch(/\/docs\b/);
  expect(read('rules/editions.json')).toContain('"url": "https://example.kz/legal/texts/rules/1/"');
});

test('every link and file of a page is there, in a browser', async () => {
  const server = await serveFolder(join(space.path, 'out/docs'), '/legal/texts');
  const browser = await launchBrowser();
  const { page, faults } = await watchedPage(await browser.newContext(), server.origin);
  for (const path of ['', 'rules/', 'rules/history/', 'kk/', 'search/?q=правило']) {
    expect((await page.goto(`${server.origin}/legal/texts/${path}`))!.status(), path).toBe(200);
    const links = await page.locator('a[href], link[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links.filter((href) => href.startsWith(server.origin))) expect((await page.request.get(link)).status(), link).toBe(200);
  }
  await page.waitForSelector('#results > *');
  expect(faults).toEqual([]);
  await browser.close();
  await server.close();
});

test('card, Word and PDF', async () => {
  const library = requireLibrary(content);
  const { site, policies: [policy] } = library;
  const edition = policy!.editions[0]!;
  const cards = cardsOf(publish(library, Temporal.Instant.from('2026-02-01T00:00:00Z'), false)).map(({ words }) => cardSvg(words));
  for (const card of cards) {
    expect(card).toContain(`fill="${THEIRS}"`);
    expect(card).not.toContain(OURS);
  }
  expect(wordParts(await editionDocx(site, edition, edition.text))['word/styles.xml']).toMatch(/w:styleId="Hyperlink".*?<w:color w:val="7A1F2B"\/>/s);
  // The colour stands among the instructions of the pages, which are compressed: another colour, other bytes, but for it the same.
  const input = pdfInput(site, edition, edition.text);
  expect(input.accent).toBe(THEIRS);
  expect(Buffer.compare(await renderPdf(input), await renderPdf({ ...input, accent: OURS! }))).not.toBe(0);
});
