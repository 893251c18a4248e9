/**
 * A policy without an edition in force: repealed, or for a time. It is lawful, and so a note; it is reported, so that
 * nobody does it by accident, at the withdrawal that causes it.
 */
import { timeline, vacancies, type Vacancy } from '../../model/calendar.ts';
import type { EditionDates } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { compareMoments, sealedMoment, shortMoment } from '../../model/time.ts';
import { headPlace } from '../../content/text-place.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
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

const withdrawn = (value: string): string => `---\npublished: 2026-01-10\nwithdrawn: ${value}\n---\n1. Правила действуют.`;
const SECOND = '---\npublished: 2026-11-20\neffective: 2026-12-15\nsummary: Уточнены слова.\n---\n1. Правила обязательны.';

export default defineTextRule({
  name: 'vacancy',
  level: 'note',
  kind: 'text',
  title: { ru: 'Ни одна редакция не действует', en: 'No edition in force' },
  why: { ru: 'Когда отозваны все редакции, документ утрачивает силу; когда следующая вступает в силу позже отзыва, между ними не действует ничего. Так бывает нужно, но читатели должны увидеть это не по ошибке.', en: 'Where every edition is withdrawn the document is repealed; where the next one takes effect after the withdrawal, nothing is in force in between. That may be intended, but should not happen by mistake.' },
  fix: { ru: 'Если так задумано – ничего. Иначе отмените отзыв (`policy withdraw --undo`) или перенесите даты (`policy reschedule`).', en: 'Nothing, if it is intended. Otherwise take the withdrawal back (`policy withdraw --undo`) or move the dates (`policy reschedule`).' },
  messages,
  of: 'policy',
  check({ editions }, { library: { site }, now }, report) {
    const words = (moment: Temporal.Instant): string => shortMoment(sealedMoment(moment, site.timeZone));
    for (const vacancy of vacancies(timeline(editions))) {
      if (vacancy.until !== null && compareMoments(vacancy.until, now) <= 0) continue;
      const { text } = vacancy.last;
      report(text, headPlace(text.source, ['withdrawn']), vacancyMessage(vacancy, now, words));
    }
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': withdrawn('‸{date: 2026-12-01, reason: Нужна другая.}'), 'rules/2.md': SECOND } },
      right: { files: { 'rules/1.md': withdrawn('{date: 2026-12-15, reason: Нужна другая.}'), 'rules/2.md': SECOND } },
    },
    { wrong: { files: { 'rules/1.md': withdrawn('\n  ‸date: 2026-11-01\n  reason: Больше не нужно.') } } },
    { wrong: { files: { 'rules/1.md': withdrawn('‸{date: 2027-01-01, reason: Больше не нужно.}') } } },
  ],
});

/** The message that a policy has no edition in force, for a time or any more, and what its readers see. @param words how a day is written */
export function vacancyMessage({ from, until, awaited }: Omit<Vacancy<EditionDates>, 'last'>, now: Temporal.Instant, words: (moment: Temporal.Instant) => string): Message {
  if (until) return messages.between(words(from), words(until), awaited);
  return compareMoments(from, now) <= 0 ? messages.repealed(words(from)) : messages.willBe(words(from));
}
