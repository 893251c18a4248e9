/** What is said of the lock and of broken seals. */
import { compose, type Message } from '../../core/message.ts';

const UNDO: Message = {
  ru: 'верните файл из git или командой npm run policy -- restore',
  en: 'restore the file from git or with npm run policy -- restore',
};
const WAY = (policy: string, version: number): Message => ({
  ru: `верните прежний текст (npm run policy -- restore ${policy} ${version}); опечатку исправляют командой npm run policy -- publish ${policy} --correction --note "что исправлено", всё остальное – новой редакцией`,
  en: `restore the old text (npm run policy -- restore ${policy} ${version}); a typo is corrected by npm run policy -- publish ${policy} --correction --note "what was corrected", everything else by a new edition`,
});
const LOCK_BACK: Message = {
  ru: 'замок ведёт программа, верните файл из git',
  en: 'the tool alone writes the lock, restore the file from git',
};

/** «редакция 2 документа privacy». */
const edition = (policy: string, version: number): Message => ({ ru: `редакция ${version} документа ${policy}`, en: `edition ${version} of ${policy}` });

export const LOCK = {
  unreadable: (reason: string): Message => ({
    ru: `замок не читается (${reason}): ${LOCK_BACK.ru}`,
    en: `the lock cannot be read (${reason}): ${LOCK_BACK.en}`,
  }),
  edited: (policy: string, version: number): Message => ({
    ru: `запись о редакции ${version} документа ${policy} изменена: ${LOCK_BACK.ru}`,
    en: `the entry of ${edition(policy, version).en} was edited: ${LOCK_BACK.en}`,
  }),
  broken: (policy: string, version: number): Message => ({
    ru: `запись о редакции ${version} документа ${policy} не продолжает предыдущую: запись удалена, вставлена или переставлена; ${LOCK_BACK.ru}`,
    en: `the entry of ${edition(policy, version).en} does not follow the one before it: an entry was removed, inserted or moved; ${LOCK_BACK.en}`,
  }),
  cut: (after: string | null): Message => ({
    ru: `${after === null ? 'записи замка удалены' : `после записи о ${after} удалены записи`}: ${LOCK_BACK.ru}`,
    en: `${after === null ? 'the entries of the lock were removed' : `entries after that of ${after} were removed`}: ${LOCK_BACK.en}`,
  }),
  lost: (policy: string, version: number, lang: string | null): Message => compose((ui) => ({
    ru: `${lang === null ? `${edition(policy, version).ru} запечатана` : `перевод редакции ${version} документа ${policy} (${lang}) запечатан`}, а файла нет: ${UNDO.ru} ${policy} ${version}`,
    en: `${lang === null ? '' : `the translation (${lang}) of `}${edition(policy, version).en} is sealed and has no file: ${UNDO.en} ${policy} ${version}`,
  })[ui]),
};

