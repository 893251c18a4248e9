/** Our own Word files read again: the same clause tree; with tracked changes, the new tree and the old one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../src/model/link-target.ts';
import { listClauses, treeJson, type ClauseTree, type Inline } from '../../src/model/clause.ts';
import type { Edition, EditionText, Site } from '../../src/model/edition.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { readTree } from '../../src/content/markdown.ts';
import { changesDocx } from '../../src/outputs/docx/docx-changes.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';
import { linkResolver } from '../../src/outputs/docx/docx-link.ts';
import { document } from '../content/document.ts';
import { CORPUS, hasCorpus, sample } from '../support/corpus.ts';
import { draftOf, treeOf } from './word-file.ts';
import { THEME } from '../../src/model/theme.ts';

/** A file keeps the address that a link leads to, and only the words of one that leads nowhere (`link.ts` of the export). */
function resolved(tree: ClauseTree, site: Site, lang: string): string {
  const resolve = linkResolver(site, lang, new Map(listClauses(tree).map(({ id }) => [id, id])));
  const follow = (inlines: readonly Inline[]): Inline[] => inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = joined(follow(inline.children));
    if (inline.kind !== 'link') return [{ ...inline, children }];
    const href = resolve(inline.href);
    return href === null ? children : [{ ...inline, href, children }];
  });
  return JSON.stringify(JSON.parse(treeJson(tree)), (key, value: unknown) => {
    if (key === 'text' && Array.isArray(value)) return joined(follow(value as Inline[]));
    return key === 'cells' && Array.isArray(value) ? value.map((cell) => joined(follow(cell as Inline[]))) : value;
  });
}

function joined(inlines: Inline[]): Inline[] {
  return inlines.reduce<Inline[]>((list, inline) => {
    const last = list.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') list[list.length - 1] = { kind: 'text', value: last.value + inline.value };
    else list.push(inline);
    return list;
  }, []);
}

/** Every word, look and link of a tree, neighbours of one look as one. */
function words(tree: ClauseTree): unknown {
  const plain = (inlines: readonly Inline[]): Inline[] => joined(inlines.map((inline): Inline => ('children' in inline ? { ...inline, children: plain(inline.children) } : inline)));
  return JSON.parse(treeJson(tree), (key, value: unknown) => (key === 'text' && Array.isArray(value) ? plain(value as Inline[]) : value));
}

async function expectSame(site: Site, edition: Edition, text: EditionText): Promise<void> {
  const draft = draftOf(await editionDocx(site, edition, text), null, null);
  expect(draft.notes, text.file).toEqual([]);
  expect(words(treeOf(draft)), text.file).toEqual(words(text.tree));
}

async function expectBoth(site: Site, from: Edition, to: Edition): Promise<void> {
  const bytes = await changesDocx(site, from, to, from.text, to.text, redline(from.text.tree, to.text.tree));
  for (const [decision, { text }] of [['accept', to], ['reject', from]] as const) {
    const tree = treeOf(draftOf(bytes, decision, null));
    if (decision === 'accept') expect(words(tree), text.file).toEqual(words(text.tree));
    // Of a link that only says the same in other words, the new words stay.
    else expect(resolved(tree, site, text.lang), text.file).toBe(resolved(text.tree, site, text.lang));
  }
}

const FOLDERS = ['test/fixtures/own', 'test/fixtures/many', 'test/fixtures/reading', 'test/fixtures/trilingual', CORPUS];

describe.each(FOLDERS)('%s', (folder) => {
  const isThere = folder !== CORPUS || hasCorpus;
  const taken = folder === CORPUS ? sample : <T>(all: T[]): T[] => all;

  test.skipIf(!isThere)('every edition comes back', { timeout: 300_000 }, async () => {
    const { site, policies } = requireLibrary(folder);
    for (const { editions } of policies) for (const edition of taken(editions)) {
      for (const text of [edition.text, ...Object.values(edition.translations)]) await expectSame(site, edition, text);
    }
  });

  test.skipIf(!isThere)('every pair of neighbours: accepted the new one, rejected the old one', { timeout: 300_000 }, async () => {
    const { site, policies } = requireLibrary(folder);
    for (const { editions } of policies) for (const [i, to] of taken([...editions.entries()])) if (i > 0) await expectBoth(site, editions[i - 1]!, to);
  });
});

const SITE: Site = { organisation: 'ТОО «Пример»', brand: 'Пример', url: 'https://example.kz', timeZone: 'Asia/Almaty', languages: ['ru'], policies: ['rules', 'terms'], base: '/docs', theme: THEME };

function editionOf(markdown: string): Edition {
  const text = { lang: 'ru', title: 'Правила', tree: readTree(markdown, 'Правила', () => {}), file: 'rules/1.md', source: markdown };
  return { policy: 'rules', version: 1, published: null, effective: null, withdrawals: [], summary: [], corrections: [], chain: [], seals: [], statements: [], text, translations: {} };
}

test('links: to a clause of the text, to another policy, to the world', async () => {
  const edition = editionOf('## 1. Раздел\n\n1.1. См. [п. 1.2](#1.2) и [раздел](#1).\n\n1.2. [Соглашение](/docs/terms/), [закон](https://adilet.zan.kz/), <mailto:a@example.kz>.\n');
  expect(linkTarget('#1.2', { site: SITE, lang: 'ru', hasPolicy: () => true, hasEdition: () => true })).toBe('#1.2');
  const { body } = draftOf(await editionDocx(SITE, edition, edition.text), null, null);
  expect(body).toBe('## 1. Раздел\n\n1.1. См. [п. 1.2](#1.2) и [раздел](#1).\n\n1.2. [Соглашение](/docs/terms/), [закон](https://adilet.zan.kz/), <mailto:a@example.kz>.\n');
});

/**
 * Texts that a file can hold: of a comment, Word keeps nothing; below a numbered heading the items of a list in figures
 * hang where the numbers of clauses hang, so that a second paragraph of an item looks like one that follows the list.
 */
const holds = document.map(({ markdown }) => markdown.replace(/ ?<!--[\s\S]*?-->/g, '')).filter((markdown) => !/^\d+[.)] [^\n]*\n(?: {3,}[^\n]*\n)*\n {3,}\S/m.test(markdown));

test('generated texts come back', async () => {
  await fc.assert(fc.asyncProperty(holds, async (markdown) => {
    const edition = editionOf(markdown);
    await expectSame(SITE, edition, edition.text);
  }), { numRuns: 100 });
});

/** Word tracks no columns: where one table replaces another, the narrower one keeps empty cells. */
const withoutTables = holds.filter((markdown) => !markdown.includes('| ---'));

test('generated texts against each other, all accepted and all rejected', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(withoutTables, withoutTables, async (a, b) => {
    const [from, to] = [editionOf(a), { ...editionOf(b), version: 2 }];
    await expectBoth(SITE, from, to);
  }), { numRuns: 40 });
});
