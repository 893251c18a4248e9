/** What `new`, `publish`, `seal` and `restore` say. */
import type { Status } from '../../core/calendar.ts';
import type { Message } from '../../core/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

export const NEW = {
  what: { ru: 'Начать следующую редакцию как проект, с текста самой новой.', en: 'Start the next edition as a draft, from the newest one.' },
  policy: { ru: 'документ, например privacy', en: 'the policy, e.g. privacy' },
  from: { ru: 'взять текст этой редакции, например чтобы вернуться к ней', en: 'take the text of this edition, for going back' },
  translations: { ru: 'скопировать и переводы', en: 'copy the translations too' },
  draftExists: (file: string): Message => ({
    ru: `проект уже есть: ${file}. Измените его или удалите`,
    en: `there is a draft already: ${file}. Edit it or delete it`,
  }),
  taken: (file: string): Message => ({ ru: `файл ${file} уже есть`, en: `${file} is there already` }),
  hint: { ru: '# summary: "Что изменилось, простыми словами. Нужно до публикации."', en: '# summary: "What changed, in plain words. Needed before it is published."' },
  done: (file: string, from: number, version: number): Message => ({
    ru: `${file}: проект редакции ${version} с текстом редакции ${from}.`,
    en: `${file}: a draft of edition ${version} with the text of edition ${from}.`,
  }),
  notCopied: (langs: string): Message => ({
    ru: `Переводы (${langs}) не скопированы: старый перевод нового текста ввёл бы в заблуждение. Скопировать: --translations.`,
    en: `Translations (${langs}) are not copied: an old translation of a new text would mislead. To copy them: --translations.`,
  }),
  next: (policy: string): Message => ({
    ru: `Дальше: измените текст, напишите summary и выполните npm run policy -- publish ${policy} --published ГГГГ-ММ-ДД.`,
    en: `Next: edit the text, write the summary and run npm run policy -- publish ${policy} --published YYYY-MM-DD.`,
  }),
} satisfies Words;

export const PUBLISH = {
  what: { ru: 'Назначить даты, проверить и запечатать редакцию.', en: 'Set the dates, check, and seal the edition in the lock.' },
  published: { ru: 'когда появится на сайте; без него – сейчас', en: 'when it appears on the site; default: now' },
  effective: { ru: 'когда вступит в силу; без него – при публикации', en: 'when it takes effect; default: when it is published' },
  correction: { ru: 'объявить исправление опечатки в запечатанной редакции', en: 'declare the mending of a typo in a sealed edition' },
  note: { ru: 'что исправлено, простыми словами', en: 'what was mended, in plain words' },
  edition: { ru: 'исправленная редакция, если изменено несколько', en: 'the edition that was mended, where several changed' },
  onlyWithCorrection: (option: string): Message => ({ ru: `${option} бывает только вместе с --correction`, en: `${option} goes with --correction only` }),
  noDates: { ru: 'исправление не меняет дат: уберите --published и --effective', en: 'a correction changes no dates: leave out --published and --effective' },
  sealed: (policy: string, version: number): Message => ({
    ru: `редакция ${version} уже опубликована и запечатана, она больше не меняется. Новая редакция: npm run policy -- new ${policy}. Исправить опечатку: npm run policy -- publish ${policy} --correction --note "…"`,
    en: `edition ${version} is published and sealed already and never changes. A new edition: npm run policy -- new ${policy}. To mend a typo: npm run policy -- publish ${policy} --correction --note "…"`,
  }),
  past: (date: string, now: string): Message => ({
    ru: `${date} уже прошло (сейчас ${now}): задним числом не публикуют. Без --published редакция публикуется сейчас; иначе назовите завтрашний или более поздний день`,
    en: `${date} is past (it is ${now}): nothing is published with an earlier date. Without --published the edition is published now; or name tomorrow or a later day`,
  }),
  pastSet: (version: number): Message => ({
    ru: `редакция ${version} уже опубликована, её даты не меняются: выполните команду без дат, и она будет запечатана`,
    en: `edition ${version} is published already and its dates stay: run the command without dates, and it will be sealed`,
  }),
  effectiveEarly: (effective: string, published: string): Message => ({
    ru: `вступление в силу (${effective}) раньше публикации (${published}): назовите тот же день или более поздний`,
    en: `it would take effect (${effective}) before it is published (${published}): name the same day or a later one`,
  }),
  noSummary: (file: string): Message => ({
    ru: `в ${file} нет summary: напишите в начале файла, что изменилось, простыми словами, например summary: "п. 3.2: срок ответа – 15 дней."`,
    en: `${file} has no summary: say at its head what changed, in plain words, e.g. summary: "3.2: the time to answer is 15 days."`,
  }),
  notes: (file: string, n: number): Message => ({
    ru: `в ${file} остались заметки <!-- … --> (${n}): файл опубликованной редакции открыт всем, удалите их`,
    en: `${file} still has notes <!-- … --> (${n}): the file of a published edition is open to all, delete them`,
  }),
  nothingChanged: (policy: string): Message => ({
    ru: `исправлять нечего: тексты документа ${policy} те же, что запечатаны. Сначала исправьте опечатку в файле редакции`,
    en: `there is nothing to mend: the texts of ${policy} are those that were sealed. Mend the typo in the edition's file first`,
  }),
  severalChanged: (versions: string): Message => ({ ru: `изменены редакции ${versions}: назовите одну ключом --edition`, en: `editions ${versions} changed: name one by --edition` }),
  noNote: { ru: 'скажите читателям, что исправлено: --note "В п. 3.1 исправлена опечатка."', en: 'tell the readers what was mended: --note "A typo in 3.1 was mended."' },
  twoNotes: (file: string): Message => ({
    ru: `исправление уже объявлено в ${file} другими словами: уберите --note или запись в corrections`,
    en: `${file} declares the correction already, in other words: leave out --note or take out the line in corrections`,
  }),
  done: (version: number, title: string, site: string): Message => ({
    ru: `Редакция ${version} запечатана: «${title}». Что увидит читатель (время ${site}):`,
    en: `Edition ${version} is sealed: “${title}”. What a reader will see (time of ${site}):`,
  }),
  corrected: (version: number): Message => ({
    ru: `Исправление редакции ${version} запечатано. Читатель увидит:`,
    en: `The correction of edition ${version} is sealed. A reader will see:`,
  }),
  now: { ru: 'сейчас', en: 'now' },
  address: (address: string): Message => ({ ru: `Адрес редакции навсегда: ${address}`, en: `Its address for ever: ${address}` }),
  standing: (address: string): Message => ({ ru: `Действующая редакция всегда здесь: ${address}`, en: `The edition in force is always at: ${address}` }),
  printed: (lang: string, hash: string): Message => ({ ru: `Отпечаток (${lang}): ${hash}`, en: `Fingerprint (${lang}): ${hash}` }),
  alsoSealed: (versions: string): Message => ({ ru: `Заодно запечатаны опубликованные раньше: ${versions}`, en: `Sealed along with it, published before: ${versions}` }),
  written: (files: string): Message => ({ ru: `Записано: ${files}. Сохраните их одним коммитом.`, en: `Written: ${files}. Commit them together.` }),
  warnings: (n: number): Message => ({ ru: `Предупреждений: ${n} (npm run check покажет)`, en: `Warnings: ${n} (npm run check shows them)` }),
} satisfies Words;

