import slugify from '@sindresorhus/slugify';
import { GRAMMARS } from '../languages/compiled/grammars.ts';
import { readNumber } from '../model/number.ts';
import { plainText, walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';

/** Letters that the library does not know. */
const ROMANISED = Object.values(GRAMMARS).flatMap(({ romanised = {} }) => Object.entries(romanised))
  .flatMap(([letter, ascii]): [string, string][] => [[letter, ascii], [letter.toUpperCase(), ascii.toUpperCase()]]);
const MAX_SLUG = 60;
/** In characters; far more than a slug can hold, so that truncating here never shows. */
const MAX_SLUG_SOURCE = 1000;

/**
 * Gives each clause of one text its address fragment: the number where it is unambiguous (`3.2.5`), below its
 * parent's where it does not (`1.4.a`), a slug for a titled clause or a defined term, and parent-and-place
 * for the rest (`1.4-p2`). Fragments of a published edition are addresses: changing this rule breaks links.
 *
 * `#6.1` must lead to the clause that is numbered 6.1, so unambiguous numbers are assigned before
 * anything else: the first item of a list in section 6 must not take `6.1` from a later clause.
 */
export function nameClauses(tree: ClauseTree): void {
  const names = new Names();
  tree.title.id = names.take('title');
  const clauses = Array.from(walkClauses(tree)).slice(1);
  for (const { clause, ancestors } of clauses) {
    if (clause.number !== null && isUnambiguous(clause, ancestors)) clause.id = names.takeIfFree(clause.number);
  }
  const unnumbered = new Map<Clause | null, number>();
  for (const { clause, ancestors } of clauses) {
    const parent = ancestors.at(-1) ?? null;
    const place = (unnumbered.get(parent) ?? 0) + 1;
    if (clause.number === null) unnumbered.set(parent, place);
    if (clause.id === '') clause.id = names.take(preferredId(clause, parent?.id ?? null, place));
  }
}

function isUnambiguous(clause: Clause, ancestors: readonly Clause[]): boolean {
  return ancestors.length === 0 || /\d\.\d/.test(clause.number!) || clause.form === 'heading';
}

/** @param place position among the parent's unnumbered clauses, from 1 */
function preferredId(clause: Clause, parent: string | null, place: number): string {
  if (clause.number !== null) return parent === null ? clause.number : `${parent}.${clause.number}`;
  if (clause.form === 'heading') return slug(plainText(clause.text)) || `${parent ?? 'text'}-h${place}`;
  if (clause.term !== null) return slug(clause.term) || `${parent ?? 'text'}-t${place}`;
  return `${parent ?? 'text'}-p${place}`;
}

/** The fragments taken so far; a second request for one gets `~2`. */
class Names {
  readonly #taken = new Set<string>();
  /** How often a name was requested, so that the thousandth does not try 999 others. */
  readonly #requests = new Map<string, number>();

  takeIfFree(name: string): string {
    return this.#taken.has(name) ? '' : this.take(name);
  }

  take(name: string): string {
    let id = name;
    let n = this.#requests.get(name) ?? 1;
    while (this.#taken.has(id)) id = `${name}~${++n}`;
    this.#requests.set(name, n);
    this.#taken.add(id);
    return id;
  }
}

function slug(words: string): string {
  const full = slugify(words.slice(0, MAX_SLUG_SOURCE), { customReplacements: ROMANISED, decamelize: false });
  const cut = full.length <= MAX_SLUG ? full : full.slice(0, full.lastIndexOf('-', MAX_SLUG) + 1 || MAX_SLUG);
  // A title that reads like a number ("2024") must not take the address of a clause.
  const id = cut.replace(/-+$/, '');
  return readNumber(`${id}. `, 'heading') ? `${id}-h` : id;
}
