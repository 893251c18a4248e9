/** Astro's pages by way of the cache: it is asked for those only whose facts are other ones than those they were made from. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withHashes } from '../csp.ts';
import { filesIn } from '../fingerprint.ts';
import { requireWithin } from '../within.ts';
import type { PageCache } from './page-cache.ts';
import type { PageNotes } from './page-notes.ts';

/** Names of entries that no page has. */
const PAGES = '(pages)';
const FRAME = '(frame)';
const inFrame = (name: string): string => `(frame) ${name}`;

/** Pages between two savings of the index. */
const SAVED_EVERY = 1000;

export interface PageStock {
  cache: PageCache;
  notes: PageNotes;
  /** Path at which the site is served. */
  base: string;
  /** The pages that had to be made. */
  made: string[];
  onProgress(done: number, total: number): void;
}

/** @param folder for the pages that are in the cache; Astro would have to be asked for each of them */
export function cachedPages({ cache, notes, base, made, onProgress }: PageStock, folder: string): AstroIntegration {
  let done = 0;
  let total = 0;
  const wrapped = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    async getStaticPaths() {
      const { value: paths, facts } = await notes.gatherPage(() => own.getStaticPaths());
      const files = paths.map(({ pathname, route }) => fileOf(pathname, route.type === 'endpoint'));
      cache.keep(PAGES, facts, asBytes(files));
      total = paths.length;
      const missing = paths.filter((_, i) => !restore(cache, folder, files[i]!));
      done = total - missing.length;
      onProgress(done, total);
      return missing;
    },
    async render(request, options) {
      const { value: response, facts } = await notes.gatherPage(async () => {
        const result = await own.render(request, options);
        const page = result instanceof Response ? result : result.response;
        return { status: page.status, headers: page.headers, body: Buffer.from(await page.arrayBuffer()) };
      });
      const isEndpoint = options.routeData.type === 'endpoint';
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), isEndpoint);
      const bytes = isEndpoint ? response.body : Buffer.from(withHashes(response.body.toString()));
      cache.keep(file, facts, bytes);
      // A killed build leaves what it made to the next one.
      if (made.push(file) % SAVED_EVERY === 0) cache.save();
      onProgress(++done, total);
      return new Response(bytes, { status: response.status, headers: response.headers });
    },
  });
  return { name: 'cached-pages', hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(wrapped) } };
}

/** Writes all pages from the cache. @returns false where one of them has to be made; what was written is of no use then */
export function restoreAll({ cache, onProgress }: PageStock, folder: string): boolean {
  const [files, frame] = [asNames(cache.find(PAGES)), asNames(cache.find(FRAME))];
  if (!files || !frame || !files.every((file) => cache.has(file))) return false;
  const isRestored = (file: string, i: number): boolean => {
    onProgress(i, files.length);
    return restore(cache, folder, file);
  };
  return frame.every((name) => restore(cache, folder, name, inFrame(name))) && files.every(isRestored);
}

/** Keeps what Astro wrote besides the pages: scripts, and what is served as it is. */
export function keepFrame({ cache }: PageStock, folder: string): void {
  const pages = new Set(asNames(cache.find(PAGES)));
  const names = filesIn(folder).filter((name) => !pages.has(name));
  cache.keep(FRAME, ['site'], asBytes(names));
  for (const name of names) cache.keep(inFrame(name), ['site'], readFileSync(join(folder, name)));
}

/** The file of a page, below the folder that is served. @param path of the page, as Astro names it */
function fileOf(path: string, isEndpoint: boolean): string {
  const name = path.replace(/^\/|\/$/g, '');
  if (isEndpoint) return name;
  return name === '404' ? '404.html' : join(name, 'index.html').replaceAll('\\', '/');
}

function restore(cache: PageCache, folder: string, file: string, entry: string = file): boolean {
  const bytes = cache.find(entry);
  if (!bytes) return false;
  const target = join(folder, file);
  mkdirSync(dirname(target), { recursive: true });
  requireWithin(folder, target);
  writeFileSync(target, bytes);
  return true;
}

const asBytes = (names: readonly string[]): Uint8Array => Buffer.from(JSON.stringify(names));
const asNames = (bytes: Uint8Array | null): string[] | null => bytes && (JSON.parse(Buffer.from(bytes).toString()) as string[]);
