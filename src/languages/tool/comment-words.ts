/** The comment on a pull request. */
import type { Message } from '../../model/message.ts';
import { compose } from '../tool.ts';
import { escapeMarkdown } from '../../model/escape-markdown.ts';

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
  direct: { ru: 'папка с файлами для просмотра, которые сделала команда pr-preview', en: 'the folder with the files to open that pr-preview made' },
  notBuilt: { ru: 'предварительный просмотр собрать не удалось', en: 'the preview could not be built' },
  open: { ru: 'Открыть:', en: 'Open:' },
  none: { ru: 'Тексты документов не изменены.', en: 'No text of a policy is touched.' },
  columns: { ru: 'Документ | Редакция | Статус | Появится на сайте | Вступит в силу | Печать', en: 'Policy | Edition | Status | Appears | Takes effect | Seal' },
  unread: (files: string): Message => ({ ru: `Изменены, но не читаются, пока в документе ошибки: ${files}.`, en: `Changed, and unreadable while the policy has errors: ${files}.` }),
  deleted: (files: string): Message => ({ ru: `Удалены: ${files}.`, en: `Deleted: ${files}.` }),
  moreEditions: (n: number): Message => ({ ru: `И ещё редакций: ${n}.`, en: `And ${n} more ${n === 1 ? 'edition' : 'editions'}.` }),
  calendar: { ru: 'Календарь', en: 'Calendar' },
  calendarNote: (timeZone: string, asOf: string): Message => ({ ru: `Время ${timeZone}; составлено ${asOf}.`, en: `Time of ${timeZone}; written ${asOf}.` }),
  noDates: { ru: 'Дат впереди нет.', en: 'Nothing is dated ahead.' },
  onlyDrafts: { ru: 'Дат впереди нет: проекты появятся на сайте, когда их опубликуют (Actions → «Опубликовать редакцию»).', en: 'Nothing is dated: drafts appear once they are published (Actions → «Опубликовать редакцию»).' },
  problems: { ru: 'Замечания', en: 'Problems' },
  references: { ru: 'Ссылки на пункты и адреса', en: 'References and links' },
  level: (level: 'error' | 'warning' | 'note'): Message => ({ error: { ru: 'ошибка', en: 'error' }, warning: { ru: 'предупреждение', en: 'warning' }, note: { ru: 'к сведению', en: 'note' } })[level],
  more: (n: number): Message => ({ ru: `и ещё: ${n}`, en: `and ${n} more` }),
  against: (policy: string, version: number, from: number, inForce: boolean): Message => ({
    ru: `${policy}, редакция ${version}: что изменилось по сравнению с ${inForce ? 'действующей ' : ''}редакцией ${from}`,
    en: `${policy}, edition ${version}: what changed since edition ${from}${inForce ? ', which is in force' : ''}`,
  }),
  first: (policy: string, version: number): Message => ({ ru: `${policy}, редакция ${version}: сравнить не с чем, это первая редакция`, en: `${policy}, edition ${version}: the first one, there is nothing to compare it with` }),
  renumbered: { ru: 'Изменились номера', en: 'Renumbered' },
  againstBase: (policy: string, version: number, base: string, lang: string | null): Message => ({
    ru: `${policy}, редакция ${version}${lang === null ? '' : ` (${lang})`}: что меняет этот запрос по сравнению с ${base}`,
    en: `${policy}, edition ${version}${lang === null ? '' : ` (${lang})`}: what this request changes against ${base}`,
  }),
  replaced: (policy: string, version: number, lang: string | null): Message => ({
    ru: `${policy}, редакция ${version}${lang === null ? '' : ` (${lang})`}: было запечатано → стало в этом запросе`,
    en: `${policy}, edition ${version}${lang === null ? '' : ` (${lang})`}: as it was sealed → as it is in this request`,
  }),
  facts: (policy: string, version: number): Message => ({ ru: `${policy}, редакция ${version}: что прочтут читатели, кроме текста`, en: `${policy}, edition ${version}: what readers see besides the text` }),
  noRoom: { ru: '_Сюда не поместилось: смотрите предварительный просмотр._', en: '_No room left here: see the preview._' },
  translations: { ru: 'Переводы', en: 'Translations' },
  translated: (lang: string): Message => ({ ru: `${lang} – есть`, en: `${lang}: there` }),
  lags: (lang: string, version: number): Message => ({ ru: `${lang} – отстаёт: текст изменён, а перевод тот же, что в редакции ${version}`, en: `${lang}: lags, the text changed and the translation is that of edition ${version}` }),
  missing: (lang: string, last: number | null): Message => ({
    ru: last === null ? `${lang} – нет` : `${lang} – нет, последний – у редакции ${last}`,
    en: last === null ? `${lang}: none` : `${lang}: none, the last one is of edition ${last}`,
  }),
  link: { ru: 'весь просмотр архивом', en: 'the whole preview as an archive' },
} satisfies Words;

