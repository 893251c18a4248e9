/** Pairs of editions whose true changes are known, because they are made here. */
import type { ClauseTree } from '../../src/model/clause.ts';
import { randomFrom, type Random } from './random.ts';
import { draftTree, numbersOf, toPieces, vocabulary, type DraftClause, type Piece } from './text.ts';

/** Places are indexes of `listClauses`, the title being 0. */
export interface Truth {
  /** Words that are gone, by old place; words that are new, by new place. */
  removed: Map<number, string[]>;
  added: Map<number, string[]>;
  /** Old place → new place of clauses that stand elsewhere; for two swapped ones either will do. */
  moves: { from: number; to: number; or?: { from: number; to: number } }[];
  splits: { from: number; to: number[] }[];
  mergers: { from: number[]; to: number }[];
  /** What became what, one to one. */
  same: { from: number; to: number }[];
  /** Parts of split and merged clauses included. */
  renumbered: { from: string; to: string }[];
  /** How many edits were made. */
  edits: number;
}

export interface EditionPair {
  from: ClauseTree;
  to: ClauseTree;
  /** Both as drafts: what stayed is the same object in both, what was copied from the base has its place. */
  drafts: { from: DraftClause[]; to: DraftClause[] };
  truth: Truth;
}

interface Work {
  random: Random;
  words: readonly string[];
  clauses: DraftClause[];
  /** Old clause each new one came from; several for a merger. */
  origin: Map<DraftClause, number[]>;
  /** Clauses that a structural edit has touched; each is touched once, so that the truth stays plain. */
  touched: Set<DraftClause>;
  moves: { clause: DraftClause; or?: DraftClause }[];
  /** Words that each clause has or had, in small letters. */
  known: Map<DraftClause, Set<string>>;
  /** Words of each clause that edits have changed. */
  changed: Map<DraftClause, number>;
  /** Words whose case has been changed: a second change would undo the first. */
  cased: Set<Piece>;
  edits: number;
}

type Edit = (work: Work, clause: DraftClause) => boolean;

/** How often each edit is made, relative to the others. */
const EDITS: [number, Edit][] = [
  [30, replaceWords], [16, insertWords], [16, deleteWords], [4, rewriteSentence], [6, insertClause], [6, deleteClause],
  [5, moveClause], [1, swapClauses], [5, splitClause], [4, mergeClauses], [4, changePunctuation], [2, changeCase], [2, changeSpace],
];

/**
 * @param density edits per clause: 1 is dense, 0.05 sparse
 */
export function makePair(base: readonly DraftClause[], density: number, seed: number): EditionPair {
  const random = randomFrom(seed);
  const old = base.map((clause) => ({ ...clause, pieces: clause.pieces.map((piece) => ({ ...piece })) }));
  const clauses = old.map((clause) => ({ ...clause, pieces: [...clause.pieces] }));
  const work: Work = {
    random, words: vocabulary(base), clauses, origin: new Map(clauses.map((clause, i) => [clause, [i]])), touched: new Set(), moves: [], edits: 0,
    known: new Map(clauses.map((clause) => [clause, wordSet(clause)])), changed: new Map(), cased: new Set(),
  };
  const total = EDITS.reduce((sum, [share]) => sum + share, 0);
  const wanted = Math.max(1, Math.round(base.length * density));
  for (let tries = 0; work.edits < wanted && tries < wanted * 4; tries++) {
    const clause = work.clauses.length > 0 ? random.pick(work.clauses) : undefined;
    let left = random.next() * total;
    const edit = EDITS.find(([share]) => (left -= share) < 0)![1];
    if (clause && edit(work, clause)) work.edits += 1;
  }
  return { from: draftTree('Title', old), to: draftTree('Title', work.clauses), drafts: { from: old, to: work.clauses }, truth: tellTruth(old, work) };
}

function tellTruth(old: readonly DraftClause[], { clauses, origin, moves, edits }: Work): Truth {
  const before = new Set(old.flatMap(({ pieces }) => pieces));
  const after = new Set(clauses.flatMap(({ pieces }) => pieces));
  const truth: Truth = {
    removed: fates(old, after), added: fates(clauses, before), moves: [], splits: [], mergers: [], same: [], renumbered: [], edits,
  };
  const place = new Map(clauses.map((clause, j) => [clause, j + 1]));
  const parts = new Map<number, number[]>();
  for (const [j, clause] of clauses.entries()) {
    const from = origin.get(clause) ?? [];
    if (from.length > 1) truth.mergers.push({ from: from.map((i) => i + 1), to: j + 1 });
    else if (from.length === 1) parts.set(from[0]!, [...(parts.get(from[0]!) ?? []), j + 1]);
  }
  const [oldNumbers, newNumbers] = [numbersOf(old), numbersOf(clauses)];
  const renumber = (i: number, j: number): void => {
    const [was, is] = [oldNumbers[i - 1], newNumbers[j - 1]];
    if (was && is && was !== is) truth.renumbered.push({ from: was, to: is });
  };
  for (const { from, to } of truth.mergers) for (const i of from) renumber(i, to);
  for (const [i, to] of parts) {
    for (const j of to) renumber(i + 1, j);
    if (to.length > 1) truth.splits.push({ from: i + 1, to });
    else truth.same.push({ from: i + 1, to: to[0]! });
  }
  const pairOf = (clause: DraftClause): { from: number; to: number } => ({ from: origin.get(clause)![0]! + 1, to: place.get(clause)! });
  for (const { clause, or } of moves) truth.moves.push(or ? { ...pairOf(clause), or: pairOf(or) } : pairOf(clause));
  return truth;
}

