import slugify from '@sindresorhus/slugify';
import { readNumber } from '../core/number.ts';
import type { Clause } from '../core/clause.ts';

/** Kazakh letters that the library does not know, by the state romanisation's nearest ASCII letter. */
const KAZAKH: [string, string][] = [
  ['ә', 'a'], ['ғ', 'g'], ['қ', 'q'], ['ң', 'n'], ['ө', 'o'], ['ұ', 'u'], ['ү', 'u'], ['һ', 'h'], ['і', 'i'],
  ['Ә', 'A'], ['Ғ', 'G'], ['Қ', 'Q'], ['Ң', 'N'], ['Ө', 'O'], ['Ұ', 'U'], ['Ү', 'U'], ['Һ', 'H'], ['І', 'I'],
];
const LONGEST = 60;

/**
 * Gives each clause of one text its address fragment: the number where it is unique by itself (`3.2.5`),
 * below its parent's where it is not (`1.4.a`), a slug for a titled clause or a defined term, and
 * parent-and-place for the rest (`1.4-p2`). Fragments of a published edition are addresses: a change
 * of this rule breaks links.
 */
export class Anchors {
  readonly #taken = new Set<string>();

  /** @param place position among the parent's unnumbered clauses, from 1 */
  name(clause: Pick<Clause, 'form' | 'number' | 'term'>, words: string, parent: string | null, place: number): string {
    return this.#unique(this.#wish(clause, words, parent, place));
  }

  #wish(clause: Pick<Clause, 'form' | 'number' | 'term'>, words: string, parent: string | null, place: number): string {
    const { number } = clause;
    if (number !== null) {
      const saysItAll = parent === null || /\d\.\d/.test(number) || clause.form === 'heading';
      return saysItAll ? number : `${parent}.${number}`;
    }
    if (clause.form === 'heading') return slug(words) || `${parent ?? 'text'}-h${place}`;
    if (clause.term !== null) return slug(clause.term) || `${parent ?? 'text'}-t${place}`;
    return `${parent ?? 'text'}-p${place}`;
  }

  #unique(wish: string): string {
    let id = wish;
    for (let n = 2; this.#taken.has(id); n++) id = `${wish}~${n}`;
    this.#taken.add(id);
    return id;
  }
}

function slug(words: string): string {
  const full = slugify(words, { customReplacements: KAZAKH, decamelize: false });
  const cut = full.length <= LONGEST ? full : full.slice(0, full.lastIndexOf('-', LONGEST) + 1 || LONGEST);
  // A title that reads like a number ("2024") must not take the address of a clause.
  const id = cut.replace(/-+$/, '');
  return readNumber(`${id}. `, 'heading') ? `${id}-h` : id;
}
