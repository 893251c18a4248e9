/** An edition without words. */
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'empty',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Текста нет', en: 'No text' },
  why: { ru: 'Пустую редакцию нельзя опубликовать.', en: 'An edition without words cannot be published.' },
  fix: { ru: 'Напишите текст под шапкой.', en: 'Write the text below the front matter.' },
  messages: {
    noText: { ru: 'текста нет: напишите его под шапкой', en: 'has no text: write it below the front matter' },
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '---\nversion: 1\ntitle: Правила\n---\n<!-- позже -->' }, at: 'rules/1.md:5:1' },
      right: '1. Слова.',
    },
  ],
});
