/** The language in which the commands speak: `--lang`, else the environment, else Russian, which those who edit the texts read. */
import { MESSAGE_LANGUAGES, type Message, type MessageLanguage } from '../model/message.ts';

/** The first that names a language of ours decides; `C` and `POSIX` name none. */
const VARIABLES = ['POLICY_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
const FALLBACK: MessageLanguage = 'ru';

/**
 * @param args the words behind the command; `--lang en`, `--lang=en`
 * @param env the environment: `POLICY_LANG`, then what the system is set to
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const words = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asked = words.flatMap((word, i) => (word === '--lang' ? words[i + 1] ?? [] : word.startsWith('--lang=') ? word.slice('--lang='.length) : []));
  const named = (text: string | undefined) => MESSAGE_LANGUAGES.find((lang) => new RegExp(`^${lang}(?![a-z])`, 'i').test(text ?? ''));
  for (const text of [asked.at(-1), ...VARIABLES.map((variable) => env[variable])]) {
    const lang = named(text);
    if (lang) return lang;
  }
  return FALLBACK;
}

/** The language of this process. */
export const LANG: MessageLanguage = languageOf(process.argv.slice(2), process.env);

/** A message in the language of this process. */
export function say(message: Message): string {
  return message[LANG];
}
