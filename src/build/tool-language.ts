/**
 * The language of the commands: `--lang`, else the environment. Without one there, Russian, which those who
 * edit the texts read; for a language that the commands do not have, English.
 */
import { MESSAGE_LANGUAGES, type Message, type MessageLanguage } from '../model/message.ts';

/** The first that specifies a language decides; `C` and `POSIX` do not. */
const VARIABLES = ['POLICY_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
/** Users of a Kazakh system read Russian. */
const NEAREST: Readonly<Record<string, MessageLanguage>> = { kk: 'ru' };

/**
 * @param args the words after the command; `--lang en`, `--lang=en`
 * @param env the environment: `POLICY_LANG`, then what the system is set to
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const words = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asked = words.flatMap((word, i) => (word === '--lang' ? words[i + 1] ?? [] : word.startsWith('--lang=') ? word.slice('--lang='.length) : []));
  const known = MESSAGE_LANGUAGES.find((lang) => lang === asked.at(-1)?.toLowerCase());
  if (known) return known;
  for (const text of VARIABLES.map((variable) => env[variable])) {
    const lang = /^[a-z]{2,3}(?![a-z])/i.exec(text ?? '')?.[0].toLowerCase();
    if (lang !== undefined) return MESSAGE_LANGUAGES.find((one) => one === lang) ?? NEAREST[lang] ?? 'en';
  }
  return 'ru';
}

/** The language of this process. */
export function toolLanguage(): MessageLanguage {
  return languageOf(process.argv.slice(2), process.env);
}

/** A message in the language of this process. */
export function say(message: Message): string {
  return message[toolLanguage()];
}
