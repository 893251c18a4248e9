/**
 * What changed between two wordings of one clause, as runs.
 *
 * Words are matched first, separators (punctuation, white space) after, between the words they are
 * between: so no space or comma is ever a reason to match, and no change begins or ends inside a word.
 */
import type { Run } from './change.ts';
import { matchWords, type Match } from './matching.ts';
import { readableMatches } from './readable.ts';
import type { Sentence } from './sentence.ts';
import { isWordAt, type Lexicon, type Wording } from './word.ts';

/** @returns runs whose same and removed text is `from` whole, whose same and added text `to` */
export function compareWording(from: Wording, to: Wording, lexicon: Lexicon): Run[] {
  if (from.text === to.text) return from.text === '' ? [] : [['same', from.text]];
  return new Writer(from, to).write(readable(from, to, lexicon));
}

/** The same where some sentences were carried to another clause, or from one: nothing of them stayed. */
export function compareRest(from: Wording, to: Wording, lexicon: Lexicon, removed: readonly Sentence[], added: readonly Sentence[]): Run[] {
  const [old, now] = [without(from, removed), without(to, added)];
  return new Writer(from, to).write(readable(old.rest, now.rest, lexicon).flatMap(({ a, b, length }) => Array.from({ length }, (_, k) => ({ a: old.places[a + k]!, b: now.places[b + k]!, length: 1 }))));
}

function readable(from: Wording, to: Wording, lexicon: Lexicon): Match[] {
  return readableMatches(from, to, matchWords(from.words.ids, to.words.ids), lexicon);
}

/** A wording without some of its sentences, and where the words that are left are in it. */
function without({ text, words: { ids, spans } }: Wording, sentences: readonly Sentence[]): { rest: Wording; places: number[] } {
  const places = [...ids.keys()].filter((word) => !sentences.some(({ start, end }) => start <= word && word < end));
  const removedBefore = (at: number): number => sentences.reduce((sum, { first, stop }) => (stop <= at ? sum + stop - first : sum), 0);
  return {
    places,
    rest: {
      text: sentences.toSorted((a, b) => b.first - a.first).reduce((left, { first, stop }) => left.slice(0, first) + left.slice(stop), text),
      words: { ids: places.map((word) => ids[word]!), spans: places.flatMap((word) => [spans[2 * word]!, spans[2 * word + 1]!].map((at) => at - removedBefore(at))) },
    },
  };
}

class Writer {
  readonly #from: Wording;
  readonly #to: Wording;
  readonly #runs: Run[] = [];
  #removed = '';
  #added = '';
  /** White space between two changes, where it is not yet known whether a change follows. */
  #gap = '';

  constructor(from: Wording, to: Wording) {
    this.#from = from;
    this.#to = to;
  }

  write(matches: readonly Match[]): Run[] {
    let [a, b] = [0, 0];
    for (const match of matches) {
      for (let k = 0; k < match.length; k++) {
        const [a0, a1] = span(this.#from, match.a + k);
        const [b0, b1] = span(this.#to, match.b + k);
        this.#between(this.#from.text.slice(a, a0), this.#to.text.slice(b, b0));
        this.#word(this.#from.text.slice(a0, a1), this.#to.text.slice(b0, b1));
        [a, b] = [a1, b1];
      }
    }
    this.#between(this.#from.text.slice(a), this.#to.text.slice(b));
    this.#flush();
    if (this.#gap !== '') this.#push('same', this.#gap);
    return this.#runs;
  }

  #word(old: string, now: string): void {
    if (old === now) this.#same(old);
    else this.#change(old, now);
  }

  /** What separates two matched words: separators, and words that have no match. */
  #between(old: string, now: string): void {
    if (old === now) return this.#same(old);
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head] && !isWordAt(old, head)) head += 1;
    let tail = 0;
    const most = Math.min(old.length, now.length) - head;
    while (tail < most && old.at(-1 - tail) === now.at(-1 - tail) && !isWordAt(old, old.length - 1 - tail)) tail += 1;
    this.#same(old.slice(0, head));
    this.#change(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
    this.#same(old.slice(old.length - tail));
  }

  #same(text: string): void {
    if (text === '') return;
    // A space between two replaced words is part of the replacement: one deletion, one insertion.
    if (this.#removed !== '' && this.#added !== '' && /^\s+$/.test(this.#gap + text)) {
      this.#gap += text;
      return;
    }
    this.#flush();
    this.#push('same', this.#gap + text);
    this.#gap = '';
  }

  #change(old: string, now: string): void {
    if (old === '' && now === '') return;
    if (this.#gap !== '') {
      if (old !== '' && now !== '') {
        this.#removed += this.#gap;
        this.#added += this.#gap;
      } else {
        this.#flush();
        this.#push('same', this.#gap);
      }
      this.#gap = '';
    }
    this.#removed += old;
    this.#added += now;
  }

  #flush(): void {
    if (this.#removed !== '') this.#push('removed', this.#removed);
    if (this.#added !== '') this.#push('added', this.#added);
    this.#removed = this.#added = '';
  }

  #push(kind: Run[0], text: string): void {
    const last = this.#runs.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else this.#runs.push([kind, text]);
  }
}

function span({ words: { spans } }: Wording, word: number): [number, number] {
  return [spans[2 * word]!, spans[2 * word + 1]!];
}

const OPPOSITE = { same: 'same', removed: 'added', added: 'removed' } as const;

/** The runs seen from the other text: what was removed is added; of a replacement the removed words still come first. */
export function mirrorRuns(runs: readonly Run[]): Run[] {
  const mirrored = runs.map(([kind, text]): Run => [OPPOSITE[kind], text]);
  for (let k = 0; k + 1 < mirrored.length; k++) {
    if (mirrored[k]![0] === 'added' && mirrored[k + 1]![0] === 'removed') {
      [mirrored[k], mirrored[k + 1]] = [mirrored[k + 1]!, mirrored[k]!];
      k += 1;
    }
  }
  return mirrored;
}
