/**
 * References to clauses, after a renumbering above all: what a reference meant is known from the edition before. If the
 * same words referred to a clause that has another number now, they are out of date, even where a clause with the old
 * number is still there.
 */
import type { Message } from '../../model/message.ts';
import { brokenReferences, type Stale } from '../stale-reference.ts';
import { defineTextRule } from '../text-rule.ts';

const references = (count: number): string => {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? 'ссылка всё ещё указывает' : form === 'few' ? 'ссылки всё ещё указывают' : 'ссылок всё ещё указывают'}`;
};

/** Nobody would read more of them. */
const MAX_LISTED = 5;
const listed = (numbers: readonly string[]): string => `${numbers.slice(0, MAX_LISTED).join(', ')}${numbers.length > MAX_LISTED ? ' …' : ''}`;

const messages = {
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
    ru: `п. ${number} в этой редакции стал п. ${now}; ${references(count)} на ${number}: замените номер`,
    en: `clause ${number} became ${now} in this edition; ${count === 1 ? '1 reference still says' : `${count} references still say`} ${number}: change the number`,
  }),
  removed: (number: string, version: number): Message => ({
    ru: `п. ${number} был в редакции ${version} и исключён: уберите ссылку или назовите другой пункт`,
    en: `clause ${number} of edition ${version} is gone: remove the reference, or name another clause`,
  }),
  other: (number: string, version: number): Message => ({
    ru: `под номером ${number} теперь другой пункт, а тот, что был в редакции ${version}, исключён: проверьте, куда должна вести ссылка`,
    en: `another clause has the number ${number} now, and the one that had it in edition ${version} is gone: check what is meant`,
  }),
};

export default defineTextRule({
  name: 'reference',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Ссылка на пункт, которого нет', en: 'A reference that leads nowhere' },
  why: { ru: 'После перенумерации «п. 3.2.5» ведёт в никуда или, хуже, на другой пункт.', en: 'After a renumbering "clause 3.2.5" leads nowhere or, worse, to another clause.' },
  fix: { ru: 'Замените номер тем, который называет сообщение.', en: 'Write the number that the message names.' },
  messages,
  of: 'text',
  check(subject, report) {
    const { stale, gaps } = brokenReferences(subject);
    for (const one of stale) report(subject.placeOf(one.clause, one.reference.start), messageFor(one, stale, subject.edition.version - 1));
    for (const { clause, at, from, to, missing } of gaps) report(subject.placeOf(clause, at), messages.gap(from, to, missing));
  },
  examples: [
    {
      wrong: '1. По ‸п. 9.9 настоящих Правил.',
      right: '1. По п. 1 настоящих Правил.',
    },
    {
      wrong: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            ## 1. Общее

            1.1. Правила действуют для всех, кто пользуется сервисом.

            1.2. Этот пункт будет исключён из следующей редакции целиком, вместе с номером.

            1.3. Срок хранения данных составляет один год со дня последнего обращения.

            1.4. Порядок удаления данных описан в отдельном документе и обязателен для всех.

            ## 2. Права

            2.1. Данные хранятся в срок по п. 1.3, удаляются по пп. 1.2 и 1.4.

            2.2. О сроке говорит и п. 1.4 настоящих Правил, а ‸п. 9.9 не говорит ни о чём.
          `,
          'rules/2.md': `
            ## 1. Общее

            1.1. Правила действуют для всех, кто пользуется сервисом.

            1.2. Срок хранения данных составляет один год со дня последнего обращения.

            1.3. Порядок удаления данных описан в отдельном документе и обязателен для всех.

            ## 2. Права

            2.1. Данные хранятся в срок по ‸п. 1.3, удаляются по ‸пп. 1.2 и ‸1.4.

            2.2. О сроке говорит и ‸п. 1.4 настоящих Правил, а ‸п. 9.9 не говорит ни о чём.

            2.3. Новая ссылка на п. 1.3 верна, а закон (п. 7 ст. 5 Закона) – другой документ.

            2.4. По ‸подпункту 1.9.1 пункта 1.1, пп. 1.1–‸1.9, ‸пункту 9.9 Правил и ‸подпункту 7 раздела 2, в ‸разделе 8.

            2.5. По пп. 2.1–2.6 настоящих Правил; п. 9.9 Закона, ст. 5 ГК РК, п. 9.9 Правил перевозки – о другом.

            2.6. Последний.
          `,
        },
      },
    },
    {
      wrong: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            1.1. Слова.

            1.2. По ‸пп. 1.1–1.5 настоящих Правил.

            1.5. Последний.
          `,
        },
      },
    },
    {
      wrong: {
        files: {
          'rules/1.md': '---\npublished: 2026-01-10\n---\n1.1. Слова о том, как по п. 1.2 хранят данные.\n\n1.2. Срок хранения данных составляет один год.',
          'rules/2.md': '1.1. Слова о том, как по ‸п. 1.2 хранят данные.',
        },
      },
    },
  ],
});

function messageFor({ number, isPlain, now, isTaken }: Stale, all: readonly Stale[], before: number): Message {
  if (now === undefined) return isPlain ? messages.missing(number) : messages.nowhere(number);
  if (now === null) return isTaken ? messages.other(number, before) : messages.removed(number, before);
  return messages.became(number, now, all.filter((other) => other.number === number && other.now === now).length);
}
