/**
 * Files of pages by the facts they were made from: a page whose facts are the same again is that file. An entry bears the
 * hash of its own bytes in its name, so that one that was cut or changed counts as absent.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../content/hash.ts';
import { codeFolder } from '../made-values.ts';
import { replaceFile } from '../replace.ts';

/** What a page was made from when it was made last, and the entry it is. */
interface Made {
  facts: string[];
  key: string;
}

export class PageCache {
  readonly #folder: string;
  readonly #index: string;
  readonly #valueOf: (fact: string) => string;
  readonly #made: Map<string, Made>;
  /** By key, the name of the file. */
  readonly #files: Map<string, string>;

  /**
   * @param folder safe to delete at any time, and to share with other builds
   * @param code what made the files
   * @param valueOf what a fact is now
   */
  constructor(folder: string, code: string, valueOf: (fact: string) => string) {
    this.#folder = codeFolder(folder, code);
    this.#valueOf = valueOf;
    // Sites that share a cache, and a site with its preview, each know their own pages.
    this.#index = join(this.#folder, `${valueOf('site')}.json`);
    this.#made = readIndex(this.#index);
    this.#files = new Map(readdirSync(this.#folder).map((name) => [name.slice(0, name.indexOf('.')), name]));
  }

  /** The file of a page whose facts are those it was made from, its bytes checked, or null. */
  find(page: string): Uint8Array | null {
    const facts = this.#made.get(page)?.facts;
    return facts ? this.#read(this.#keyOf(page, facts)) : null;
  }

  /** Whether there is one; `find` may still find it damaged. */
  has(page: string): boolean {
    const facts = this.#made.get(page)?.facts;
    return facts !== undefined && this.#files.has(this.#keyOf(page, facts));
  }

  /** Keeps a file that was made, in place of the one of this page before it. */
  keep(page: string, facts: string[], bytes: Uint8Array): void {
    const before = this.#made.get(page)?.key;
    const key = this.#keyOf(page, facts);
    this.#made.set(page, { facts, key });
    const name = `${key}.${sha256(bytes)}`;
    replaceFile(join(this.#folder, name), bytes);
    for (const old of [this.#files.get(key), before !== undefined && before !== key ? this.#files.get(before) : undefined]) {
      if (old !== undefined && old !== name) rmSync(join(this.#folder, old), { force: true });
    }
    this.#files.set(key, name);
  }

  /** Remembers for the next build what each page was made from. */
  save(): void {
    const facts = [...new Set([...this.#made.values()].flatMap((made) => made.facts))];
    const at = new Map(facts.map((fact, i) => [fact, i]));
    replaceFile(this.#index, JSON.stringify({ facts, pages: Array.from(this.#made, ([page, made]) => [page, made.key, made.facts.map((fact) => at.get(fact)!)]) }));
  }

  #keyOf(page: string, facts: readonly string[]): string {
    return sha256(page, ...facts.flatMap((fact) => ['\n', fact, '\n', this.#valueOf(fact)]));
  }

  #read(key: string): Uint8Array | null {
    const name = this.#files.get(key);
    if (name === undefined) return null;
    try {
      const bytes = readFileSync(join(this.#folder, name));
      return name === `${key}.${sha256(bytes)}` ? bytes : null;
    } catch {
      return null;
    }
  }
}

/** A wrong index leads to no wrong page: an entry is found only by facts it was made from, with the values they had. */
function readIndex(path: string): Map<string, Made> {
  try {
    const { facts, pages } = JSON.parse(readFileSync(path, 'utf8')) as { facts: string[]; pages: [string, string, number[]][] };
    return new Map(pages.map(([page, key, own]) => [page, { facts: own.map((i) => String(facts[i])), key }]));
  } catch {
    return new Map();
  }
}
