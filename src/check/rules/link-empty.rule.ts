/**
 * Links without an address. «[Пользовательское соглашение](#)» leads to the policy of that title, once there is one;
 * one that could not be read may be it.
 */
import { namedTarget } from '../../model/link-target.ts';
import { linksIn, listClauses, plainText } from '../../model/clause.ts';
import { excerpt } from '../../model/text.ts';
import type { Message } from '../../model/message.ts';
import { publish } from '../../model/publication.ts';
import { linkSurroundings } from '../../languages/link-surroundings.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  empty: (words: string): Message => ({
    ru: `ссылка «${words}» никуда не ведёт: укажите адрес в скобках или уберите скобки`,
    en: `the link "${words}" leads nowhere: write its address between the brackets, or remove the brackets`,
  }),
};

export const isEmptyLink = (href: string): boolean => href === '' || href === '#';

export default defineTextRule({
  name: 'link-empty',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Пустая ссылка', en: 'An empty link' },
  why: { ru: '[Слова](#) выглядят ссылкой и никуда не ведут; на сайте они показаны просто словами.', en: '[Words](#) look like a link and lead nowhere; the site shows them as words.' },
  fix: { ru: 'Впишите адрес, например ../terms/, или уберите скобки.', en: 'Write the address, e.g. ../terms/, or remove the brackets.' },
  messages,
  of: 'text',
  check(subject, report) {
    const { library, text, now } = subject;
    const isPolicy = (words: string): boolean => library.policies.length < library.site.policies.length || namedTarget(words, linkSurroundings(publish(library, now, true), text.lang)) !== null;
    for (const clause of listClauses(text.tree)) {
      for (const { href, start, end } of linksIn(clause.text)) {
        const words = plainText(clause.text).slice(start, end);
        if (isEmptyLink(href) && !isPolicy(words)) report(subject.placeOf(clause, start), messages.empty(excerpt(words)));
      }
    }
  },
  examples: [
    {
      wrong: '1. Примите [‸соглашение](#).',
      right: '1. Примите соглашение.',
    },
    {
      wrong: {
        files: {
          'terms/1.md': `
            ---
            version: 1
            title: Пользовательское соглашение
            published: 2026-01-10
            ---

            1. Предмет.
          `,
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            1. Опубликованное: [‸соглашение](#).
          `,
          'rules/2.md': `
            1. Опубликованное: [‸соглашение](#).

            2. И **ещё [‸одно]()**, и [живое](#1).

            3. По названию: [Пользовательское соглашение](#).
          `,
        },
      },
    },
  ],
});
