/**
 * Clause numbers in order: nothing left out, nothing twice, each clause where its number says. Each series of numbers
 * is followed on its own: `3.2.1.`, `3.2.2.` by what stands in front, wherever they are; short numbers (`1.`, `а)`)
 * within their clause and their list. Articles may be counted on through the chapters.
 */
import { walkClauses, type Block, type Clause } from '../model/clause.ts';
import { isBelow, numberStyle } from '../model/number.ts';
import { NUMBERING } from '../languages/tool/rules-words.ts';
import type { Check, Subject } from './text-check.ts';
import { isNext, missing, readCount, type Count } from './counting.ts';

export const checkNumbering: Check = (subject) => {
  checkParents(subject);
  for (const series of allSeries(subject)) checkSeries(subject, series);
};

/** `3.2.5` stands within `3.2`; where a text counts «1.1», «1.2» under titles without numbers, there is no «1» to miss. */
function checkParents(subject: Subject): void {
  const numbered = Array.from(walkClauses(subject.text.tree)).filter(({ clause }) => clause.number?.includes('.'));
  const all = new Set(Array.from(walkClauses(subject.text.tree), ({ clause }) => clause.number));
  const told = new Set<string>();
  for (const { clause, ancestors } of numbered) {
    const number = clause.number!;
    const wanted = number.slice(0, number.lastIndexOf('.'));
    const parent = ancestors.findLast((ancestor) => /^\d/.test(ancestor.number ?? ''))?.number;
    if (typeof parent !== 'string') continue;
    if (!isBelow(number, parent)) subject.report(clause, 'number-parent', NUMBERING.parent(number, parent));
    else if (!all.has(wanted) && !told.has(wanted)) subject.report(clause, 'number-parent', NUMBERING.noParent(number, wanted));
    told.add(wanted);
  }
}

/** Clauses that are counted together. */
interface Series {
  clauses: Clause[];
  /** A list may begin anywhere, and articles go on where the chapter before ended. */
  mayBegin: (first: Clause) => boolean;
}

function allSeries({ text: { tree } }: Subject): Series[] {
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

function checkSeries(subject: Subject, { clauses, mayBegin }: Series): void {
  const seen = new Map<string, Clause>();
  let before: { count: Count; clause: Clause } | null = null;
  for (const clause of clauses) {
    const number = clause.number!;
    const prefix = prefixOf(number);
    const count = readCount(number.slice(prefix.length), before?.count ?? null, subject.text.lang);
    if (!count || (before && count.by !== before.count.by)) return;
    const twin = seen.get(number);
    const lost = twin ? null : missing(before?.count ?? null, count);
    if (twin) subject.report(clause, 'number-repeat', NUMBERING.repeat(number, twin.line));
    else if (before && count.order < before.count.order) subject.report(clause, 'number-skip', NUMBERING.back(before.clause.number!, number));
    else if (lost !== null && (before || !mayBegin(clause))) {
      subject.report(clause, 'number-skip', NUMBERING.skip(before?.clause.number ?? null, number, prefix + likeCase(lost, number)));
    }
    if (!twin) seen.set(number, clause);
    before = { count, clause };
  }
}

function likeCase(letters: string, number: string): string {
  return /\p{Lu}/u.test(number) ? letters.toUpperCase() : letters;
}
