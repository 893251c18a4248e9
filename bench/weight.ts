/** What a page weighs on the way to a reader: HTML with its CSS, compressed, and the scripts it loads after. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { terminalProgress } from '../src/build/progress.ts';
import { buildSite } from '../src/build/site.ts';

/** The first window of a connection: what arrives in one round trip. */
const ROUND_TRIP = 14 * 1024;

/** The table of our own pages; an edition page over the limit fails the bench. */
export async function benchWeight(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'weight-'));
  await buildSite({ content: 'content', out, preview: true, pdf: false }, terminalProgress());
  const docs = join(out, 'docs');
  const size = (path: string) => brotliCompressSync(readFileSync(path)).length;
  const rows = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).sort().map((path) => {
    const scripts = [...readFileSync(join(docs, path), 'utf8').matchAll(/<script[^>]*src="\/docs\/([^"]+)"/g)].map((match) => size(join(docs, match[1]!)));
    return { page: path, compressed: size(join(docs, path)), scripts: scripts.reduce((sum, bytes) => sum + bytes, 0) };
  });
  rmSync(out, { recursive: true });
  console.table(rows);
  const heavy = rows.filter(({ page, compressed }) => /privacy\/(\d+\/)?index\.html$/.test(page) && compressed > ROUND_TRIP);
  if (heavy.length > 0) throw new Error(`over 14 KB: ${heavy.map(({ page }) => page).join(', ')}`);
}

if (import.meta.main) await benchWeight();
