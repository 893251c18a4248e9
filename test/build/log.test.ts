/** The log that a build writes, and those that it refuses to. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { logState, requireLog, writeLog } from '../../src/build/log.ts';
import { checkPublished } from '../../src/cli/git/history-check.ts';
import { readLibrary, requireLibrary } from '../../src/content/library.ts';
import type { Lock } from '../../src/model/lock.ts';
import { type ContentError, formatProblem } from '../../src/model/problem.ts';
import { publish } from '../../src/model/publication.ts';
import { parseCheckpoint } from '../../src/proof/checkpoint.ts';
import type { EditionProof } from '../../src/proof/edition-proof.ts';
import { includedRoot, leafDigest } from '../../src/proof/inclusion.ts';
import { publishData } from '../support/published.ts';
import { freshSealedContent, rules, sealNext } from '../support/sealed-content.ts';
import { contentFolder, type Workspace } from '../support/workspace.ts';

const NOW = '2026-07-01T00:00Z';
let space: Workspace;
let content: string;
beforeEach(() => {
  ({ space, content } = freshSealedContent());
});
/** What a build writes of the log, with the data of its editions. */
function built(asOf = NOW): string {
  const out = mkdtempSync(join(tmpdir(), 'log-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const docs = publishData(content, out, asOf);
  const library = requireLibrary(content);
  writeLog(publish(library, Temporal.Instant.from(asOf), false), requireLog(content, library.site), docs);
  return docs;
}
const lock = () => JSON.parse(readFileSync(join(content, 'editions.lock.json'), 'utf8')) as Lock;
const proof = (docs: string, version: number) => JSON.parse(readFileSync(join(docs, `rules/${version}.proof.json`), 'utf8')) as EditionProof;

test('each entry of the lock is a leaf, in its order, with its hash and nothing else', () => {
  const docs = built();
  const bundle = readFileSync(join(docs, 'log/tile/entries/000.p/3'), 'utf8');
  expect(bundle.split(/\0./s).slice(1)).toEqual(lock().entries.map(({ previous, seal }) => `{"previous":${JSON.stringify(previous)},"seal":"${seal}"}`));
  expect(readFileSync(join(docs, 'log/checkpoint'), 'utf8')).toMatch(/^example\.kz\/docs\/log\n3\n[A-Za-z0-9+/]{43}=\n$/);
  expect(existsSync(join(docs, 'log/vkey'))).toBe(false);
});

test('the proof of an edition leads from its words to the checkpoint', async () => {
  const docs = built();
  for (const version of [1, 2]) {
    const { checkpoint, entries, log } = proof(docs, version);
    const { size, root } = parseCheckpoint(checkpoint)!;
    expect(log).toBe('example.kz/docs/log');
    expect(entries.map(({ index }) => index)).toEqual(version === 1 ? [0] : [1, 2]);
    for (const { entry, index, leaf, inclusion } of entries) {
      const { seal, ...sealed } = entry;
      expect(createHash('sha256').update(canonicalize(sealed)!).digest('hex')).toBe(seal);
      expect(JSON.parse(leaf)).toEqual({ previous: entry.previous, seal });
      expect(Buffer.from((await includedRoot(await leafDigest(leaf), index, size, inclusion!.map((one) => Buffer.from(one, 'base64'))))!)).toEqual(Buffer.from(root));
    }
  }
});

test('for an edition that is not public yet, the log has its leaf and no proof', () => {
  const docs = built('2026-05-01T00:00Z');
  expect(existsSync(join(docs, 'rules/1.proof.json'))).toBe(true);
  expect(existsSync(join(docs, 'rules/2.proof.json'))).toBe(false);
  expect(readFileSync(join(docs, 'log/checkpoint'), 'utf8').split('\n')[1]).toBe('3');
});

test('equal content gives equal bytes; nothing is written where nothing was sealed', () => {
  const [one, two] = [built(), built()];
  for (const name of ['log/checkpoint', 'log/log.json', 'log/tile/0/000.p/3', 'rules/2.proof.json']) expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)));
  content = contentFolder(space, { 'editions.lock.json': null, 'rules/2.md': rules(2, 'summary: Иначе.\n') });
  rmSync(join(content, 'editions.lock.json'), { force: true });
  expect(existsSync(join(built(), 'log'))).toBe(false);
});

test('says that it has no signature and no stamp', () => {
  const library = requireLibrary(content);
  expect(logState(requireLog(content, library.site)).map(({ ru }) => ru)).toEqual(['журнал: 3 записи, без подписи, отметки времени ещё нет']);
});

/** The lock made anew, as if edition 1 had always had other words. */
function rewriteLock(): void {
  rmSync(join(content, 'editions.lock.json'), { force: true });
  writeFileSync(join(content, 'rules/1.md'), rules(1, 'published: 2026-01-10\n', 'Другое правило.'));
  sealNext(content);
}

test('is refused where a kept checkpoint covers another lock', () => {
  const { site } = requireLibrary(content);
  const { note } = requireLog(content, site);
  const book = join(content, 'editions.log.json');
  const keep = () => writeFileSync(book, JSON.stringify({ keys: [], checkpoints: [{ note, stamps: [] }] }));
  keep();
  expect(requireLog(content, site).size).toBe(3);
  // Nothing is sealed on top of it either.
  expect(rewriteLock).toThrow();
  rmSync(book);
  rewriteLock();
  keep();
  const refused = (): string => {
    try {
      requireLog(content, site);
    } catch (error) {
      return (error as ContentError).problems.map((problem) => formatProblem(problem, 'en')).join('\n').replaceAll(content, 'content');
    }
    return '';
  };
  expect(refused()).toBe('content/editions.log.json:1:28  error  log  the first 3 entries of the lock are not those that the log has published: restore editions.lock.json and editions.log.json from git; until then the log on the site stays as it is');
});

test('check reports that the log online is another one, or missing', async () => {
  const docs = built();
  const online = async () => (await checkPublished(content, readLibrary(content), { source: docs, first: false })).problems.filter(({ rule }) => rule === 'log').map(({ message }) => message.en.replace(docs, 'SITE'));
  expect(await online()).toEqual([]);
  sealNext(content);
  expect(await online()).toEqual([]);
  rewriteLock();
  expect(await online()).toEqual([expect.stringMatching(/^the log at SITE \(3 entries\) is not the beginning of this lock \(3\): restore /)]);
  writeFileSync(join(docs, 'log/checkpoint'), 'Not found\n');
  expect(await online()).toEqual([expect.stringMatching(/^what is at SITE is no checkpoint/)]);
});
