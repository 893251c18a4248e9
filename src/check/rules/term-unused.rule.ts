/** Each term that is defined is used. */
import { listClauses } from '../../model/clause.ts';
import { excerpt } from '../../model/text.ts';
import type { Message } from '../../model/message.ts';
import { termName, termUses } from '../defined-term.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  unused: (term: string): Message => ({
    ru: `термин «${term}» определён и нигде не использован: уберите определение или проверьте написание в тексте`,
    en: `the term "${term}" is defined and never used: remove the definition, or check how the text writes it`,
  }),
};

export default defineTextRule({
  name: 'term-unused',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Термин не используется', en: 'A term never used' },
  why: { ru: 'Определение без употребления – след удалённого пункта или опечатка в термине.', en: 'A definition that nothing uses is left over from a clause that went, or hides a misspelling.' },
  fix: { ru: 'Уберите определение или исправьте слово в тексте.', en: 'Remove the definition, or correct the word in the text.' },
  messages,
  of: 'draft',
  check({ terms, text }, report) {
    const used = new Set(termUses(listClauses(text.tree), terms).map(({ term }) => termName(term)));
    for (const term of terms.list) if (!used.has(termName(term))) report(term.clause, messages.unused(excerpt(term.words)));
  },
  examples: [
    {
      wrong: `
        Используются следующие термины:

        Сайт – адрес www.example.kz;

        ‸Кабинет – раздел Сайта.

        ## 1. Общее

        1.1. Всякий читает Сайт.
      `,
      right: `
        Используются следующие термины:

        Сайт – адрес www.example.kz;

        Кабинет – раздел Сайта.

        ## 1. Общее

        1.1. Кабинет есть у всякого, кто читает Сайт.
      `,
    },
  ],
});
