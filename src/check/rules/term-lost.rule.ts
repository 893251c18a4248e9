/** Terms that the edition before defines and this one only uses, each at its first use. */
import { listClauses } from '../../model/clause.ts';
import { excerpt } from '../../model/text.ts';
import type { Message } from '../../model/message.ts';
import { Terms } from '../../languages/term.ts';
import { termName, termUses } from '../defined-term.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  lost: (term: string, version: number, count: number): Message => ({
    ru: `«${term}» – термин редакции ${version}, в этой редакции он не определён (употреблений в тексте: ${count}): верните определение или замените слово`,
    en: `"${term}" is a term of edition ${version} and not defined in this one (used ${count === 1 ? 'once' : `${count} times`}): put its definition back, or change the word`,
  }),
};

export default defineTextRule({
  name: 'term-lost',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Термин употреблён без определения', en: 'A term that lost its definition' },
  why: { ru: 'В прошлой редакции слово было определено, в этой определения нет, а слово осталось.', en: 'The edition before defined the word, this one uses it and does not.' },
  fix: { ru: 'Верните определение или замените слово.', en: 'Put the definition back, or change the word.' },
  messages,
  of: 'draft',
  check(subject, report) {
    const { before, terms, text, edition } = subject;
    if (!before) return;
    const names = new Set(terms.list.map(termName));
    const uses = termUses(listClauses(text.tree), new Terms(before.tree, before.lang)).filter(({ term }) => !names.has(termName(term)));
    for (const [term, [first, ...others]] of Map.groupBy(uses, ({ term }) => term)) {
      report(subject.placeOf(first!.clause, first!.start), messages.lost(excerpt(term.words), edition.version - 1, others.length + 1));
    }
  },
  examples: [
    {
      wrong: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            Используются следующие термины:

            Сайт – адрес www.example.kz;

            Кабинет – раздел Сайта.

            ## 1. Общее

            1.1. Кабинет открыт на Сайте всем.
          `,
          'rules/2.md': `
            Используются следующие термины:

            Сайт – адрес www.example.kz.

            ## 1. Общее

            1.1. В ‸Кабинете, открытом на Сайте всем, есть настройки.

            1.2. Кабинет закрывается владельцем Сайта.
          `,
        },
      },
      right: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            Используются следующие термины:

            Сайт – адрес www.example.kz;

            Кабинет – раздел Сайта.

            ## 1. Общее

            1.1. Кабинет открыт на Сайте всем.
          `,
          'rules/2.md': `
            Используются следующие термины:

            Сайт – адрес www.example.kz;

            Кабинет – раздел Сайта.

            ## 1. Общее

            1.1. В Кабинете, открытом на Сайте всем, есть настройки.

            1.2. Кабинет закрывается владельцем Сайта.
          `,
        },
      },
    },
  ],
});
