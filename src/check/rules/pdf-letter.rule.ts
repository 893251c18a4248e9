/**
 * Letters that the PDFs print differently, each reported once per clause; a word of joined letters is one finding, not
 * one per letter.
 */
import { clauseName, listClauses, plainText, type Clause } from '../../model/clause.ts';
import type { EditionText } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { codePoint } from '../../content/character.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  missing: (clause: string, letter: string): Message => ({
    ru: `в пункте ${clause} есть знак «${letter}» (${codePoint(letter)}), которого нет в шрифтах PDF: там вместо него □ и примечание`,
    en: `clause ${clause} has the letter "${letter}" (${codePoint(letter)}), which the PDF fonts do not have: the PDF shows □ instead, with a note`,
  }),
  apart: (clause: string, letter: string): Message => ({
    ru: `в пункте ${clause} есть письмо, буквы которого соединяются («${letter}»): в PDF они напечатаны по отдельности, с примечанием`,
    en: `clause ${clause} has a script whose letters join ("${letter}"): the PDF prints them one by one, with a note`,
  }),
};

export default defineTextRule({
  name: 'pdf-letter',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Знак, который PDF не напечатает как есть', en: 'A letter that the PDF prints differently' },
  why: {
    ru: 'Редкого знака нет ни в одном шрифте PDF: вместо него стоит □, а под заголовком – примечание. Арабские, индийские и другие соединяемые буквы печатаются по отдельности. На странице и в Word всё стоит как есть; при копировании из PDF получаются сами знаки.',
    en: 'A rare letter may be in none of the PDF fonts: the PDF shows □ instead, and a note under the title. Arabic, Indic and other joined letters are printed one by one. The page and the Word file have them as they are, and copying from the PDF gives the letters themselves.',
  },
  fix: { ru: 'Если можно, напишите слово русскими, казахскими или латинскими буквами. Если нельзя, оставьте: документ будет опубликован с примечанием.', en: 'Write the word with letters of the Russian, Kazakh or Latin alphabet where you can. Where you cannot, leave it: the document is published with the note.' },
  messages,
  of: 'text',
  check({ text, context }, report) {
    for (const clause of listClauses(text.tree)) {
      const { missing, apart } = context.unusualLetters(clause.mark + plainText(clause.text));
      for (const letter of missing) report(placeOf(text, clause, letter), messages.missing(clauseName(clause), letter));
      if (apart[0] !== undefined) report(placeOf(text, clause, apart[0]), messages.apart(clauseName(clause), apart[0]));
    }
  },
  examples: [
    {
      wrong: '1. Ресторан ‸\u{20bb7}野家.',
      right: '1. Ресторан Ёсиноя.',
    },
    {
      wrong: '1. Компания ‸شركة البيانات.',
      right: '1. Компания Аль-Баянат.',
    },
  ],
});

/** Where the letter is written, searched from the beginning of its clause (for a title, of the file); that beginning where it is written as a reference. */
function placeOf({ source }: EditionText, clause: Clause, letter: string): { line: number; column: number } {
  const lines = source.split('\n');
  const isTitle = clause.form === 'title';
  for (let i = isTitle ? 0 : clause.line - 1; i < lines.length; i += 1) {
    const column = lines[i]!.indexOf(letter, !isTitle && i === clause.line - 1 ? clause.column - 1 : 0) + 1;
    if (column > 0) return { line: i + 1, column };
  }
  return { line: clause.line, column: clause.column };
}
