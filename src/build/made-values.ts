/**
 * Values that take long to work out, by the hash of what they were made from: trees of texts, redlines. An entry is the value
 * as JSON after a line with its hash; one that does not match it counts as absent. Entries of other code are in other folders.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../content/hash.ts';
import type { KnownTrees } from '../content/markdown.ts';
import { textLanguage } from '../languages/text-languages.ts';
import type { ClauseTree } from '../model/clause.ts';
import type { EditionText } from '../model/edition.ts';
import { redline, type Redline } from '../redline/index.ts';
import type { MadeRedlines } from '../site/recent-redlines.ts';
import { fingerprint } from './fingerprint.ts';
import { replaceFile } from './replace.ts';

/** What other code made is kept for so long, for those who go back and forth between two branches. */
const KEPT_DAYS = 7;
const HASH = 64;

export class MadeValues<Value> {
  readonly #folder: string;
  readonly #names: Set<string>;

  /** @param folder safe to delete at any time, and to share with other builds @param code what made them */
  constructor(folder: string, code = fingerprint()) {
    this.#folder = codeFolder(folder, code);
    this.#names = new Set(readdirSync(this.#folder));
  }

  has(...from: string[]): boolean {
    return this.#names.has(sha256(...from));
  }

  /** The value, or null where there is none, or a damaged one. @param from all that it was made from */
  find(...from: string[]): Value | null {
    const name = sha256(...from);
    try {
      const entry = readFileSync(join(this.#folder, name), 'utf8');
      const text = entry.slice(HASH + 1);
      return sha256(name, text) === entry.slice(0, HASH) ? (JSON.parse(text) as Value) : null;
    } catch {
      return null;
    }
  }

  keep(value: Value, ...from: string[]): void {
    const name = sha256(...from);
    const text = JSON.stringify(value);
    replaceFile(join(this.#folder, name), `${sha256(name, text)}\n${text}`);
    this.#names.add(name);
  }
}

/** The folder for what code made, which is there then; what other code made long ago is gone. */
export function codeFolder(folder: string, code: string): string {
  const own = join(folder, code);
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== code && Date.now() - statSync(path).mtimeMs > KEPT_DAYS * 86_400_000) rmSync(path, { recursive: true, force: true });
  }
  return own;
}

/** The trees of texts in a cache. @param folder see `MadeValues` */
export function madeTrees(folder: string): KnownTrees {
  const trees = new MadeValues<ClauseTree>(folder);
  return { has: (source) => trees.has(source), load: (source) => trees.find(source), keep: (source, tree) => trees.keep(tree, source) };
}

/** Redlines in a cache, each worked out once for pages, data and documents. @param folder see `MadeValues` @param code what made them */
export function madeRedlines(folder: string, code?: string): MadeRedlines {
  const redlines = new MadeValues<Redline>(folder, code);
  return {
    of(from: EditionText, to: EditionText) {
      const texts = [to.lang, '\0', from.source, '\0', to.source];
      const known = redlines.find(...texts);
      if (known) return known;
      const result = redline(from.tree, to.tree, textLanguage(to.lang));
      redlines.keep(result, ...texts);
      return result;
    },
  };
}
