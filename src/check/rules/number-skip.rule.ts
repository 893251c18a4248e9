/** Clause numbers in order: nothing left out. */
import type { Message } from '../../model/message.ts';
import { numberSteps } from '../numbering.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
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
};

export default defineTextRule({
  name: 'number-skip',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Пропуск в нумерации', en: 'A gap in the numbers' },
  why: { ru: 'Пропущенный номер выглядит как потерянный пункт.', en: 'A number left out reads like a clause that was lost.' },
  fix: { ru: 'Верните пункт или исправьте номера следующих; ссылки на них проверит правило reference.', en: 'Put the clause back, or correct the numbers after it; `reference` checks what refers to them.' },
  messages,
  of: 'draft',
  check({ text }, report) {
    for (const { clause, before, twin, lost } of numberSteps(text)) {
      if (twin) continue;
      if (before?.isHigher) report(clause, messages.back(before.number, clause.number!));
      else if (lost !== null) report(clause, messages.skip(before?.number ?? null, clause.number!, lost));
    }
  },
  examples: [
    {
      wrong: '1. Первый.\n\n‸3. Третий.',
      right: '1. Первый.\n\n2. Второй.',
    },
    {
      wrong: `
        ## 1. Общее

        1.1. Первый.

        ‸1.3. Третий.

        ‸1.2. Второй:

        а) да;

        ‸в) нет.

        ## 2. Права

        ‸2.2. Сразу второй.

        Перечень с четвёртого:

        4. четыре;
        ‸6. шесть.

        ## 3. Пропусков нет

        3.1. Буквы:

        ‸е) не с начала;

        ж) дальше;

        и) букву «з» пропускают по обычаю.
      `,
    },
  ],
});
