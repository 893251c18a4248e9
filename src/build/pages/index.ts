/** The pages of a publication: those that are in the cache from there, the others by Astro; without it where none is missing. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../content/hash.ts';
import type { Publication } from '../../model/publication.ts';
import type { PageFaces } from '../../outputs/web-face.ts';
import { factName, PageInput, pageInput } from '../../site/page-input.ts';
import type { MadeRedlines } from '../../site/recent-redlines.ts';
import { fingerprint, hashOf } from '../fingerprint.ts';
import { ROOT } from '../root.ts';
import { removeStale } from '../stage.ts';
import { cachedPages, keepFrame, restoreAll, type PageStock } from './cached-pages.ts';
import { factValues, type Known } from './page-fact.ts';
import { PageCache } from './page-cache.ts';
import { PageNotes } from './page-notes.ts';
import { watchedPublication } from './watched-publication.ts';

/** What pages are made by besides `src/` and the packages. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public'];

/** The pages of a publication that were made before, and how to make others. */
export interface Pages {
  known: Known;
  /** The publication, which notes what is read of it. */
  publication: Publication;
  cache: PageCache;
  notes: PageNotes;
}

/** @param cacheDir see `PageCache` */
export function openPages(known: Known, cacheDir: string): Pages {
  const notes = new PageNotes();
  const cache = new PageCache(cacheDir, sha256(fingerprint(), hashOf(ROOT, SETTINGS)), factValues(known));
  return { known, publication: watchedPublication(known.publication, notes), cache, notes };
}

/** Something else that is made of the publication, as pages are. @param name no page has it @param make asks the publication that it is given for everything */
export async function cachedFile({ cache, notes, publication }: Pages, name: string, make: (publication: Publication) => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = cache.find(name);
  if (found) return found;
  const { value, facts } = await notes.gatherPage(() => make(publication));
  cache.keep(name, facts, value);
  return value;
}

/**
 * Writes the pages into an empty folder.
 * @param onProgress how many pages are done, those that did not change included
 * @returns the pages that had to be made
 */
export async function writePages({ known, publication, cache, notes }: Pages, faces: () => PageFaces, redlines: MadeRedlines, docs: string, onProgress: PageStock['onProgress']): Promise<string[]> {
  const stock: PageStock = { cache, notes, base: known.publication.site.base, made: [], onProgress };
  if (restoreAll(stock, docs)) return [];
  const input = new PageInput({
    publication, notes, redlines, faces: faces(),
    get outputs() {
      notes.note(factName('outputs'));
      return known.outputs;
    },
    files: {
      at(address) {
        notes.note(factName('document', address));
        return known.file(address);
      },
    },
  });
  await inWorkshop(async (work) => {
    const pages = join(work, 'pages');
    const { build } = await import('astro');
    const { site } = known.publication;
    await pageInput.run({ input: () => input }, () => build({ root: ROOT, site: site.url, base: site.base, outDir: pages, cacheDir: work, logLevel: 'error', vite: { cacheDir: join(work, 'vite') }, integrations: [cachedPages(stock, pages)] }));
    keepFrame(stock, pages);
    moveFolder(pages, docs);
  });
  return stock.made;
}

/**
 * Astro runs the pages' code from its output folder only where that is below the current folder, and else from
 * one folder that all builds would share. So it works inside the project, wherever the output goes, and each time
 * at another path, because a process never reloads the same path.
 */
async function inWorkshop(work: (folder: string) => Promise<void>): Promise<void> {
  const workshop = join(ROOT, '.cache');
  mkdirSync(workshop, { recursive: true });
  removeStale(workshop, 'astro-');
  const place = mkdtempSync(join(workshop, `astro-${process.pid}-`));
  const folder = process.cwd();
  try {
    process.chdir(ROOT);
    await work(place);
  } finally {
    process.chdir(folder);
    rmSync(place, { recursive: true, force: true });
  }
}

/** Moves a folder to the place of another: by a rename, or by copying where the two are on different disks. */
function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
