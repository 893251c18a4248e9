/** Documents of many editions: those that were rendered before come from the cache, the others from parallel workers. */
import { availableParallelism } from 'node:os';
import { hashOf } from '../fingerprint.ts';
import { MadeFiles, type MadeFile } from '../made-files.ts';
import { cacheKey, type DocumentRequest } from './document-request.ts';
import { RenderThread } from './render-thread.ts';

export interface DocumentJob {
  /** Its name in messages and in the result; unique. */
  name: string;
  request: DocumentRequest;
}

export interface DocumentOptions {
  /** Safe to delete at any time, and to share with other builds. */
  cacheDir: string;
  /** Kept for further calls, because each takes longer to start than a document to render; default: `renderThreads()`, for this call alone. */
  threads?: readonly RenderThread[];
  onProgress?: (done: number, total: number, name: string) => void;
}

/** Threads that start when there is work for them. @param count default: one per processor */
export function renderThreads(count: number = availableParallelism()): RenderThread[] {
  return Array.from({ length: count }, () => new RenderThread());
}

/**
 * Renders documents, each at most once for an equal request and equal code.
 * @returns by name, where in the cache the file lies, its size and hash
 * @throws Error naming the document whose rendering failed
 */
export async function renderAll(jobs: readonly DocumentJob[], options: DocumentOptions): Promise<Map<string, MadeFile>> {
  const cache = new MadeFiles(options.cacheDir);
  const results = new Map<string, MadeFile>();
  const threads = options.threads ?? renderThreads();
  // One queue for all, so that a long text delays no other.
  const queue = jobs.values();
  const work = async (thread: RenderThread): Promise<void> => {
    for (const { name, request } of queue) {
      const { folder, extension } = request.output;
      // Our own code is in every key.
      const key = cacheKey(request) + (folder === undefined ? '' : hashOf(folder));
      results.set(name, cache.find(key, extension) ?? cache.store(key, extension, await thread.render(name, request)));
      options.onProgress?.(results.size, jobs.length, name);
    }
  };
  let done = false;
  try {
    await Promise.all(threads.map(work));
    done = true;
  } finally {
    // Where one failed, others may still be at work: what they answer must not be taken for a later document.
    if (!done || !options.threads) await closeAll(threads);
  }
  // In the order requested, whatever order they were finished in.
  return new Map(jobs.map(({ name }) => [name, results.get(name)!]));
}

/** Ends threads; each starts again where there is more work for it. */
export async function closeAll(threads: readonly RenderThread[]): Promise<void> {
  await Promise.all(threads.map((thread) => thread.close()));
}
