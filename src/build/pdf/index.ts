/** PDFs of many editions: those that were rendered before come from the cache, the others from parallel workers. */
import { availableParallelism } from 'node:os';
import type { PdfInput } from '../../render/pdf/input.ts';
import { PdfCache, type StoredPdf } from './cache.ts';
import { templateFingerprint } from './fingerprint.ts';
import { RenderPool } from './pool.ts';

export interface PdfJob {
  /** How messages and the result call it; unique. */
  name: string;
  input: PdfInput;
}

export interface PdfOptions {
  /** Safe to delete at any time, and to share with other builds. */
  cacheDir: string;
  /** Default: one for each processor, and no more than there are PDFs to render. */
  workers?: number;
  onProgress?: (done: number, total: number, name: string) => void;
}

/**
 * Renders PDFs, each at most once for equal input and equal template.
 * @returns by name, where in the cache the file lies, its size and hash
 * @throws Error naming the edition whose rendering failed
 */
export async function renderPdfs(jobs: readonly PdfJob[], options: PdfOptions): Promise<Map<string, StoredPdf>> {
  const cache = new PdfCache(options.cacheDir, templateFingerprint());
  const results = new Map<string, StoredPdf>();
  const waiting: PdfJob[] = [];
  const finish = (name: string, stored: StoredPdf): void => {
    results.set(name, stored);
    options.onProgress?.(results.size, jobs.length, name);
  };
  for (const job of jobs) {
    const stored = cache.find(job.input);
    if (stored) finish(job.name, stored);
    else waiting.push(job);
  }
  if (waiting.length > 0) {
    const pool = new RenderPool(Math.min(waiting.length, options.workers ?? availableParallelism()));
    try {
      await pool.run(waiting, (job, bytes) => finish(job.name, cache.store(job.input, bytes)));
    } finally {
      await pool.close();
    }
  }
  // In the order asked for, whatever order they were ready in.
  return new Map(jobs.map(({ name }) => [name, results.get(name)!]));
}
