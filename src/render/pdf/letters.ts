/** Letters that no font of the PDFs has: found before anything is printed, so that no blank box ever is. */
import { clauseName, listClauses, plainText, type Clause } from '../../core/clause.ts';
import type { EditionText } from '../../core/edition.ts';
import type { Problem } from '../../core/problem.ts';
import { canPrint } from './fonts.ts';

/** Asked once a letter for the whole process: texts are long, their alphabets short. */
const known = new Map<string, boolean>();

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
  for (const letter of words) {
    // Every font has ASCII, and most of any markup and number is that.
    if (letter >= ' ' && letter <= '~') continue;
    let printable = known.get(letter);
    if (printable === undefined) known.set(letter, (printable = canPrint(letter)));
    if (!printable) missing.add(letter);
  }
  return missing;
}

function problem(text: EditionText, clause: Clause, letter: string): Problem {
  const code = `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    file: text.file, line: clause.line, column: clause.column, level: 'error', rule: 'pdf-letter',
    message: `clause ${clauseName(clause)} has the letter "${letter}" (${code}), which the PDF fonts do not have: ` +
      'write it with letters of the Russian, Kazakh or Latin alphabet, or remove it',
  };
}
