/** The index of every edition selects and the texts decide: what it helps to find is what reading every text finds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { searchIndexFiles } from '../../src/build/search-index.ts';
import { pagePath, searchJson } from '../../src/model/address.ts';
import { publishedAt } from '../../src/model/calendar.ts';
import { textIn } from '../../src/model/edition.ts';
import { wordForms } from '../../src/languages/stem.ts';
import { publish, type Publication } from '../../src/model/publication.ts';
import { findIn, type Answer } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { SearchedText, type SearchClause } from '../../src/search/searched-text.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { everyText, searchData } from '../../src/outputs/data/search-data.ts';
import { Editions, type PagefindModule } from '../../src/site/client/search/every-edition.ts';
import { TextsInForce, type Scope } from '../../src/site/client/search/texts.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

/** What was found, in a form that can be compared. */
const said = ({ found, total, beginnings, abbreviations: read }: Answer): unknown => ({
  found: found.flat().map(({ clause: { id, text, versions }, marks, rank }) => ({ id, text, versions, marks, rank })), total, beginnings, read,
});

let space: Workspace;
beforeAll(() => {
  space = workspace();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  space[Symbol.dispose]();
  await close();
});

describe.for<[string, string]>([['search', 'ru'], ['reading', 'ru'], ['many', 'kk'], ['trilingual', 'kk'], ['trilingual', 'en']])('the editions of «%s» in %s', ([fixture, lang]) => {
  let publication: Publication;
  let editions: Editions;
  let fresh: () => Editions;
  /** Every clause of the policies, as their texts hold them. */
  let texts: { policy: string; lang: string; clauses: SearchClause[] }[];
  let broken = false;

  beforeAll(async () => {
    publication = publish(requireLibrary(`test/fixtures/${fixture}`), Temporal.Instant.from('2027-01-01T00:00:00Z'), false);
    const { site, policies, now } = publication;
    texts = policies.flatMap(({ name, editions: own }) => everyText(publishedAt(own, now), lang).map((text) => ({ policy: name, ...text })));
    const folder = `${join(space.path, fixture, lang)}/`;
    for (const [path, content] of await searchIndexFiles(publication, lang)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const data = new Map(policies.map((policy) => [searchJson(site, lang, policy.name), JSON.stringify(searchData(publication, policy, lang))]));
    vi.stubGlobal('fetch', async (address: string) => {
      const path = address.replace('file://', '').split('?')[0]!;
      if (broken && path.endsWith('.pf_index')) return new Response('', { status: 503 });
      return new Response(data.get(path) ?? new Uint8Array(readFileSync(path)));
    });
    const searched = policies.map((policy) => ({
      name: policy.name, title: policy.name, titleLang: lang, current: searchJson(site, lang, policy.name), edition: pagePath(site, lang, { page: 'edition', policy: policy.name, version: 0 }),
      langs: [...new Set(publishedAt(policy.editions, now).toReversed().map((edition) => textIn(edition, lang).lang))],
    }));
    fresh = () => new Editions(searched, new TextsInForce(searched), folder, (address) => import(/* @vite-ignore */ address) as Promise<PagefindModule>);
    editions = fresh();
  });

  /** The texts of a scope, all of them. */
  const wholeTexts = (scope: Scope): SearchedText[] => texts
    .map((text) => ({ ...text, clauses: text.clauses.filter(({ versions }) => scope === 'every' || versions.some((version) => scope === `${text.policy} ${version}`)) }))
    .map((text) => new SearchedText(text.lang, text.clauses));

  const compare = async (scope: Scope, asked: Iterable<string>): Promise<void> => {
    const whole = wholeTexts(scope);
    for (const text of asked) {
      const query = parseQuery(text);
      if (query.clause !== null) continue;
      expect(said((await editions.in(scope).find(query)).answer), text).toEqual(said(findIn(whole, query)));
    }
  };
  const words = (): string[] => [...new Set(wholeTexts('every').flatMap(({ clauses }) => clauses.flatMap((one) => one.words.map(({ word }) => word))))];

  test('every word of every text, in every edition and in one', async () => {
    expect(words().length).toBeGreaterThan(30);
    await compare('every', words());
    for (const { name, editions: own } of publication.policies) {
      for (const { version } of publishedAt(own, publication.now)) await compare(`${name} ${version}`, words().filter((_, i) => i % 5 === 0));
    }
  });

  test('what a word of the text begins with, and what is spelled wrong', async () => {
    await compare('every', words().filter(({ length }) => length > 5).flatMap((word) => [word.slice(0, -2), `${word.slice(0, -1)}ъ`, word.toUpperCase()]));
  });

  test('neighbours as words and as phrases, the last word of which may go on', async () => {
    const pairs = wholeTexts('every').flatMap(({ clauses }) => clauses.flatMap(({ clause, words: own }) => own.slice(0, -1).map(({ start }, i) => clause.text.slice(start, own[i + 1]!.end).replace(/["«»„“”]/gu, ' '))));
    await compare('every', pairs.filter((_, i) => i % 7 === 0).flatMap((pair) => [pair, `«${pair}»`, `«${pair.slice(0, -1)}»`]));
  });

  test('abbreviations in both ways', async () => {
    await compare('every', wordForms(lang).abbreviations.flatMap(({ short, long }) => [short, long, `право ${short}`, `${long} право`]));
  });

  test('a hundred words that texts of the kind do not have, and what a lawyer asks for in vain', async () => {
    const absent = readFileSync(`test/search/absent.${lang}.txt`, 'utf8').trim().split(/\s+/u);
    const [there] = words();
    await compare('every', absent.flatMap((word) => [word, `${there} ${word}`]));
    for (const word of ['пингвин', 'перфоратор', 'велосипед', 'индюк', 'автомобиль', 'космос', 'кукуруза', 'санкции', 'банан', 'трактор', 'xyz', 'фывапролдж']) {
      expect((await editions.in('every').find(parseQuery(word))).answer, word).toMatchObject({ total: 0, beginnings: [] });
    }
  });

  test('clauses by their numbers', async () => {
    const numbers = [...new Set(texts.flatMap(({ clauses }) => clauses.flatMap(({ number }) => number ?? []))), '99.9'];
    const { name } = publication.policies[0]!;
    for (const scope of ['every', `${name} 1`]) {
      for (const number of numbers) {
        const found = (await editions.in(scope).withClause(number)).flatMap(({ text }) => text.numbered(number));
        expect(found.map(({ id, text }) => [id, text]), number).toEqual(wholeTexts(scope).flatMap((text) => text.numbered(number)).map(({ id, text }) => [id, text]));
      }
    }
  });

  test('a part of the index that cannot be fetched is an error, not an absence, and is asked for again', async () => {
    const query = parseQuery(words()[0]!);
    const other = fresh();
    broken = true;
    await expect(other.in('every').find(query)).rejects.toThrow('not all of it');
    broken = false;
    expect((await other.in('every').find(query)).answer.total).toBeGreaterThan(0);
  });
});
