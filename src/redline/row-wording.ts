/** What changed between two rows of a table: cell by cell, so that a word is never matched with the same word of another cell. */
import type { Run } from './change.ts';
import { heaviestChain } from './pairing.ts';
import type { Lexicon, Wording } from './word.ts';
import { compareWording } from './wording.ts';

/** @param from,to rows: cells with a tab between */
export function compareRows(from: Wording, to: Wording, lexicon: Lexicon): Run[] {
  const [olds, news] = [from.text.split('\t'), to.text.split('\t')];
  if (from.text === to.text || (olds.length === 1 && news.length === 1)) return compareWording(from, to, lexicon);
  const row = new RowRuns();
  let [i, j] = [0, 0];
  for (const pair of [...pairCells(olds, news), { i: olds.length, j: news.length }]) {
    for (; i < pair.i; i++) row.add('removed', tab(i) + olds[i]!);
    for (; j < pair.j; j++) row.add('added', tab(j) + news[j]!);
    if (i === olds.length) break;
    if (i > 0 && j > 0) row.add('same', '\t');
    else {
      row.add('removed', tab(i));
      row.add('added', tab(j));
    }
    const [old, now] = [olds[i++]!, news[j++]!];
    for (const [kind, words] of compareWording(lexicon.wording(old), lexicon.wording(now), lexicon)) row.add(kind, words);
  }
  return row.finish();
}

function tab(column: number): string {
  return column === 0 ? '' : '\t';
}

/** Which cells are in one column: equal ones and the first ones, where a column came or went; then those beside them. */
function pairCells(olds: readonly string[], news: readonly string[]): { i: number; j: number }[] {
  if (olds.length === news.length) return olds.map((_, k) => ({ i: k, j: k }));
  return heaviestChain(olds.flatMap((old, i) => news.map((now, j) =>
    ({ i, j, weight: old === now && old !== '' ? 100 : i === 0 && j === 0 ? 50 : 1 / (1 + Math.abs(i - j)) }))), news.length);
}

/** Runs in which what was removed and added at one place is one run each. */
class RowRuns {
  readonly #runs: Run[] = [];
  #removed = '';
  #added = '';

  add(kind: Run[0], text: string): void {
    if (text === '') return;
    if (kind === 'removed') this.#removed += text;
    else if (kind === 'added') this.#added += text;
    else {
      this.#flush();
      const last = this.#runs.at(-1);
      if (last?.[0] === 'same') last[1] += text;
      else this.#runs.push(['same', text]);
    }
  }

  finish(): Run[] {
    this.#flush();
    return this.#runs;
  }

  #flush(): void {
    if (this.#removed !== '') this.#runs.push(['removed', this.#removed]);
    if (this.#added !== '') this.#runs.push(['added', this.#added]);
    this.#removed = this.#added = '';
  }
}
