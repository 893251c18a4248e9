/** Numbers of a text, in digits and in words, and their values. */
import type { Vocabulary } from './vocabulary.ts';
import { anyCase, END, START } from './word-pattern.ts';

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = `(?<!\\d[.,]|\\p{L}|\\d)(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d|\\.\\d)`;

export interface Numbers {
  /** One number: «10», «десять», «10 (десять)», «1,5 млн», or a range of two. */
  pattern: string;
  /** The value of a match of `pattern`, written one way: «10», «10–15». */
  valueOf(text: string): string;
}

export function numbersOf({ numbers, decimal, range }: Vocabulary): Numbers {
  const one = numbers.map(([, pattern]) => pattern).join('|');
  const multiplier = numbers.filter(([value]) => value >= 1000).map(([, pattern]) => pattern).join('|');
  const words = `${START}(?:${one})(?:(?:[\\s-]|\\sand\\s)+(?:${one})${END})*${END}`;
  const digits = `${DIGITS}(?:\\s?(?:${multiplier})${END})?`;
  const number = `(?:${digits}(?:\\s*\\((?:${words})\\))?|${words}(?:\\s*\\(\\s*${digits}\\s*\\))?)`;
  const tests = numbers.map(([value, pattern]) => [value, anyCase(`^(?:${pattern})$`)] as const);
  const inDigits = anyCase(DIGITS, 'gu');
  const to = `\\s*(?:[–—-]|${START}(?:${range})${END})\\s*`;
  const between = anyCase(`${to}(?=\\d|${words})`);

  const readWords = (text: string): number => {
    let [total, current] = [0, 0];
    for (const word of text.split(/[\s)-]+/u)) {
      const value = tests.find(([, test]) => test.test(word))?.[0];
      if (value === undefined) continue;
      if (value >= 1000) [total, current] = [total + Math.max(1, current) * value, 0];
      else current = value === 100 ? Math.max(1, current) * 100 : current + value;
    }
    return total + current;
  };
  const readDigits = (text: string): number => {
    const bare = text.replace(/[\s\u202f]/gu, '');
    const isGrouped = decimal === '.' || /,\d{3},|,\d{3}\./.test(bare);
    return Number(isGrouped ? bare.replaceAll(',', '') : bare.replace(',', '.'));
  };
  const readPart = (part: string): number => {
    const [digits] = part.match(inDigits) ?? [];
    // Words beside the digits multiply them: «1,5 млн».
    return digits === undefined ? readWords(part) : readDigits(digits) * (readWords(part) || 1);
  };
  const readOne = (text: string): string => {
    const [value, again] = text.split('(').map(readPart);
    // «10 (десять)» says its number twice; where the two disagree both are reported.
    return again === undefined || again === value ? String(value) : `${value} (${again})`;
  };
  return { pattern: `${number}(?:${to}${number})?`, valueOf: (text) => text.split(between).map(readOne).join('–') };
}
