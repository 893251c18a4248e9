/** Generated histories of a text in which it is known of each word which edition brought it. */
import { plainText, listClauses, type ClauseTree } from '../../src/model/clause.ts';
import type { Origin, Origins } from '../../src/redline/origin.ts';
import { makePair } from './pair.ts';
import { randomFrom, type Random } from './random.ts';
import { draftText, draftTree, type DraftClause, type Piece } from './text.ts';

export interface Past {
  /** Edition 1, 2, … */
  trees: ClauseTree[];
  /** Of each edition the words of its clauses, in order, with the edition that brought them; no title. */
  words: { text: string; version: number }[][][];
}

/**
 * A history of two to five editions of some clauses of a text, in which words change, clauses move, are divided and united, and
 * sentences go to other clauses.
 */
export function makePast(text: readonly DraftClause[], seed: number): Past {
  const random = randomFrom(seed);
  const start = random.whole(0, text.length - 20);
  let draft: DraftClause[] = text.slice(start, start + random.whole(8, 20));
  const density = random.pick([0.1, 0.3, 0.6]);
  const past: Past = { trees: [draftTree('Title', draft)], words: [] };
  let brought = new Map<Piece, number>(draft.flatMap(({ pieces }) => pieces.map((piece) => [piece, 1])));
  const note = (): void => {
    past.words.push(draft.map(({ pieces }) => pieces.map((piece) => ({ text: piece.text, version: brought.get(piece)! }))));
  };
  note();
  const editions = random.whole(2, 5);
  for (let version = 2; version <= editions; version++) {
    const { drafts } = makePair(draft, density, random.whole(1, 1e9));
    const known = new Map(drafts.from.flatMap((clause, i) => clause.pieces.map((piece, k) => [piece, brought.get(draft[i]!.pieces[k]!)!] as const)));
    brought = new Map(drafts.to.flatMap(({ pieces }) => pieces.map((piece) => [piece, known.get(piece) ?? version])));
    draft = carried(drafts.from, drafts.to, random);
    for (const { pieces } of draft) for (const piece of pieces) if (!brought.has(piece)) brought.set(piece, version);
    past.trees.push(draftTree('Title', draft));
    note();
  }
  return past;
}

/** The last sentence of a clause that has several goes as it was to the end of another one, where there is such a clause. */
function carried(before: readonly DraftClause[], draft: readonly DraftClause[], random: Random): DraftClause[] {
  const places = [...draft.keys()];
  const text = before.map(draftText).join('\n');
  const isAsBefore = (clause: DraftClause, start: number): boolean => text.split(draftText({ ...clause, pieces: clause.pieces.slice(start) })).length === 2;
  const from = places.filter((i) => sentenceStart(draft[i]!) > 0 && isAsBefore(draft[i]!, sentenceStart(draft[i]!)));
  const to = places.filter((i) => draft[i]!.pieces.at(-1)?.text.endsWith('.'));
  if (from.length === 0 || to.length < 3) return [...draft];
  const [source, target] = [random.pick(from), random.pick(to)];
  if (Math.abs(source - target) < 2) return [...draft];
  const { pieces } = draft[source]!;
  const start = sentenceStart(draft[source]!);
  const [left, moved] = [pieces.slice(0, start), pieces.slice(start)];
  const rest = (clause: DraftClause, own: Piece[]): DraftClause => ({ ...clause, pieces: own });
  // «… сайта. » is left without its space, and the sentence gets one.
  const stop = left.pop()!;
  return draft.with(source, rest(draft[source]!, [...left, { text: stop.text.trimEnd(), isWord: false }]))
    .with(target, rest(draft[target]!, [...draft[target]!.pieces, { text: ' ', isWord: false }, ...moved]));
}

/** Where the last of several sentences begins, one of nine words or more; −1 where there is none. */
function sentenceStart({ pieces }: DraftClause): number {
  const stop = pieces.findLastIndex(({ text }, i) => i < pieces.length - 1 && /^\.\s+$/.test(text));
  return stop > 0 && pieces.slice(stop + 1).filter(({ isWord }) => isWord).length >= 9 && pieces.at(-1)!.text === '.' ? stop + 1 : -1;
}

export interface OriginScore {
  words: number;
  /** Words that another edition is said to have brought, or several. */
  wrong: number;
}

/** How many words of the last edition have the origin that they have in truth. */
export function scoreOrigins({ trees, words }: Past, origins: Origins): OriginScore {
  const score = { words: 0, wrong: 0 };
  for (const [index, clause] of listClauses(trees.at(-1)!).entries()) {
    let at = 0;
    for (const { text, version } of index === 0 ? [] : words.at(-1)![index - 1]!) {
      const found = versionsIn(origins[index]!, at, at + text.length);
      at += text.length;
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      score.words += 1;
      if (found.length !== 1 || found[0] !== version) score.wrong += 1;
    }
    if (index > 0 && at !== plainText(clause.text).length) throw new Error(`clause ${index} is longer than its words`);
  }
  return score;
}

/** The editions that a stretch is attributed to. */
function versionsIn(origins: readonly Origin[], start: number, end: number): number[] {
  let last = 0;
  return origins.flatMap(([version, length]) => {
    const first = last;
    last += length;
    return first < end && start < last ? [version] : [];
  });
}
