import type { Edition, EditionText } from '../model/edition.ts';
import { textLanguage } from '../languages/text-languages.ts';
import { redline, type Counts, type Redline } from '../redline/index.ts';

const KEPT = 8;

/** Redlines by their texts, in a cache. */
export interface MadeRedlines {
  of(from: EditionText, to: EditionText): Redline;
}

/** Recently used redlines, the latest last: a page is made in each language in turn, thousands of editions are not kept. */
export class RecentRedlines {
  readonly #redlines: { from: Edition; to: Edition; result: Redline }[] = [];
  readonly #made: MadeRedlines | undefined;
  /** What is small enough to keep of every redline, by the newer edition. */
  readonly #counts = new WeakMap<Edition, { from: Edition; counts: Counts }>();

  /** @param made those that were worked out before */
  constructor(made?: MadeRedlines) {
    this.#made = made;
  }

  /** The redline of two editions, computed once for all languages. */
  of(from: Edition, to: Edition): Redline {
    noteTexts(from, to);
    const known = this.#redlines.find((one) => one.from === from && one.to === to);
    if (known) return known.result;
    const result = this.#made?.of(from.text, to.text) ?? redline(from.text.tree, to.text.tree, textLanguage(to.text.lang));
    this.#redlines.push({ from, to, result });
    if (this.#redlines.length > KEPT) this.#redlines.shift();
    this.#counts.set(to, { from, counts: result.counts });
    return result;
  }

  /** How much two editions differ. */
  counts(from: Edition, to: Edition): Counts {
    noteTexts(from, to);
    const known = this.#counts.get(to);
    return known?.from === from ? known.counts : this.of(from, to).counts;
  }
}

/** Reads the texts, so that a page depends on them where their redline is known already. */
function noteTexts(...editions: Edition[]): void {
  for (const { text } of editions) void text.source;
}
