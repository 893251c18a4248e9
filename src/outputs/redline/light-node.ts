/** HTML nodes without the helper library the pages use: these files are sent to readers, who pay for every byte. */
import type { Element, ElementContent, Properties } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import type { WeightNature } from '../../redline/index.ts';
import type { Phrase } from './phrase.ts';

/** The words about the text, and their language where it is not the text's. */
export interface WordingContext {
  say: ChangeWords;
  lang: string | undefined;
  textLang: string;
}

/** @param lang language of `say` @param textLang language of the text */
export function contextFor(say: ChangeWords, lang: string, textLang: string): WordingContext {
  return { say, lang: lang === textLang ? undefined : lang, textLang };
}

export function word(value: string): ElementContent {
  return { type: 'text', value };
}

export function element(tagName: string, className: string, children: ElementContent[], more: Properties = {}): Element {
  return { type: 'element', tagName, properties: { ...(className ? { className: className.split(' ') } : {}), ...more }, children };
}

/** By these styles mark changes that carry weight, and show those of one kind. */
export function weightClasses(weights: Iterable<WeightNature>, prefix = 'w-'): string[] {
  return Array.from(weights, (nature) => prefix + nature);
}

/** Words about the text, its own words in them marked where they are in another language. */
export function phraseNodes(phrase: Phrase, { lang, textLang }: Pick<WordingContext, 'lang' | 'textLang'>): ElementContent[] {
  return phrase.map(({ words, quoted }) => (quoted && lang !== undefined ? element('span', '', [word(words)], { lang: textLang }) : word(words)));
}
