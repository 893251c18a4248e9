/** No clause number occurs twice. */
import type { Message } from '../../model/message.ts';
import { numberSteps } from '../numbering.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  repeat: (here: string, line: number): Message => ({
    ru: `номер ${here} уже стоит в строке ${line}: ссылка на него неоднозначна. Дайте одному из пунктов другой номер`,
    en: `the number ${here} is already on line ${line}, so that references to it are ambiguous: give one of the clauses another`,
  }),
};

export default defineTextRule({
  name: 'number-repeat',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Номер повторяется', en: 'A number occurs twice' },
  why: { ru: 'На два пункта с одним номером нельзя сослаться однозначно, и адрес #6.1 ведёт только на первый.', en: 'Nobody can refer to one of two clauses with the same number, and #6.1 leads to the first only.' },
  fix: { ru: 'Дайте одному из пунктов другой номер.', en: 'Give one of the clauses another number.' },
  messages,
  of: 'draft',
  check({ text }, report) {
    for (const { clause, twin } of numberSteps(text)) if (twin) report(clause, messages.repeat(clause.number!, twin.line));
  },
  examples: [
    {
      wrong: '1.1. Первый.\n\n‸1.1. Второй.',
      right: '1.1. Первый.\n\n1.2. Второй.',
    },
    {
      wrong: `
        ## 1. Общее

        1.1. Первый.

        ‸1.1. Снова первый.

        1.2. Второй:

        (a) да;

        ‸(a) нет.

        ‸## 1. Снова общее

        2. Пункт под другим заголовком.
      `,
    },
  ],
});
