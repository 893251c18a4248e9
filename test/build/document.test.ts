import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/build/fingerprint.ts';
import { MadeFiles } from '../../src/build/made-files.ts';
import { sha256 } from '../../src/content/hash.ts';
import { closeAll, renderAll, renderThreads, type DocumentJob } from '../../src/build/document/index.ts';
import { cacheKey, packRequest, subjectOf, unpackRequest, type DocumentRequest } from '../../src/build/document/document-request.ts';
import { requestFor } from '../../src/build/documents.ts';
import { outputOf } from '../../src/build/load-outputs.ts';
import { documentBytes } from '../../src/outputs/output-definition.ts';
import { publish } from '../../src/model/publication.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { workspace } from '../support/workspace.ts';

const library = requireLibrary(join(import.meta.dirname, '../outputs/pdf-content'));
const publication = publish(library, Temporal.Instant.from('2026-09-01T00:00:00Z'), true);
const request = (policy: string, version: number, lang = 'ru', from?: number) => {
  const owner = publication.policies.find(({ name }) => name === policy)!;
  const edition = (number: number) => owner.editions.find((one) => one.version === number)!;
  return requestFor(publication, owner, edition(version), lang, from === undefined ? null : edition(from));
};
const [pdf, docx] = ['pdf', 'docx'].map((id) => ({ id, extension: id })) as [DocumentRequest['output'], DocumentRequest['output']];
const lang = library.site.languages[0]!;
const jobs: DocumentJob[] = [
  { name: 'sample/1.pdf', request: { output: pdf, ...request('sample', 1, lang) } },
  { name: 'sample/2.pdf', request: { output: pdf, ...request('sample', 2, lang) } },
  { name: 'sample/2.docx', request: { output: docx, ...request('sample', 2, lang) } },
  { name: 'sample/2/changes.pdf', request: { output: pdf, ...request('sample', 2, lang, 1) } },
  { name: 'sample/2/changes.docx', request: { output: docx, ...request('sample', 2, lang, 1) } },
  { name: 'old/1.pdf', request: { output: pdf, ...request('old', 1, lang) } },
];
const small = jobs.slice(1, 3);
/** One pair for all tests, but for those of what threads do. */
const threads = renderThreads(2);
afterAll(() => closeAll(threads));

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** Documents rendered by a thread of their own, as another build would, or this one after it was started again. */
async function renderedAlone(some: DocumentJob[]): ReturnType<typeof renderAll> {
  const own = renderThreads(1);
  try {
    return await renderAll(some, { cacheDir, threads: own });
  } finally {
    await closeAll(own);
  }
}

/** When each file of the cache was written: what was rendered again has another time. */
function written(): Record<string, bigint> {
  return Object.fromEntries(readdirSync(cacheDir).sort().map((file) => [file, statSync(join(cacheDir, file), { bigint: true }).mtimeNs]));
}

