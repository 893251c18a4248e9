/** What the words of a clause point to within their own text: cited clauses and defined terms. */
import { plainText, type Clause, type ClauseTree } from '../../model/clause.ts';
import { referencesIn } from '../../languages/crossref.ts';
import { ownName } from '../../languages/own-name.ts';
import type { Lang } from '../../model/edition.ts';
import { Referents } from '../../languages/referent.ts';
import { Terms } from '../../languages/term.ts';

/** A stretch of a clause's plain text that leads to another clause. */
export interface Span {
  start: number;
  end: number;
  to: Clause;
  kind: 'reference' | 'term';
}

/** Finds the references and terms of one text. */
export class Annotations {
  readonly #referents: Referents;
  readonly #terms: Terms;
  readonly #isOwn: (word: string) => boolean;

  /** @param lang language of the text */
  constructor(tree: ClauseTree, lang: Lang) {
    this.#referents = new Referents(tree);
    this.#terms = new Terms(tree, lang);
    this.#isOwn = ownName(tree, lang);
  }

  /** The spans of a clause's words, in order, none overlapping. */
  of(clause: Clause): Span[] {
    const text = plainText(clause.text);
    const spans: Span[] = referencesIn(clause.text, this.#isOwn).flatMap((reference) => {
      const to = this.#referents.find(reference, clause);
      return to && to !== clause ? [{ start: reference.start, end: reference.end, to, kind: 'reference' as const }] : [];
    });
    if (clause.form === 'heading') return spans;
    for (const { start, end, term } of this.#terms.uses(text, clause)) {
      if (spans.some((span) => span.start < end && start < span.end)) continue;
      spans.push({ start, end, to: term.clause, kind: 'term' });
    }
    return spans.sort((a, b) => a.start - b.start);
  }
}
