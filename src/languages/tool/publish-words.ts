/** What `new`, `publish`, `seal` and `restore` say. */
import type { Status } from '../../model/calendar.ts';
import type { Message } from '../../model/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

export const NEW = {
  what: {
    ru: 'Начать следующую редакцию как проект, с текста самой новой; с --title – новый документ.',
    en: 'Start the next edition as a draft, from the newest one; with --title, a new policy.',
  },
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
  despite: { ru: 'опубликовать с предупреждениями по этой причине; она останется в замке', en: 'publish with warnings for this reason, which the lock keeps' },
  despiteEmpty: { ru: 'в --despite нужна причина', en: '--despite needs a reason' },
  correction: { ru: 'объявить исправление опечатки в запечатанной редакции', en: 'declare the correction of a typo in a sealed edition' },
  note: { ru: 'что исправлено, простыми словами', en: 'what was corrected, in plain words' },
  summary: { ru: 'объявить новые слова summary опубликованной редакции', en: 'declare the new words of a published edition’s summary' },
  edition: { ru: 'какая редакция, если изменено несколько', en: 'which edition, where several changed' },
  onlyAmending: (option: string): Message => ({ ru: `${option} бывает только вместе с --correction или --summary`, en: `${option} goes with --correction or --summary only` }),
  noteOfCorrection: { ru: '--note бывает только вместе с --correction', en: '--note goes with --correction only' },
  notAmending: (option: string): Message => ({
    ru: `${option} бывает только у новой редакции: исправление и новое summary не меняют дат`,
    en: `${option} belongs to a new edition: a correction and a new summary change no dates`,
  }),
  sealed: (policy: string, version: number): Message => ({
    ru: `редакция ${version} уже опубликована и запечатана, она больше не меняется. Новая редакция: npm run policy -- new ${policy}. Исправить опечатку: npm run policy -- publish ${policy} --correction --note "…"`,
    en: `edition ${version} is published and sealed already and never changes. A new edition: npm run policy -- new ${policy}. To correct a typo: npm run policy -- publish ${policy} --correction --note "…"`,
  }),
  scheduled: (policy: string, version: number, published: string, effective: string): Message => ({
    ru: `редакция ${version} уже запланирована: на сайте с ${published}${effective === published ? '' : `, в силе с ${effective}`}. Другие даты: npm run policy -- reschedule ${policy} ${version}. Вернуть в проекты: npm run policy -- cancel ${policy} ${version}. Следующая редакция: npm run policy -- new ${policy}`,
    en: `edition ${version} is scheduled already: on the site from ${published}${effective === published ? '' : `, in force from ${effective}`}. Other dates: npm run policy -- reschedule ${policy} ${version}. Back to a draft: npm run policy -- cancel ${policy} ${version}. The next edition: npm run policy -- new ${policy}`,
  }),
  past: (date: string, now: string): Message => ({
    ru: `${date} уже прошло (сейчас ${now}): задним числом не публикуют. Без --published редакция публикуется сейчас; иначе назовите завтрашний или более поздний день`,
    en: `${date} is past (it is ${now}): nothing is published with an earlier date. Without --published the edition is published now; or name tomorrow or a later day`,
  }),
  datedBack: (day: string): Message => ({
    ru: `Внимание, публикация задним числом: днём публикации назван ${day}, а запечатана редакция только сейчас. Если на сайте её не было, отмените это (git checkout), уберите published из файла и опубликуйте снова`,
    en: `Note that this is published with an earlier date: it says ${day}, and the edition is sealed only now. If the site has not had it, undo this (git checkout), remove published from the file and publish again`,
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
    en: `there is nothing to correct: the texts of ${policy} are those that were sealed. Correct the typo in the edition's file first`,
  }),
  summaryUnchanged: (policy: string): Message => ({
    ru: `объявлять нечего: summary документа ${policy} то же, что сказано читателям. Сначала измените его в файле редакции`,
    en: `there is nothing to declare: the summaries of ${policy} are the ones already published. Change the one in the edition's file first`,
  }),
  severalChanged: (versions: string): Message => ({ ru: `изменены редакции ${versions}: назовите одну ключом --edition`, en: `editions ${versions} changed: name one by --edition` }),
  noNote: { ru: 'скажите читателям, что исправлено: --note "В п. 3.1 исправлена опечатка."', en: 'tell the readers what was corrected: --note "A typo in 3.1 was corrected."' },
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
  resaid: (version: number): Message => ({
    ru: `Описание изменений редакции ${version} объявлено заново. Читатель увидит:`,
    en: `The summary of edition ${version} is declared anew. A reader will see:`,
  }),
  now: { ru: 'сейчас', en: 'now' },
  address: (address: string): Message => ({ ru: `Адрес редакции навсегда: ${address}`, en: `Its address for ever: ${address}` }),
  standing: (address: string): Message => ({ ru: `Действующая редакция всегда здесь: ${address}`, en: `The edition in force is always at: ${address}` }),
  printed: (lang: string, hash: string): Message => ({ ru: `Отпечаток (${lang}): ${hash}`, en: `Fingerprint (${lang}): ${hash}` }),
  alsoSealed: (versions: string): Message => ({ ru: `Заодно запечатаны опубликованные раньше: ${versions}`, en: `Sealed along with it, published before: ${versions}` }),
  written: (files: readonly string[]): Message => ({
    ru: `Записано: ${files.join(', ')}. ${files.length === 1 ? 'Сохраните его вместе с файлом редакции' : 'Сохраните их'} одним коммитом.`,
    en: `Written: ${files.join(', ')}. ${files.length === 1 ? 'Commit it with the file of the edition' : 'Commit them together'}.`,
  }),
  acceptedFor: (n: number, reason: string): Message => ({
    ru: `Опубликована с предупреждениями (${n}). Причина: ${reason}`,
    en: `Published with ${n === 1 ? 'a warning' : `${n} warnings`}. Reason: ${reason}`,
  }),
} satisfies Words;

