/** The texts in force, which a search page loads whole on first use. */
import { findIn, type Answer } from '../../../search/find.ts';
import type { Query } from '../../../search/query.ts';
import { SearchedText } from '../../../search/searched-text.ts';
import type { SearchData } from '../../../outputs/data/search-data.ts';

export interface SearchedPolicy {
  name: string;
  title: string;
  titleLang: string;
  /** Languages of its published texts, as the page shows them. */
  langs: string[];
  /** Address of the clauses of its edition in force. */
  current: string;
  /** Path of an edition's page, with `/0/` for its number. */
  edition: string;
}

/** A text that was searched: that of an edition, or what an index has of many. */
export interface LoadedText {
  policy: SearchedPolicy;
  text: SearchedText;
  /** Path of an edition's page, with `/0/` for its number, or of the one in force. */
  page: string;
}

/** Where to look: empty for the editions in force, `every`, or one edition, `privacy 2`. */
export type Scope = string;

/** The policy and the number of the one edition that a scope names; undefined for any other scope. */
export function editionOf(scope: Scope): { policy: string; version: number } | undefined {
  const [policy, version] = scope.split(' ');
  return version === undefined ? undefined : { policy: policy!, version: Number(version) };
}

/** What the page can query, in any scope. */
export interface Searched {
  /** The texts, with what is found in each, in their order. @throws Error where a file cannot be fetched; the next call tries again */
  find(query: Query): Promise<{ texts: LoadedText[]; answer: Answer }>;
  /** Texts that contain every clause with a number. */
  withClause(number: string): Promise<LoadedText[]>;
}

export class TextsInForce implements Searched {
  readonly #policies: readonly SearchedPolicy[];
  #texts: Promise<LoadedText[]> | undefined;

  constructor(policies: readonly SearchedPolicy[]) {
    this.#policies = policies;
  }

  /** @throws Error where a file cannot be fetched; the next call tries again */
  load(): Promise<LoadedText[]> {
    if (this.#texts) return this.#texts;
    const texts = Promise.all(this.#policies.map(textsOf)).then((all) => all.flat());
    texts.catch(() => (this.#texts = undefined));
    return (this.#texts = texts);
  }

  async find(query: Query): Promise<{ texts: LoadedText[]; answer: Answer }> {
    const texts = await this.load();
    return { texts, answer: findIn(texts.map(({ text }) => text), query) };
  }

  withClause(): Promise<LoadedText[]> {
    return this.load();
  }
}

async function textsOf(policy: SearchedPolicy): Promise<LoadedText[]> {
  const answer = await fetch(policy.current);
  if (!answer.ok) throw new Error(`${policy.current}: ${answer.status}`);
  const { page, texts } = (await answer.json()) as SearchData;
  return texts.map(({ lang, clauses }) => ({ policy, page, text: new SearchedText(lang, clauses) }));
}