function fates(clauses: readonly DraftClause[], others: ReadonlySet<Piece>): Map<number, string[]> {
  const lost = new Map<number, string[]>();
  for (const [at, { pieces }] of clauses.entries()) {
    const words = pieces.filter((piece) => piece.isWord && !others.has(piece)).map(({ text }) => text);
    if (words.length > 0) lost.set(at + 1, words);
  }
  return lost;
}

function wordPlaces({ pieces }: DraftClause): number[] {
  return [...pieces.keys()].filter((at) => pieces[at]!.isWord);
}

function wordSet({ pieces }: DraftClause): Set<string> {
  return new Set(pieces.filter(({ isWord }) => isWord).map(({ text }) => text.toLowerCase()));
}

/**
 * Whether `words` more of the clause's words may change. A clause that has moved or been split stays the same
 * for nine words in ten: beyond that nobody can say whether it moved or another one was written.
 */
function mayChange(work: Work, clause: DraftClause, words: number): boolean {
  const changed = (work.changed.get(clause) ?? 0) + words;
  if (work.touched.has(clause) && changed > wordCount(clause) / 10) return false;
  work.changed.set(clause, changed);
  return true;
}

/** Whether a structural edit may be made of the clause. */
function isFresh(work: Work, clause: DraftClause): boolean {
  return !work.touched.has(clause) && (work.changed.get(clause) ?? 0) <= wordCount(clause) / 10;
}

function wordCount(clause: DraftClause): number {
  return wordPlaces(clause).length;
}

/** A word that the clause neither has nor had: a chance repetition would be no true change. */
function newWord({ random, words, known }: Work, clause: DraftClause | null): Piece {
  const own = clause ? known.get(clause)! : new Set<string>();
  let text = random.pick(words);
  for (let tries = 0; own.has(text) && tries < 100; tries++) text = random.pick(words);
  own.add(text);
  return { text, isWord: true };
}

function newPhrase(work: Work, clause: DraftClause | null, count: number): Piece[] {
  return Array.from({ length: count }, () => [newWord(work, clause), { text: ' ', isWord: false }]).flat();
}

function replaceWords(work: Work, clause: DraftClause): boolean {
  const places = wordPlaces(clause);
  const count = Math.min(work.random.whole(1, 3), Math.floor(places.length / 4));
  if (count < 1 || !mayChange(work, clause, count)) return false;
  const first = work.random.whole(0, places.length - count);
  for (const at of places.slice(first, first + count)) clause.pieces[at] = newWord(work, clause);
  return true;
}

function insertWords(work: Work, clause: DraftClause): boolean {
  const places = wordPlaces(clause);
  const count = work.random.whole(1, 6);
  if (places.length < 4 || !mayChange(work, clause, count)) return false;
  clause.pieces.splice(work.random.pick(places), 0, ...newPhrase(work, clause, count));
  return true;
}

function deleteWords(work: Work, clause: DraftClause): boolean {
  const places = wordPlaces(clause);
  const count = Math.min(work.random.whole(1, 6), Math.floor(places.length / 4));
  if (count < 1 || !mayChange(work, clause, count)) return false;
  const first = work.random.whole(0, places.length - count - 1);
  clause.pieces.splice(places[first]!, places[first + count]! - places[first]!);
  return true;
}

/** Replaces a long stretch by other words. */
function rewriteSentence(work: Work, clause: DraftClause): boolean {
  const places = wordPlaces(clause);
  if (places.length < 20 || work.touched.has(clause)) return false;
  const count = work.random.whole(6, Math.floor(places.length / 3));
  if (!mayChange(work, clause, count)) return false;
  const first = work.random.whole(0, places.length - count - 1);
  clause.pieces.splice(places[first]!, places[first + count]! - places[first]!, ...newPhrase(work, clause, work.random.whole(count - 2, count + 2)));
  return true;
}

