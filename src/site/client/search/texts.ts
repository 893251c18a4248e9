/** The texts that a search page looks through, fetched when they are first asked for. */
import { SearchedText } from '../../../core/search/text.ts';
import type { SearchData } from '../../../render/data/search.ts';

export interface SearchedPolicy {
  name: string;
  title: string;
  titleLang: string;
  /** Addresses of its clauses: of the edition in force, and of every edition. */
  current: string;
  every: string;
}

export interface LoadedText {
  policy: SearchedPolicy;
  text: SearchedText;
  /** Path of an edition's page, `/0/` standing for its number. */
  page: string;
}

/** Where to look: empty for the editions in force, `every`, or one edition, `privacy 2`. */
export type Scope = string;

/** The policy and the number of the one edition that a scope names; undefined where it names none. */
export function editionOf(scope: Scope): { policy: string; version: number } | undefined {
  const [policy, version] = scope.split(' ');
  return version === undefined ? undefined : { policy: policy!, version: Number(version) };
}

export class Texts {
  readonly #policies: readonly SearchedPolicy[];
  readonly #files = new Map<string, Promise<SearchData>>();
  readonly #scopes = new Map<Scope, Promise<LoadedText[]>>();

  constructor(policies: readonly SearchedPolicy[]) {
    this.#policies = policies;
  }

  /** @throws Error where a file cannot be fetched; the next call tries again */
  in(scope: Scope): Promise<LoadedText[]> {
    return remembered(this.#scopes, scope, () => this.#load(scope));
  }

  async #load(scope: Scope): Promise<LoadedText[]> {
    const edition = editionOf(scope);
    const policies = this.#policies.filter(({ name }) => edition === undefined || name === edition.policy);
    const loaded = await Promise.all(policies.map(async (policy) => {
      const { page, texts } = await this.#file(scope === '' ? policy.current : policy.every);
      return texts.map(({ lang, clauses }): LoadedText => {
        const said = edition === undefined ? clauses : clauses.filter(({ versions }) => versions.includes(edition.version));
        return { policy, page, text: new SearchedText(lang, said) };
      });
    }));
    return loaded.flat();
  }

  #file(address: string): Promise<SearchData> {
    return remembered(this.#files, address, async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return (await answer.json()) as SearchData;
    });
  }
}

/** What was asked for before is not asked for again, unless it failed. */
function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
