import type { Notes } from '../../site/page-input.ts';

/** The notes of one page at a time: pages are made one after the other. */
export class PageNotes implements Notes {
  readonly #open: Set<string>[] = [];

  note(fact: string): void {
    this.#open.at(-1)?.add(fact);
  }

  gather<V>(work: () => V): { value: V; facts: readonly string[] } {
    const facts = this.#begin();
    try {
      return { value: work(), facts: [...facts] };
    } finally {
      this.#end(facts);
    }
  }

  /** The same for a whole page, which no other may be made beside. @returns the facts sorted */
  async gatherPage<V>(work: () => Promise<V>): Promise<{ value: V; facts: string[] }> {
    if (this.#open.length > 0) throw new Error('two pages are made at once');
    const facts = this.#begin();
    try {
      const value = await work();
      return { value, facts: [...facts].sort() };
    } finally {
      this.#end(facts);
    }
  }

  #begin(): Set<string> {
    const facts = new Set<string>();
    this.#open.push(facts);
    return facts;
  }

  #end(facts: Set<string>): void {
    this.#open.splice(this.#open.indexOf(facts));
  }
}
