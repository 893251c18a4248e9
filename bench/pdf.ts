/** How long a PDF takes, first and again in one process, how it grows with the text, and what the cache saves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPdfs, type PdfJob } from '../src/build/pdf/index.ts';
import { ROOT } from '../src/build/place.ts';
import { requireLibrary } from '../src/read/library.ts';
import { pdfInput, type PdfInput } from '../src/render/pdf/input.ts';
import { renderPdf } from '../src/render/pdf/render.ts';

/** The real policy, its text repeated. */
function repeated(times: number): PdfInput {
  const { site, policies } = requireLibrary(join(ROOT, 'content'));
  const [edition] = policies.find(({ name }) => name === 'privacy')!.editions;
  const input = pdfInput(site, edition!, edition!.text);
  return { ...input, blocks: Array.from({ length: times }, () => input.blocks).flat() };
}

async function measure(name: string, input: PdfInput): Promise<Record<string, string | number>> {
  const started = performance.now();
  const bytes = await renderPdf(input);
  const pages = Buffer.from(bytes).toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
  return { name, pages, ms: Math.round(performance.now() - started), KB: Math.round(bytes.length / 1024) };
}

/** Two builds over one cache; the second renders one changed edition only. */
async function measureCache(count: number): Promise<Record<string, string | number>[]> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  const jobs: PdfJob[] = Array.from({ length: count }, (_, i) => {
    const input = repeated(1);
    return { name: `edition ${i + 1}`, input: { ...input, head: { ...input.head, edition: `Редакция ${i + 1}` } } };
  });
  const rows: Record<string, string | number>[] = [];
  const build = async (name: string): Promise<void> => {
    const started = performance.now();
    const rendered = await renderPdfs(jobs, { cacheDir });
    rows.push({ name, pages: '', ms: Math.round(performance.now() - started), KB: Math.round([...rendered.values()].reduce((sum, { bytes }) => sum + bytes, 0) / 1024) });
  };
  await build(`${count} editions, no cache`);
  jobs[0] = { ...jobs[0]!, input: { ...jobs[0]!.input, lang: 'kk' } };
  await build(`${count} editions, one changed`);
  rmSync(cacheDir, { recursive: true });
  return rows;
}

/** Prints the table. @param factors how many times over to take the real policy */
export async function benchPdf(factors: readonly number[]): Promise<void> {
  const rows = [await measure('real policy, first in the process', repeated(1)), await measure('real policy, again', repeated(1))];
  for (const factor of factors) rows.push(await measure(`real policy × ${factor}`, repeated(factor)));
  rows.push(...await measureCache(20));
  console.table(rows);
}

if (import.meta.main) await benchPdf(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 50]);
