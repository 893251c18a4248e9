/**
 * The language of the commands: `--lang`, else `POLICY_LANG`, else `toolLanguage` of `site.yaml`, else that of the system.
 * Without any, Russian, which those who edit the texts read; for a language that the commands do not have, English.
 */
import { toolLanguageIn } from '../content/site-reader.ts';
import { inLanguage, type Message, type MessageLanguage } from '../model/message.ts';
import { NEAREST } from '../languages/compiled/nearest.ts';
import { TOOL_LANGUAGES } from '../languages/tool.ts';

/** Of the system; the first that specifies a language decides; `C` and `POSIX` do not. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/** The values of an option among the words after a command: `--lang en`, `--lang=en`. */
function given(args: readonly string[], option: string): string[] {
  const words = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return words.flatMap((word, i) => (word === option ? words[i + 1] ?? [] : word.startsWith(`${option}=`) ? word.slice(option.length + 1) : []));
}

/**
 * @param args the words after the command; `--lang en`, `--lang=en`
 * @param env the environment
 * @param chosen what `site.yaml` of a content folder chooses; null for nothing
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>, chosen: (content: string) => MessageLanguage | null = () => null): MessageLanguage {
  const asked = given(args, '--lang').at(-1)?.toLowerCase();
  const known = TOOL_LANGUAGES.find((lang) => lang === asked);
  if (known) return known;
  const own = env.POLICY_LANG ? null : chosen(given(args, '--content').at(-1) ?? (env.POLICY_CONTENT || 'content'));
  if (own) return own;
  for (const text of ['POLICY_LANG', ...VARIABLES].map((variable) => env[variable])) {
    const lang = /^[a-z]{2,3}(?![a-z])/i.exec(text ?? '')?.[0].toLowerCase();
    if (lang !== undefined) return [lang, NEAREST[lang], 'en'].flatMap((wanted) => TOOL_LANGUAGES.find((one) => one === wanted) ?? [])[0]!;
  }
  return 'ru';
}

/** Decides the language of this process, and of those that it starts, once: as `POLICY_LANG`. */
export function settleLanguage(): void {
  process.env.POLICY_LANG = languageOf(process.argv.slice(2), process.env, toolLanguageIn);
}

/** The language of this process. */
export function toolLanguage(): MessageLanguage {
  return languageOf(process.argv.slice(2), process.env);
}

/** A message in the language of this process. */
export function say(message: Message): string {
  return inLanguage(message, toolLanguage());
}
