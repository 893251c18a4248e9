/**
 * Sentences that left one clause and are in another one word for word, however far: they are struck there and written here,
 * and said to have moved. Only one that each text has once has moved: a phrase that recurs is in both places by chance.
 */
import type { ChangeDetail, ClauseChange, ClauseRef } from './change.ts';
import { naturesOf } from './nature.ts';
import { sentencesOf } from './sentence.ts';
import type { Unit } from './unit.ts';
import type { Lexicon } from './word.ts';

const LEAST_WORDS = 6;

/** A sentence of a detail. */
interface Piece {
  change: ClauseChange;
  ids: readonly number[];
  key: string;
  /** Where it ends in the words of its detail. */
  end: number;
}

/** Tells the details of moved sentences apart from the words around them. @param from,to the clauses of both texts */
export function tellMovedWords(changes: readonly ClauseChange[], from: readonly Unit[], to: readonly Unit[], lexicon: Lexicon): void {
  const [struck, written] = [piecesOf(changes, 'from', lexicon), piecesOf(changes, 'to', lexicon)];
  const [olds, news] = [byWords(struck), byWords(written)];
  const common = [...olds].filter(([key]) => news.has(key)).map(([, piece]) => piece);
  if (common.length === 0) return;
  const [inOld, inNew] = [countIn(from, common), countIn(to, common)];
  const elsewhere = (piece: Piece, others: ReadonlyMap<string, Piece>, side: 'from' | 'to'): ClauseRef | null => {
    const other = others.get(piece.key);
    if (!other || inOld.get(piece.key) !== 1 || inNew.get(piece.key) !== 1) return null;
    const isSameClause = (['from', 'to'] as const).some((one) => piece.change[one] && piece.change[one].index === other.change[one]?.index);
    return isSameClause ? null : other.change[side]!;
  };
  for (const [detail, pieces] of struck) cutDetail(detail, 'from', pieces, pieces.map((piece) => elsewhere(piece, news, 'to')));
  for (const [detail, pieces] of written) cutDetail(detail, 'to', pieces, pieces.map((piece) => elsewhere(piece, olds, 'from')));
}

/** The sentences of every detail with words on this side only. */
function piecesOf(changes: readonly ClauseChange[], side: 'from' | 'to', lexicon: Lexicon): Map<ChangeDetail, Piece[]> {
  const found = new Map<ChangeDetail, Piece[]>();
  const otherSide = side === 'from' ? 'to' : 'from';
  for (const change of changes) {
    for (const detail of change.details) {
      if (detail.nature !== 'words' || detail[side] === '' || detail[otherSide] !== '') continue;
      const wording = { text: detail[side], words: lexicon.read(detail[side]) };
      found.set(detail, sentencesOf(wording).map(({ key, start, end, stop }) => ({ change, key, ids: wording.words.ids.slice(start, end), end: stop })));
    }
  }
  return found;
}

function byWords(side: ReadonlyMap<ChangeDetail, readonly Piece[]>): Map<string, Piece> {
  return new Map([...side.values()].flat().filter(({ ids }) => ids.length >= LEAST_WORDS).map((piece) => [piece.key, piece]));
}

/** How often a text has the words of each sentence. */
function countIn(units: readonly Unit[], sentences: readonly Piece[]): Map<string, number> {
  const byFirst = Map.groupBy(sentences, ({ ids }) => ids[0]!);
  const counts = new Map<string, number>();
  for (const { words: { ids } } of units) {
    for (const [at, id] of ids.entries()) {
      for (const one of byFirst.get(id) ?? []) {
        if (one.ids.every((word, k) => ids[at + k] === word)) counts.set(one.key, (counts.get(one.key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** @param elsewhere for each sentence the clause that it came from or is in now; null where it did not move */
function cutDetail(detail: ChangeDetail, side: 'from' | 'to', pieces: readonly Piece[], elsewhere: readonly (ClauseRef | null)[]): void {
  if (elsewhere.every((place) => place === null)) return;
  const made: ChangeDetail[] = [];
  let start = 0;
  for (const [k, { end }] of pieces.entries()) {
    const place = elsewhere[k]!;
    const isLast = k + 1 === pieces.length;
    if (!isLast && place?.index === elsewhere[k + 1]?.index) continue;
    const stop = isLast ? detail[side].length : end;
    const words = { from: '', to: '', [side]: detail[side].slice(start, stop) };
    const at = [detail.at![0] + start, detail.at![0] + stop] as const;
    made.push(place === null ? { nature: 'words', ...words, at } : { nature: 'moved', ...words, at, elsewhere: place });
    start = stop;
  }
  const { change } = pieces[0]!;
  change.details = change.details.flatMap((one) => (one === detail ? made : [one]));
  change.natures = naturesOf(change.details);
}
