/** A text that is searched: its clauses as words, and the forms that its words have. */
import { distance } from 'fastest-levenshtein';
import type { Lang } from '../model/edition.ts';
import { fold, searchedWords, type PlacedWord } from '../languages/fold.ts';
import { wordForms } from '../languages/stem.ts';
import type { WordForms } from '../languages/word-forms.ts';

/** What search has of a clause. */
export interface SearchClause {
  /** Address fragment; empty for the title of the document. */
  id: string;
  /** How people cite it: «п. 6.1», «раздел 6», «термин «Аккаунт»». */
  name: string;
  number?: string;
  /** The term that it defines. */
  term?: string;
  /** Its words without its number, with those of subclauses without an address on separate lines. */
  text: string;
  /** Of a heading: the first words of its subclauses. */
  below?: string;
  /** The editions with this wording, ascending. */
  versions: number[];
}

export interface PlacedForm extends PlacedWord {
  /** The word folded. */
  form: string;
}

interface Form {
  /** As written in a text, in lower case. */
  spelling: string;
  count: number;
  keys: Set<string>;
}

/** The minimum letters, and the minimum share of a word, that a word of the text must share at its beginning to count as similar. */
const MIN_BEGINNING = 4;
const MIN_SHARE = 0.7;

/** What holds the words of clauses: a text, or an index of many (`IndexedWords`), which covers more of them with less detail. */
export interface Vocabulary {
  readonly lang: Lang;
  /** A word as it is typed and in no other form. */
  formOf(word: string): Set<string>;
  /** A word as it is typed, and in other grammatical forms. */
  formsOf(word: string): Set<string>;
  /** Words that begin like a word: with all of it, or with its stem where that is most of it. */
  formsLike(word: string): Set<string>;
  /** Words that begin with these letters. */
  formsFrom(beginning: string): Set<string>;
  /** Whether two words are forms of one. */
  isSameWord(a: string, b: string): boolean;
}

/** The keys by which a typed word is found. A word of two letters has no other forms, and a stem of one letter is that of any word: «а» of «аая». */
export function askedKeys(grammar: WordForms, word: string): readonly string[] {
  return fold(word).length > 2 ? grammar.typedKeys(word).filter(({ length }) => length > 1) : [];
}

/** The prefixes of words similar to a typed one; none where too little of it is left. */
export function askedBeginnings(grammar: WordForms, word: string): string[] {
  const typed = fold(word);
  return [typed, ...grammar.beginnings(word)].filter(({ length }) => length >= MIN_BEGINNING && length >= MIN_SHARE * typed.length);
}

export function sameWord(grammar: WordForms, a: string, b: string): boolean {
  const keys = grammar.typedKeys(a);
  return grammar.typedKeys(b).some((key) => keys.includes(key));
}

export class SearchedText implements Vocabulary {
  readonly lang: Lang;
  readonly clauses: readonly { clause: SearchClause; words: PlacedForm[] }[];
  readonly #grammar: WordForms;
  readonly #forms = new Map<string, Form>();

  constructor(lang: Lang, clauses: readonly SearchClause[]) {
    this.lang = lang;
    this.#grammar = wordForms(lang);
    this.clauses = clauses.map((clause) => ({ clause, words: searchedWords(clause.text).map((word) => ({ ...word, form: this.#note(word.word) })) }));
  }

  /** The clauses of a number: those that have it as their whole number, «2», or else as a part under others, «2» of «1.3.2». */
  numbered(number: string): SearchClause[] {
    const asked = number.toLowerCase();
    const bearing = this.clauses.map(({ clause }) => clause).filter((clause) => clause.number?.toLowerCase() === asked);
    const whole = bearing.filter(({ id }) => id.toLowerCase() === asked);
    return whole.length > 0 ? whole : bearing;
  }

  formOf(word: string): Set<string> {
    return new Set([fold(word)]);
  }

  /** The folded forms in which the text has a word. */
  formsOf(word: string): Set<string> {
    const typed = fold(word);
    const keys = askedKeys(this.#grammar, word);
    return this.#formsWhere((form, known) => form === typed || keys.some((key) => known.keys.has(key)));
  }

  formsLike(word: string): Set<string> {
    const beginnings = askedBeginnings(this.#grammar, word);
    return this.#formsWhere((form) => beginnings.some((beginning) => form.startsWith(beginning)));
  }

  formsFrom(beginning: string): Set<string> {
    const typed = fold(beginning);
    return this.#formsWhere((form) => form.startsWith(typed));
  }

  isSameWord(a: string, b: string): boolean {
    return sameWord(this.#grammar, a, b);
  }

  /** How the text writes a folded form. */
  spelling(form: string): string {
    return this.#forms.get(form)?.spelling ?? form;
  }

  /**
   * Words of the text that a mistyped word may stand for, the likeliest first, one for each word that has several
   * forms. A quarter of the letters may differ; where more than one does, not the first.
   */
  nearest(word: string): { spelling: string; away: number }[] {
    const typed = fold(word);
    const max = Math.floor(typed.length / 4);
    const near = [...this.#forms].filter(([form]) => form.length >= MIN_BEGINNING && Math.abs(form.length - typed.length) <= max)
      .map(([form, known]) => ({ ...known, form, away: distance(form, typed) }))
      .filter(({ form, away }) => away <= max && (away <= 1 || form[0] === typed[0]))
      .sort((a, b) => a.away - b.away || b.count - a.count || (a.form < b.form ? -1 : 1));
    const seen = new Set<string>();
    return near.filter(({ keys }) => {
      const known = [...keys].some((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return !known;
    });
  }

  #formsWhere(test: (form: string, known: Form) => boolean): Set<string> {
    const found = new Set<string>();
    for (const [form, known] of this.#forms) if (test(form, known)) found.add(form);
    return found;
  }

  /** @returns the folded form of a word of the text, which is now recorded */
  #note(word: string): string {
    const form = fold(word);
    let known = this.#forms.get(form);
    if (!known) {
      known = { spelling: word.toLowerCase(), count: 0, keys: new Set() };
      this.#forms.set(form, known);
    }
    known.count += 1;
    for (const key of this.#grammar.textKeys(word)) known.keys.add(key);
    return form;
  }
}
