/** Links that a policy may not have, and addresses that no link uses. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'link',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Недопустимая ссылка', en: 'A link that is not allowed' },
  why: { ru: 'Ссылка в документе ведёт только на https:, mailto:, tel: или внутрь сайта; слова в «[скобках]: …» Markdown прячет.', en: 'Links lead to https:, mailto:, tel: or within the site; Markdown hides the words of "[brackets]: …".' },
  fix: { ru: 'Исправьте адрес или поставьте перед скобкой «\\».', en: 'Correct the address, or put "\\" before the bracket.' },
  messages: {
    forbidden: (what: string): Message => ({
      ru: `ссылка на «${what}» недопустима: разрешены https:, mailto:, tel: и адреса внутри сайта`,
      en: `a link to "${what}" is not allowed: use https:, mailto:, tel: or a relative address`,
    }),
    unusedDefinition: (what: string): Message => ({
      ru: `Markdown читает «${what}» как адрес ссылки, но ссылки с ним нет, и слова теряются: напишите «\\[» вместо скобки, <!-- … --> для заметки или уберите это`,
      en: `Markdown reads "${what}" as the address of a link, but no link uses it, so its words are lost: write "\\[" for a bracket, <!-- … --> for a note, or remove it`,
    }),
  },
  examples: [
    {
      wrong: '1. Нажмите ‸[кнопку](javascript:alert).',
      right: '1. Нажмите [кнопку](https://example.com/).',
    },
    {
      wrong: '1. Слова.\n\n‸[Сайт]: страница',
      right: '1. Слова.\n\n\\[Сайт]: страница',
    },
  ],
});
