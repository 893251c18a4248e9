/** Words that a browser fills in: what a message takes is in them by its name, `%n`. */
import type { Words } from './words.ts';

/** A message that takes something is a text here. */
export type Template<W> = W extends string ? string : W extends (given: never) => string ? string : { readonly [K in keyof W]: Template<W[K]> };

export type DayWords = Template<Words['calendar']['answer']>;
export type FindingWords = Template<Words['search']['words']>;

/** What prints a parameter as its own name. */
const NAMES = new Proxy({}, { get: (_, name) => `%${String(name)}` });

/** @param words none of which chooses by what it is given */
export function template<W>(words: W): Template<W> {
  if (typeof words === 'function') return words(NAMES) as Template<W>;
  if (typeof words !== 'object' || words === null) return words as Template<W>;
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, template(one)])) as Template<W>;
}
