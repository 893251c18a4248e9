/** The index of every published edition, which the search page loads when a reader searches more than what is in force. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { below, searchIndex } from '../model/address.ts';
import type { Lang } from '../model/edition.ts';
import type { Publication } from '../model/publication.ts';
import { searchRecords } from '../outputs/data/search-data.ts';
import { indexedWords } from '../search/indexed-words.ts';
import { cachedFile, type Pages } from './pages/index.ts';

/** Pagefind's ready-made interfaces and its worker; the search page has its own. */
const UNUSED = /^pagefind-.*\.(?:js|css)$/;
/** Undetermined: words are indexed as they are, we handle their grammar. */
const NO_LANGUAGE = 'und';
/** Clauses are split over at most this many files, so that a common word does not load each clause separately. */
const MAX_FILES = 64;

/** Writes the index of each language of the interface below the folder that is served at the base path. */
export async function writeSearchIndexes(pages: Pages, docs: string): Promise<void> {
  const { site } = pages.known.publication;
  try {
    for (const lang of site.languages) {
      const folder = join(docs, below(site, searchIndex(site, lang)));
      const packed = await cachedFile(pages, `(search) ${lang}`, async (publication) => packFiles(await searchIndexFiles(publication, lang)));
      for (const [path, content] of unpackFiles(packed)) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  } finally {
    await close();
  }
}

/** The files of an index by their paths in its folder; equal content gives equal bytes. @throws Error where Pagefind fails */
export async function searchIndexFiles(publication: Publication, lang: Lang): Promise<Map<string, Uint8Array>> {
  const { index } = sound(await createIndex({ forceLanguage: NO_LANGUAGE, maxFragments: MAX_FILES }));
  for (const record of searchRecords(publication, lang)) {
    const { policy, lang: textLang, clause: { number, text, versions } } = record;
    sound(await index!.addCustomRecord({
      // Pagefind returns the address as it was given; it would index what is in `meta` a second time.
      url: JSON.stringify(record),
      language: NO_LANGUAGE,
      content: indexedWords(textLang, text).join(' '),
      filters: { edition: versions.map((version) => `${policy} ${version}`), ...(number === undefined ? {} : { number: [number.toLowerCase()] }) },
    }));
  }
  const { files } = sound(await index!.getFiles());
  return new Map(files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]));
}

function sound<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`search index: ${answer.errors.join('; ')}`);
  return answer;
}

/** Several files as one, to be kept or found together: a line of JSON with their paths and lengths, then their bytes. */
function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = JSON.stringify(Array.from(files, ([path, { length }]) => [path, length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.values()]);
}

function unpackFiles(packed: Uint8Array): Map<string, Uint8Array> {
  let at = packed.indexOf(0x0a) + 1;
  const head = JSON.parse(Buffer.from(packed.subarray(0, at)).toString()) as [string, number][];
  return new Map(head.map(([path, length]) => [path, packed.subarray(at, (at += length))]));
}
