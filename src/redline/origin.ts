/** Whose words are these: for each stretch of a text the edition that brought it, followed from redline to redline through moves, splits and new numbers. */
import { listClauses, plainText, type ClauseTree } from '../model/clause.ts';
import { type ClauseChange, type Redline, sideText } from './change.ts';

/** A stretch of a clause's own text, without its number: the edition that brought it, and how long it is. */
export type Origin = readonly [version: number, length: number];

/** The stretches of every clause of a text, by its place; none where a clause has no text of its own. */
export type Origins = readonly (readonly Origin[])[];

/** The origins of the first edition: it brought all of it. */
export function firstOrigins(tree: ClauseTree, version: number): Origins {
  return listClauses(tree).map(({ text }) => joined([[version, plainText(text).length]]));
}

/**
 * The origins of an edition from those of the one before it. Words that were removed and come back later are of the
 * edition that brings them back.
 * @param redline of the two @param version of the newer one
 */
export function nextOrigins(before: Origins, { clauses }: Redline, version: number): Origins {
  const olds = oldTexts(clauses);
  /** How much of each old clause is read: the changes about one clause continue each other. */
  const read: number[] = [];
  const parts: (readonly Origin[])[][] = [];
  /** How much of each sentence that moved is found: words that were edited on the way part it. */
  const movedTo = new Map<number, number>();
  for (const { from, to, runs, details } of clauses) {
    const own = to && (parts[to.index] ??= []);
    let at = 0;
    for (const [kind, text] of runs) {
      if (kind === 'added') own!.push(come(text, at, details));
      else {
        const start = read[from!.index] ?? 0;
        read[from!.index] = start + text.length;
        if (kind === 'same') own!.push(cut(before[from!.index]!, start, text.length));
      }
      at += text.length;
    }
  }
  // What did not change is the same value in every edition: those of thousands fit in memory.
  return parts.map((own) => (own.length === 1 ? own[0]! : joined(own.flat())));

  /** Words that are new in their clause; a sentence that moved here is as old as it was. @param at where they begin in the texts of the runs joined */
  function come(text: string, at: number, details: ClauseChange['details']): readonly Origin[] {
    const found: Origin[] = [];
    let done = at;
    for (const { nature, to, at: place, elsewhere } of details) {
      if (nature !== 'moved' || to === '' || place![0] < at || place![1] > at + text.length) continue;
      const words = to.trim();
      const old = olds[elsewhere!.index]!.indexOf(words, movedTo.get(elsewhere!.move) ?? elsewhere!.start);
      if (old === -1) continue;
      movedTo.set(elsewhere!.move, old + words.length);
      const start = place![0] + to.indexOf(words);
      found.push([version, start - done], ...cut(before[elsewhere!.index]!, old, words.length));
      done = start + words.length;
    }
    return joined([...found, [version, at + text.length - done]]);
  }
}

/** The texts of the older clauses. */
function oldTexts(clauses: readonly ClauseChange[]): string[] {
  const texts: string[] = [];
  for (const { from, runs } of clauses) {
    if (from) texts[from.index] = (texts[from.index] ?? '') + sideText(runs, 'from');
  }
  return texts;
}

/** The stretches of a part of a text. */
function cut(origins: readonly Origin[], start: number, length: number): readonly Origin[] {
  const found: Origin[] = [];
  let first = 0;
  for (const origin of origins) {
    const last = first + origin[1];
    const part = Math.min(last, start + length) - Math.max(first, start);
    if (part > 0) found.push(part === origin[1] ? origin : [origin[0], part]);
    first = last;
  }
  return found.length === origins.length && first === length ? origins : found;
}

/** Neighbours of one edition as one stretch. */
function joined(origins: readonly Origin[]): readonly Origin[] {
  const found: Origin[] = [];
  for (const [version, length] of origins) {
    const last = found.at(-1);
    if (length === 0) continue;
    if (last?.[0] === version) found[found.length - 1] = [version, last[1] + length];
    else found.push([version, length]);
  }
  return found;
}
