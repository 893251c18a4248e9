/** Letters that the PDFs cannot print as they are: told to the editor before, and to the reader of the file itself. */
import { clauseName, listClauses, plainText, type Clause } from '../../model/clause.ts';
import type { EditionText } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import type { Problem } from '../../model/problem.ts';
import type { Level } from '../../model/rules/rule.ts';
import { documentWords } from '../../languages/strings/document-strings.ts';
import { printingOf, type Printing } from './fonts.ts';

/** By code point: the fonts are asked once a letter for the whole process. Texts are long and many, their alphabets short. */
const verdicts: (Printing | undefined)[] = [];

/**
 * The letters of a text that its PDF prints otherwise, each once a clause, with the rule name `pdf-letter`.
 * @param level warning while the text can still be changed, else note
 * @returns an empty list for a text without such letters
 */
export function letterProblems(text: EditionText, level: Level): Problem[] {
  return listClauses(text.tree).flatMap((clause) => {
    const letters = unusualLetters(clause.mark + plainText(clause.text));
    // A word of joined letters is one finding, not one for each of them.
    const [apart] = letters.apart;
    return [
      ...letters.missing.map((letter) => problem(text, clause, letter, level, MESSAGE.missing(clauseName(clause), letter))),
      ...(apart === undefined ? [] : [problem(text, clause, apart, level, MESSAGE.apart(clauseName(clause), apart))]),
    ];
  });
}

/** What a document says of the letters that it prints otherwise; null where there are none. @param printed everything it prints @param address of the page with the same text */
export function lettersNote(printed: string, lang: string, address: string): string | null {
  const { missing, apart } = unusualLetters(printed);
  const words = documentWords(lang).letters;
  const notes = [...(missing.length > 0 ? [words.missing(missing.map(codeOf).join(', '))] : []), ...(apart.length > 0 ? [words.apart] : [])];
  return notes.length === 0 ? null : `${notes.join(' ')} ${words.page(address)}`;
}

function unusualLetters(words: string): { missing: string[]; apart: string[] } {
  const found = { missing: new Set<string>(), apart: new Set<string>() };
  for (let i = 0; i < words.length; i += 1) {
    const codePoint = words.codePointAt(i)!;
    const verdict = (verdicts[codePoint] ??= printingOf(String.fromCodePoint(codePoint)));
    if (verdict !== 'whole') found[verdict].add(String.fromCodePoint(codePoint));
    if (codePoint > 0xffff) i += 1;
  }
  return { missing: [...found.missing], apart: [...found.apart] };
}

function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

const MESSAGE = {
  missing: (clause: string, letter: string): Message => ({
    ru: `в пункте ${clause} есть знак «${letter}» (${codeOf(letter)}), которого нет в шрифтах PDF: там вместо него □ и примечание`,
    en: `clause ${clause} has the letter "${letter}" (${codeOf(letter)}), which the PDF fonts do not have: there □ stands in its place, with a note`,
  }),
  apart: (clause: string, letter: string): Message => ({
    ru: `в пункте ${clause} есть письмо, буквы которого соединяются («${letter}»): в PDF они напечатаны по отдельности, с примечанием`,
    en: `clause ${clause} has a script whose letters join ("${letter}"): the PDF prints them one by one, with a note`,
  }),
};

function problem(text: EditionText, clause: Clause, letter: string, level: Level, message: Message): Problem {
  return { file: text.file, ...placeOf(text, clause, letter), level, rule: 'pdf-letter', message };
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
