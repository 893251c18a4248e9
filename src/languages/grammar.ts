/** What is peculiar to a language and is code. The `grammar.ts` of its folder exports it as `grammar`; its words are the YAML files next to it. */
import type { Group } from './crossref-group.ts';

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
  /** What policies are called, whatever their title, by the name of their folder. */
  policyNames: Readonly<Record<string, readonly string[]>>;
  /** Absent where references of the language are not read. */
  references?: References;
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

/** How references to clauses are written. */
export type References =
  /** Words before a number, as regular expressions; in `units` the groups `section` and `part` are units larger than a clause and paragraphs without a number. */
  | { units: string; openers: string; plural: string }
  /** Numbers before the words, and the name of another document before both: dependent groups together, the outermost first. */
  | { chains(text: string): Iterable<Group[]> };

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
