import type { Lang } from '../../model/edition.ts';
import type { Publication } from '../../model/publication.ts';
import { searchIndexFiles } from '../search-index.ts';

/** The search indexes of the content as it was last read, each made on first use. */
export class Indexes {
  #publication: Publication | undefined;
  readonly #files = new Map<Lang, Promise<Map<string, Uint8Array>>>();

  files(publication: Publication, lang: Lang): Promise<Map<string, Uint8Array>> {
    if (publication !== this.#publication) this.#files.clear();
    this.#publication = publication;
    const files = this.#files.get(lang) ?? searchIndexFiles(publication, lang);
    this.#files.set(lang, files);
    return files;
  }
}
