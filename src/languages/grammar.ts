/**
 * What is peculiar to a language and is code. The `grammar.ts` of its folder exports it as `grammar`; its words are the YAML files next to it.
 * A text is often read before its language matters, and a Russian text cites English ones: where nothing else is said, what one
 * language gives holds in the texts of all. Patterns are sources of regular expressions, for the flags `iu` unless it says otherwise.
 */
import type { References } from './references.ts';

type At = Temporal.ZonedDateTime;

/** Days in words; a time at the start of a day is left out. */
export interface Dates {
  /** By itself: «22 ноября 2026 г.», «22 ноября 2026 г., 09:00». */
  on(at: At): string;
  /** After the words that something holds since then: «с 22 ноября 2026 г.» without «с». */
  since(at: At): string;
  /** Within a sentence, when something happens: «22 ноября 2026 г. в 09:00». */
  happensOn(at: At): string;
  /** As short as the language writes it: «22.11.2026». */
  figures(at: At): string;
  /** From a day to another, both of them included: «с 22 ноября 2026 г. по 30 ноября 2026 г.». */
  range(from: At, to: At): string;
  /** A part of one day: «22 ноября 2026 г. с 09:00 до 18:30». */
  within(from: At, to: At): string;
  /** Between the last two periods of a list. */
  and: string;
}

export interface Grammar {
  /** With the country whose spelling it is, for word processors: `en-GB`. */
  tag: string;
  /** Its letters in order, small, by which lists are lettered; and those of them that lists leave out by custom. */
  alphabet: string;
  leftOut: string;
  /** Capitals in order, by which sections are numbered where they are not the Latin ones. */
  sectionLetters?: string;
  /** Small letters as an address writes them, where the romanisation of all languages does not know them. Addresses are kept for ever: a change breaks links. */
  romanised?: Readonly<Record<string, string>>;
  /** What policies are called, whatever their title, by the name of their folder. */
  policyNames: Readonly<Record<string, readonly string[]>>;
  /** What announces a list of definitions: «термины». */
  announcesTerms: string;
  /** Between two names of one term, in texts of the language: «или». */
  alternatives: string;
  numbers: NumberWords;
  /** Absent where references of the language are not read. */
  references?: References;
  /** Absent where lines of the language end at any space. */
  kept?: KeptWords;
  /** How Word calls its styles in the language, where a file has them so. */
  wordStyles?: WordStyles;
  dates: Dates;
  /** Quotation marks, and what a text between them writes its own ones as. */
  quotation: { open: string; close: string; nested(text: string): string };
  /** «на русском языке»: after "published", "the text". @param code of the other language */
  inLanguage(code: string): string;
  /** The language in the words for a text of it that is shown beside this one: «русским» of «рядом с русским текстом». */
  beside(code: string): string;
  /** A document as a citation names it after the clause: «Политики конфиденциальности «Пример»». @param titleLang language of the title */
  cited(title: string, titleLang: string, brand: string): string;
}

/** Words beside numbers. */
export interface NumberWords {
  /** What names a section in its heading, before its number and after: «Статья 5», «5-бап». */
  before?: string;
  after?: string;
  /** What is counted and so no clause: «1,5 млн». A beginning of words ends in `\p{L}*`. */
  counted: string;
}

/** Words that a line does not part from what is next to them. */
export interface KeptWords {
  /** Before a number or a letter, with a full stop or without: «п. 6.1». */
  beforeNumber?: string;
  /** With a full stop before a name: «г. Алматы». Small and capital letters are as given, here and below. */
  beforeName?: string;
  /** What a number counts or measures, and what follows a year. */
  units: string;
  /** Other spaces, each a pattern of the space: those of «и т. д.». */
  others?: readonly string[];
}

/** Names of styles, each a pattern. */
export interface WordStyles {
  title?: string;
  quote?: string;
  contents?: string;
  /** Before the level: «заголовок» of «заголовок 1». */
  heading: string;
}

/** What compiled words put days in words with. */
export function dayFormatter(dates: Dates): (at: At, lang: string, form: string) => string {
  return (at, _, form) => dates[form as 'on' | 'since' | 'happensOn' | 'figures'](at);
}

/** The name of a language in another, as the Unicode project has it. */
export function languageName(code: string, within: string): string {
  return new Intl.DisplayNames(within, { type: 'language' }).of(code)!;
}

/** «ёлочки», „лапки“ within them. */
export const GUILLEMETS: Grammar['quotation'] = { open: '«', close: '»', nested: (text) => text.replaceAll('«', '„').replaceAll('»', '“') };
