/** The whole build: content → documents → pages → search index, put in place at once. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { publish, type Publication } from '../model/publication.ts';
import { requireLibrary } from '../content/library.ts';
import type { DocumentOptions } from './document/index.ts';
import { renderDocuments } from './documents.ts';
import { outputsOf } from './load-outputs.ts';
import { say } from './tool-language.ts';
import { momentOf } from './options.ts';
import { CACHE } from './root.ts';
import { madeRedlines, madeTrees } from './made-values.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import type { Progress } from './terminal.ts';
import { makeWebFonts } from './web-fonts.ts';
import { writeCards } from './cards.ts';
import { writeSearchIndexes } from './search-index.ts';
import { tool } from '../languages/tool.ts';
import type { PublishedLog } from '../proof/published-log.ts';
import { requireLog, writeLog } from './log.ts';
import { DELIVERABLE, requireOutput } from './output.ts';
import { openStage } from './stage.ts';
import { openPages, writePages } from './pages/index.ts';

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
  /** Safe to delete; default: that of the project. */
  cache?: string;
  /** For documents, where one process builds several sites. */
  threads?: DocumentOptions['threads'];
}

export interface BuiltSite extends Publication {
  log: PublishedLog;
  /** The pages that were made, the others being in the cache. */
  made: string[];
  manifest: Manifest;
}

/**
 * Builds the site into `out/docs`. The previous output stays as it was until everything is there.
 * @throws Refusal where `out` cannot be used, ContentError where the content has errors; nothing is written then
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuiltSite> {
  // Without a limit the heap grows to several times the live data before it is collected; a build server has better uses for memory.
  setFlagsFromString('--heap-growing-percent=50');
  const out = requireOutput(options.out, options.content);
  const { cache = CACHE } = options;
  progress.step(say(tool.build.reading));
  const library = requireLibrary(options.content, madeTrees(join(cache, 'trees')));
  const log = requireLog(options.content, library.site);
  const publication = publish(library, momentOf(options.asOf, library.site.timeZone), options.preview);
  const outputs = outputsOf(options.content, library.site, options.outputs);
  const documents = await renderDocuments(publication, options.pdf === false ? outputs.filter(({ text }) => text) : outputs, join(cache, 'documents'), progress, options.threads);
  const stage = openStage(out, DELIVERABLE);
  try {
    const docs = stage.path;
    progress.step(say(tool.build.pages));
    const pages = openPages({ publication, outputs, file: documents.facts }, join(cache, 'pages'));
    const fonts = await makeWebFonts(publication.site, join(cache, 'fonts'));
    const made = await writePages(pages, fonts.faces, madeRedlines(join(cache, 'redlines')), docs, (done, total) => progress.step(say(tool.build.pages), done, total));
    fonts.writeTo(docs);
    documents.writeTo(docs);
    writeLog(publication, log, docs);
    progress.step(say(tool.build.search));
    await writeSearchIndexes(pages, docs);
    pages.cache.save();
    await writeCards(publication, docs, join(cache, 'card'));
    const manifest = writeManifest(docs);
    stage.commit();
    return { ...publication, log, made, manifest };
  } finally {
    stage.discard();
    progress.end();
  }
}
