/**
 * Clause numbers in their order. Each series of numbers is followed on its own: `3.2.1.`, `3.2.2.` by their prefix,
 * wherever they are; short numbers (`1.`, `а)`) within their clause and their list. The numbers of articles may run on
 * through the chapters.
 */
import type { Block, Clause } from '../model/clause.ts';
import type { EditionText } from '../model/edition.ts';
import { numberStyle } from '../model/number.ts';
import { isNext, missing, readCount, type Count } from './counting.ts';

/** A clause in its series. */
export interface NumberStep {
  clause: Clause;
  /** An earlier clause with the same number. */
  twin: Clause | null;
  /** The number before it in the series. */
  before: { number: string; isHigher: boolean } | null;
  /** The first number that was left out before it. */
  lost: string | null;
}

/** Every clause with a number, series by series; a series ends where it is ambiguous how it continues. */
export function numberSteps(text: EditionText): NumberStep[] {
  return allSeries(text).flatMap((series) => stepsOf(series, text.lang));
}

/** Clauses that are counted together. */
interface Series {
  clauses: Clause[];
  /** A list may begin anywhere, and articles continue where the chapter before ended. */
  mayBegin: (first: Clause) => boolean;
}

function allSeries({ tree }: EditionText): Series[] {
  const found: Series[] = [];
  const byPrefix = new Map<string, Series>();
  const lastOf = new Map<string, Clause>();
  const follow = (blocks: readonly Block[], depth: number, isList: boolean): void => {
    const here = new Map<string, Series>();
    for (const block of blocks) {
      if (block.kind === 'rule') continue;
      if (block.kind !== 'clause') {
        follow(block.children, depth, block.kind === 'list');
        continue;
      }
      if (block.number !== null) {
        const prefix = prefixOf(block.number);
        const style = `${numberStyle(block.mark)} ${block.form}`;
        const [known, key] = prefix === '' ? [here, style] : [byPrefix, prefix];
        let series = known.get(key);
        if (!series) {
          const last = lastOf.get(`${style} ${depth}`);
          series = { clauses: [], mayBegin: (first) => isList || (prefix === '' && last !== undefined && follows(last, first)) };
          known.set(key, series);
          found.push(series);
        }
        series.clauses.push(block);
        if (prefix === '') lastOf.set(`${style} ${depth}`, block);
      }
      follow(block.children, depth + 1, false);
    }
  };
  follow(tree.children, 0, false);
  return found;
}

function follows(last: Clause, first: Clause): boolean {
  const [a, b] = [readCount(last.number!, null, 'ru'), readCount(first.number!, null, 'ru')];
  return a !== null && b !== null && isNext(a, b);
}

function prefixOf(number: string): string {
  return number.slice(0, number.lastIndexOf('.') + 1);
}

function stepsOf({ clauses, mayBegin }: Series, lang: EditionText['lang']): NumberStep[] {
  const steps: NumberStep[] = [];
  const seen = new Map<string, Clause>();
  let before: { count: Count; clause: Clause } | null = null;
  for (const clause of clauses) {
    const number = clause.number!;
    const prefix = prefixOf(number);
    const count = readCount(number.slice(prefix.length), before?.count ?? null, lang);
    if (!count || (before && count.by !== before.count.by)) break;
    const twin = seen.get(number) ?? null;
    const lost = before || !mayBegin(clause) ? missing(before?.count ?? null, count) : null;
    steps.push({
      clause, twin, lost: lost && prefix + likeCase(lost, number),
      before: before && { number: before.clause.number!, isHigher: count.order < before.count.order },
    });
    if (!twin) seen.set(number, clause);
    before = { count, clause };
  }
  return steps;
}

function likeCase(letters: string, number: string): string {
  return /\p{Lu}/u.test(number) ? letters.toUpperCase() : letters;
}
