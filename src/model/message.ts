/** Languages of the tool's messages to those who edit the texts; for readers of the site see `language.ts`. */
export const MESSAGE_LANGUAGES = ['ru', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** What the tool says, in each of its languages, side by side. */
export type Message = Record<MessageLanguage, string>;

/** A message composed of others. @param join how the parts are joined, the same in each language or depending on it */
export function compose(join: (lang: MessageLanguage) => string): Message {
  return { ru: join('ru'), en: join('en') };
}