describe('documents of many editions', () => {
  test('are the same as when rendered one by one, in the requested order, with progress', async () => {
    const progress: string[] = [];
    const result = await renderAll(jobs, { cacheDir, threads, onProgress: (done, total, name) => progress.push(`${done}/${total} ${name}`) });
    expect([...result.keys()]).toEqual(jobs.map(({ name }) => name));
    for (const { name, request } of jobs) {
      const { path, bytes, sha256: sum } = result.get(name)!;
      const file = readFileSync(path);
      expect(sha256(file)).toBe(sum);
      expect(file.length).toBe(bytes);
      expect(sha256(await documentBytes(outputOf(request.output), subjectOf(request)))).toBe(sum);
    }
    expect(progress.map((line) => line.split(' ')[0])).toEqual(jobs.map((_, i) => `${i + 1}/${jobs.length}`));
    expect(progress.map((line) => line.split(' ')[1]).sort()).toEqual(jobs.map(({ name }) => name).sort());
    // Five documents of one policy, none of them another one by mistake.
    expect(new Set(Array.from(result.values(), ({ sha256: sum }) => sum)).size).toBe(jobs.length);
  });

  test('are rendered once: the second time, and when a draft beside them changes, only what is new', async () => {
    const first = await renderAll(small, { cacheDir, threads });
    const before = written();
    expect(await renderAll(small, { cacheDir, threads })).toEqual(first);
    expect(written()).toEqual(before);

    const { request } = small[0]!;
    const edition = { ...request.edition, text: { ...request.edition.text, title: 'Another title', source: request.edition.text.source.replace('drafted anew', 'another') } };
    expect(edition.text.source).not.toBe(request.edition.text.source);
    const second = await renderAll([{ name: 'sample/2.pdf', request: { ...request, edition } }, small[1]!], { cacheDir, threads });
    expect(second.get('sample/2.pdf')!.sha256).not.toBe(first.get('sample/2.pdf')!.sha256);
    expect(written()).toMatchObject(before);
    expect(Object.keys(written())).toHaveLength(Object.keys(before).length + 2);
  });

  test('an edition that another one overtook is rendered again, with the words that say so', async () => {
    const { request } = jobs[0]!;
    const overtaken = { ...request, standing: { status: 'superseded' as const, sentence: 'Действовала недолго', withdrawal: null } };
    const result = await renderAll([jobs[0]!, { name: 'overtaken', request: overtaken }], { cacheDir, threads });
    expect(result.get('overtaken')!.sha256).not.toBe(result.get('sample/1.pdf')!.sha256);
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, 100)],
    ['replaced', (path: string) => writeFileSync(path, '%PDF-1.7 something else')],
    ['without its hash', (path: string) => rmSync(path.replace(/pdf$/, 'sha256'))],
    ['with a wrong hash', (path: string) => writeFileSync(path.replace(/pdf$/, 'sha256'), '0'.repeat(64))],
  ])('a damaged entry (%s) is rendered again', async (_, damage) => {
    const one = [small[0]!];
    const good = await renderAll(one, { cacheDir, threads });
    const { path, sha256: sum } = good.get('sample/2.pdf')!;
    damage(path);
    expect(await renderAll(one, { cacheDir, threads })).toEqual(good);
    expect(sha256(readFileSync(path))).toBe(sum);
    expect(readFileSync(path.replace(/pdf$/, 'sha256'), 'utf8').trim()).toBe(sum);
  });

  test('the cache can be deleted, and shared by builds at the same time', async () => {
    rmSync(cacheDir, { recursive: true });
    const [one, other] = await Promise.all([renderedAlone(small), renderedAlone(small)]);
    expect(one).toEqual(other);
    expect(readdirSync(cacheDir).filter((file) => !/^[0-9a-f]{64}\.(pdf|docx|sha256)$/.test(file))).toEqual([]);
  });

  test('other code does not find the entries of the old code', async () => {
    const { name, request } = small[0]!;
    await renderAll([{ name, request }], { cacheDir, threads });
    expect(new MadeFiles(cacheDir, fingerprint()).find(cacheKey(request), 'pdf')).not.toBeNull();
    expect(new MadeFiles(cacheDir, 'another code').find(cacheKey(request), 'pdf')).toBeNull();
  });

  test('a failure names the document, and leaves no half-written file', async () => {
    const { request } = small[0]!;
    const broken = { ...request, edition: { ...request.edition, text: { ...request.edition.text, tree: {} as never } } };
    await expect(renderAll([{ name: '/docs/sample/3.pdf', request: broken }], { cacheDir, threads })).rejects.toThrow(/^\/docs\/sample\/3\.pdf could not be rendered: /);
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('a thread that dies while rendering fails the build at once', async () => {
    using space = workspace();
    space.write('output/index.ts', "export default { id: 'ends', extension: 'x', of: ['edition'], render: () => process.exit(3) };\n");
    const request = { ...small[0]!.request, output: { id: 'ends', extension: 'x', folder: join(space.path, 'output') } };
    await expect(renderAll([{ name: '/docs/sample/2.x', request }, ...jobs], { cacheDir, threads })).rejects.toThrow('/docs/sample/2.x could not be rendered: its worker ended with code 3');
  });

  test('a further output is rendered again when a file of its folder changed, and nothing else is', async () => {
    using space = workspace();
    const output = (words: string) => space.write('output/words.ts', `export const WORDS = '${words}';\n`);
    space.write('output/index.ts', "import { WORDS } from './words.ts';\nexport default { id: 'words', extension: 'x', of: ['edition'], render: () => new TextEncoder().encode(WORDS) };\n");
    space.write('output/package.json', '{"type":"module"}');
    const made = [{ name: 'x', request: { ...small[0]!.request, output: { id: 'words', extension: 'x', folder: join(space.path, 'output') } } }, small[1]!];
    const read = async (): Promise<string> => readFileSync((await renderedAlone(made)).get('x')!.path, 'utf8');
    output('one');
    expect(await read()).toBe('one');
    const before = written();
    output('two');
    expect(await read()).toBe('two');
    expect(written()).toMatchObject(before);
    expect(Object.keys(written())).toHaveLength(Object.keys(before).length + 2);
  });

  test('a request arrives in another thread unchanged', () => {
    for (const { request } of jobs) expect(unpackRequest(packRequest(request))).toEqual(request);
  });
});
