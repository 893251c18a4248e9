/**
 * How long a PDF takes, how it grows with the text, and what the cache saves; and the same text printed by Typst and by
 * a browser in the same run, as ratios to ours, so that the choice of engine stays honest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAll, type DocumentJob } from '../src/build/document/index.ts';
import { ROOT } from '../src/build/root.ts';
import { requireLibrary } from '../src/content/library.ts';
import { pdfInput, type PdfInput } from '../src/outputs/pdf/pdf-input.ts';
import type { PdfBlock } from '../src/outputs/pdf/pdf-block.ts';
import { renderPdf } from '../src/outputs/pdf/render.ts';
import { PdfFile } from '../test/support/pdf-rules/file.ts';
import { RULES } from '../test/support/pdf-rules/index.ts';
import { ENGINES, type Engine } from './pdf-peers.ts';

const { site, policies } = requireLibrary(join(ROOT, 'content'));
const STANDING = { status: 'in force', sentence: 'Действует', withdrawal: null } as const;
const EDITION = policies.find(({ name }) => name === 'privacy')!.editions[0]!;

/** The real policy, its text repeated; each copy differs in each clause, so that no engine can set one and reuse it. */
function repeated(times: number, name = 'copy'): PdfInput {
  const input = pdfInput(site, EDITION, EDITION.text);
  return { ...input, blocks: Array.from({ length: times }, (_, i) => marked(input.blocks, ` (${name} ${i + 1})`)).flat() };
}

function marked<B extends PdfBlock>(blocks: readonly B[], mark: string): B[] {
  return blocks.map((block) => {
    if (!('children' in block)) return block;
    const children = marked(block.children, mark);
    return block.kind === 'clause' ? { ...block, text: [...block.text, { kind: 'text', value: mark }], children } : { ...block, children };
  }) as B[];
}

/** Of files longer than this, in bytes, the rules are not checked. */
const MAX_CHECKED_BYTES = 2_000_000;

interface Figures {
  ms: number;
  bytes: Uint8Array;
}

async function print(engine: Pick<Engine, 'print'>, input: PdfInput): Promise<Figures> {
  const started = performance.now();
  const bytes = await engine.print(input);
  return { ms: performance.now() - started, bytes };
}

const ours: Pick<Engine, 'print'> = { print: renderPdf };

/** @returns rows of the table for one length: ours, then each peer with its ratios to ours */
async function compare(times: number): Promise<Record<string, string | number>[]> {
  const input = repeated(times);
  const own = await print(ours, input);
  const rows = [row(`× ${times}`, 'ours', own, own)];
  for (const [name, load] of Object.entries(ENGINES)) {
    try {
      const engine = await load();
      try {
        // The first print of a process reads the fonts; ours has read them.
        await engine.print(repeated(1, 'first'));
        rows.push(row(`× ${times}`, name, await print(engine, input), own));
      } finally {
        await engine.close();
      }
    } catch (error) {
      rows.push({ text: `× ${times}`, engine: `${name}: ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}` });
    }
  }
  return rows;
}

function row(text: string, engine: string, { ms, bytes }: Figures, own: Figures): Record<string, string | number> {
  return {
    text, engine, ms: Math.round(ms), 'time ×': Number((ms / own.ms).toFixed(2)),
    KB: Math.round(bytes.length / 1024), 'size ×': Number((bytes.length / own.bytes.length).toFixed(2)), ...look(bytes),
  };
}

/** Pages, and how many of our rules of PDF/UA-1 and PDF/A the file breaks. */
function look(bytes: Uint8Array): Record<string, string | number> {
  try {
    const file = new PdfFile(bytes);
    return { pages: file.pages.length, 'rules broken': bytes.length > MAX_CHECKED_BYTES ? '' : RULES.filter((rule) => rule.check(file).length > 0).length };
  } catch {
    return {};
  }
}

/** Two builds over one cache; the second renders one changed edition only. */
async function measureCache(count: number): Promise<Record<string, string | number>[]> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  const jobs = Array.from({ length: count }, (_, i): DocumentJob => ({
    name: `edition ${i + 1}`,
    request: { output: { id: 'pdf', extension: 'pdf' }, site, edition: { ...EDITION, version: i + 1 }, lang: EDITION.text.lang, before: null, standing: STANDING },
  }));
  const rows: Record<string, string | number>[] = [];
  const build = async (name: string): Promise<void> => {
    const started = performance.now();
    const rendered = await renderAll(jobs, { cacheDir });
    rows.push({ cache: name, ms: Math.round(performance.now() - started), KB: Math.round([...rendered.values()].reduce((sum, { bytes }) => sum + bytes, 0) / 1024) });
  };
  try {
    await build(`${count} editions, no cache`);
    jobs[0] = { ...jobs[0]!, request: { ...jobs[0]!.request, edition: { ...EDITION, version: 1, text: { ...EDITION.text, title: 'Another title' } } } };
    await build(`${count} editions, one changed`);
  } finally {
    rmSync(cacheDir, { recursive: true });
  }
  return rows;
}

/** Prints the tables. @param factors how many times over to take the real policy */
export async function benchPdf(factors: readonly number[]): Promise<void> {
  const first = await print(ours, repeated(1));
  console.log(`the real policy, first in the process: ${Math.round(first.ms)} ms`);
  for (const factor of factors) console.table(await compare(factor));
  console.table(await measureCache(20));
}

if (import.meta.main) await benchPdf(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100]);
