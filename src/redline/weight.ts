/** What a change means where it carries weight: the facts that changed in each clause, and in sentences that moved to another one. */
import { type Block, type ClauseTree, listClauses, plainText } from '../model/clause.ts';
import { type ChangeDetail, type ClauseChange, type Run, sideText, type TermChange, type Weight } from './change.ts';
import type { Edits } from './comparison.ts';
import { SENTENCE, weightsOf } from './fact-change.ts';
import type { FactReader, TextLanguage } from './fact-reader.ts';
import { countWords } from './word.ts';
import { addTermWeights } from './term-change.ts';

/**
 * Adds to each change what of it carries weight.
 * @param edits how each sentence that moved was edited, by the number of its move
 * @returns the terms that were replaced throughout
 */
export function addWeights(
  from: ClauseTree, to: ClauseTree, changes: readonly ClauseChange[], edits: Edits, language: TextLanguage,
): TermChange[] {
  const [oldHeaders, newHeaders] = [headersOf(from), headersOf(to)];
  for (const { kind, runs, details, weights, ...change } of changes) {
    const moves = movedPlaces(details);
    // What moved with its sentence is what it was.
    const found = weightsOf(runs, language.facts, moves, { from: change.from && oldHeaders.get(change.from.index), to: change.to && newHeaders.get(change.to.index) });
    weights.push(
      ...found.filter((weight) => (kind !== 'added' && kind !== 'removed' && !isInSentence(weight, runs)) || weight.nature !== 'negation'),
      ...moves.flatMap((move) => editedWeights(move, edits.get(move.number)!, language.facts)),
    );
    weights.sort((a, b) => a.at[0] - b.at[0]);
  }
  return addTermWeights(from, to, changes, language);
}

/** The cells of the header of the table that each row is in, by the place of the row. */
function headersOf(tree: ClauseTree): Map<number, string[]> {
  const places = new Map(listClauses(tree).map((clause, index) => [clause, index]));
  const headers = new Map<number, string[]>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        const cells = (block.children[0]?.cells ?? []).map(plainText);
        for (const row of block.children.slice(1)) headers.set(places.get(row)!, cells);
      } else if (block.kind !== 'rule') walk(block.children);
    }
  };
  walk(tree.children);
  return headers;
}

/** Whether a negation came or went with a sentence, or with a clause as a whole. */
function isInSentence({ from, to, at }: Weight, runs: readonly Run[]): boolean {
  if (from !== '' && to !== '') return false;
  let end = 0;
  return runs.some(([kind, text]) => {
    end += text.length;
    return kind !== 'same' && end - text.length <= at[0] && at[1] <= end && countWords(text) >= SENTENCE;
  });
}

/** A sentence that moved, in the runs joined: at its new place with its words. */
interface MovedPlace {
  number: number;
  start: number;
  end: number;
  words: string;
}

function movedPlaces(details: readonly ChangeDetail[]): MovedPlace[] {
  const found: MovedPlace[] = [];
  for (const { elsewhere, at, to } of details) {
    if (!elsewhere) continue;
    const { move } = elsewhere;
    const last = found.at(-1);
    if (last?.number === move) [last.end, last.words] = [at![1], last.words + to];
    else found.push({ number: move, start: at![0], end: at![1], words: to });
  }
  return found;
}

/** What changed in a sentence that moved, told at its new place. */
function editedWeights({ start, words }: MovedPlace, edits: readonly Run[], reader: FactReader): Weight[] {
  if (words === '') return [];
  // The runs joined begin and end with the words, without the space beside them where that stayed.
  const first = start - sideText(edits, 'to').indexOf(words);
  const placed = (at: number): number => {
    let [joined, own] = [0, 0];
    for (const [kind, part] of edits) {
      if (at <= joined + part.length) return first + own + (kind === 'removed' ? 0 : at - joined);
      joined += part.length;
      if (kind !== 'removed') own += part.length;
    }
    return first + own;
  };
  return weightsOf(edits, reader).map((weight) => ({ ...weight, at: [placed(weight.at[0]), placed(weight.at[1])] }));
}
