/** editions.json, changes.json, clauses.json and the feeds: the shape that is written down, and true values. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'xast';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import { listClauses, plainText, treeJson, type Clause, type ClauseTree } from '../../src/model/clause.ts';
import { NATURES, WEIGHTS } from '../../src/redline/index.ts';
import { DEFAULT_BASE } from '../../src/model/address.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { filePaths } from '../support/page.ts';
import { recipe, site, siteFacts, SITE_NAMES, type SiteName } from '../support/sites.ts';

const version = z.int().positive();
// Almaty, and Berlin in winter and in summer.
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+(?:05|01|02):00$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const url = z.url({ protocol: /^https$/ });
const natural = z.int().nonnegative();
const counts = z.strictObject({ added: natural, removed: natural, changed: natural, moved: natural, renumbered: natural, wordsAdded: natural, wordsRemoved: natural });

const file = z.strictObject({ url, sha256, bytes: natural });
// An entry of the lock as it is published.
const link = { sealed: moment, previous: sha256.nullable(), seal: sha256 };
// Contract §5, key by key, and the Word files and redlines beside them.
const EDITIONS = z.strictObject({
  policy: z.string(), title: z.string(), timeZone: z.enum(['Asia/Almaty', 'Europe/Berlin']), asOf: moment, inForce: version.nullable(),
  editions: z.array(z.strictObject({
    version,
    status: z.enum(['draft', 'scheduled', 'upcoming', 'in force', 'superseded', 'withdrawn']),
    title: z.string(),
    published: moment.nullable(), effective: moment.nullable(), inForceFrom: moment.nullable(), inForceUntil: moment.nullable(),
    withdrawn: z.strictObject({ date: moment, reason: z.string() }).optional(),
    summary: z.array(z.string()),
    corrections: z.array(z.strictObject({ date: moment, note: z.string() })).nonempty().optional(),
    languages: z.array(z.enum(['ru', 'kk', 'en'])).nonempty(),
    url,
    source: z.strictObject({ url, sha256 }),
    pdf: file,
    docx: file.optional(),
    translations: z.record(z.string(), z.strictObject({ source: z.strictObject({ url, sha256 }), pdf: file, docx: file.optional() })).optional(),
    changes: z.strictObject({ url, counts, pdf: file, docx: file.optional() }).optional(),
    seals: z.array(z.discriminatedUnion('kind', [
      z.strictObject({ ...link, kind: z.undefined().optional(), correction: z.strictObject({ date: z.string(), note: z.string() }).nullable(), sha256: z.record(z.string(), sha256) }),
      z.strictObject({ ...link, kind: z.literal('dates'), published: z.string(), effective: z.string(), reason: z.string().nullable(), sha256: z.record(z.string(), sha256) }),
      z.strictObject({ ...link, kind: z.literal('summary'), summary: z.array(z.string()) }),
      z.strictObject({ ...link, kind: z.literal('withdrawal'), date: z.string(), reason: z.string(), backdate: z.string().nullable() }),
      z.strictObject({ ...link, kind: z.literal('reinstatement'), date: z.string(), reason: z.string() }),
    ])).nonempty().optional(),
  })).nonempty(),
});
const place = z.strictObject({ number: z.string().nullable(), id: z.string(), index: natural });
const CHANGES = z.strictObject({
  policy: z.string(), from: version, to: version, counts,
  terms: z.array(z.strictObject({ from: z.string(), to: z.string(), clauses: z.array(natural).nonempty() })).nonempty().optional(),
  clauses: z.array(z.strictObject({
    kind: z.enum(['same', 'changed', 'added', 'removed', 'moved', 'renumbered', 'split', 'merged']),
    from: place.optional(), to: place.optional(),
    runs: z.array(z.tuple([z.enum(['same', 'removed', 'added']), z.string()])),
    natures: z.array(z.strictObject({
      nature: z.enum([...WEIGHTS, ...NATURES]), from: z.string().optional(), to: z.string().optional(), term: z.string().optional(), uses: z.array(natural).optional(),
    })).nonempty().optional(),
    runNatures: z.array(z.enum(NATURES).nullable()).optional(),
  })),
});

const json = (docs: string, path: string): unknown => JSON.parse(readFileSync(join(docs, path), 'utf8'));
const fileOf = (docs: string, address: string, base = DEFAULT_BASE): Buffer => readFileSync(join(docs, new URL(address).pathname.slice(base.length + 1)));
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.for(SITE_NAMES)('%s: editions.json', (name) => {
  const { base, outputs = ['docx'], timeZone } = siteFacts(name);
  async function all(): Promise<{ docs: string; data: z.infer<typeof EDITIONS> }[]> {
    const docs = await site(name);
    return filePaths(docs).filter((path) => path.endsWith('editions.json')).map((path) => ({ docs, data: EDITIONS.parse(json(docs, path)) }));
  }

  test('has the shape of the contract, newest edition first', async () => {
    const found = await all();
    expect(found.length).toBeGreaterThan(0);
    for (const { data } of found) {
      const versions = data.editions.map((edition) => edition.version);
      expect(versions).toEqual(versions.toSorted((a, b) => b - a));
      expect(data.editions.find(({ status }) => status === 'in force')?.version ?? null).toBe(data.inForce);
      expect(data.timeZone).toBe(timeZone);
    }
  });

  test('has size and hash of the files as they are served', async () => {
    for (const { docs, data } of await all()) {
      for (const { source, pdf, docx, changes } of data.editions) {
        expect(source.sha256).toBe(digest(fileOf(docs, source.url, base)));
        // Word is there unless the owner left it out.
        for (const one of [docx, ...(changes ? [changes.docx] : [])]) expect(one !== undefined).toBe(outputs.includes('docx'));
        for (const one of [pdf, docx, ...(changes ? [changes.pdf, changes.docx] : [])].filter((each) => each !== undefined)) {
          expect([one.sha256, one.bytes]).toEqual([digest(fileOf(docs, one.url, base)), fileOf(docs, one.url, base).length]);
        }
        if (changes) expect(changes.counts).toEqual(CHANGES.parse(JSON.parse(fileOf(docs, changes.url, base).toString())).counts);
      }
    }
  });
});

test('editions.json of the fixture: every value, by hand', async () => {
  const data = EDITIONS.parse(json(await site('many'), 'rules/editions.json'));
  const { editions, ...head } = data;
  expect(head).toEqual({ policy: 'rules', title: 'Правила «Пример & Ко» <для пользователей>', timeZone: 'Asia/Almaty', asOf: '2026-09-15T00:00:00+05:00', inForce: 2 });
  const day = (date: string, time = '00:00') => `${date}T${time}:00+05:00`;
  expect(editions.map(({ version, status, published, effective, inForceUntil, withdrawn, languages }) => ({ version, status, published, effective, inForceUntil, withdrawn, languages }))).toEqual([
    { version: 4, status: 'upcoming', published: day('2026-09-01'), effective: day('2026-10-01'), inForceUntil: null, withdrawn: undefined, languages: ['ru'] },
    { version: 3, status: 'withdrawn', published: day('2026-06-01'), effective: day('2026-06-01'), inForceUntil: day('2026-06-15'), withdrawn: { date: day('2026-06-15'), reason: 'Опубликована по ошибке.' }, languages: ['ru'] },
    { version: 2, status: 'in force', published: day('2026-03-01'), effective: day('2026-04-01', '09:00'), inForceUntil: day('2026-10-01'), withdrawn: undefined, languages: ['ru'] },
    { version: 1, status: 'superseded', published: day('2026-01-10'), effective: day('2026-01-10'), inForceUntil: day('2026-04-01', '09:00'), withdrawn: undefined, languages: ['ru', 'kk'] },
  ]);
  expect(editions.map(({ summary }) => summary)).toEqual([
    ['Уточнён раздел о тарифах.'], ['Добавлен раздел 2; прежний раздел 2 стал разделом 3.'],
    ['Добавлен п. 1.1.3 & выросла цена проверки договора.', 'Счёт выставляется в течение пяти дней.'], [],
  ]);
  expect(editions.map((edition) => [edition.url, edition.source.url, edition.pdf.url, edition.changes?.url])).toEqual([4, 3, 2, 1].map((number) => {
    const home = `https://example.kz/docs/rules/${number}`;
    return [`${home}/`, `${home}.md`, `${home}.pdf`, number === 1 ? undefined : `${home}/changes.json`];
  }));
});

describe.for<SiteName>(['own-preview', 'many-preview', 'repealed', 'beispiel'])('%s: changes.json', (name) => {
  test('gives back both texts, clause by clause', async () => {
    const docs = await site(name);
    const files = filePaths(docs).filter((path) => path.endsWith('changes.json'));
    // Our own content may have one edition only; the fixtures always have more.
    if (name !== 'own-preview') expect(files.length).toBeGreaterThan(0);
    const library = requireLibrary(recipe(name).content);
    for (const path of files) {
      const data = CHANGES.parse(json(docs, path));
      const editions = library.policies.find((policy) => policy.name === data.policy)!.editions;
      for (const [side, ours, version] of [['from', 'removed', data.from], ['to', 'added', data.to]] as const) {
        const entries = data.clauses.filter((entry) => entry[side]).map((entry, order) => ({ entry, order }));
        const inOrder = entries.sort((a, b) => a.entry[side]!.index - b.entry[side]!.index || a.order - b.order).map(({ entry }) => entry);
        const told = new Map<number, string>();
        for (const { [side]: at, runs } of inOrder) {
          told.set(at!.index, (told.get(at!.index) ?? '') + runs.filter(([kind]) => kind === 'same' || kind === ours).map(([, text]) => text).join(''));
        }
        const clauses = listClauses(editions.find((edition) => edition.version === version)!.text.tree);
        expect([...told].map(([index, text]) => [index, text]), `${path}, ${side}`).toEqual(clauses.map((clause, index) => [index, plainText(clause.text)]));
        for (const { [side]: at } of inOrder) expect([at!.number, at!.id]).toEqual([clauses[at!.index]!.number, clauses[at!.index]!.id]);
      }
      const stray = data.clauses.filter(({ from, to, runs }) => runs.some(([kind]) => (kind !== 'added' && !from) || (kind !== 'removed' && !to)));
      expect(stray, path).toEqual([]);
    }
  });
});

describe.for<SiteName>(['own-preview', 'many-preview', 'repealed', 'beispiel', 'reading'])('%s: clauses.json', (name) => {
  test('is the tree of its edition, and of each clause and word the edition that brought it', async () => {
    const docs = await site(name);
    const library = requireLibrary(recipe(name).content);
    const files = filePaths(docs).filter((path) => path.endsWith('clauses.json'));
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      const [policy = '', version] = path.split('/');
      const { text } = library.policies.find((one) => one.name === policy)!.editions[Number(version) - 1]!;
      const tree = json(docs, path) as ClauseTree;
      // Whoever reads the tree alone finds what was always there.
      expect(JSON.parse(treeJson(tree), (key, value) => (key === 'since' || key === 'origins' ? undefined : value))).toEqual(JSON.parse(treeJson(text.tree)));
      const edition = z.int().min(1).max(Number(version));
      const told = z.array(z.strictObject({ since: edition, origins: z.array(z.strictObject({ edition, text: z.string().min(1) })) }))
        .parse(listClauses(tree).map(({ since, origins }: Clause & { since?: unknown; origins?: unknown }) => ({ since, origins })));
      expect(told.map(({ origins }) => origins.map((one) => one.text).join(''))).toEqual(listClauses(text.tree).map((clause) => plainText(clause.text)));
    }
  });
});

test('clauses.json of the fixtures: whose words, by hand', async () => {
  const told = async (name: SiteName, path: string): Promise<string[]> => listClauses(json(await site(name), path) as ClauseTree).map((clause) => {
    const { number, since, origins } = clause as Clause & { since: number; origins: { edition: number; text: string }[] };
    return `${number ?? ''} since ${since}: ${origins.map((one) => `${one.edition} ${one.text.trim()}`).join(' | ')}`;
  });
  // Edition 2 added two words, 3 moved a clause, 4 removed two.
  const reading = await told('reading', 'privacy/4/clauses.json');
  expect(reading.filter((line) => !/since 1: 1 [^|]+$/.test(line))).toEqual(['1.4 since 1: 1 Принимая условия Пользовательского соглашения, Пользователь даёт согласие на обработку | 2 и хранение | 1 сведений.']);
  expect(reading).toContain('2.1.1 since 1: 1 нарушены права Администрации или третьих лиц, и иначе их не защитить.');
  // Edition 2 has a new clause 1.1.3, a price and a period.
  const many = await told('many', 'rules/2/clauses.json');
  expect(many.filter((line) => !/since 1: 1 [^|]+$/.test(line))).toEqual([
    '1.1.2 since 1: 1 открытости | 2 ;', '1.1.3 since 2: 2 уважения.', ' since 1: 1 Проверка договора | 2 12 000,50', '1 since 1: 1 счёт выставляется в течение | 2 пяти | 1 дней;',
  ]);
});

describe.for(SITE_NAMES)('%s: feeds', (name) => {
  const ATOM = 'http://www.w3.org/2005/Atom';
  const children = (parent: Element | Root, tag: string): Element[] => (parent.children as Root['children']).filter((child): child is Element => child.type === 'element' && child.name === tag);
  const words = (parent: Element, tag: string): string => children(parent, tag).flatMap(({ children: inner }) => inner.map((node) => (node.type === 'text' ? node.value : ''))).join('');

  test('are Atom by RFC 4287', async () => {
    const docs = await site(name);
    const files = filePaths(docs).filter((path) => path.endsWith('feed.xml'));
    expect(files).toContain('feed.xml');
    for (const path of files) {
      const [feed] = children(fromXml(readFileSync(join(docs, path), 'utf8')), 'feed');
      expect(feed!.attributes.xmlns).toBe(ATOM);
      const entries = children(feed!, 'entry');
      expect(entries.length).toBeGreaterThan(0);
      // §4.1.1 and §4.1.2: exactly one id, title and updated each; an author; a link to itself and one to the page.
      for (const element of [feed!, ...entries]) {
        for (const tag of ['id', 'title', 'updated']) expect(children(element, tag), `${path} ${tag}`).toHaveLength(1);
        expect(words(element, 'title')).not.toBe('');
        expect(moment.safeParse(words(element, 'updated')).success).toBe(true);
        expect(() => new URL(words(element, 'id'))).not.toThrow();
        expect(children(element, 'link').filter(({ attributes }) => attributes.rel === 'alternate' && attributes.type === 'text/html')).toHaveLength(1);
      }
      expect(children(feed!, 'author').map((author) => words(author, 'name'))).not.toEqual([]);
      const self = children(feed!, 'link').filter(({ attributes }) => attributes.rel === 'self').map(({ attributes }) => new URL(attributes.href!).pathname);
      expect(self).toEqual([`${siteFacts(name).base}/${path}`]);
      const ids = entries.map((entry) => words(entry, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      const times = (tag: string) => entries.map((entry) => Temporal.Instant.from(words(entry, tag)).epochMilliseconds);
      expect(times('published'), 'newest first').toEqual(times('published').toSorted((a, b) => b - a));
      expect(Temporal.Instant.from(words(feed!, 'updated')).epochMilliseconds).toBe(Math.max(...times('updated')));
      for (const entry of entries) expect(Temporal.Instant.from(words(entry, 'updated')).epochMilliseconds).toBeGreaterThanOrEqual(Temporal.Instant.from(words(entry, 'published')).epochMilliseconds);
    }
  });
});

test('a feed entry says what changed and when the edition takes effect, marks and all', async () => {
  const xml = readFileSync(join(await site('many'), 'rules/feed.xml'), 'utf8');
  expect(xml).toContain('<title>Правила «Пример &#x26; Ко» &#x3C;для пользователей>. Редакция 2</title>');
  const text = JSON.stringify(fromXml(xml));
  expect(text).toContain('Добавлен п. 1.1.3 & выросла цена проверки договора.');
  expect(text).toContain('Вступит в силу 1\u00a0октября 2026\u00a0г.');
  expect(text).toContain('2026-06-15T00:00:00+05:00');
});
