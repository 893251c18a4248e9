/** A published edition must have a summary of what changed. */
import { defineRule } from '../../model/rule.ts';

const FIRST = '---\npublished: 2026-01-10\n---\n1. Слова.';
const HEAD = 'title: Правила\npublished: 2026-12-01\n---\n1. Другие слова.';

export default defineRule({
  name: 'summary',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Не сказано, что изменилось', en: 'No summary of changes' },
  why: { ru: 'Читатель опубликованной редакции должен узнать словами, что в ней нового.', en: 'Readers of a published edition see in words what is new.' },
  fix: { ru: 'Добавьте summary: предложение или список предложений.', en: 'Add `summary`: a sentence or a list of sentences.' },
  messages: {
    missing: {
      ru: 'не сказано, что изменилось: начиная со второй опубликованная редакция должна иметь `summary`',
      en: 'does not say what changed: from version 2 on, a published edition needs `summary`',
    },
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': FIRST, 'rules/2.md': `---\nversion: ‸2\n${HEAD}` } },
      right: { files: { 'rules/1.md': FIRST, 'rules/2.md': `---\nversion: 2\nsummary: Уточнены слова.\n${HEAD}` } },
    },
  ],
});
