/** What the rules of the text say: numbers, references, links, terms, translations, summaries. */
import type { Vacancy } from '../../model/calendar.ts';
import type { EditionDates } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { compareMoments } from '../../model/time.ts';

const list = (names: readonly string[]): string => names.join(', ');

export const NUMBERING = {
  skip: (before: string | null, here: string, missing: string): Message => ({
    ru: before === null
      ? `нумерация начинается с ${here}: нет ${missing}. Исправьте номер или верните пункт`
      : `после ${before} идёт ${here}: нет ${missing}. Исправьте номер или верните пункт`,
    en: before === null
      ? `the numbers begin with ${here}: ${missing} is missing. Correct the number or put the clause back`
      : `${here} comes after ${before}: ${missing} is missing. Correct the number or put the clause back`,
  }),
  back: (before: string, here: string): Message => ({
    ru: `после ${before} идёт ${here}: номера должны расти. Исправьте номер`,
    en: `${here} comes after ${before}: numbers must rise. Correct the number`,
  }),
  repeat: (here: string, line: number): Message => ({
    ru: `номер ${here} уже стоит в строке ${line}: ссылка на него неоднозначна. Дайте одному из пунктов другой номер`,
    en: `the number ${here} stands on line ${line} already, so that nobody can refer to it: give one of the clauses another`,
  }),
  parent: (here: string, parent: string): Message => ({
    ru: `п. ${here} стоит внутри п. ${parent}: перенесите его или исправьте номер`,
    en: `clause ${here} stands within clause ${parent}: move it or correct its number`,
  }),
  noParent: (here: string, parent: string): Message => ({
    ru: `п. ${here} есть, а п. ${parent}, к которому он относится, нет: исправьте номер или добавьте пункт`,
    en: `there is a clause ${here}, but no clause ${parent} for it to stand under: correct the number or add the clause`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

const links = (count: number): string => {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? 'ссылка всё ещё указывает' : form === 'few' ? 'ссылки всё ещё указывают' : 'ссылок всё ещё указывают'}`;
};

/** More of them would not be read. */
const MOST_LISTED = 5;
const listed = (numbers: readonly string[]): string => `${numbers.slice(0, MOST_LISTED).join(', ')}${numbers.length > MOST_LISTED ? ' …' : ''}`;

export const REFERENCES = {
  missing: (number: string): Message => ({
    ru: `п. ${number} в документе нет: исправьте номер`,
    en: `there is no clause ${number} in this document: correct the number`,
  }),
  nowhere: (words: string): Message => ({
    ru: /[\p{L}§]/u.test(words) ? `«${words}»: такого места в документе нет, исправьте номер` : `номера ${words} в документе нет: исправьте его`,
    en: /[\p{L}§]/u.test(words) ? `"${words}": there is no such place in this document, correct the number` : `there is no number ${words} in this document: correct it`,
  }),
  gap: (from: string, to: string, missing: readonly string[]): Message => ({
    ru: `в ряду ${from}–${to} нет ${missing.length === 1 ? 'п.' : 'пп.'} ${listed(missing)}: исправьте границы ряда или номера пунктов`,
    en: `the range ${from}–${to} has no clause ${listed(missing)}: correct its ends, or the numbers of the clauses`,
  }),
  became: (number: string, now: string, count: number): Message => ({
    ru: `п. ${number} в этой редакции стал п. ${now}; ${links(count)} на ${number}: замените номер`,
    en: `clause ${number} became ${now} in this edition; ${count === 1 ? '1 reference still says' : `${count} references still say`} ${number}: change the number`,
  }),
  removed: (number: string, version: number): Message => ({
    ru: `п. ${number} был в редакции ${version} и исключён: уберите ссылку или назовите другой пункт`,
    en: `clause ${number} of edition ${version} is gone: take the reference out, or name another clause`,
  }),
  other: (number: string, version: number): Message => ({
    ru: `под номером ${number} теперь другой пункт, а тот, что был в редакции ${version}, исключён: проверьте, куда должна вести ссылка`,
    en: `another clause has the number ${number} now, and the one that had it in edition ${version} is gone: check what is meant`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

export const LINKS = {
  empty: (words: string): Message => ({
    ru: `ссылка «${words}» никуда не ведёт: укажите адрес в скобках или уберите скобки`,
    en: `the link "${words}" leads nowhere: write its address between the brackets, or take the brackets away`,
  }),
  noPolicy: (href: string, policy: string): Message => ({
    ru: `ссылка на ${href}: документа «${policy}» нет. Исправьте адрес или опубликуйте документ`,
    en: `link to ${href}: there is no policy "${policy}". Correct the address, or publish the policy`,
  }),
  noEdition: (href: string, policy: string, version: number): Message => ({
    ru: `ссылка на ${href}: у документа ${policy} нет редакции ${version}. Исправьте адрес`,
    en: `link to ${href}: ${policy} has no edition ${version}. Correct the address`,
  }),
  noFragment: (href: string, fragment: string): Message => ({
    ru: `ссылка на ${href}: пункта «${fragment}» там нет. Исправьте то, что стоит после #`,
    en: `link to ${href}: there is no clause "${fragment}". Correct what stands behind #`,
  }),
  nowhere: (href: string): Message => ({
    ru: `ссылка на ${href} никуда не ведёт: напишите полный адрес с https:// или ../имя-документа/`,
    en: `link to ${href} leads nowhere: write a whole address with https:// or ../name-of-the-policy/`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

export const TERMS = {
  repeat: (term: string, line: number): Message => ({
    ru: `термин «${term}» уже определён в строке ${line}: оставьте одно определение`,
    en: `the term "${term}" is defined on line ${line} already: keep one definition`,
  }),
  unused: (term: string): Message => ({
    ru: `термин «${term}» определён и нигде не использован: уберите определение или проверьте написание в тексте`,
    en: `the term "${term}" is defined and never used: take the definition out, or check how the text writes it`,
  }),
  lost: (term: string, version: number, count: number): Message => ({
    ru: `«${term}» – термин редакции ${version}, в этой редакции он не определён (употреблений в тексте: ${count}): верните определение или замените слово`,
    en: `"${term}" is a term of edition ${version} and not defined in this one (used ${count === 1 ? 'once' : `${count} times`}): put its definition back, or change the word`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

export const TRANSLATION = {
  lacks: (file: string, numbers: readonly string[]): Message => ({
    ru: `в ${file} есть пункты, которых нет в переводе: ${list(numbers)}. Переведите их`,
    en: `${file} has clauses that the translation lacks: ${list(numbers)}. Translate them`,
  }),
  extra: (file: string, numbers: readonly string[]): Message => ({
    ru: `в переводе есть пункты, которых нет в ${file}: ${list(numbers)}. Уберите их или исправьте номера`,
    en: `the translation has clauses that ${file} lacks: ${list(numbers)}. Take them out, or correct their numbers`,
  }),
  parts: (file: string, name: string, original: number, own: number): Message => ({
    ru: `под п. ${name} в ${file} частей – ${original}, а в переводе – ${own}: сверьте перевод с оригиналом`,
    en: `below clause ${name} there are ${original} parts in ${file}, and ${own} in the translation: check it against the original`,
  }),
  missing: (lang: string, before: string, file: string): Message => ({
    ru: `перевода на язык ${lang} ещё нет, а ${before} есть: переведите редакцию в файл ${file}`,
    en: `there is no ${lang} translation yet, though there is ${before}: translate this edition as ${file}`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

export const SUMMARY = {
  unchanged: (number: string, version: number): Message => ({
    ru: `назван п. ${number}, а он не изменился по сравнению с редакцией ${version}: исправьте номер или уберите строку`,
    en: `names clause ${number}, which has not changed since edition ${version}: correct the number, or take the line out`,
  }),
  missing: (number: string, version: number): Message => ({
    ru: `назван п. ${number}, а его нет ни в этой редакции, ни в редакции ${version}: исправьте номер`,
    en: `names clause ${number}, which neither this edition nor edition ${version} has: correct the number`,
  }),
} satisfies Record<string, (...facts: never[]) => Message>;

export const COMMENT: Message = {
  ru: 'заметка для коллег: файл опубликованной редакции открыт всем, вместе с ней. Удалите заметку',
  en: 'a note between editors: the file of a published edition is open to all, and the note with it. Delete the note',
};

export const OVERTAKEN = (by: number): Message => ({
  ru: `эта редакция никогда не вступит в силу: раньше или в тот же момент вступает редакция ${by}. Перенесите одну из дат (npm run policy -- reschedule) или отмените эту редакцию (npm run policy -- cancel)`,
  en: `this edition never comes into force, because edition ${by} does so first: move one of the dates (npm run policy -- reschedule), or cancel this edition (npm run policy -- cancel)`,
});

const WITHOUT = {
  repealed: (day: string): Message => ({
    ru: `С ${day} документ утратил силу: все его редакции отозваны. Так говорит его страница, а его PDF – последняя отозванная редакция с пометкой «Отозвана».`,
    en: `Since ${day} the document is repealed: all its editions have been withdrawn. Its page says so, and its PDF is the edition withdrawn last, marked as withdrawn.`,
  }),
  willBe: (day: string): Message => ({
    ru: `С ${day} документ утратит силу: все его редакции будут отозваны. Так скажет его страница, а его PDF станет последней отозванной редакцией с пометкой «Отозвана».`,
    en: `From ${day} the document is repealed: all its editions will have been withdrawn. Its page will say so, and its PDF will be the edition withdrawn last, marked as withdrawn.`,
  }),
  between: (from: string, until: string, awaited: boolean): Message => ({
    ru: `С ${from} до ${until} не действует ни одна редакция: страница документа скажет, что ${awaited ? 'сейчас ни одна не действует' : 'он утратил силу'}, а его PDF – последняя отозванная редакция с пометкой «Отозвана».`,
    en: `From ${from} until ${until} no edition is in force: the page of the document will say ${awaited ? 'so' : 'that it is repealed'}, and its PDF is the edition withdrawn last, marked as withdrawn.`,
  }),
};

/** That a policy has no edition in force, for a time or any more, and what its readers see. @param words of a day */
export function vacancyMessage({ from, until, awaited }: Omit<Vacancy<EditionDates>, 'last'>, now: Temporal.Instant, words: (moment: Temporal.Instant) => string): Message {
  if (until) return WITHOUT.between(words(from), words(until), awaited);
  return compareMoments(from, now) <= 0 ? WITHOUT.repealed(words(from)) : WITHOUT.willBe(words(from));
}
