/** Each term is defined once. */
import { excerpt } from '../../model/text.ts';
import type { Message } from '../../model/message.ts';
import type { Term } from '../../languages/term.ts';
import { termName } from '../defined-term.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  repeat: (term: string, line: number): Message => ({
    ru: `термин «${term}» уже определён в строке ${line}: оставьте одно определение`,
    en: `the term "${term}" is defined on line ${line} already: keep one definition`,
  }),
};

export default defineTextRule({
  name: 'term-repeat',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Термин определён дважды', en: 'A term defined twice' },
  why: { ru: 'Два определения одного термина рано или поздно разойдутся.', en: 'Two definitions of one term contradict each other sooner or later.' },
  fix: { ru: 'Оставьте одно определение.', en: 'Keep one definition.' },
  messages,
  of: 'draft',
  check({ terms }, report) {
    const first = new Map<string, Term>();
    for (const term of terms.list) {
      const known = first.get(termName(term));
      if (known) report(term.clause, messages.repeat(excerpt(term.words), known.clause.line));
      else first.set(termName(term), term);
    }
  },
  examples: [
    {
      wrong: `
        Используются следующие термины:

        Сайт – адрес www.example.kz;

        Пользователь – всякий, кто открыл Сайт;

        ‸Сайт – страница в интернете.

        ## 1. Общее

        1.1. Пользователь читает Сайт.
      `,
      right: `
        Используются следующие термины:

        Сайт – адрес www.example.kz;

        Пользователь – всякий, кто открыл Сайт.

        ## 1. Общее

        1.1. Пользователь читает Сайт.
      `,
    },
  ],
});
