import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchClause } from '../../src/search/searched-text.ts';
import type { SearchData } from '../../src/outputs/data/search-data.ts';

export interface Searched {
  /** Language of the page that searches: the part of its address, `ru` where it has none. */
  page: string;
  policy: string;
  /** Language of the words. */
  lang: string;
  clause: SearchClause;
}

/** Every clause of the editions in force that the search pages of a built site read. */
export function searchedClauses(docs: string): Searched[] {
  return globSync('**/search/current/*.json', { cwd: docs }).flatMap((file) => {
    const [, page = 'ru', policy = ''] = /^(?:([a-z]{2})\/)?search\/\w+\/(.*)\.json$/.exec(file.replaceAll('\\', '/'))!;
    const { texts } = JSON.parse(readFileSync(join(docs, file), 'utf8')) as SearchData;
    return texts.flatMap(({ lang, clauses }) => clauses.map((clause) => ({ page, policy, lang, clause })));
  });
}