export const SEALING = {
  what: {
    ru: 'Запечатать то, что уже опубликовано и ещё не запечатано: редакции, переводы, сказанное о редакциях.',
    en: 'Seal what is published already and not sealed yet: editions, translations, what was said of editions.',
  },
  policy: { ru: 'один документ; без имени – все', en: 'one policy; all when left out' },
  none: { ru: 'Всё опубликованное уже запечатано.', en: 'Everything published is sealed already.' },
  done: (policy: string, version: number, langs: string): Message => ({ ru: `Запечатана редакция ${version} документа ${policy} (${langs})`, en: `Sealed edition ${version} of ${policy} (${langs})` }),
  said: (policy: string, version: number, key: string): Message => ({ ru: `Запечатано ${key} редакции ${version} документа ${policy}`, en: `Sealed ${key} of edition ${version} of ${policy}` }),
  warned: (n: number): Message => ({
    ru: `есть предупреждения (${n}), ничего не записано. Исправьте их, или, если так и надо, назовите причину: --despite "…". Она и предупреждения останутся в замке`,
    en: `there ${n === 1 ? 'is a warning' : `are ${n} warnings`}, and nothing was written. Correct the text, or, if it is meant so, give the reason: --despite "…". The lock keeps it with the warnings`,
  }),
  earlier: (last: string, now: string): Message => ({
    ru: `последняя запись замка сделана ${last}, а сейчас ${now}: записи не делаются задним числом. Проверьте часы или --as-of`,
    en: `the last entry of the lock was made at ${last}, and it is ${now}: no entry is made before an earlier one. Check the clock or --as-of`,
  }),
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
  'withdrawn→in force': { ru: 'снова вступит в силу', en: 'comes into force again' },
  'withdrawn→upcoming': { ru: 'снова вступит в силу в свой день', en: 'will take effect on its day again' },
  'withdrawn→superseded': { ru: 'снова учитывается, но её сменила более поздняя', en: 'counts again, superseded by a later one' },
  'superseded→withdrawn': { ru: 'будет отозвана', en: 'is withdrawn' },
};

const joined = (versions: readonly number[], and: string): string => `${versions.slice(0, -1).join(', ')} ${and} ${versions.at(-1)}`;

export const OUTLOOK = {
  event: (version: number, from: Status, to: Status): Message => {
    const words = EVENTS[`${from}→${to}`] ?? { ru: to, en: to };
    return { ru: `редакция ${version} ${words.ru}`, en: `edition ${version} ${words.en}` };
  },
  now: (version: number | null): Message => (version === null
    ? { ru: 'Сейчас ни одна редакция не действует', en: 'No edition is in force now' }
    : { ru: `Сейчас действует редакция ${version}`, en: `Edition ${version} is in force now` }),
  from: (day: string, version: number | null): Message => ({
    ru: `с ${day} – ${version === null ? 'ни одна' : `редакция ${version}`}`,
    en: `${version === null ? 'none' : `edition ${version}`} from ${day}`,
  }),
  never: (versions: readonly number[]): Message => (versions.length === 1
    ? { ru: `Редакция ${versions[0]} не вступит в силу.`, en: `Edition ${versions[0]} will not come into force.` }
    : { ru: `Редакции ${joined(versions, 'и')} не вступят в силу.`, en: `Editions ${joined(versions, 'and')} will not come into force.` }),
} satisfies Words;
