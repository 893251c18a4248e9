/** Pagefind's index of clauses in a browser: found clauses with the words that were found in them. */
import { fold } from '../../core/fold.ts';

/** The part of Pagefind's browser module that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
interface Fragment {
  url: string;
  /** HTML made by Pagefind: escaped folded text with <mark>; the whole clause, see `excerptLength`. */
  excerpt: string;
  meta: { title: string; clause: string; edition: string; editions: string; lang: string; text: string };
}

export interface Found {
  url: string;
  meta: Fragment['meta'];
  /** Places of the found words in `meta.text`. */
  marks: { start: number; end: number }[];
}

const WORD = /[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu;
const engines = new Map<string, Promise<Pagefind>>();

/** @param folder address of an index; loaded once, and again after a failure */
export function engine(folder: string): Promise<Pagefind> {
  let loading = engines.get(folder);
  if (!loading) {
    loading = (async () => {
      const address = `${folder}pagefind.js`;
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ baseUrl: '/', excerptLength: 100_000 });
      await pagefind.init();
      return pagefind;
    })();
    loading.catch(() => engines.delete(folder));
    engines.set(folder, loading);
  }
  return loading;
}

/** Clauses that hold all words, best first, each to be loaded when it is shown. @param words folded */
export async function findClauses(folder: string, words: readonly string[], filters: Record<string, string>): Promise<(() => Promise<Found>)[]> {
  const pagefind = await engine(folder);
  // Pagefind leaves out a word that it does not know; whoever asks for all words must not be answered with some.
  for (const word of words.length > 1 ? words : []) if ((await pagefind.search(word, { filters })).results.length === 0) return [];
  const { results } = await pagefind.search(words.join(' '), { filters });
  return results.map((result) => async () => {
    const { url, excerpt, meta } = await result.data();
    return { url, meta, marks: marksIn(meta.text, excerpt) };
  });
}

/** Pagefind marks words of the folded text; the same words of the text itself are marked for the reader. */
function marksIn(text: string, excerpt: string): Found['marks'] {
  const marked = new DOMParser().parseFromString(excerpt, 'text/html').querySelectorAll('mark');
  const forms = new Set(Array.from(marked, ({ textContent }) => fold(textContent ?? '').match(WORD) ?? []).flat());
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length, form: fold(word) }))
    .filter(({ form }) => forms.has(form)).map(({ start, end }) => ({ start, end }));
}
