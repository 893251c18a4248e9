/** An image. */
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'image',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Картинка в тексте', en: 'An image' },
  why: { ru: 'Картинку нельзя ни процитировать, ни найти, ни сравнить.', en: 'An image cannot be cited, searched or compared.' },
  fix: { ru: 'Скажите то же словами или таблицей.', en: 'Say it in words or in a table.' },
  messages: {
    image: {
      ru: 'картинки в документе быть не может: скажите словами, чтобы это можно было цитировать, искать и сравнивать',
      en: 'a policy cannot contain an image: say it in words, so that it can be cited, searched and compared',
    },
  },
  examples: [
    {
      wrong: '1. Подпишите ‸![здесь](a.png).',
      right: '1. Подпишите здесь.',
    },
  ],
});
