import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Every record of the built search indexes of one scope, by language. */
export function searchFragments(docs: string, scope: 'current' | 'every' = 'current'): { lang: string; fragment: Fragment }[] {
  return globSync(`pagefind/*/fragment/*.pf_fragment`, { cwd: docs }).filter((file) => file.split(/[\\/]/)[1]!.endsWith('-every') === (scope === 'every')).map((file) => {
    const text = gunzipSync(readFileSync(join(docs, file))).toString('utf8');
    // Pagefind puts a mark of its own before the JSON.
    return { lang: /([a-z]+)_[^/]+$/.exec(file)![1]!, fragment: JSON.parse(text.slice(text.indexOf('{'))) };
  });
}
