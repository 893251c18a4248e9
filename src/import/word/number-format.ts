/** A count as Word writes it in a number format (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Word skips ё, й, ъ and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

const FORMATS: Record<string, (count: number) => string> = {
  decimal: String,
  none: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalEnclosedParen: (count) => `(${count})`,
  decimalEnclosedFullstop: (count) => `${count}.`,
  numberInDash: (count) => `- ${count} -`,
  hex: (count) => count.toString(16).toUpperCase(),
  lowerLetter: (count) => letters(count, LATIN),
  upperLetter: (count) => letters(count, LATIN).toUpperCase(),
  russianLower: (count) => letters(count, RUSSIAN),
  russianUpper: (count) => letters(count, RUSSIAN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
};

/** Whether the format is one that `formatCount` writes as Word does. */
export function knowsFormat(format: string): boolean {
  return Object.hasOwn(FORMATS, format);
}

/** @returns the count in the format; in plain figures where the format is not known */
export function formatCount(count: number, format: string): string {
  return (FORMATS[format] ?? String)(count);
}

/** `a` … `z`, `aa`, `bb`: beyond the alphabet the letter is repeated. Word has none for zero. */
function letters(count: number, alphabet: string): string {
  if (count < 1) return '';
  const times = Math.min(Math.ceil(count / alphabet.length), 50);
  return alphabet[(count - 1) % alphabet.length]!.repeat(times);
}

function roman(count: number): string {
  let rest = Math.min(Math.max(count, 0), 32_767);
  let text = '';
  for (const [value, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
