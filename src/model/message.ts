/**
 * The languages in which code gives the messages of the tool: those of the rules and of the outputs, with what they are about. Every
 * other word of the tool is in the folders of the languages, and a folder may add a language: what code says is English in it
 * until it is said in that language too, which is then added here, and the compiler asks for it everywhere.
 */
export type MessageLanguage = 'ru' | 'en';

/** What the tool says, in each of its languages, side by side. */
export type Message = Readonly<Record<MessageLanguage, string>>;

/** A message in a language of the tool. */
export function inLanguage(message: Message, lang: MessageLanguage): string {
  return message[lang] ?? message.en;
}
