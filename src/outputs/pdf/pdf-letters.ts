/** Letters that the PDFs cannot print as they are: the rule `pdf-letter` warns of them, and the file tells its reader. */
import { wordsIn } from '../../languages/words.ts';
import { codePoint } from '../../content/character.ts';
import { printedFaces, type Theme } from '../../model/theme.ts';
import { fontStack, printingOf, STYLES, type Printing } from './fonts.ts';

/** What a document says about the letters that it prints differently; null where there are none. @param printed everything it prints @param address of the page with the same text */
export function lettersNote(printed: string, lang: string, address: string, theme: Theme): string | null {
  const { missing, apart } = letterCheck(theme)(printed);
  const words = wordsIn(lang).document.letters;
  const notes = [...(missing.length > 0 ? [words.missing({ codes: missing.map(codePoint).join(', ') })] : []), ...(apart.length > 0 ? [words.apart] : [])];
  return notes.length === 0 ? null : `${notes.join(' ')} ${words.page({ address })}`;
}

/** The letters of some words that the PDFs print differently, each once: those that no font has, and those that join. */
export type LetterCheck = (words: string) => { missing: string[]; apart: string[] };

/** Asks the fonts of a theme once a letter: texts are long and many, their alphabets short. */
export function letterCheck(theme: Theme): LetterCheck {
  const faces = printedFaces(theme);
  const stacks = STYLES.map((style) => fontStack(faces, style));
  const known = new Map<string, Printing>();
  return (words) => {
    const found: Record<Printing, string[]> = { whole: [], missing: [], apart: [] };
    for (const letter of new Set(words)) {
      let printing = known.get(letter);
      if (!printing) known.set(letter, (printing = printingOf(letter, stacks)));
      found[printing].push(letter);
    }
    return found;
  };
}
