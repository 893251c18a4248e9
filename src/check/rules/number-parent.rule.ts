/**
 * Each clause is where its number says: `3.2.5` within `3.2`. Where a text counts «1.1», «1.2» under titles without
 * numbers, there is no «1» to miss.
 */
import { walkClauses } from '../../model/clause.ts';
import type { Message } from '../../model/message.ts';
import { isBelow } from '../../model/number.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  parent: (here: string, parent: string): Message => ({
    ru: `п. ${here} стоит внутри п. ${parent}: перенесите его или исправьте номер`,
    en: `clause ${here} is within clause ${parent}: move it or correct its number`,
  }),
  noParent: (here: string, parent: string): Message => ({
    ru: `п. ${here} есть, а п. ${parent}, к которому он относится, нет: исправьте номер или добавьте пункт`,
    en: `there is a clause ${here}, but no clause ${parent} above it: correct the number or add the clause`,
  }),
};

export default defineTextRule({
  name: 'number-parent',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Пункт не в своём разделе', en: 'A clause under the wrong parent' },
  why: { ru: 'П. 3.2.5 должен стоять внутри п. 3.2: иначе оглавление, сравнение редакций и ссылки покажут его не там.', en: 'Clause 3.2.5 belongs under 3.2, or the contents, the redline and references show it elsewhere.' },
  fix: { ru: 'Перенесите пункт или исправьте номер.', en: 'Move the clause, or correct its number.' },
  messages,
  of: 'draft',
  check({ text }, report) {
    const clauses = Array.from(walkClauses(text.tree));
    const all = new Set(clauses.map(({ clause }) => clause.number));
    const seen = new Set<string>();
    for (const { clause, ancestors } of clauses) {
      if (!clause.number?.includes('.')) continue;
      const number = clause.number;
      const wanted = number.slice(0, number.lastIndexOf('.'));
      const parent = ancestors.findLast((ancestor) => /^\d/.test(ancestor.number ?? ''))?.number;
      if (typeof parent !== 'string') continue;
      if (!isBelow(number, parent)) report(clause, messages.parent(number, parent));
      else if (!all.has(wanted) && !seen.has(wanted)) report(clause, messages.noParent(number, wanted));
      seen.add(wanted);
    }
  },
  examples: [
    {
      wrong: '## 1. Общее\n\n1.1. Первый.\n\n## 2. Права\n\n2.1. Пункт.\n\n‸1.2. Заблудился.',
      right: '## 1. Общее\n\n1.1. Первый.\n\n1.2. Второй.\n\n## 2. Права\n\n2.1. Пункт.',
    },
    {
      wrong: `
        ## 1. Общее

        1.1. Первый.

        ## 2. Права

        2.1. Пункт.

        ‸1.2. Заблудился.

        2.2. Пункт.

        ‸2.3.1. Без того, что над ним.

        2.3.2. Об этом сказано.
      `,
    },
  ],
});
