import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PdfCache } from '../../src/build/pdf/cache.ts';
import { templateFingerprint } from '../../src/build/pdf/fingerprint.ts';
import { renderPdfs, type PdfJob } from '../../src/build/pdf/index.ts';
import { requireLibrary } from '../../src/read/library.ts';
import { pdfInput } from '../../src/render/pdf/input.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';

const { site, policies } = requireLibrary(join(import.meta.dirname, '../render/pdf-content'));
const jobs: PdfJob[] = policies.flatMap(({ name, editions }) =>
  editions.map((edition) => ({ name: `${name}/${edition.version}`, input: pdfInput(site, edition, edition.text) })));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'pdf-cache-'));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** When each file of the cache was written: what was rendered again has another time. */
function written(): Record<string, bigint> {
  return Object.fromEntries(readdirSync(cacheDir).sort().map((file) => [file, statSync(join(cacheDir, file), { bigint: true }).mtimeNs]));
}

describe('PDFs of many editions', () => {
  test('are those that one render gives, in the order asked for, with progress', async () => {
    const progress: string[] = [];
    const result = await renderPdfs(jobs, { cacheDir, workers: 2, onProgress: (done, total, name) => progress.push(`${done}/${total} ${name}`) });
    expect([...result.keys()]).toEqual(['sample/1', 'sample/2', 'old/1']);
    for (const { name, input } of jobs) {
      const { path, bytes, sha256: sum } = result.get(name)!;
      const file = readFileSync(path);
      expect(sha256(file)).toBe(sum);
      expect(file.length).toBe(bytes);
      expect(sha256(await renderPdf(input))).toBe(sum);
    }
    expect(progress.map((line) => line.split(' ')[0])).toEqual(['1/3', '2/3', '3/3']);
    expect(progress.map((line) => line.split(' ')[1]).sort()).toEqual(['old/1', 'sample/1', 'sample/2']);
  });

  test('are rendered once: the second time, and when a draft beside them changes, only what is new', async () => {
    const first = await renderPdfs(jobs, { cacheDir });
    const before = written();
    expect(await renderPdfs(jobs, { cacheDir })).toEqual(first);
    expect(written()).toEqual(before);

    const draft = structuredClone(jobs[1]!);
    draft.input.head.title = [{ kind: 'text', value: 'Another title' }];
    const second = await renderPdfs([jobs[0]!, draft, jobs[2]!], { cacheDir });
    expect(second.get('sample/2')!.sha256).not.toBe(first.get('sample/2')!.sha256);
    expect(written()).toMatchObject(before);
    expect(Object.keys(written())).toHaveLength(Object.keys(before).length + 2);
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, 100)],
    ['replaced', (path: string) => writeFileSync(path, '%PDF-1.7 something else')],
    ['without its hash', (path: string) => rmSync(path.replace(/pdf$/, 'sha256'))],
    ['with a wrong hash', (path: string) => writeFileSync(path.replace(/pdf$/, 'sha256'), '0'.repeat(64))],
  ])('a damaged entry (%s) is rendered again', async (_, damage) => {
    const small = [jobs[1]!];
    const good = await renderPdfs(small, { cacheDir });
    const { path, sha256: sum } = good.get('sample/2')!;
    damage(path);
    expect(await renderPdfs(small, { cacheDir })).toEqual(good);
    expect(sha256(readFileSync(path))).toBe(sum);
    expect(readFileSync(path.replace(/pdf$/, 'sha256'), 'utf8').trim()).toBe(sum);
  });

  test('the cache can be deleted, and shared by builds at the same time', async () => {
    rmSync(cacheDir, { recursive: true });
    const [one, other] = await Promise.all([renderPdfs(jobs.slice(1), { cacheDir, workers: 1 }), renderPdfs(jobs.slice(1), { cacheDir, workers: 1 })]);
    expect(one).toEqual(other);
    expect(readdirSync(cacheDir).filter((file) => !/^[0-9a-f]{64}\.(pdf|sha256)$/.test(file))).toEqual([]);
  });

  test('another template finds nothing of the old one', async () => {
    const [job] = jobs.slice(2);
    await renderPdfs([job!], { cacheDir });
    expect(new PdfCache(cacheDir, templateFingerprint()).find(job!.input)).not.toBeNull();
    expect(new PdfCache(cacheDir, 'another template').find(job!.input)).toBeNull();
  });

  test('a failure names the edition, and nothing half-made stays', async () => {
    const broken = { name: 'sample/3', input: { ...jobs[1]!.input, blocks: [{ kind: 'clause' }] as never } };
    await expect(renderPdfs([broken], { cacheDir })).rejects.toThrow(/^the PDF of sample\/3 could not be rendered: /);
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});
