/** Languages in which the tool itself speaks to those who edit the texts; readers of the site have `language.ts`. */
export const MESSAGE_LANGUAGES = ['ru', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** What the tool says, in each of its languages, side by side. */
export type Message = Record<MessageLanguage, string>;

/** A message made of others. @param join how the parts come together, the same in each language or by it */
export function compose(join: (lang: MessageLanguage) => string): Message {
  return { ru: join('ru'), en: join('en') };
}
