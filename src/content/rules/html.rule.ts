/** Raw HTML, except for notes between editors. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'html',
  level: 'error',
  kind: 'promise',
  title: { ru: 'HTML в тексте', en: 'Raw HTML' },
  why: { ru: 'HTML не попадает в PDF и Word и может скрыть слова от читателя.', en: 'HTML does not reach PDF and Word, and may hide words from readers.' },
  fix: { ru: 'Запишите то же разметкой Markdown; заметку для коллег – отдельной строкой <!-- … -->.', en: 'Write it in Markdown; a note to colleagues on a line of its own, <!-- … -->.' },
  messages: {
    raw: (what: string): Message => ({
      ru: `HTML «${what}» недопустим: запишите это разметкой Markdown или поставьте перед знаком «<» обратную косую черту`,
      en: `raw HTML "${what}" is not allowed: write it in Markdown, or escape it with a backslash`,
    }),
    openComment: {
      ru: 'заметка не закрыта, и всё после неё теряется: закончите её знаком -->',
      en: 'the comment is not closed, so that everything after it is lost: end it with -->',
    },
    lostBesideComment: (what: string): Message => ({
      ru: `слова «${what}» теряются, потому что стоят на строке заметки: дайте заметке отдельную строку`,
      en: `the words "${what}" are lost, because they are on the line of a comment: give the comment a line of its own`,
    }),
  },
  examples: [
    {
      wrong: '1. Слова ‸<b>о главном‸</b>.',
      right: '1. Слова **о главном**.',
    },
    {
      wrong: '1. Слова.\n\n‸<!-- проверить --> и ещё слова.',
      right: '1. Слова.\n\n<!-- проверить -->\n\nИ ещё слова.',
    },
    { wrong: '1. Слова.\n\n‸<!-- проверить' },
  ],
});
