/** A file whose name does not say which edition it is. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'file-name',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Имя файла – не номер редакции', en: 'A file name that is not a version' },
  why: { ru: 'По имени файла узнаётся редакция: 2.md, перевод – 2.kk.md.', en: 'The name of the file says which edition it is: 2.md, a translation 2.kk.md.' },
  fix: { ru: 'Переименуйте файл или перенесите его из папки документа.', en: 'Rename the file, or move it out of the folder.' },
  messages: {
    notEdition: {
      ru: 'это не редакция: назовите файл по её номеру, например 2.md, а перевод – 2.kk.md',
      en: 'is not an edition: name it by its version, such as 2.md, or 2.kk.md for a translation',
    },
    fromOne: { ru: 'редакции нумеруются с 1', en: 'versions are numbered from 1' },
    properName: (name: string): Message => ({ ru: `файл должен называться ${name}`, en: `must be named ${name}` }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/новая.md': '1. Слова.' }, at: 'rules/новая.md:1:1' },
      right: { files: { 'rules/1.md': '1. Слова.', 'rules/2.md': '1. Слова.' } },
    },
    { wrong: { files: { 'rules/01.md': '‸---\n---\n1. Слова.' } } },
  ],
});
