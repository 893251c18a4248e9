/**
 * The queries to an index of words, chosen so that no clause that a search of the text would find is missing. The index only
 * selects: the words of the selected clauses decide what is found, and where (`find.ts`).
 */
import type { Lang } from '../model/edition.ts';
import { fold, searchedWords } from '../languages/fold.ts';
import { wordForms } from '../languages/stem.ts';
import type { WordForms } from '../languages/word-forms.ts';
import { wantedIn } from './match.ts';
import type { Query } from './query.ts';
import { askedBeginnings, askedKeys, sameWord, type Vocabulary } from './searched-text.ts';

/** Ends each word of the index: with it in the query, a word is found whole, without it as a prefix. */
const END = 'ω';
const whole = (word: string): string => word + END;

/** The words under which the index lists a clause: each in its own form and by its keys, each once, in the order of the text. */
export function indexedWords(lang: Lang, text: string): string[] {
  const grammar = wordForms(lang);
  return [...new Set(searchedWords(text).flatMap(({ word }) => [fold(word), ...grammar.textKeys(word)]))].map(whole);
}

/** The words of an index of texts in a language, whatever they are. */
class IndexedWords implements Vocabulary {
  readonly lang: Lang;
  readonly #grammar: WordForms;

  constructor(lang: Lang) {
    this.lang = lang;
    this.#grammar = wordForms(lang);
  }

  formOf(word: string): Set<string> {
    return new Set([whole(fold(word))]);
  }

  formsOf(word: string): Set<string> {
    return new Set([fold(word), ...askedKeys(this.#grammar, word)].map(whole));
  }

  formsLike(word: string): Set<string> {
    return new Set(askedBeginnings(this.#grammar, word));
  }

  formsFrom(beginning: string): Set<string> {
    return new Set([fold(beginning)]);
  }

  isSameWord(a: string, b: string): boolean {
    return sameWord(this.#grammar, a, b);
  }
}

/**
 * The clauses that may contain everything searched for.
 * @param lang of the texts
 * @param clausesWith the clauses that an index has for one of its words, or for what they begin with
 */
export async function candidates<T>(lang: Lang, { parts }: Query, loose: boolean, clausesWith: (word: string) => Promise<Set<T>>): Promise<Set<T>> {
  const any = async <A>(asked: Iterable<A>, find: (one: A) => Promise<Set<T>>): Promise<Set<T>> => {
    const found = await Promise.all(Array.from(asked, find));
    return new Set(found.flatMap((clauses) => [...clauses]));
  };
  const all = async <A>(asked: readonly A[], find: (one: A) => Promise<Set<T>>): Promise<Set<T>> => {
    let found: Set<T> | undefined;
    for (const one of asked) {
      const these = await find(one);
      found = found === undefined ? these : new Set([...found].filter((clause) => these.has(clause)));
      if (found.size === 0) break;
    }
    return found ?? new Set();
  };
  return all(wantedIn(new IndexedWords(lang), parts, loose), ({ ways }) => any(ways, (way) => all(way, (words) => any(words, clausesWith))));
}
