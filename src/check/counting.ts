/** How a series of numbers continues: 1, 2; a, b; а, б; i, ii. */
import { GRAMMARS } from '../languages/compiled/grammars.ts';
import { grammarOf } from '../languages/grammars.ts';
import type { Lang } from '../model/edition.ts';

/** One number of a series: its position in the alphabet, or its value. */
export interface Count {
  by: 'figure' | 'roman' | string;
  /** From 1. */
  order: number;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Letters that lists leave out by custom, in any language. */
const LEFT_OUT = Object.values(GRAMMARS).map(({ leftOut }) => leftOut).join('');
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * @param own the number without its prefix: `5` of `3.2.5`
 * @param before the one before it in its series: `i` after `h` is a letter, on its own it is one
 * @returns null where that is ambiguous
 */
export function readCount(own: string, before: Count | null, lang: Lang): Count | null {
  if (/^\d+$/.test(own)) return { by: 'figure', order: Number(own) };
  const letter = own.toLowerCase();
  const alphabet = [LATIN, grammarOf(lang).alphabet, ...Object.values(GRAMMARS).map((one) => one.alphabet)].find((letters) => letters.includes(letter[0]!));
  const isRoman = /^[ivxlc]+$/.test(letter) && (before ? before.by === 'roman' : letter === 'i' || letter.length > 1);
  if (isRoman) return { by: 'roman', order: romanOrder(letter) };
  return alphabet && letter.length === 1 ? { by: alphabet, order: alphabet.indexOf(letter) + 1 } : null;
}

/** Whether `b` comes right after `a`, apart from letters that lists leave out by custom. */
export function isNext(a: Count, b: Count): boolean {
  return b.order > a.order && !missing(a, b);
}

/** The first number that is missing between two of a series, as written in small letters; null where none is. */
export function missing(a: Count | null, b: Count): string | null {
  for (let order = (a?.order ?? 0) + 1; order < b.order; order += 1) {
    const own = b.by === 'figure' ? String(order) : b.by === 'roman' ? romanOf(order) : b.by[order - 1]!;
    if (b.by === 'figure' || b.by === 'roman' || !LEFT_OUT.includes(own)) return own;
  }
  return null;
}

function romanOrder(letters: string): number {
  return Array.from(letters, (letter) => ROMAN[letter]!).reduce((sum, value, i, all) => sum + (value < (all[i + 1] ?? 0) ? -value : value), 0);
}

function romanOf(order: number): string {
  const parts: [number, string][] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
  let [rest, text] = [order, ''];
  for (const [value, letters] of parts) for (; rest >= value; rest -= value) text += letters;
  return text;
}
