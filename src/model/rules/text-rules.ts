/** Rules of the text itself: what a lawyer reads once more before publishing. */
import type { Rule } from './rule.ts';

export const TEXT_RULES = {
  overtaken: {
    level: 'warning',
    title: { ru: 'Редакция никогда не вступит в силу', en: 'An edition that never comes into force' },
    why: { ru: 'Более поздняя редакция всегда имеет преимущество. Если она вступает в силу раньше или тогда же, эта не действует ни дня.', en: 'A later version always wins. Where it takes effect first, this one is never in force.' },
    mend: { ru: 'Перенесите дату одной из редакций (`policy reschedule`) или отмените эту (`policy cancel`).', en: 'Move a date of one of them (`policy reschedule`), or cancel this one (`policy cancel`).' },
  },
  vacancy: {
    level: 'note',
    title: { ru: 'Ни одна редакция не действует', en: 'No edition in force' },
    why: { ru: 'Когда отозваны все редакции, документ утрачивает силу; когда следующая вступает в силу позже отзыва, между ними не действует ничего. Так бывает нужно, но читатели должны увидеть это не по ошибке.', en: 'Where every edition is withdrawn the document is repealed; where the next one takes effect after the withdrawal, nothing is in force in between. That may be meant, but readers should not find it by mistake.' },
    mend: { ru: 'Если так задумано – ничего. Иначе отмените отзыв (`policy withdraw --undo`) или перенесите даты (`policy reschedule`).', en: 'Nothing, if it is meant so. Else take the withdrawal back (`policy withdraw --undo`) or move the dates (`policy reschedule`).' },
  },
  comment: {
    level: 'warning',
    title: { ru: 'Заметка в опубликованной редакции', en: 'A note in a published edition' },
    why: {
      ru: 'Файл .md опубликованной редакции открыт всем и приложен к её PDF, поэтому заметки для коллег и замечания из Word стали бы видны каждому.',
      en: 'The .md file of a published edition is open to all and attached to its PDF, and so would be notes to colleagues and comments of Word.',
    },
    mend: { ru: 'Удалите <!-- … --> вместе со словами в нём.', en: 'Delete <!-- … --> with the words in it.' },
  },
  'number-skip': {
    level: 'warning',
    title: { ru: 'Пропуск в нумерации', en: 'A gap in the numbers' },
    why: { ru: 'Пропущенный номер выглядит как потерянный пункт.', en: 'A number left out reads like a clause that was lost.' },
    mend: { ru: 'Верните пункт или исправьте номера следующих; ссылки на них проверит правило reference.', en: 'Put the clause back, or correct the numbers behind it; `reference` checks what refers to them.' },
  },
  'number-repeat': {
    level: 'warning',
    title: { ru: 'Номер повторяется', en: 'A number comes twice' },
    why: { ru: 'На два пункта с одним номером нельзя сослаться однозначно, и адрес #6.1 ведёт только на первый.', en: 'Nobody can refer to one of two clauses with the same number, and #6.1 leads to the first only.' },
    mend: { ru: 'Дайте одному из пунктов другой номер.', en: 'Give one of the clauses another number.' },
  },
  'number-parent': {
    level: 'warning',
    title: { ru: 'Пункт не в своём разделе', en: 'A clause under the wrong parent' },
    why: { ru: 'П. 3.2.5 должен стоять внутри п. 3.2: иначе оглавление, сравнение редакций и ссылки покажут его не там.', en: 'Clause 3.2.5 belongs under 3.2, or the contents, the redline and references show it elsewhere.' },
    mend: { ru: 'Перенесите пункт или исправьте номер.', en: 'Move the clause, or correct its number.' },
  },
  reference: {
    level: 'warning',
    title: { ru: 'Ссылка на пункт, которого нет', en: 'A reference to no clause' },
    why: { ru: 'После перенумерации «п. 3.2.5» ведёт в никуда или, хуже, на другой пункт.', en: 'After a renumbering "clause 3.2.5" leads nowhere or, worse, to another clause.' },
    mend: { ru: 'Замените номер тем, который называет сообщение.', en: 'Write the number that the message names.' },
  },
  'link-empty': {
    level: 'warning',
    title: { ru: 'Пустая ссылка', en: 'An empty link' },
    why: { ru: '[Слова](#) выглядят ссылкой и никуда не ведут; на сайте они показаны просто словами.', en: '[Words](#) look like a link and lead nowhere; the site shows them as words.' },
    mend: { ru: 'Впишите адрес, например ../terms/, или уберите скобки.', en: 'Write the address, e.g. ../terms/, or take the brackets away.' },
  },
  'link-target': {
    level: 'warning',
    title: { ru: 'Ссылка ведёт в никуда', en: 'A dead link' },
    why: { ru: 'Документа, редакции или пункта по этому адресу нет.', en: 'No policy, edition or clause stands at that address.' },
    mend: { ru: 'Исправьте адрес. На другой документ ссылаются так: ../terms/, на его редакцию – ../terms/2.md#4.1.', en: 'Correct the address. Another policy is ../terms/, an edition of it ../terms/2.md#4.1.' },
  },
  'term-repeat': {
    level: 'warning',
    title: { ru: 'Термин определён дважды', en: 'A term defined twice' },
    why: { ru: 'Два определения одного термина рано или поздно разойдутся.', en: 'Two definitions of one term contradict each other sooner or later.' },
    mend: { ru: 'Оставьте одно определение.', en: 'Keep one definition.' },
  },
  'term-unused': {
    level: 'warning',
    title: { ru: 'Термин не используется', en: 'A term never used' },
    why: { ru: 'Определение без употребления – след удалённого пункта или опечатка в термине.', en: 'A definition that nothing uses is left over from a clause that went, or hides a misspelling.' },
    mend: { ru: 'Уберите определение или исправьте слово в тексте.', en: 'Take the definition out, or correct the word in the text.' },
  },
  'term-lost': {
    level: 'warning',
    title: { ru: 'Термин употреблён без определения', en: 'A term that lost its definition' },
    why: { ru: 'В прошлой редакции слово было определено, в этой определения нет, а слово осталось.', en: 'The edition before defined the word, this one uses it and does not.' },
    mend: { ru: 'Верните определение или замените слово.', en: 'Put the definition back, or change the word.' },
  },
  'translation-differs': {
    level: 'warning',
    title: { ru: 'Перевод не совпадает с оригиналом по пунктам', en: 'A translation with other clauses' },
    why: { ru: 'Перевод стоит рядом с оригиналом пункт к пункту, поэтому номера и состав пунктов у них одни.', en: 'A translation stands beside the original clause by clause, so that both have the same clauses.' },
    mend: { ru: 'Переведите недостающее, уберите лишнее, сверьте номера.', en: 'Translate what is missing, take out what is too much, compare the numbers.' },
  },
  'translation-missing': {
    level: 'warning',
    title: { ru: 'Перевод отстал', en: 'A translation that lags' },
    why: { ru: 'Прошлая редакция была переведена, эта ещё нет; сайт показывает вместо перевода оригинал и говорит об этом.', en: 'The edition before was translated, this one is not; the site shows the original instead and says so.' },
    mend: { ru: 'Добавьте файл перевода.', en: 'Add the translation’s file.' },
  },
  'summary-clause': {
    level: 'warning',
    title: { ru: 'В summary назван пункт, который не изменился', en: 'A summary that names an unchanged clause' },
    why: { ru: 'Читатель верит списку изменений: лишний пункт в нём вводит в заблуждение.', en: 'Readers trust the list of changes: a clause too many misleads them.' },
    mend: { ru: 'Исправьте номер или уберите строку.', en: 'Correct the number, or take the line out.' },
  },
  quotes: {
    level: 'warning', fixable: true,
    title: { ru: 'Прямые кавычки', en: 'Straight quotation marks' },
    why: { ru: 'В русском и казахском тексте – «ёлочки», внутри них „лапки“. Английский текст правило не проверяет.', en: 'Russian and Kazakh write « », and „ “ within them. English texts are not looked at.' },
    mend: { ru: 'Поставьте «ёлочки»; парные кавычки заменит `--fix`.', en: 'Write « »; `--fix` changes marks that come in pairs.' },
  },
  spaces: {
    level: 'warning', fixable: true,
    title: { ru: 'Лишние пробелы', en: 'Needless spaces' },
    why: { ru: 'Пробелы подряд видны в Word и в сравнении редакций.', en: 'Spaces in a row show in Word and in redlines.' },
    mend: { ru: 'Оставьте один пробел; это сделает и `--fix`.', en: 'Keep one space; `--fix` does it too.' },
  },
  'look-alike': {
    level: 'warning', fixable: true,
    title: { ru: 'Буквы двух алфавитов в одном слове', en: 'Letters of two alphabets in one word' },
    why: { ru: 'Латинская «c» в русском слове не видна, но слово не найдёт ни поиск, ни сравнение редакций.', en: 'A Latin "c" within a Russian word cannot be seen, but neither search nor redlines find the word.' },
    mend: { ru: 'Наберите слово заново; где сомнений нет, это сделает `--fix`.', en: 'Type the word anew; where there is no doubt, `--fix` does it.' },
  },
  'list-end': {
    level: 'warning',
    title: { ru: 'Знаки в конце пунктов перечня', en: 'The ends of list items' },
    why: { ru: 'Пункты одного перечня кончаются одинаково, последний – точкой: иначе неясно, закончен ли перечень.', en: 'Items of one list end alike, the last one with a full stop: else nobody knows whether it is complete.' },
    mend: { ru: 'Поставьте знак, который называет сообщение.', en: 'Write the mark that the message names.' },
  },
} satisfies Record<string, Rule>;
