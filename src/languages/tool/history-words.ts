/** What is said where the lock is not what it was before. */
import { compose, type Message } from '../../model/message.ts';

/** Who remembers the earlier lock, and how what it remembers is put back. */
export interface Witness {
  /** «в main», «на сайте https://legco.kz/docs/». */
  where: Message;
  /** «git checkout main -- content/privacy/1.md content/editions.lock.json», to stand in a sentence. */
  restore(files: readonly string[]): Message;
}

const RIGHT_WAY = (policy: string): Message => ({
  ru: `Опечатку исправляют командой npm run policy -- publish ${policy} --correction, всё остальное – новой редакцией`,
  en: `A typo is corrected by npm run policy -- publish ${policy} --correction, everything else by a new edition`,
});

export const HISTORY = {
  text: (witness: Witness, policy: string, version: number, what: Message, files: readonly string[]): Message => compose((ui) => ({
    ru: `опубликованная редакция ${version} изменена вместе с печатью, ${what.ru}. Запечатанный раньше текст хранится ${witness.where.ru}: ${witness.restore(files).ru}. ${RIGHT_WAY(policy).ru}`,
    en: `the published edition ${version} was changed together with its seal, ${what.en}. The text that was sealed before is kept ${witness.where.en}: ${witness.restore(files).en}. ${RIGHT_WAY(policy).en}`,
  })[ui]),
  more: (n: number): Message => ({ ru: `и ещё изменений: ${n}`, en: `and ${n} more ${n === 1 ? 'change' : 'changes'}` }),
  noTranslation: (lang: string): Message => ({ ru: `удалён перевод (${lang})`, en: `its translation (${lang}) was deleted` }),
  draft: (witness: Witness, version: number, files: readonly string[]): Message => compose((ui) => ({
    ru: `редакция ${version} запечатана ${witness.where.ru}, а здесь снова проект: ${witness.restore(files).ru}`,
    en: `edition ${version} is sealed ${witness.where.en} and a draft again here: ${witness.restore(files).en}`,
  })[ui]),
  dates: (witness: Witness, version: number, key: string, was: string, is: string, files: readonly string[]): Message => compose((ui) => ({
    ru: `\`${key}\` опубликованной редакции ${version} изменено вместе с печатью: ${witness.where.ru} запечатано ${was}, здесь ${is}. Даты опубликованной редакции так не меняют: ${witness.restore(files).ru}`,
    en: `\`${key}\` of the published edition ${version} was changed together with its seal: ${was} was sealed ${witness.where.en}, it is ${is} here. The dates of a published edition never change in this way: ${witness.restore(files).en}`,
  })[ui]),
  deleted: (witness: Witness, policy: string, version: number, files: readonly string[]): Message => compose((ui) => ({
    ru: `редакция ${version} документа ${policy} есть ${witness.where.ru}, а здесь удалена вместе с записью замка: ${witness.restore(files).ru}. Запечатанное не удаляют: чтобы редакция не действовала, её отзывают`,
    en: `edition ${version} of ${policy} is ${witness.where.en} and is deleted here together with its entry in the lock: ${witness.restore(files).en}. What was sealed is never deleted: an edition that is not to be in force is withdrawn`,
  })[ui]),
  renamed: (witness: Witness, from: string, to: string, files: readonly string[]): Message => compose((ui) => ({
    ru: `документ ${from} переименован в ${to}, а ${witness.where.ru} он под прежним именем, и адреса опубликованного не меняются: ${witness.restore(files).ru}`,
    en: `the policy ${from} was renamed ${to}; ${witness.where.en} it has its old name, and what is published keeps its address: ${witness.restore(files).en}`,
  })[ui]),
  entries: (witness: Witness, editions: string, files: readonly string[]): Message => compose((ui) => ({
    ru: `записи замка не те, что ${witness.where.ru} (${editions}): они удалены или сделаны заново. Тексты и даты те же, но записи только добавляются: ${witness.restore(files).ru}`,
    en: `entries of the lock are not those that are ${witness.where.en} (${editions}): they were removed or made anew. Texts and dates are the same, but entries are only ever appended: ${witness.restore(files).en}`,
  })[ui]),
  otherSeal: (witness: Witness, version: number, files: readonly string[]): Message => compose((ui) => ({
    ru: `печать редакции ${version} не та, что ${witness.where.ru}, а прежнего текста нет, чтобы сравнить слова: ${witness.restore(files).ru}`,
    en: `the seal of edition ${version} is not the one that is ${witness.where.en}, and there is no earlier text to compare the words: ${witness.restore(files).en}`,
  })[ui]),
  forked: (witness: Witness, theirs: string, ours: string): Message => compose((ui) => ({
    ru: `пока эта ветка ждала, ${witness.where.ru} запечатано: ${theirs}. Запись этой ветки (${ours}) продолжает прежний замок: обновите ветку (Update branch), при конфликте оставьте editions.lock.json таким, как ${witness.where.ru}, и запечатайте своё ещё раз`,
    en: `while this branch waited, ${theirs} was sealed ${witness.where.en}. The entry of this branch (${ours}) goes on from the older lock: update the branch, on a conflict keep editions.lock.json as it is ${witness.where.en}, and seal yours again`,
  })[ui]),
};
