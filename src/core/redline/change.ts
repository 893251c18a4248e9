/** The redline as a value: what changed between two editions, clause by clause and word by word (contract §5). */

/** A stretch of text that stayed, went or came. */
export type Run = ['same' | 'removed' | 'added', string];

export type ChangeKind = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'renumbered' | 'split' | 'merged';

/**
 * What a change is made of, the weightiest first.
 * - `words`: words came, went or changed;
 * - `reference`: a number that only follows the renumbering of the clause it points to;
 * - `punctuation`: other signs; `quotes`: the look of quotation marks, dashes, hyphens, apostrophes;
 * - `case`: capital for small letters or the reverse; `white space`: spaces and line breaks;
 * - `link`: where a link leads; `formatting`: bold, italic, code, the form of the clause, how its number is written.
 */
export type Nature = 'words' | 'reference' | 'punctuation' | 'quotes' | 'case' | 'white space' | 'link' | 'formatting';

export const NATURES: readonly Nature[] = ['words', 'reference', 'punctuation', 'quotes', 'case', 'white space', 'link', 'formatting'];

/** A clause of one of the editions; `index` is its place in `listClauses`. */
export interface ClauseRef {
  number: string | null;
  id: string;
  index: number;
}

export interface ClauseChange {
  kind: ChangeKind;
  /** Absent where the clause was added. */
  from?: ClauseRef;
  /** Absent where the clause was removed. */
  to?: ClauseRef;
  /** Over the clause's own text, without its number; of a split or merged clause the part that belongs to this pair. */
  runs: Run[];
  /** What changed besides place and number; empty where nothing did. In the order of `NATURES`. */
  natures: Nature[];
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
  /** In reading order of the new text; removed clauses stand where they stood. */
  clauses: ClauseChange[];
  /** Which number became which, for every clause found in both texts, in reading order of the new one. */
  renumbered: { from: string; to: string }[];
}
