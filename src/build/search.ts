import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, close } from 'pagefind';
import type { Publication } from '../core/publication.ts';
import { searchRecords } from '../render/data/search.ts';

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/;

/** Writes the search index and Pagefind's browser module into a folder. */
export async function writeSearchIndex(publication: Publication, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  try {
    for (const record of searchRecords(publication)) {
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
  } finally {
    await close();
  }
}
