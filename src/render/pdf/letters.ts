/** Letters that no font of the PDFs has: found before anything is printed, so that no blank box ever is. */
import { clauseName, listClauses, plainText, type Clause } from '../../core/clause.ts';
import type { EditionText } from '../../core/edition.ts';
import type { Problem } from '../../core/problem.ts';
import { canPrint } from './fonts.ts';

/** By code point: the fonts are asked once a letter for the whole process. Texts are long and many, their alphabets short. */
const verdicts = new Uint8Array(0x110000);
const PRINTABLE = 1;
const MISSING = 2;

/**
 * The letters of a text that its PDF could not print, each once a clause, with the rule name `pdf-letter`.
 * @returns an empty list for a sound text
 */
export function missingLetters(text: EditionText): Problem[] {
  return listClauses(text.tree).flatMap((clause) =>
    Array.from(missingIn(clause.mark + plainText(clause.text)), (letter) => problem(text, clause, letter)));
}

function missingIn(words: string): Set<string> {
  const missing = new Set<string>();
  for (let i = 0; i < words.length; i += 1) {
    const codePoint = words.codePointAt(i)!;
    const verdict = (verdicts[codePoint] ||= canPrint(String.fromCodePoint(codePoint)) ? PRINTABLE : MISSING);
    if (verdict === MISSING) missing.add(String.fromCodePoint(codePoint));
    if (codePoint > 0xffff) i += 1;
  }
  return missing;
}

function problem(text: EditionText, clause: Clause, letter: string): Problem {
  const code = `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    file: text.file, ...placeOf(text, clause, letter), level: 'error', rule: 'pdf-letter',
    message: {
      ru: `в пункте ${clauseName(clause)} есть знак «${letter}» (${code}), которого нет в шрифтах PDF: напишите его русскими, казахскими или латинскими буквами или уберите`,
      en: `clause ${clauseName(clause)} has the letter "${letter}" (${code}), which the PDF fonts do not have: write it with letters of the Russian, Kazakh or Latin alphabet, or remove it`,
    },
  };
}

/** Where the letter is written: behind the beginning of its clause, or of the file for a title; there, where it is written as a reference. */
function placeOf({ source }: EditionText, clause: Clause, letter: string): { line: number; column: number } {
  const lines = source.split('\n');
  const isTitle = clause.form === 'title';
  for (let i = isTitle ? 0 : clause.line - 1; i < lines.length; i += 1) {
    const column = lines[i]!.indexOf(letter, !isTitle && i === clause.line - 1 ? clause.column - 1 : 0) + 1;
    if (column > 0) return { line: i + 1, column };
  }
  return { line: clause.line, column: clause.column };
}
