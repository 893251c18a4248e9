/** Messages of live preview about errors in the texts. */
import type { Message, MessageLanguage } from '../../model/message.ts';
import { plural } from '../strings/plural.ts';

const count = (n: number, lang: MessageLanguage): string =>
  (lang === 'ru' ? plural('ru')(n, 'ошибка', 'ошибки', 'ошибок') : `${n} ${n === 1 ? 'error' : 'errors'}`);

export const LIVE = {
  title: (n: number): Message => ({ ru: `${count(n, 'ru')} в текстах`, en: `${count(n, 'en')} in the texts` }),
  lastGood: {
    ru: 'Страница показывает последнее, что удалось прочитать. Исправьте файл и сохраните: она обновится сама.',
    en: 'The page shows what could be read last. Correct the file and save it: the page will follow by itself.',
  },
  nothing: {
    ru: 'Показать эту страницу пока нельзя. Исправьте файл и сохраните: она откроется сама.',
    en: 'This page cannot be shown yet. Correct the file and save it: the page will open by itself.',
  },
  elsewhere: (names: readonly string[]): Message => ({
    ru: `На этой странице их нет: ${names.length === 1 ? 'ошибка' : 'ошибки'} в ${names.join(', ')}.`,
    en: `None is on this page: see ${names.join(', ')}.`,
  }),
  place: (file: string, line: number, column: number): Message => ({ ru: `${file}, строка ${line}, знак ${column}`, en: `${file}, line ${line}, column ${column}` }),
  more: (n: number): Message => ({ ru: `И ещё ошибок: ${n}. Все покажет npm run check.`, en: `And ${n} more: npm run check shows all.` }),
  why: { ru: 'Зачем это правило', en: 'Why there is this rule' },
  sound: { ru: 'Ошибок больше нет.', en: 'No errors any more.' },
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
