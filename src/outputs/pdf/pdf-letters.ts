/** Letters that the PDFs cannot print as they are: the rule `pdf-letter` warns of them, and the file tells its reader. */
import { wordsIn } from '../../languages/words.ts';
import { codePoint } from '../../content/character.ts';
import { printingOf, type Printing } from './fonts.ts';

/** By code point: the fonts are asked once a letter for the whole process. Texts are long and many, their alphabets short. */
const verdicts: (Printing | undefined)[] = [];

/** What a document says about the letters that it prints differently; null where there are none. @param printed everything it prints @param address of the page with the same text */
export function lettersNote(printed: string, lang: string, address: string): string | null {
  const { missing, apart } = unusualLetters(printed);
  const words = wordsIn(lang).document.letters;
  const notes = [...(missing.length > 0 ? [words.missing({ codes: missing.map(codePoint).join(', ') })] : []), ...(apart.length > 0 ? [words.apart] : [])];
  return notes.length === 0 ? null : `${notes.join(' ')} ${words.page({ address })}`;
}

/** The letters of some words that the PDFs print differently, each once: those that no font has, and those that join. */
export function unusualLetters(words: string): { missing: string[]; apart: string[] } {
  const found = { missing: new Set<string>(), apart: new Set<string>() };
  for (let i = 0; i < words.length; i += 1) {
    const codePoint = words.codePointAt(i)!;
    const verdict = (verdicts[codePoint] ??= printingOf(String.fromCodePoint(codePoint)));
    if (verdict !== 'whole') found[verdict].add(String.fromCodePoint(codePoint));
    if (codePoint > 0xffff) i += 1;
  }
  return { missing: [...found.missing], apart: [...found.apart] };
}
