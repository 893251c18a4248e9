/** `policy online`: the published site held against the calendar. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { onlineDifferences } from '../../src/cli/published/published-compare.ts';
import { placeOf, readPublished } from '../../src/cli/published/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { publishData } from '../support/published.ts';
import { awaitScript } from '../support/call.ts';
import { serveFolder } from '../support/server.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

const edition = (version: number, head: string) => `---\nversion: ${version}\ntitle: Правила\n${head}---\n\n1. Правило ${version}.\n`;
let space: Workspace;
let content: string;
let docs: string;
const publishAt = (asOf: string) => {
  docs = publishData(content, join(space.path, 'online'), asOf);
};
const differences = async (now: string, grace = 0) =>
  onlineDifferences(requireLibrary(content), await readPublished(placeOf(docs), ['rules']), Temporal.Instant.from(now), Temporal.Duration.from({ minutes: grace })).map(({ message }) => message.ru.replaceAll('\u00a0', ' '));

beforeEach(() => {
  space = workspace();
  onTestFinished(() => space[Symbol.dispose]());
  content = contentFolder(space, {
    'rules/1.md': edition(1, 'published: 2026-01-10\n'),
    'rules/2.md': edition(2, 'published: 2026-11-01\neffective: 2026-12-01\nsummary: Иначе.\n'),
    'rules/3.md': edition(3, 'published: 2027-01-01\nsummary: Иначе.\n'),
  });
});

test('agrees until the calendar turns, and then says which edition should be in force and since when', async () => {
  publishAt('2026-11-30T18:00Z');
  expect(await differences('2026-11-30T18:59Z')).toEqual([]);
  expect(await differences('2026-11-30T19:00Z')).toEqual(['rules: на сайте действует редакция 1, а по календарю действует редакция 2 (с 1 декабря 2026 г., 00:00)']);
});

test('reads a copy of the site below another path than its addresses have', async () => {
  publishAt('2026-11-30T18:00Z');
  const server = await serveFolder(docs, '/mirror');
  expect(await placeOf(`${server.origin}/mirror/`).policies()).toEqual(['rules']);
  await server.close();
});

test('grants a build its time, and no more', async () => {
  publishAt('2026-11-30T18:00Z');
  expect(await differences('2026-11-30T19:40Z', 45)).toEqual([]);
  expect(await differences('2026-11-30T19:46Z', 45)).toHaveLength(1);
});

test('misses editions and policies that are published, and finds those that are not yet', async () => {
  publishAt('2027-01-02T00:00Z');
  expect(await differences('2026-12-15T00:00Z')).toEqual([
    'rules: на сайте действует редакция 3, а по календарю действует редакция 2 (с 1 декабря 2026 г., 00:00)',
    'rules: редакция 3 на сайте есть, а по календарю её ещё нет или она удалена',
  ]);
  publishAt('2026-12-31T00:00Z');
  expect(await differences('2026-12-31T19:00Z')).toContain('rules: редакции 3 на сайте нет, а она опубликована');
  rmSync(join(docs, 'rules'), { recursive: true });
  rmSync(join(docs, 'sitemap.xml'));
  expect(await differences('2026-12-31T00:00Z')).toEqual(['rules: документа на сайте нет, а он опубликован']);
  mkdirSync(join(docs, 'terms'));
  publishAt('2026-12-31T00:00Z');
  writeFileSync(join(docs, 'terms/editions.json'), readFileSync(join(docs, 'rules/editions.json'), 'utf8').replaceAll('rules', 'terms'));
  expect(await differences('2026-12-31T00:00Z')).toEqual(['terms: документ на сайте есть, а по календарю его ещё нет или он удалён']);
});

test('finds a withdrawal that the site does not know of', async () => {
  publishAt('2026-11-05T00:00Z');
  writeFileSync(join(content, 'rules/2.md'), edition(2, 'published: 2026-11-01\neffective: 2026-12-01\nsummary: Иначе.\nwithdrawn: {date: 2026-11-06, reason: Отложено.}\n'));
  expect(await differences('2026-11-06T00:00Z')).toEqual(['rules, редакция 2: на сайте «вступит в силу», по календарю «отозвана»']);
});

test('notices that the daily build stopped before a turn is missed', async () => {
  publishAt('2026-11-10T19:00Z');
  expect(await differences('2026-11-12T07:00Z')).toEqual([]);
  expect(await differences('2026-11-12T07:01Z')).toEqual(['сайт собран 11 ноября 2026 г., 00:00, больше полутора суток назад: ежедневная сборка не идёт']);
});

test('the command: text, Markdown for an issue, data; exit 1 where they differ or nobody can say', async () => {
  publishAt('2026-11-30T18:00Z');
  const run = (...args: string[]) => awaitScript('policy.ts', ['online', docs, '--content', content, ...args]);
  expect(await run('--as-of', '2026-11-30T23:30')).toEqual({ code: 0, out: `На сайте то, что действует по календарю (${docs}).\n`, err: '' });
  const { code, out } = await run('--as-of', '2026-12-01T01:00', '--format', 'markdown');
  expect(code).toBe(1);
  expect(out).toMatch(/^\*\*На сайте не то, что действует по календарю \(.*\):\*\*\n\n- rules: на сайте действует редакция 1.*\n\nЧто сделать: /u);
  expect(JSON.parse((await run('--as-of', '2026-12-01T01:00', '--format', 'json', '--lang', 'en')).out.replaceAll('\u00a0', ' '))).toMatchObject({ agrees: false, differences: [{ policy: 'rules', message: 'rules: on the site edition 1 is in force, by the calendar edition 2 (since 1 December 2026, 00:00)' }] });
  expect(await run('--grace', 'скоро')).toMatchObject({ code: 2, out: '' });
  const server = await serveFolder(docs);
  expect(await awaitScript('policy.ts', ['online', `${server.origin}/docs`, '--content', content, '--as-of', '2026-11-30T23:30'])).toMatchObject({ code: 0 });
  await server.close();
  // One that this process never asked: it keeps its connections.
  const closed = await serveFolder(docs);
  await closed.close();
  const gone = await awaitScript('policy.ts', ['online', `${closed.origin}/docs`, '--content', content]);
  expect(gone).toMatchObject({ code: 1, out: expect.stringMatching(/^Сверить сайт с календарём не удалось .*\n {2}http.* не отвечает \(ECONNREFUSED\)\n/) as string, err: '' });
});

test('a policy that cannot be read stops the comparison of no other', async () => {
  publishAt('2026-11-30T18:00Z');
  writeFileSync(join(content, 'rules/3.md'), edition(3, 'published: 2027-01-01\n'));
  const { code, out } = await awaitScript('policy.ts', ['online', docs, '--content', content, '--as-of', '2026-11-30T23:30']);
  expect([code, out]).toEqual([1, expect.stringContaining('rules: текст с ошибками, сайт с ним не соберётся (npm run check)')]);
});
