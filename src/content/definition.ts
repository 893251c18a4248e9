/**
 * Defined terms. Legal texts list them as «Term – meaning» after words that announce them («используются
 * следующие термины:»); only there is a dash a definition, elsewhere it is a dash.
 */
import { ofAllLanguages } from '../languages/grammars.ts';

const ANNOUNCES = new RegExp(ofAllLanguages(({ announcesTerms }) => announcesTerms), 'iu');
const TERM = /^([«"“]?[\p{Lu}\p{N}][^.;:!?–—]{0,80}?[»"”]?)(?:\s[–—-]\s|:\s)\S/u;
const MAX_WORDS = 8;

/** Whether the words announce a list of definitions: they end in a colon, or are a heading, and mention terms. */
export function opensDefinitions(words: string): boolean {
  return ANNOUNCES.test(words) && (/:\s*$/u.test(words) || words.length <= 80);
}

/** The term that a definition begins with, or null where the words are not a definition. */
export function definedTerm(words: string): string | null {
  const term = TERM.exec(words)?.[1];
  return term && term.split(/\s+/u).length <= MAX_WORDS ? term : null;
}
