/** How the texts of a language refer to clauses: the `references` of its grammar. Patterns are for the flags `iu` unless it says otherwise. */
import type { Group } from './crossref-group.ts';

export type References = (WordsFirst | NumbersFirst) & {
  joints: Joints;
  documents: DocumentWords;
};

/** Words before a number; in `units` the groups `section` and `part` are units larger than a clause and paragraphs without a number. */
interface WordsFirst {
  units: string;
  /** What units begin with. */
  openers: string;
  plural: string;
}

/** Numbers before the words: dependent groups together, the outermost first. */
interface NumbersFirst {
  chains(text: string): Iterable<Group[]>;
}

/** What joins numbers and references; without the flag `i` but for `from`. */
export interface Joints {
  /** Between numbers, and between references: «и». */
  and: string;
  /** What else joins the last item of a list to the others: «а также». */
  also?: string;
  /** Within a range: «с 2.1 по 2.3». */
  from?: string;
  to?: string;
  /** Between a clause and the larger one that it is in: `of`. */
  of?: string;
  /** What a list has before a reference and nobody can follow: «абз. 2». */
  skipped?: string;
}

/** How other documents are named beside a reference. */
export interface DocumentWords {
  /** Laws and other acts of state: never the text that cites them. */
  acts: string;
  /** Documents that may be this text or another: its title decides. */
  documents: string;
  /** Words for this very document, after a reference and before: «… настоящей Политики». */
  thisAfter?: string;
  thisBefore: string;
  /** An act that such words mean: «настоящего Закона» occurs only in the Law itself. */
  thisAct?: string;
  /** Where the language puts the name; before the reference where numbers come first. */
  named: { after: NameByPreposition } | { genitive: NameInGenitive } | { before: string };
}

/** "section 5 of the Act". */
interface NameByPreposition {
  preposition: string;
  /** Prepositions after which a capital is a name of its own: "of Schedule"; without the flag `i`. */
  proper: string;
  /** Between a reference and the name of its act further on; without the flag `i`. */
  further?: string;
}

/** «п. 5 Пользовательского соглашения». */
interface NameInGenitive {
  /** Acts and documents in the genitive. */
  nouns: string;
  /** Endings of the adjectives before them, and of those that are no part of the name. */
  adjective: string;
  our: string;
  /** How a title continues after its noun: «Правил оказания услуг». */
  further: string;
}