/** The first line of the comment. */
export const VERDICT = {
  sound: { ru: 'Можно сливать: в текстах и датах ошибок и предупреждений нет.', en: 'May be merged: texts and dates have no errors and no warnings.' },
  problems: (counted: string): Message => ({ ru: `Сливать нельзя: ${counted}.`, en: `Must not be merged: ${counted}.` }),
  notBuilt: { ru: 'Сливать нельзя: предварительный просмотр не собрался, журнал проверки говорит почему.', en: 'Must not be merged: the preview could not be built, the log of the check says why.' },
  rewritten: (files: string): Message => ({
    ru: `Сливать нельзя: то, что уже запечатано, здесь подменено или удалено (${files}). Закройте запрос или верните всё, как было.`,
    en: `Must not be merged: what was sealed before is replaced or deleted here (${files}). Close the request, or put everything back as it was.`,
  }),
  forked: {
    ru: 'Сливать нельзя: пока запрос ждал, в основной ветке запечатали другое. Обновите ветку и запечатайте своё ещё раз.',
    en: 'Must not be merged: something else was sealed on the main branch meanwhile. Update the branch and seal yours again.',
  },
  unknown: {
    ru: 'Сливать нельзя: с основной веткой сравнить не удалось, и не видно, не подменено ли запечатанное.',
    en: 'Must not be merged: the main branch cannot be compared, and nobody can see whether what was sealed was replaced.',
  },
} satisfies Words;

/** What the seal of an edition is worth. */
export const SEAL_STATES = {
  sealed: { ru: 'запечатана', en: 'sealed' },
  broken: { ru: '**печать нарушена**', en: '**seal broken**' },
  none: { ru: 'нет', en: 'none' },
  unreadable: { ru: '**замок не читается**', en: '**lock unreadable**' },
} satisfies Words;

/** What a request changes about an edition besides its words. */
export const FACTS = {
  none: { ru: 'нет', en: 'none' },
  published: { ru: 'Появится на сайте', en: 'Appears' },
  effective: { ru: 'Вступит в силу', en: 'Takes effect' },
  summary: { ru: 'Что изменилось (summary)', en: 'What changed (summary)' },
  withdrawal: { ru: 'Отзыв', en: 'Withdrawal' },
  backdated: { ru: 'Отзыв задним числом, причина', en: 'The withdrawal is dated back because' },
  moved: { ru: 'Дни перенесены, причина', en: 'Days were moved because' },
  reinstated: { ru: 'Отзыв отменён, причина', en: 'The withdrawal is taken back because' },
  backdatedPublication: (day: string): Message => ({
    ru: `**Публикация задним числом:** днём публикации назван ${day}, а на сайте этой редакции ещё не было`,
    en: `**Published with an earlier date:** it says ${day}, and the site has not had this edition yet`,
  }),
  quote: (text: string): Message => ({ ru: `«${escapeMarkdown(text)}»`, en: `“${escapeMarkdown(text)}”` }),
  withdrawn: (since: string, reason: string): Message => ({ ru: `с ${since}, «${escapeMarkdown(reason)}»`, en: `from ${since}, “${escapeMarkdown(reason)}”` }),
  is: (what: Message, value: Message): Message => compose((lang) => `**${what[lang]}:** ${value[lang]}`),
  changed: (what: Message, was: Message, is: Message): Message => compose((lang) => ({
    ru: `**${what.ru}:** было ${was.ru} → стало ${is.ru}`,
    en: `**${what.en}:** was ${was.en} → is ${is.en}`,
  })[lang]),
  correction: (words: string): Message => ({ ru: `**Исправление, увидят читатели:** ${escapeMarkdown(words)}`, en: `**A correction, shown to readers:** ${escapeMarkdown(words)}` }),
  despite: (reason: string, n: number): Message => ({
    ru: `**Опубликовано с предупреждениями (${n}), причина:** «${escapeMarkdown(reason)}»`,
    en: `**Published with ${n === 1 ? 'a warning' : `${n} warnings`}, because:** “${escapeMarkdown(reason)}”`,
  }),
  warning: (place: string, message: Message, rule: string): Message => compose((lang) => `\`${place}\` ${escapeMarkdown(message[lang])} (${rule})`),
} satisfies Words;

/** The files of a preview that open by themselves. */
export const PREVIEW = {
  what: {
    ru: 'Вынуть из собранного просмотра страницы и PDF редакций, которые затронул запрос, каждую одним файлом. Печатает их имена данными.',
    en: 'Take the pages and PDFs of the editions that a request touches out of a built preview, each as one file. Prints their names as data.',
  },
  site: { ru: 'папка собранного просмотра (npm run build:preview)', en: 'the folder of the built preview (npm run build:preview)' },
  out: { ru: 'куда положить файлы', en: 'where to put the files' },
  page: (policy: string, version: number): Message => ({ ru: `${policy} ${version}: страница`, en: `${policy} ${version}: page` }),
  pdf: (_policy: string, version: number): Message => ({ ru: `PDF редакции ${version}`, en: `PDF of edition ${version}` }),
  changes: (_policy: string, version: number): Message => ({ ru: `сравнение редакции ${version}`, en: `redline of edition ${version}` }),
  changesPdf: (_policy: string, version: number): Message => ({ ru: `его PDF (ред. ${version})`, en: `its PDF (ed. ${version})` }),
} satisfies Words;