export const SEALING = {
  what: { ru: 'Запечатать опубликованные редакции и переводы, которые ещё не запечатаны.', en: 'Seal published editions and translations that are not sealed yet.' },
  policy: { ru: 'один документ; без имени – все', en: 'one policy; all when left out' },
  none: { ru: 'Всё опубликованное уже запечатано.', en: 'Everything published is sealed already.' },
  done: (policy: string, version: number, langs: string): Message => ({ ru: `Запечатана редакция ${version} документа ${policy} (${langs})`, en: `Sealed edition ${version} of ${policy} (${langs})` }),
} satisfies Words;

export const RESTORE = {
  what: { ru: 'Вернуть файлы редакции такими, какими они запечатаны.', en: 'Put the files of an edition back as they were sealed.' },
  version: { ru: 'номер редакции', en: 'the number of the edition' },
  unknown: (policy: string, version: string): Message => ({ ru: `у документа ${policy} нет запечатанной редакции «${version}»`, en: `${policy} has no sealed edition "${version}"` }),
  damaged: (policy: string, version: string): Message => ({ ru: `запись о редакции ${version} документа ${policy} повреждена: возьмите файл из git`, en: `the entry of edition ${version} of ${policy} is damaged: take the file from git` }),
  done: (files: string): Message => ({ ru: `Возвращено: ${files}`, en: `Put back: ${files}` }),
} satisfies Words;

/** What happens to an edition when its status changes. */
const EVENTS: Partial<Record<`${Status}→${Status}`, Message>> = {
  'scheduled→upcoming': { ru: 'появится на сайте, ещё не действуя', en: 'appears on the site, not yet in force' },
  'scheduled→in force': { ru: 'появится на сайте и вступит в силу', en: 'appears on the site and comes into force' },
  'scheduled→superseded': { ru: 'появится на сайте, но действовать не будет: её опередила более поздняя', en: 'appears on the site and never comes into force: a later one overtook it' },
  'scheduled→withdrawn': { ru: 'появится на сайте уже отозванной', en: 'appears on the site withdrawn' },
  'upcoming→in force': { ru: 'вступит в силу', en: 'comes into force' },
  'upcoming→superseded': { ru: 'не вступит в силу: её опередит более поздняя', en: 'will not come into force: a later one overtakes it' },
  'upcoming→withdrawn': { ru: 'будет отозвана, не вступив в силу', en: 'is withdrawn before it takes effect' },
  'in force→superseded': { ru: 'утратит силу', en: 'is superseded' },
  'in force→withdrawn': { ru: 'будет отозвана', en: 'is withdrawn' },
  'superseded→in force': { ru: 'снова вступит в силу', en: 'comes into force again' },
  'superseded→withdrawn': { ru: 'будет отозвана', en: 'is withdrawn' },
};

export const OUTLOOK = {
  event: (version: number, from: Status, to: Status): Message => {
    const words = EVENTS[`${from}→${to}`] ?? { ru: to, en: to };
    return { ru: `редакция ${version} ${words.ru}`, en: `edition ${version} ${words.en}` };
  },
} satisfies Words;
