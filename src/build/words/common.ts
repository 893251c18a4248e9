/** What every command says: its options, its wrong calls, its end. */
import type { Message } from '../../core/message.ts';
import { plural } from '../../render/strings/plural.ts';

const ru = plural('ru');

export const COMMON = {
  help: { ru: 'показать эту справку', en: 'show this help' },
  lang: { ru: 'язык сообщений (или POLICY_LANG)', en: 'the language of messages (or POLICY_LANG)' },
  asOf: {
    ru: 'работать так, будто сейчас этот день или время, например 2026-12-01 (или POLICY_AS_OF)',
    en: 'work as if it were this day or time, e.g. 2026-12-01 (or POLICY_AS_OF)',
  },
  content: { ru: 'папка с текстами (или POLICY_CONTENT)', en: 'the content folder (or POLICY_CONTENT)' },
  out: { ru: 'папка для результата', en: 'the output folder' },
  port: { ru: 'порт, на котором открывать сайт', en: 'the port to serve at' },
  notPort: { ru: 'порт – это число от 0 до 65535', en: 'a port is a number from 0 to 65535' },
  error: { ru: 'ошибка', en: 'error' },
  where: { ru: 'POLICY_DEBUG=1 покажет, где', en: 'POLICY_DEBUG=1 shows where' },
  stops: { ru: 'Ctrl+C – остановить', en: 'Ctrl+C stops' },
  noPolicy: (name: string, known: string): Message => ({
    ru: `документа «${name}» нет: есть ${known}`,
    en: `there is no policy "${name}": known are ${known}`,
  }),
  unread: (names: readonly string[]): Message => ({
    ru: names.length === 1
      ? `Документ ${names[0]} пропущен, в нём ошибки: npm run check покажет их.`
      : `Документы ${names.join(', ')} пропущены, в них ошибки: npm run check покажет их.`,
    en: `${names.join(', ')} left out, with errors: npm run check shows them.`,
  }),
  noLock: {
    ru: 'Замок editions.lock.json не читается, печати не проверены: npm run check покажет, почему.',
    en: 'editions.lock.json cannot be read, no seal was checked: npm run check shows why.',
  },
  nothingWritten: (problems: number): Message => ({
    ru: `${ru(problems, 'ошибка', 'ошибки', 'ошибок')}: ничего не записано.`.replaceAll('\u00a0', ' '),
    en: `${problems === 1 ? '1 problem' : `${problems} problems`}: nothing was written.`,
  }),
  nothingShown: (problems: number): Message => ({
    ru: `${ru(problems, 'ошибка', 'ошибки', 'ошибок')}: ${problems === 1 ? 'исправьте её' : 'исправьте их'} и повторите.`.replaceAll('\u00a0', ' '),
    en: `${problems === 1 ? '1 problem: solve it' : `${problems} problems: solve them`} and try again.`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
