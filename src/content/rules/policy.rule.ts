/** A policy that `site.yaml` names and that has no folder. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const SITE = 'organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru]\n';

export default defineRule({
  name: 'policy',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Документ назван, а папки нет', en: 'A policy without a folder' },
  why: { ru: 'Список документов в site.yaml и папки должны совпадать.', en: 'The list in site.yaml and the folders must agree.' },
  fix: { ru: 'Создайте папку с файлом 1.md или уберите имя из списка.', en: 'Make the folder with 1.md in it, or remove the name.' },
  messages: {
    noFolder: (name: string, path: string): Message => ({
      ru: `назван документ «${name}», а папки для него нет: создайте ${path} с файлом 1.md или уберите имя`,
      en: `names the policy "${name}", which has no folder: make ${path} with 1.md in it, or remove the name`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}policies: [rules, ‸terms]\n` } },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}policies: [rules]\n` } },
    },
  ],
});
