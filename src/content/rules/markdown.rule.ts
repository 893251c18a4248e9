/** Markdown that a policy cannot contain. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'markdown',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Разметка, которой в документе быть не может', en: 'Markdown that a policy cannot contain' },
  why: { ru: 'Всё, что есть в документе, должно выйти на странице, в PDF и в Word одинаково.', en: 'Whatever a policy contains comes out alike on the page, in PDF and in Word.' },
  fix: { ru: 'Оставьте заголовки, абзацы, перечни, таблицы, полужирный, курсив и ссылки.', en: 'Keep to headings, paragraphs, lists, tables, bold, italics and links.' },
  messages: {
    inline: (what: string): Message => ({
      ru: `разметка «${what}» не поддерживается: пишите простой текст, полужирный, курсив, ссылки, перечни или таблицы`,
      en: `Markdown construct "${what}" is not supported: write plain text, bold, italic, links, lists or tables`,
    }),
    block: (what: string): Message => ({
      ru: `разметка «${what}» не поддерживается: пишите заголовки, абзацы, перечни и таблицы`,
      en: `Markdown construct "${what}" is not supported: use headings, paragraphs, lists and tables`,
    }),
    deep: (deepest: number): Message => ({
      ru: `вложенность больше ${deepest} уровней: уберите лишние знаки перечней, «>» или звёздочки`,
      en: `is nested more than ${deepest} levels deep: remove needless list marks, ">" or asterisks`,
    }),
  },
  examples: [
    {
      wrong: `1. Слова.\n\n‸${'>'.repeat(60)} Ещё слова.`,
      right: '1. Слова.\n\n> Ещё слова.',
    },
  ],
});
