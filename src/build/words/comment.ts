/** The comment on a pull request. */
import type { Message } from '../../core/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

export const COMMENT = {
  what: {
    ru: 'Составить комментарий к pull request: статус изменённых редакций, календарь, сравнение с действующей, замечания.',
    en: 'Write the comment for a pull request: status of each touched edition, calendar, redline against the one in force, problems.',
  },
  base: {
    ru: 'с чем сравнить: ветка или коммит; без него – всё, что ещё не вступило в силу',
    en: 'what to compare with: a branch or commit; default: all that is not in force yet',
  },
  preview: { ru: 'адрес предварительного просмотра', en: 'address of the preview' },
  notAddress: { ru: '--preview – это адрес, который начинается с https://', en: '--preview is an address that begins with https://' },
  title: { ru: 'Редакции в этом запросе', en: 'Editions in this request' },
  none: { ru: 'Тексты документов не изменены.', en: 'No text of a policy is touched.' },
  columns: { ru: 'Документ | Редакция | Статус | Появится на сайте | Вступит в силу | Печать', en: 'Policy | Edition | Status | Appears | Takes effect | Seal' },
  sealed: { ru: 'запечатана', en: 'sealed' },
  unsealed: { ru: 'нет', en: 'none' },
  deleted: (files: string): Message => ({ ru: `Удалены: ${files}.`, en: `Deleted: ${files}.` }),
  moreEditions: (n: number): Message => ({ ru: `И ещё редакций: ${n}.`, en: `And ${n} more ${n === 1 ? 'edition' : 'editions'}.` }),
  calendar: { ru: 'Календарь', en: 'Calendar' },
  calendarNote: (timeZone: string, asOf: string): Message => ({ ru: `Время ${timeZone}; составлено ${asOf}.`, en: `Time of ${timeZone}; written ${asOf}.` }),
  noDates: { ru: 'Дат впереди нет: проекты появятся на сайте, когда их опубликуют (Actions → «Опубликовать редакцию»).', en: 'Nothing is dated: drafts appear once they are published (Actions → «Опубликовать редакцию»).' },
  problems: { ru: 'Замечания', en: 'Problems' },
  references: { ru: 'Ссылки на пункты и адреса', en: 'References and links' },
  level: (level: 'error' | 'warning' | 'note'): Message => ({ error: { ru: 'ошибка', en: 'error' }, warning: { ru: 'предупреждение', en: 'warning' }, note: { ru: 'к сведению', en: 'note' } })[level],
  noProblems: { ru: 'Замечаний нет.', en: 'No problems.' },
  more: (n: number): Message => ({ ru: `и ещё: ${n}`, en: `and ${n} more` }),
  against: (policy: string, version: number, from: number, inForce: boolean): Message => ({
    ru: `${policy}, редакция ${version}: что изменилось по сравнению с ${inForce ? 'действующей ' : ''}редакцией ${from}`,
    en: `${policy}, edition ${version}: what changed since edition ${from}${inForce ? ', which is in force' : ''}`,
  }),
  first: (policy: string, version: number): Message => ({ ru: `${policy}, редакция ${version}: сравнить не с чем, это первая редакция`, en: `${policy}, edition ${version}: the first one, there is nothing to compare it with` }),
  renumbered: { ru: 'Изменились номера', en: 'Renumbered' },
  noRoom: (policy: string, version: number): Message => ({
    ru: `${policy}, редакция ${version}: сравнение не поместилось, оно есть в предварительном просмотре`,
    en: `${policy}, edition ${version}: no room left for its redline, the preview has it`,
  }),
  translations: { ru: 'Переводы', en: 'Translations' },
  translated: (lang: string): Message => ({ ru: `${lang} – есть`, en: `${lang}: there` }),
  lags: (lang: string, version: number): Message => ({ ru: `${lang} – отстаёт: текст изменён, а перевод тот же, что в редакции ${version}`, en: `${lang}: lags, the text changed and the translation is that of edition ${version}` }),
  missing: (lang: string, last: number | null): Message => ({
    ru: last === null ? `${lang} – нет` : `${lang} – нет, последний – у редакции ${last}`,
    en: last === null ? `${lang}: none` : `${lang}: none, the last one is of edition ${last}`,
  }),
  link: { ru: 'Предварительный просмотр с проектами', en: 'Preview with drafts' },
} satisfies Words;
