/** The whole build: content → documents → pages → search index, put in place at once. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { build } from 'astro';
import { publish, type Publication } from '../model/publication.ts';
import { PageInput, pageInput } from '../site/page-input.ts';
import { pageCount } from '../site/routes.ts';
import { requireLibrary } from '../content/library.ts';
import type { DocumentOptions } from './document/index.ts';
import { renderDocuments } from './documents.ts';
import { outputsOf } from './load-outputs.ts';
import { say } from './tool-language.ts';
import { momentOf } from './options.ts';
import { CACHE, ROOT } from './root.ts';
import type { Progress } from './progress.ts';
import { writeCards } from './cards.ts';
import { writeSearchIndexes } from './search-index.ts';
import { tool } from '../languages/tool.ts';
import type { PublishedLog } from '../proof/published-log.ts';
import { requireLog, writeLog } from './log.ts';
import { DELIVERABLE, requireOutput } from './output.ts';
import { openStage, removeStale } from './stage.ts';

export interface BuildOptions {
  content: string;
  out: string;
  asOf?: string;
  /** Drafts and scheduled editions too. */
  preview: boolean;
  /** Skips the slow documents, where only pages are measured. */
  pdf?: boolean;
  /** Folders of further outputs, see `loadOutputs`. */
  outputs?: string[];
  /** For documents, where one process builds several sites. */
  threads?: DocumentOptions['threads'];
}

/**
 * Builds the site into `out/docs`. The previous output stays as it was until everything is there.
 * @throws Refusal where `out` cannot be used, ContentError where the content has errors; nothing is written then
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<Publication & { log: PublishedLog }> {
  // Without a limit the heap grows to several times the live data before it is collected; a build server has better uses for memory.
  setFlagsFromString('--heap-growing-percent=50');
  const out = requireOutput(options.out, options.content);
  progress.step(say(tool.build.reading));
  const library = requireLibrary(options.content);
  const log = requireLog(options.content, library.site);
  const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview);
  const outputs = outputsOf(options.content, library.site, options.outputs);
  const documents = await renderDocuments(publication, options.pdf === false ? outputs.filter(({ text }) => text) : outputs, join(CACHE, 'documents'), progress, options.threads);
  const stage = openStage(out, DELIVERABLE);
  // Astro runs the pages' code from its output folder only where that is below the current folder, and else from
  // one folder that all builds would share. So it works inside the project, wherever the output goes, and each time
  // at another path, because a process never reloads the same path.
  const workshop = join(ROOT, '.cache');
  mkdirSync(workshop, { recursive: true });
  removeStale(workshop, 'astro-');
  const work = mkdtempSync(join(workshop, `astro-${process.pid}-`));
  const pages = join(work, 'pages');
  const folder = process.cwd();
  try {
    process.chdir(ROOT);
    const docs = stage.path;
    let done = 0;
    const total = pageCount(publication);
    const input = new PageInput({
      publication, outputs,
      files: { at: documents.facts },
      onPage: () => progress.step(say(tool.build.pages), ++done, total),
    });
    progress.step(say(tool.build.pages), done, total);
    await pageInput.run({ input: () => input }, () =>
      build({ root: ROOT, site: publication.site.url, base: publication.site.base, outDir: pages, cacheDir: work, logLevel: 'error', vite: { cacheDir: join(work, 'vite') } }));
    // It keeps `public/` in git while that is empty.
    rmSync(join(pages, '.gitkeep'), { force: true });
    moveFolder(pages, docs);
    documents.writeTo(docs);
    writeLog(publication, log, docs);
    progress.step(say(tool.build.search));
    await writeSearchIndexes(publication, docs);
    await writeCards(publication, docs, join(CACHE, 'card'));
    stage.commit();
  } finally {
    process.chdir(folder);
    stage.discard();
    rmSync(work, { recursive: true, force: true });
    progress.end();
  }
  return { ...publication, log };
}

/** Moves a folder to the place of an empty one: by a rename, or by copying where the two are on different disks. */
function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
