/** Whether a file of tracked changes is the two texts it stands between. */
import { expect } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import type { Edition, EditionText, Site } from '../../src/model/edition.ts';
import { redline } from '../../src/redline/index.ts';
import { changesDocx } from '../../src/outputs/docx/docx-changes.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import { readWord, type WordBlock } from './docx.ts';
import { clausesOf, numberLengths, treeLooks, treeSays, wordLooks, wordSays } from './docx-expected.ts';
import { THEME } from '../../src/model/theme.ts';

export const SITE: Site = {
  organisation: 'ТОО «Пример & Ко»', brand: 'LegCo', url: 'https://legco.kz', timeZone: 'Asia/Almaty', languages: ['ru', 'kk', 'en'], policies: ['rules', 'terms'], base: '/docs', theme: THEME,
};

const PUBLISHED = Temporal.Instant.from('2026-11-21T19:00:00Z');

export function textOf(tree: ClauseTree, lang = 'ru'): EditionText {
  return { lang, title: 'Title', tree, file: '1.md', source: '' };
}

export function editionOf(version: number, text: EditionText): Edition {
  return {
    policy: 'rules', version, published: PUBLISHED, effective: PUBLISHED, withdrawals: [], summary: ['.'],
    corrections: [], chain: [], seals: [], statements: [], text, translations: {},
  };
}

export async function changesOf(from: ClauseTree, to: ClauseTree): Promise<Uint8Array> {
  const [old, now] = [textOf(from), textOf(to)];
  return changesDocx(SITE, editionOf(1, old), editionOf(2, now), old, now, redline(from, to));
}

export async function editionFile(tree: ClauseTree): Promise<Uint8Array> {
  const text = textOf(tree);
  return editionDocx(SITE, editionOf(1, text), text);
}

/** The text, looks, styles and addresses of one of both texts, by its tree and by its own file. */
async function checkSide(changes: Uint8Array, verdict: 'accept' | 'reject', tree: ClauseTree): Promise<void> {
  const blocks = readWord(changes, verdict);
  expect(wordSays(blocks)).toEqual(treeSays(tree));
  expect(wordLooks(blocks, numberLengths(tree))).toEqual(treeLooks(tree));
  expect(shapes(blocks)).toEqual(shapes(readWord(await editionFile(tree))));
}

/** Accepting all gives the new text, rejecting all the old one. */
export async function checkPair(from: ClauseTree, to: ClauseTree): Promise<void> {
  const changes = await changesOf(from, to);
  await checkSide(changes, 'reject', from);
  await checkSide(changes, 'accept', to);
}

/** Everything but names of bookmarks, which are of one file. */
function shapes(blocks: readonly WordBlock[]): unknown[] {
  const plain = (block: WordBlock): unknown => block.kind === 'table'
    ? block.rows.map(({ header, cells }) => ({ header, cells: cells.map(plain) }))
    : { style: block.style, direct: block.direct, runs: block.runs.map(({ text, href, ...run }) => [text, href?.startsWith('#') ? '#' : href, run]) };
  return clausesOf(blocks).map(plain);
}
