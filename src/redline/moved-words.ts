/** Runs and details of sentences that were carried to another clause (carried.ts): struck there and written here, and said to have moved. */
import type { Carried, Pairing, Place } from './carried.ts';
import type { Elsewhere, Run } from './change.ts';
import type { Sentence } from './sentence.ts';
import { refTo } from './unit.ts';
import { countWords, type Lexicon, type Wording } from './word.ts';

/** What is said of words that moved, or that were edited on the way. */
export interface Moved {
  nature: 'moved' | 'words';
  elsewhere: Elsewhere;
}

/** Where they are in the text of their clause. */
interface MovedStretch {
  start: number;
  end: number;
  moved: Moved;
}

/** The moved sentences of a clause, or of a part of it. */
interface MovedHere {
  sentences: Sentence[];
  stretches: MovedStretch[];
}

const NONE: MovedHere = { sentences: [], stretches: [] };

/** The sentences that moved between two texts. */
export class MovedWords {
  /** How each was edited on the way, by the number of its move. */
  readonly edits = new Map<number, Run[]>();
  readonly #removed = new Map<Pairing, MovedHere>();
  readonly #added = new Map<Pairing, MovedHere>();

  /** @param compare two wordings */
  constructor(carried: readonly Carried[], compare: (from: Wording, to: Wording) => Run[], lexicon: Lexicon) {
    for (const [k, { removed, added }] of carried.entries()) {
      const wording = ({ pairing, sentence: { first, stop } }: Place, side: 'from' | 'to'): Wording => lexicon.wording(pairing[side].text.slice(first, stop));
      const edits = compare(wording(removed, 'from'), wording(added, 'to'));
      const move = k + 1;
      this.edits.set(move, edits);
      const add = (here: Map<Pairing, MovedHere>, { pairing, sentence }: Place, side: 'removed' | 'added', other: Omit<Elsewhere, 'move'>): void => {
        const { sentences, stretches } = here.get(pairing) ?? NONE;
        const made = stretchesOf(side, sentence.first, edits, { ...other, move }, lexicon);
        here.set(pairing, { sentences: [...sentences, sentence], stretches: [...stretches, ...made].sort((x, y) => x.start - y.start) });
      };
      add(this.#removed, removed, 'removed', { ...refTo(added.pairing.now!), start: added.pairing.nowStart + added.sentence.first });
      add(this.#added, added, 'added', { ...refTo(removed.pairing.old!), start: removed.pairing.oldStart + removed.sentence.first });
    }
  }

  /** Those that left a clause and those that came to it. */
  at(pairing: Pairing): { removed: MovedHere; added: MovedHere } {
    return { removed: this.#removed.get(pairing) ?? NONE, added: this.#added.get(pairing) ?? NONE };
  }
}

/** A sentence at one of its places, its edited words told apart. @param edits how the sentence changed */
function stretchesOf(side: 'removed' | 'added', start: number, edits: readonly Run[], elsewhere: Elsewhere, lexicon: Lexicon): MovedStretch[] {
  const found: MovedStretch[] = [];
  let end = start;
  for (const [k, [kind, text]] of edits.entries()) {
    if (kind !== 'same' && kind !== side) continue;
    const other = edits[kind === 'removed' ? k + 1 : k - 1];
    const isReplaced = other !== undefined && other[0] !== 'same' && other[0] !== kind;
    const isEdited = kind !== 'same' && countWords(text) > 0 && !(isReplaced && isSameWords(text, other[1], lexicon));
    const nature = isEdited ? 'words' : 'moved';
    const last = found.at(-1);
    end += text.length;
    if (last?.moved.nature === nature) last.end = end;
    else found.push({ start: end - text.length, end, moved: { nature, elsewhere } });
  }
  return found;
}

/** Whether two texts differ in the presentation of their words at most. */
function isSameWords(a: string, b: string, lexicon: Lexicon): boolean {
  return lexicon.read(a).ids.join() === lexicon.read(b).ids.join();
}

/** Cuts runs where moved words begin and end. @returns the runs, and what is said of each that moved */
export function cutRuns(runs: readonly Run[], removed: readonly MovedStretch[], added: readonly MovedStretch[]): { runs: Run[]; moved: (Moved | null)[] } {
  const [cut, moved]: [Run[], (Moved | null)[]] = [[], []];
  const at = { removed: 0, added: 0 };
  for (const [kind, text] of runs) {
    const parts: [string, Moved | null][] = kind === 'same' ? [[text, null]] : cutText(text, at[kind], kind === 'removed' ? removed : added);
    for (const [words, what] of parts) {
      cut.push([kind, words]);
      moved.push(what);
    }
    if (kind !== 'added') at.removed += text.length;
    if (kind !== 'removed') at.added += text.length;
  }
  return { runs: cut, moved };
}

/** @param start where the text begins in its clause */
function cutText(text: string, start: number, stretches: readonly MovedStretch[]): [string, Moved | null][] {
  const parts: [string, Moved | null][] = [];
  let done = start;
  const until = (end: number, moved: Moved | null): void => {
    if (end <= done) return;
    parts.push([text.slice(done - start, end - start), moved]);
    done = end;
  };
  for (const stretch of stretches) {
    if (stretch.end <= done || stretch.start >= start + text.length) continue;
    until(stretch.start, null);
    until(Math.min(stretch.end, start + text.length), stretch.moved);
  }
  until(start + text.length, null);
  // The space beside moved words goes with them, and the signs after them.
  for (let k = parts.length - 1; k >= 0 && parts.length > 1; k--) {
    const [words, moved] = parts[k]!;
    if (moved !== null || countWords(words) > 0) continue;
    const before = parts[k - 1];
    if (before) parts.splice(k - 1, 2, [before[0] + words, before[1]]);
    else if (!/\S/.test(words)) parts.splice(0, 2, [words + parts[1]![0], parts[1]![1]]);
  }
  return parts;
}
