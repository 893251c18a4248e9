/** What readers see about a corrected mistake: «Исправлено 10.01.2027: …». */
import type { Correction } from '../../model/edition.ts';
import type { Language } from '../words.ts';
import { numericDay, zoned } from '../../model/time.ts';
import { en } from './en.ts';

const HEADS: Record<Language, (at: Temporal.PlainDate) => string> = {
  ru: (day) => `Исправлено ${numericDay(day)}`,
  kk: (day) => `${numericDay(day)} түзетілді`,
  en: (day) => `Corrected on ${en.date.on(day.toZonedDateTime('UTC'))}`,
};

/** The words before the note, which stays in the authoritative language, as it was written: «Исправлено 10.01.2027». */
export function correctionHead({ date }: Correction, timeZone: string, lang: string): string {
  return HEADS[lang as Language](zoned(date, timeZone).toPlainDate());
}

/** «Исправлено 10.01.2027: …». */
export function correctionWords(correction: Correction, timeZone: string, lang: string): string {
  return `${correctionHead(correction, timeZone, lang)}: ${correction.note}`;
}
