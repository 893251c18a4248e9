/** The redline as a value: what changed between two editions, clause by clause and word by word (contract §5). */
import type { FactNature, FactSense } from './vocabulary.ts';
import { countWords } from './word.ts';

/** A stretch of text that stayed, was removed or was added. */
export type Run = ['same' | 'removed' | 'added', string];

/** One of the two texts that runs give. */
export function sideText(runs: readonly (readonly [Run[0], string, ...unknown[]])[], side: 'from' | 'to'): string {
  const other = side === 'from' ? 'added' : 'removed';
  return runs.map(([kind, text]) => (kind === other ? '' : text)).join('');
}

export type ChangeKind = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'renumbered' | 'split' | 'merged';

/**
 * The nature of a change, the most important first.
 * - `words`: words were added, removed or changed; `moved`: sentences left for another clause, or came from one;
 * - `reference`: a number that only follows the renumbering of the clause it points to;
 * - `punctuation`: other signs; `quotes`: the form of quotation marks, dashes, hyphens, apostrophes;
 * - `case`: upper case for lower case or the reverse; `white space`: spaces and line breaks;
 * - `link`: where a link leads; `level`: a heading became a paragraph, a paragraph an item of a list, a heading or an item one of another level;
 * - `formatting`: bold, italic, code, how the number is written.
 */
export type Nature = 'words' | 'moved' | 'reference' | 'punctuation' | 'quotes' | 'case' | 'white space' | 'link' | 'level' | 'formatting';

export const NATURES: readonly Nature[] = ['words', 'moved', 'reference', 'punctuation', 'quotes', 'case', 'white space', 'link', 'level', 'formatting'];

/** One place of a change: what was there and what is there now. */
export interface ChangeDetail {
  nature: Nature;
  /**
   * What was there, empty where nothing was: the words or signs; of a link its address as the text writes it; of
   * formatting the styles (`strong`, `emphasis`, `code`, several with a space between) or the number as written; of a
   * level the form of the clause (`heading`, `paragraph`, `item`, …), where that stayed with its level (`heading 2`).
   */
  from: string;
  /** What is there now, in the same terms; empty where nothing is. */
  to: string;
  /** Where it begins and ends in the texts of the runs joined; absent where it is about the clause as a whole. */
  at?: readonly [start: number, end: number];
  /** Of moved words, and of those edited on the way: the clause of the newer text that they are in now, or that of the older one they were in. */
  elsewhere?: Elsewhere;
}

/** The other place of a sentence that moved. */
export interface Elsewhere extends ClauseRef {
  /** Where the sentence begins in the text of the clause. */
  start: number;
  /** The number of the move, which both places have. */
  move: number;
}

/**
 * What a change means where it carries weight, the most important first: sums and percentages, periods and dates, duties
 * and permissions, negations and exceptions, a defined term's meaning, a term that another one replaced, who is party.
 */
export type WeightNature = FactNature | 'definition' | 'term';

export const WEIGHTS: readonly WeightNature[] = ['amount', 'period', 'duty', 'negation', 'definition', 'term', 'party'];

/** A changed fact: what it was and is, as the texts write it; empty where there was or is none. */
export interface Weight {
  nature: WeightNature;
  from: string;
  to: string;
  /** More exactly: a percentage, a date, a ban, an exception, …; null where there was or is none. */
  senses: readonly [WeightSense | null, WeightSense | null];
  /** Where it begins and ends in the texts of the runs joined. */
  at: readonly [start: number, end: number];
  /** Of a definition: its term, and the clauses of the newer text that use it. */
  term?: string;
  uses?: number[];
}

export type WeightSense = FactSense | 'definition' | 'term';

/** A term that another one replaced throughout, in the plainest of the forms that the places have. */
export interface TermChange {
  from: string;
  to: string;
  /** The clauses of the newer text where it was replaced. */
  clauses: number[];
}

/** A clause of one of the editions; `index` is its place in `listClauses`. */
export interface ClauseRef {
  number: string | null;
  id: string;
  index: number;
}

export interface ClauseChange {
  kind: ChangeKind;
  /** It moved only because the clause it is under did: a section that moved is one change. */
  along?: true;
  /** Absent where the clause was added. */
  from?: ClauseRef;
  /** Absent where the clause was removed. */
  to?: ClauseRef;
  /** Over the clause's own text, without its number; of a split or merged clause the part that belongs to this pair. */
  runs: Run[];
  /** What changed besides place and number; empty where nothing did. In the order of `NATURES`. */
  natures: Nature[];
  /** Every place of it: those within the runs in the order of the text, then those about the clause as a whole. */
  details: ChangeDetail[];
  /** The facts among them that carry weight; empty where the language of the texts was not given. */
  weights: Weight[];
}

/** Clauses by kind (a split or a merger counts as one changed clause) and words within their runs. */
export interface Counts {
  added: number;
  removed: number;
  changed: number;
  moved: number;
  renumbered: number;
  wordsAdded: number;
  wordsRemoved: number;
}

export interface Redline {
  counts: Counts;
  /** In reading order of the new text; removed clauses keep their old place. */
  clauses: ClauseChange[];
  /** Terms that were replaced throughout; none where the language of the texts was not given. */
  terms: TermChange[];
  /** Which number became which, for every clause found in both texts, in reading order of the new one. */
  renumbered: { from: string; to: string }[];
}

export function countChanges(clauses: readonly ClauseChange[]): Counts {
  const counts: Counts = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, wordsAdded: 0, wordsRemoved: 0 };
  const groups = new Set<string>();
  for (const { kind, along, from, to, runs } of clauses) {
    if (kind === 'split') groups.add(`from ${from!.index}`);
    else if (kind === 'merged') groups.add(`to ${to!.index}`);
    else if (kind !== 'same' && !along) counts[kind] += 1;
    for (const [run, text] of runs) {
      if (run === 'added') counts.wordsAdded += countWords(text);
      else if (run === 'removed') counts.wordsRemoved += countWords(text);
    }
  }
  counts.changed += groups.size;
  return counts;
}

/** Which number became which, in the order of the redline. */
export function listRenumbered(clauses: readonly ClauseChange[]): { from: string; to: string }[] {
  return clauses.flatMap(({ from, to }) => {
    const [old, now] = [from?.number ?? null, to?.number ?? null];
    return old !== null && now !== null && old !== now ? [{ from: old, to: now }] : [];
  });
}
