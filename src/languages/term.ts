/** The defined terms of a text and where its words use them, in any form that grammar gives them. */
import { listClauses, plainText, type Clause, type ClauseTree } from '../model/clause.ts';
import type { Lang } from '../model/edition.ts';
import { GRAMMARS } from './compiled/grammars.ts';
import { wordForms, wordsOf } from './stem.ts';
import type { WordForms } from './word-forms.ts';

export interface Term {
  /** As the definition writes it, without quotation marks. */
  words: string;
  /** The clause that defines it. */
  clause: Clause;
}

/** The use of a term in a text. */
export interface TermUse {
  start: number;
  end: number;
  term: Term;
}

interface Found {
  start: number;
  end: number;
  spelling: Spelling;
  isCapital: boolean;
  /** It opens a sentence, where a capital says nothing. */
  isStart: boolean;
}

/** One way to write a term: «Сайт» and «Сервис» where «Сайт (Сервис)» is defined. */
interface Spelling {
  term: Term;
  /** Keys of its words. */
  keys: string[];
  /** A small letter makes it another word: the text writes the term with a capital inside sentences. */
  needsCapital: boolean;
}

const SENTENCE_START = /(?:^|[.!?…]["»”)]?\s+|\n)["«“(]*$/u;

/** The terms of one text. */
export class Terms {
  readonly list: Term[];
  readonly #forms: WordForms;
  /** By the key of their first word, the longest first. */
  readonly #spellings = new Map<string, Spelling[]>();

  /** @param lang language of the text: decides what forms its words have */
  constructor(tree: ClauseTree, lang: Lang) {
    this.#forms = wordForms(lang);
    const clauses = listClauses(tree);
    this.list = clauses.flatMap((clause) => (clause.term === null ? [] : [{ words: withoutQuotes(clause.term), clause }]));
    const alternatives = alternativesOf(lang);
    for (const term of this.list) {
      for (const words of term.words.split(alternatives)) this.#add(term, words);
    }
    for (const spellings of this.#spellings.values()) spellings.sort((a, b) => b.keys.length - a.keys.length);
    if (this.list.length === 0) return;
    // «Пользователь» within a sentence: then «пользователь» means anybody. «Персональные данные», which only the list of terms writes so, is a term in any case.
    for (const { text } of clauses) {
      for (const { spelling, isCapital, isStart } of this.#find(plainText(text))) if (isCapital && !isStart) spelling.needsCapital = true;
    }
  }

  /**
   * The uses in a text, in order, none overlapping, the longest term at each place.
   * @param within the clause that the text is of: a definition does not use its own term
   */
  uses(text: string, within: Clause): TermUse[] {
    return this.#find(text).flatMap(({ start, end, spelling: { term, needsCapital }, isCapital }) =>
      (term.clause === within || (needsCapital && !isCapital) ? [] : [{ start, end, term }]));
  }

  #add(term: Term, words: string): void {
    const keys = wordsOf(words).map(({ word }) => this.#forms.key(word));
    const [first] = keys;
    if (first === undefined) return;
    const spelling: Spelling = { term, keys, needsCapital: false };
    const same = this.#spellings.get(first);
    if (same) same.push(spelling);
    else this.#spellings.set(first, [spelling]);
  }

  #find(text: string): Found[] {
    const found: Found[] = [];
    if (this.#spellings.size === 0) return found;
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at++) {
      const spelling = this.#spellingAt(text, words, at);
      if (!spelling) continue;
      const { start } = words[at]!;
      const { end } = words[at + spelling.keys.length - 1]!;
      found.push({ start, end, spelling, isCapital: /^[\p{Lu}\p{N}]/u.test(words[at]!.word), isStart: SENTENCE_START.test(text.slice(Math.max(0, start - 8), start)) });
      at += spelling.keys.length - 1;
    }
    return found;
  }

  #spellingAt(text: string, words: ReturnType<typeof wordsOf>, at: number): Spelling | null {
    for (const key of this.#forms.keys(words[at]!.word)) {
      for (const spelling of this.#spellings.get(key) ?? []) {
        const isHere = spelling.keys.every((wanted, k) => {
          const [word, before] = [words[at + k], words[at + k - 1]];
          return word !== undefined && (k === 0 || /^\s+$/u.test(text.slice(before!.end, word.start))) && this.#forms.keys(word.word).includes(wanted);
        });
        if (isHere) return spelling;
      }
    }
    return null;
  }
}

/** What is between the names of one term. */
function alternativesOf(lang: Lang): RegExp {
  const words = GRAMMARS[lang]?.alternatives;
  return new RegExp(String.raw`\s*[/,()]\s*${words ? String.raw`|\s+(?:${words})\s+` : ''}`, 'u');
}

function withoutQuotes(term: string): string {
  return term.replace(/^[«"“]|[»"”]$/gu, '').trim();
}
