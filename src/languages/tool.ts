/**
 * What the tool says to those who edit the texts, from `<code>/tool/*.yaml`: `tool.publish.noSummary({ file })`. A message is
 * in all languages of the tool at once, since it is kept with what it is about, and printed where the language is known.
 */
import { inLanguage, type Message, type MessageLanguage } from '../model/message.ts';
import type { ToolWords } from './compiled/shape.ts';
import { TOOL_LANGUAGES, TOOL_WORDS } from './compiled/tool.ts';

export { TOOL_LANGUAGES } from './compiled/tool.ts';

/** Where a text is filled in, a message can be. */
type Given<Facts> = { readonly [Name in keyof Facts]: string extends Facts[Name] ? Facts[Name] | Message : Facts[Name] };
type Messages<Words> = Words extends string ? Message
  : Words extends (given: infer Facts) => string ? (given: Given<Facts>) => Message
    : { readonly [Key in keyof Words]: Messages<Words[Key]> };
/** Words of one language: a text, one that takes facts, or some of them by name. */
type Words = string | ((given: object) => string) | { readonly [key: string]: Words };

export const tool = gather(Object.fromEntries(TOOL_LANGUAGES.map((lang) => [lang, TOOL_WORDS[lang] as unknown as Words]))) as Messages<ToolWords>;

/** A message of which each language is made by itself; `join` of code may know fewer languages than the tool. */
export function compose(join: (lang: MessageLanguage) => string): Message {
  return Object.fromEntries(TOOL_LANGUAGES.map((lang) => [lang, join(lang) ?? join('en')])) as unknown as Message;
}

/** The same words of all languages as messages. */
function gather(words: Readonly<Record<string, Words>>): unknown {
  const first = words[TOOL_LANGUAGES[0]!]!;
  if (typeof first === 'string') return words;
  if (typeof first === 'function') return (given: object) => compose((lang) => (words[lang] as typeof first)(factsIn(given, lang)));
  const inner = (key: string): Record<string, Words> => Object.fromEntries(TOOL_LANGUAGES.map((lang) => [lang, (words[lang] as typeof first)[key]!]));
  return Object.fromEntries(Object.keys(first).map((key) => [key, gather(inner(key))]));
}

function factsIn(given: object, lang: MessageLanguage): object {
  return Object.fromEntries(Object.entries(given).map(([name, fact]: [string, unknown]) => [name, typeof fact === 'object' && fact !== null ? inLanguage(fact as Message, lang) : fact]));
}
