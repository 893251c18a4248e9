/** The words of one topic in every language: tables of one shape, which the type checks. */
import type { Language } from '../words.ts';

/** @returns the table of a language @throws Error where the interface does not have it */
export function topic<Words>(tables: Record<Language, Words>): (lang: string) => Words {
  return (lang) => {
    const table = tables[lang as Language];
    if (table === undefined) throw new Error(`the interface does not speak "${lang}"`);
    return table;
  };
}
