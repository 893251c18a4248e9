/** Which clause a number names, seen from the clause that cites it. */
import { walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import type { CrossReference } from './crossref.ts';

interface Placed {
  clause: Clause;
  ancestors: readonly Clause[];
}

/** The numbered clauses of one text, to look up what references name. */
export class Referents {
  readonly #byNumber = new Map<string, Placed[]>();
  readonly #ancestors = new Map<Clause, readonly Clause[]>();

  constructor(tree: ClauseTree) {
    for (const placed of walkClauses(tree)) {
      this.#ancestors.set(placed.clause, placed.ancestors);
      const { number } = placed.clause;
      if (number === null) continue;
      const same = this.#byNumber.get(number);
      if (same) same.push(placed);
      else this.#byNumber.set(number, [placed]);
    }
  }

  /**
   * The clause that a reference names, or null where there is none, or more than one with equal right.
   * @param from the clause that contains the reference: «пункт 2», "paragraph (a)" mean the one nearest to it
   */
  find({ path, unit }: Pick<CrossReference, 'path' | 'unit'>, from: Clause): Clause | null {
    const [first = '', ...inner] = path;
    let clause = this.#outermost(first, unit, from);
    for (const number of inner) clause = clause && this.#below(clause, number);
    return clause;
  }

  /**
   * Whether a reference points to nothing: no clause has its number, not even one of several that it could mean.
   * Within a clause whose parts have no numbers it is unknown what «подпункт 2» counts.
   */
  isNowhere({ path, unit }: Pick<CrossReference, 'path' | 'unit'>, from: Clause): boolean {
    const [first = '', ...inner] = path;
    if (this.find({ path, unit }, from) || this.#byNumber.has(path.join('.'))) return false;
    const outer = this.#outermost(first, unit, from);
    if (!outer) return !this.#byNumber.has(first);
    // A number of several levels gives its own place.
    if (inner[0]!.includes('.')) return !this.#byNumber.has(inner[0]!);
    const below = [...this.#byNumber.values()].flat().filter(({ ancestors }) => ancestors.includes(outer));
    const next = inner[0]!;
    return below.length > 0 && !below.some(({ clause }) => clause.number === next || clause.number === `${outer.number}.${next}`);
  }

  #outermost(number: string, unit: CrossReference['unit'], from: Clause): Clause | null {
    const placed = this.#byNumber.get(number) ?? [];
    if (placed.length === 0) {
      // «D.8» may be clause 8 of section D.
      const cut = number.lastIndexOf('.');
      const outer = cut > 0 ? this.#outermost(number.slice(0, cut), unit, from) : null;
      return outer && this.#below(outer, number.slice(cut + 1));
    }
    if (number.includes('.')) return only(placed);
    if (unit === 'section') return only(placed.filter(({ clause }) => clause.form === 'heading')) ?? only(placed.filter(({ ancestors }) => ancestors.length === 0));
    // The innermost clause around the reference that contains such a number decides.
    for (const scope of [from, ...(this.#ancestors.get(from) ?? []).toReversed()]) {
      const within = shallowest(placed.filter(({ ancestors }) => ancestors.includes(scope)));
      if (within.length > 0) return only(within);
    }
    return only(shallowest(placed));
  }

  #below(outer: Clause, number: string): Clause | null {
    const named = [...(this.#byNumber.get(number) ?? []), ...(this.#byNumber.get(`${outer.number}.${number}`) ?? [])];
    return only(shallowest(named.filter(({ ancestors }) => ancestors.includes(outer))));
  }
}

function only(placed: readonly Placed[]): Clause | null {
  return placed.length === 1 ? placed[0]!.clause : null;
}

function shallowest(placed: readonly Placed[]): Placed[] {
  const depth = Math.min(...placed.map(({ ancestors }) => ancestors.length));
  return placed.filter(({ ancestors }) => ancestors.length === depth);
}
