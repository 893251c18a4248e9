/**
 * Every published edition, or one of them: an index selects the clauses that may contain what is asked for, and their words
 * decide. Its engine is Pagefind, in WebAssembly; it is loaded on first use.
 */
import { candidates } from '../../../search/indexed-words.ts';
import { findAmong, type Answer } from '../../../search/find.ts';
import type { Query } from '../../../search/query.ts';
import { SearchedText } from '../../../search/searched-text.ts';
import type { SearchRecord } from '../../../outputs/data/search-data.ts';
import type { LoadedText, Scope, Searched, SearchedPolicy, TextsInForce } from './texts.ts';

/** The part of Pagefind's browser module that is used here. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}
interface Pagefind {
  search(word: string | null, options: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  data(): Promise<{ raw_url: string }>;
}

export class Editions {
  readonly #policies: readonly SearchedPolicy[];
  readonly #inForce: TextsInForce;
  readonly #folder: string;
  readonly #load: (address: string) => Promise<PagefindModule>;
  #engine: Promise<Pagefind> | undefined;
  #watched = false;
  #failures = 0;

  /**
   * @param inForce whose words are offered for unknown ones
   * @param folder address of the index
   * @param load imports Pagefind's module
   */
  constructor(policies: readonly SearchedPolicy[], inForce: TextsInForce, folder: string, load: (address: string) => Promise<PagefindModule>) {
    this.#policies = policies;
    this.#inForce = inForce;
    this.#folder = folder;
    this.#load = load;
  }

  /** @param scope `every`, or one edition */
  in(scope: Scope): Searched {
    const filters: Record<string, string> = scope === 'every' ? {} : { edition: scope };
    const policies = this.#policies.filter(({ name }) => scope === 'every' || scope.startsWith(`${name} `));
    const langs = [...new Set(policies.flatMap((policy) => policy.langs))];
    return {
      find: (query) => this.#whole(() => this.#find(query, langs, filters)),
      withClause: (number) => this.#whole(async () => this.#textsOf((await (await this.#pagefind()).search(null, { filters: { ...filters, number: number.toLowerCase() } })).results)),
    };
  }

  async #find(query: Query, langs: readonly string[], filters: Record<string, string>): Promise<{ texts: LoadedText[]; answer: Answer }> {
    const pagefind = await this.#pagefind();
    const select = async (asked: Query, loose: boolean): Promise<LoadedText[]> => {
      const results = new Map<string, Result>();
      const clausesWith = async (word: string): Promise<Set<string>> => {
        const found = (await pagefind.search(word, { filters })).results;
        for (const result of found) results.set(result.id, result);
        return new Set(found.map(({ id }) => id));
      };
      const ids = new Set<string>();
      for (const lang of langs) for (const id of await candidates(lang, asked, loose, clausesWith)) ids.add(id);
      return this.#textsOf([...ids].map((id) => results.get(id)!));
    };
    return findAmong(select, query, (await this.#inForce.load()).map(({ text }) => text));
  }

  /** The texts that clauses are of, with these clauses alone, in the order of the policies and of their texts. */
  async #textsOf(results: readonly Result[]): Promise<LoadedText[]> {
    const records = await Promise.all(results.map(async (result) => JSON.parse((await result.data()).raw_url) as SearchRecord));
    return this.#policies.flatMap((policy) => {
      const own = records.filter((record) => record.policy === policy.name).sort((a, b) => a.at - b.at);
      return policy.langs.map((lang) => ({ policy, page: policy.edition, text: new SearchedText(lang, own.filter((record) => record.lang === lang).map(({ clause }) => clause)) }));
    });
  }

  #pagefind(): Promise<Pagefind> {
    return (this.#engine ??= this.#load(`${this.#folder}pagefind.js`).then(({ createInstance }) => createInstance({ basePath: this.#folder, noWorker: true })));
  }

  /**
   * Pagefind treats a part of its index that it cannot fetch as one without such a word, and its answer would be wrong.
   * So its fetches are watched, and it restarts after a failure.
   */
  async #whole<T>(ask: () => Promise<T>): Promise<T> {
    const before = this.#failures;
    this.#watch();
    try {
      const answer = await ask();
      if (this.#failures > before) throw new Error(`${this.#folder}: not all of it could be fetched`);
      return answer;
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }

  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    const { fetch } = globalThis;
    globalThis.fetch = async (...asked) => {
      try {
        const answer = await fetch(...asked);
        if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
        // Read to its end: an interrupted response is a failure too.
        return new Response(await answer.arrayBuffer(), answer);
      } catch (error) {
        this.#failures += 1;
        throw error;
      }
    };
  }
}
