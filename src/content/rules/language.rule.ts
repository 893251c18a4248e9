/** Languages that `site.yaml` does not name, or that the interface does not have. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'language',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Неизвестный язык', en: 'An unknown language' },
  why: { ru: 'Перевод показывается, только если его язык назван в site.yaml и на нём есть интерфейс.', en: 'A translation is shown only where site.yaml names its language and the interface has it.' },
  fix: { ru: 'Добавьте язык в languages файла site.yaml или переименуйте файл: 2.kk.md, 2.en.md.', en: 'Add the language to site.yaml, or rename the file: 2.kk.md, 2.en.md.' },
  messages: {
    own: (lang: string, file: string): Message => ({
      ru: `${lang} – основной язык: его текст стоит в ${file}`,
      en: `${lang} is the authoritative language: its text is ${file}`,
    }),
    unknown: (lang: string, known: string): Message => ({
      ru: `«${lang}» нет среди языков перевода в site.yaml (${known || 'их нет'})`,
      en: `"${lang}" is not a translation language of site.yaml (${known || 'none'})`,
    }),
    noInterface: (lang: string, known: string): Message => ({ ru: `сайт пока не говорит на языке «${lang}»: известны ${known}`, en: `the interface does not speak "${lang}" yet: the known ones are ${known}` }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/1.de.md': '1. Wörter.' }, at: 'rules/1.de.md:1:1' },
      right: { files: { 'rules/1.md': '1. Слова.', 'rules/1.en.md': '1. Words.' } },
    },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/1.ru.md': '1. Слова.' }, at: 'rules/1.ru.md:1:1' } },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': 'organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, ‸de]\npolicies: [rules]\n' } } },
  ],
});