export const SEAL = {
  draft: (policy: string, version: number): Message => ({
    ru: `редакция ${version} запечатана, а дат в файле нет: ${UNDO.ru} ${policy} ${version}. Если она ещё не опубликована, в проекты её возвращает npm run policy -- cancel ${policy} ${version}`,
    en: `edition ${version} is sealed, and its file has no dates: ${UNDO.en} ${policy} ${version}. One that is not published yet becomes a draft again by npm run policy -- cancel ${policy} ${version}`,
  }),
  date: (policy: string, version: number, key: string, was: string, is: string): Message => ({
    ru: `\`${key}\` запечатанной редакции ${version} изменено: было ${was}, стало ${is}. Прошедший день не меняется: ${UNDO.ru} ${policy} ${version}. День, который ещё не наступил, переносит npm run policy -- reschedule ${policy} ${version}`,
    en: `\`${key}\` of the sealed edition ${version} changed: it was ${was}, it is ${is}. A day that has passed never changes: ${UNDO.en} ${policy} ${version}. One that has not come is moved by npm run policy -- reschedule ${policy} ${version}`,
  }),
  changed: (policy: string, version: number, what: Message): Message => compose((ui) => ({
    ru: `запечатанная редакция ${version} изменена, ${what.ru}. Опубликованный текст не меняется: ${WAY(policy, version).ru}`,
    en: `the sealed edition ${version} changed, ${what.en}. A published text never changes: ${WAY(policy, version).en}`,
  })[ui]),
  undeclared: (policy: string, version: number, what: Message): Message => ({
    ru: `исправление редакции ${version} объявлено, но не запечатано, ${what.ru}: npm run policy -- publish ${policy} --correction`,
    en: `the correction of edition ${version} is declared and not sealed, ${what.en}: npm run policy -- publish ${policy} --correction`,
  }),
  emptyCorrection: (policy: string, version: number): Message => ({
    ru: `исправление редакции ${version} объявлено, а текст тот же: исправьте текст и выполните npm run policy -- publish ${policy} --correction, или уберите запись`,
    en: `a correction of edition ${version} is declared and the text is the same: correct the text and run npm run policy -- publish ${policy} --correction, or remove the declaration`,
  }),
  corrections: (policy: string, version: number): Message => ({
    ru: `\`corrections\` запечатанной редакции ${version} не совпадает с замком: объявленные исправления не меняются и не убираются; ${UNDO.ru} ${policy} ${version}`,
    en: `\`corrections\` of the sealed edition ${version} differs from the lock: declared corrections are neither changed nor removed; ${UNDO.en} ${policy} ${version}`,
  }),
  more: (n: number): Message => ({ ru: `и ещё изменений: ${n}`, en: `and ${n} more ${n === 1 ? 'change' : 'changes'}` }),
  unsealed: (policy: string, version: number): Message => ({
    ru: `редакция ${version} опубликована, но не запечатана. Сверьте файл с тем, что видели читатели (страница редакции, PDF, история в git): после npm run policy -- seal ${policy} опубликованным считается он`,
    en: `edition ${version} is published and not sealed. Compare the file with what readers saw (its page, its PDF, the history in git): after npm run policy -- seal ${policy} the file counts as what was published`,
  }),
  unsealedScheduled: (policy: string, version: number): Message => ({
    ru: `редакции ${version} назначен день, но она не запечатана: npm run policy -- publish ${policy}`,
    en: `edition ${version} has a day and is not sealed: npm run policy -- publish ${policy}`,
  }),
  unsealedTranslation: (policy: string, version: number, lang: string): Message => ({
    ru: `перевод редакции ${version} (${lang}) не запечатан. Прочтите его ещё раз и выполните npm run policy -- seal ${policy}`,
    en: `the translation of edition ${version} (${lang}) is not sealed. Read it once more and run npm run policy -- seal ${policy}`,
  }),
  unstated: (policy: string, version: number, key: string): Message => ({
    ru: `\`${key}\` редакции ${version} ещё не запечатано: npm run policy -- seal ${policy}`,
    en: `\`${key}\` of edition ${version} is not sealed yet: npm run policy -- seal ${policy}`,
  }),
};

/** What happened to a clause, to stand after «редакция изменена,». */
export const CHANGE = {
  clause: (number: string | null, words: string): Message => ({
    ru: number === null ? `текст ${words}` : `п.\u00a0${number}`,
    en: number === null ? `the text ${words}` : `clause ${number}`,
  }),
  title: { ru: 'название документа', en: 'the title' } satisfies Message,
  added: (clause: Message, words: string): Message => ({ ru: `добавлен ${clause.ru}: «${words}»`, en: `${clause.en} added: “${words}”` }),
  removed: (clause: Message, words: string): Message => ({ ru: `исключён ${clause.ru}: «${words}»`, en: `${clause.en} removed: “${words}”` }),
  moved: (clause: Message): Message => ({ ru: `перемещён ${clause.ru}`, en: `${clause.en} moved` }),
  renumbered: (from: Message, to: Message): Message => ({ ru: `${from.ru} стал ${to.ru}`, en: `${from.en} became ${to.en}` }),
  changed: (clause: Message, what: Message): Message => ({ ru: `${clause.ru}: ${what.ru}`, en: `${clause.en}: ${what.en}` }),
  replaced: (from: string, to: string): Message => ({ ru: `было «${from}», стало «${to}»`, en: `it was “${from}”, it is “${to}”` }),
  inserted: (words: string): Message => ({ ru: `добавлено «${words}»`, en: `“${words}” was put in` }),
  deleted: (words: string): Message => ({ ru: `исключено «${words}»`, en: `“${words}” was taken out` }),
  joined: { ru: 'абзацы соединены', en: 'its paragraphs were joined' } satisfies Message,
  divided: { ru: 'абзац разделён', en: 'its paragraph was divided' } satisfies Message,
  spaces: { ru: 'пробелы', en: 'spaces' } satisfies Message,
  signs: { ru: 'адрес ссылки или оформление', en: 'the address of a link or the formatting' } satisfies Message,
  line: (from: string, to: string): Message => ({ ru: `строка: было «${from}», стало «${to}»`, en: `a line: it was “${from}”, it is “${to}”` }),
};
