/**
 * What a reader knows a clause by whatever else it says: the words it leads in with («Обработка платежей: …»), the term it
 * defines, the first cell of its row; or that it is a date and nothing else.
 */
import { plainText } from '../model/clause.ts';
import type { Unit } from './unit.ts';
import { foldWord } from './word.ts';

const TERM = /^[«"“]([^»"”]{1,80})[»"”]/u;
const LEAD_IN = /^([^.:;!?]{2,80})(?::\s|\s[–—]\s|\.\s(?=\p{Lu}))/u;
const MOST_WORDS = 8;
const DATE = /^(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*\d.*\d\d\d\d|.*\d\d\d\d.*\d)\P{L}*(?:\p{L}+\P{L}+){0,4}\p{L}*\P{L}*$/u;
const LONGEST_DATE = 50;

/** Null where nothing names the clause. */
export function nameOf({ text, clause }: Unit): string | null {
  if (clause.cells) return named('row', plainText(clause.cells[0] ?? []));
  if (text.length <= LONGEST_DATE && DATE.test(text)) return 'date';
  const [first] = clause.text;
  const bold = first?.kind === 'strong' ? plainText([first]) : null;
  const words = clause.term ?? TERM.exec(text)?.[1] ?? (bold !== null && bold !== text ? bold : null) ?? LEAD_IN.exec(text)?.[1];
  return words && words.split(/\s+/u).length <= MOST_WORDS ? named('words', words) : null;
}

function named(by: string, words: string): string | null {
  const name = words.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map(foldWord).join(' ');
  return name === '' ? null : `${by} ${name}`;
}