function insertClause(work: Work, clause: DraftClause): boolean {
  const pieces = newPhrase(work, null, work.random.whole(8, 40));
  pieces[pieces.length - 1] = { text: '.', isWord: false };
  const made: DraftClause = { form: 'paragraph', depth: clause.form === 'heading' ? 0 : clause.depth, pieces };
  work.touched.add(made);
  work.known.set(made, wordSet(made));
  work.clauses.splice(work.clauses.indexOf(clause) + 1, 0, made);
  return true;
}

function deleteClause(work: Work, clause: DraftClause): boolean {
  if (work.touched.has(clause) || clause.form === 'heading') return false;
  work.clauses.splice(work.clauses.indexOf(clause), 1);
  return true;
}

/** Far enough that the clause itself has moved, not the clauses it passed. */
const MIN_WAY = 8;

function moveClause(work: Work, clause: DraftClause): boolean {
  const from = work.clauses.indexOf(clause);
  const to = work.random.whole(0, work.clauses.length - 1);
  const passed = work.clauses.slice(Math.min(from, to), Math.max(from, to)).filter(({ form }) => form !== 'heading');
  const way = passed.reduce((sum, other) => sum + wordCount(other), 0);
  if (!isFresh(work, clause) || wordCount(clause) < 10 || passed.length < MIN_WAY || way < 4 * wordCount(clause)) return false;
  work.clauses.splice(from, 1);
  work.clauses.splice(to, 0, clause);
  work.touched.add(clause);
  work.moves.push({ clause });
  return true;
}

function swapClauses(work: Work, clause: DraftClause): boolean {
  const at = work.clauses.indexOf(clause);
  const next = work.clauses[at + 1];
  if (!next || [clause, next].some((one) => !isFresh(work, one) || wordCount(one) < 10)) return false;
  work.clauses.splice(at, 2, next, clause);
  work.touched.add(clause).add(next);
  work.moves.push({ clause, or: next });
  return true;
}

function splitClause(work: Work, clause: DraftClause): boolean {
  const places = wordPlaces(clause);
  if (!isFresh(work, clause) || places.length < 16 || clause.form === 'heading') return false;
  const cut = places[work.random.whole(6, places.length - 7)]!;
  const rest: DraftClause = { ...clause, pieces: clause.pieces.splice(cut) };
  const last = clause.pieces.at(-1)!;
  if (!last.isWord) clause.pieces[clause.pieces.length - 1] = { text: '.', isWord: false };
  work.clauses.splice(work.clauses.indexOf(clause) + 1, 0, rest);
  work.origin.set(rest, work.origin.get(clause)!);
  work.touched.add(clause).add(rest);
  work.known.set(rest, work.known.get(clause)!);
  return true;
}

function mergeClauses(work: Work, clause: DraftClause): boolean {
  const next = work.clauses[work.clauses.indexOf(clause) + 1];
  const fits = (one: DraftClause | undefined): one is DraftClause =>
    one !== undefined && one.form !== 'heading' && wordCount(one) >= 6 && isFresh(work, one) && work.origin.has(one);
  if (!fits(clause) || !fits(next) || next.depth !== clause.depth) return false;
  if (work.origin.get(next)![0] !== work.origin.get(clause)![0]! + 1) return false;
  clause.pieces.push({ text: ' ', isWord: false }, ...next.pieces);
  work.clauses.splice(work.clauses.indexOf(next), 1);
  for (const word of work.known.get(next)!) work.known.get(clause)!.add(word);
  work.origin.set(clause, [...work.origin.get(clause)!, ...work.origin.get(next)!]);
  work.touched.add(clause);
  return true;
}

function changePunctuation(work: Work, clause: DraftClause): boolean {
  const gaps = [...clause.pieces.keys()].filter((at) => clause.pieces[at]!.text === ' ');
  if (gaps.length === 0) return false;
  clause.pieces[work.random.pick(gaps)] = { text: work.random.pick([', ', '; ', ' – ', '. ', ' «']), isWord: false };
  return true;
}

function changeCase(work: Work, clause: DraftClause): boolean {
  const at = wordPlaces(clause)[0];
  const word = at === undefined ? undefined : clause.pieces[at]!.text;
  const now = word && (word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase());
  if (at === undefined || !now || now === word || work.cased.has(clause.pieces[at]!)) return false;
  const piece = { text: now, isWord: true };
  work.cased.add(piece);
  clause.pieces[at] = piece;
  return true;
}

function changeSpace(work: Work, clause: DraftClause): boolean {
  const gaps = [...clause.pieces.keys()].filter((at) => clause.pieces[at]!.text === ' ');
  if (gaps.length === 0) return false;
  clause.pieces[work.random.pick(gaps)] = { text: work.random.pick(['\u00a0', '  ', '\n']), isWord: false };
  return true;
}

/** A clause of the given words, for texts made by hand. */
export function plainDraft(text: string, depth = 0): DraftClause {
  return { form: 'paragraph', depth, pieces: toPieces(text) };
}
