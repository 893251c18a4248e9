/** A translation of an edition that does not exist. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'translation',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Перевод без оригинала', en: 'A translation of nothing' },
  why: { ru: 'Юридическую силу имеет текст на основном языке: без него перевода быть не может.', en: 'The text in the authoritative language prevails: without it there is nothing to translate.' },
  fix: { ru: 'Добавьте файл редакции на основном языке или исправьте номер в имени перевода.', en: 'Add the edition in the authoritative language, or correct the number in the file name.' },
  messages: {
    ofNothing: (version: number): Message => ({
      ru: `перевод редакции ${version}, которой нет: нет файла ${version}.md`,
      en: `translates edition ${version}, which does not exist: there is no ${version}.md`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/2.kk.md': '1. Сөздер.' }, at: 'rules/2.kk.md:1:1' },
      right: { files: { 'rules/1.md': '1. Слова.', 'rules/1.kk.md': '1. Сөздер.' } },
    },
  ],
});
