/** The words of the interface: one typed table a language, the same shape for all. */
import type { Language } from '../words.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru, type Strings } from './ru.ts';

export type { Strings } from './ru.ts';

const TABLES: Record<Language, Strings> = { ru, kk, en };

for (const [lang, table] of Object.entries(TABLES)) assertComplete(ru, table, lang);

/** The table of a language. @throws Error where the interface does not have it */
export function stringsFor(lang: string): Strings {
  const table = TABLES[lang as Language];
  if (!table) throw new Error(`the interface does not speak "${lang}"`);
  return table;
}

/** A page with a missing word must not be published: the build fails instead. */
export function assertComplete(model: object, table: object, path: string): void {
  for (const [key, value] of Object.entries(model)) {
    const own = (table as Record<string, unknown>)[key];
    if (typeof own !== typeof value) throw new Error(`interface string ${path}.${key} is missing`);
    if (typeof value === 'object' && value !== null) assertComplete(value, own as object, `${path}.${key}`);
  }
}
