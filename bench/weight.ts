/** What each page of our own content weighs on the way to a reader: the page with its style, compressed, and the scripts it loads after. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalProgress } from '../src/build/terminal.ts';
import { buildSite } from '../src/build/whole-site.ts';
import { pageWeights, ROUND_TRIP, tooHeavy } from './page-weight.ts';

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** The table, page by page. @throws Error naming the edition pages that are over the limit */
export async function benchWeight(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'weight-'));
  await buildSite({ content: 'content', out, preview: true, pdf: false }, terminalProgress());
  const weights = pageWeights(join(out, 'docs'));
  rmSync(out, { recursive: true });
  console.table(Object.fromEntries(weights.map(({ page, edition, compressed, scripts }) => [page, {
    'KB in brotli': kilobytes(compressed),
    'of 14 KB': edition ? `${Math.round((compressed / ROUND_TRIP) * 100)} %` : '',
    'scripts after, KB': kilobytes(scripts),
  }])));
  const heavy = tooHeavy(weights);
  if (heavy.length > 0) throw new Error(`over 14 KB: ${heavy.map(({ page }) => page).join(', ')}`);
}

if (import.meta.main) await benchWeight();
