/** Another owner: what `site.yaml` says of colours is what pages, PDF, Word, card and icon show. */
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
import { runScript } from '../support/run.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

const [OURS, THEIRS] = ['#1f4a73', '#7a1f2b'];
let space: Workspace;
let content: string;
beforeAll(() => {
  space = workspace();
  content = contentFolder(space, { 'rules/1.md': `${EDITION}\n3. См. [закон](https://adilet.zan.kz/).\n` });
  const site = join(content, 'site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}colours: { accent: "${THEIRS}", accentDark: "#f0a8b2" }\n`);
});
afterAll(() => space[Symbol.dispose]());

test('pages and icon', () => {
  expect(runScript('build.ts', ['--no-pdf', '--content', content, '--as-of', '2026-02-01', '--out', join(space.path, 'out')]).code).toBe(0);
  const read = (name: string) => readFileSync(join(space.path, 'out/docs', name), 'utf8');
  expect(read('rules/index.html')).toContain(`--accent:light-dark(${THEIRS},#f0a8b2)`);
  expect(read('icon.svg')).toContain(`fill="${THEIRS}"`);
  for (const name of ['rules/index.html', 'icon.svg']) expect(read(name)).not.toContain(OURS);
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
