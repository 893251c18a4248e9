/** The grammars by language. */
import { GRAMMARS } from './compiled/grammars.ts';
import type { Grammar } from './grammar.ts';

/** @throws Error where no folder has the language */
export function grammarOf(lang: string): Grammar {
  if (!Object.hasOwn(GRAMMARS, lang)) throw new Error(`the interface does not speak "${lang}"`);
  return GRAMMARS[lang]!;
}

/** A pattern of what each language gives, for what is read whatever its language is. */
export function ofAllLanguages(part: (grammar: Grammar) => string | undefined): string {
  return Object.values(GRAMMARS).map(part).filter(Boolean).join('|');
}

/** A text in the quotation marks of a language. */
export function quoted(text: string, lang: string): string {
  const { open, close, nested } = grammarOf(lang).quotation;
  return `${open}${nested(text)}${close}`;
}
