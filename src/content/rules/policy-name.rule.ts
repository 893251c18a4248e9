/** What a folder cannot be called, because its name becomes an address. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const SITE = 'organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru]\npolicies: [rules]\n';

export default defineRule({
  name: 'policy-name',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Имя папки не подходит документу', en: 'A folder’s name cannot be a policy’s' },
  why: { ru: 'Имя папки становится адресом, а занятые слова ведут на другие страницы.', en: 'The name of the folder becomes an address, and some words lead to other pages.' },
  fix: { ru: 'Назовите папку латинскими буквами, цифрами и дефисом и внесите имя в policies файла site.yaml.', en: 'Use a-z, digits and hyphens, and name the folder in the policies of site.yaml.' },
  messages: {
    form: (name: string): Message => ({
      ru: `«${name}» не может быть именем документа: пишите a-z, цифры и дефис, первой – букву`,
      en: `"${name}" cannot name a policy: use a-z, digits and hyphens, a letter first`,
    }),
    language: (name: string): Message => ({
      ru: `«${name}» не может быть именем документа: в адресах это язык`,
      en: `"${name}" cannot name a policy: it is a language in addresses`,
    }),
    reserved: (name: string): Message => ({
      ru: `«${name}» не может быть именем документа: это слово занято адресами, выберите другое`,
      en: `"${name}" cannot name a policy: addresses use the word, choose another`,
    }),
    unlisted: (name: string): Message => ({
      ru: `эта папка не публикуется: добавьте «${name}» в policies файла site.yaml или удалите папку`,
      en: `is not published: add "${name}" to the policies of site.yaml, or remove the folder`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'search/1.md': '1. Слова.', 'site.yaml': SITE }, at: 'search:1:1' },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': SITE } },
    },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'terms/1.md': '1. Условия.', 'site.yaml': SITE }, at: 'terms:1:1' } },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': SITE.replace('[rules]', '[rules, ‸kk, ‸Terms]') } } },
  ],
});
