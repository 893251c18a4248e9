import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, close } from 'pagefind';
import { BASE, searchIndex } from '../core/address.ts';
import type { Publication } from '../core/publication.ts';
import { searchLanguages, searchRecords, type SearchRecord } from '../render/data/search.ts';

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/;

/**
 * Writes the search indexes below the folder served as `/docs/`: for each language that texts are written in, one
 * of the editions in force and one of every edition, so that the usual search loads no more than it needs.
 */
export async function writeSearchIndexes(publication: Publication, docs: string): Promise<void> {
  try {
    for (const lang of searchLanguages(publication)) {
      for (const scope of ['current', 'every'] as const) {
        await writeIndex(searchRecords(publication, lang, scope), lang, join(docs, searchIndex(lang, scope).slice(BASE.length)));
      }
    }
  } finally {
    await close();
  }
}

async function writeIndex(records: SearchRecord[], lang: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ writePlayground: false, forceLanguage: lang });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, meta: { ...record.meta } });
    if (added.errors.length > 0) throw new Error(`search index, ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`search index: ${faults.join('; ')}`);
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
