/** HTML nodes without the helper library the pages use: these files are sent to readers, who pay for every byte. */
import type { Element, ElementContent, Properties } from 'hast';
import type { ChangeStrings } from '../../languages/strings/changes-ru.ts';
import type { Phrase } from './phrase.ts';

/** The words about the text, and their language where it is not the text's. */
export interface WordingContext {
  say: ChangeStrings;
  lang: string | undefined;
  textLang: string;
}

/** @param textLang language of the text, where `say` may be of another */
export function contextFor(say: ChangeStrings, textLang: string): WordingContext {
  return { say, lang: say.lang === textLang ? undefined : say.lang, textLang };
}

export function word(value: string): ElementContent {
  return { type: 'text', value };
}

export function element(tagName: string, className: string, children: ElementContent[], more: Properties = {}): Element {
  return { type: 'element', tagName, properties: { ...(className ? { className: className.split(' ') } : {}), ...more }, children };
}

/** Words about the text, its own words in them marked where they are in another language. */
export function phraseNodes(phrase: Phrase, { lang, textLang }: Pick<WordingContext, 'lang' | 'textLang'>): ElementContent[] {
  return phrase.map(({ words, quoted }) => (quoted && lang !== undefined ? element('span', '', [word(words)], { lang: textLang }) : word(words)));
}
