/**
 * The languages of the tool's messages to those who edit the texts, as keys: every language that has a folder `tool/` in
 * `src/languages/`. The words compiled from these folders declare them here.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled where the languages are known
export interface MessageLanguages {}
export type MessageLanguage = keyof MessageLanguages;

/** What the tool says, in each of its languages, side by side. */
export type Message = Readonly<Record<MessageLanguage, string>>;
