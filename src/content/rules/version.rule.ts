/** Versions without gaps or duplicates, the same in the front matter and in the name of the file. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'version',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Номера редакций', en: 'Versions' },
  why: { ru: 'Редакции нумеруются с 1 без пропусков и повторов, номер в шапке тот же, что в имени файла.', en: 'Versions count from 1 without gaps or duplicates, and the front matter says what the file name says.' },
  fix: { ru: 'Исправьте номер или верните недостающий файл.', en: 'Correct the number, or put the missing file back.' },
  messages: {
    noEdition: { ru: 'нет ни одной редакции: напишите 1.md', en: 'has no edition: write 1.md' },
    double: (version: number, other: string): Message => ({
      ru: `второй файл редакции ${version}, которая уже есть в ${other}: оставьте один`,
      en: `is a second file for edition ${version}, which ${other} already is: keep one`,
    }),
    gap: (first: number, last: number): Message => ({
      ru: `не хватает ${first === last ? `${first}.md` : `файлов с ${first}.md по ${last}.md`}: редакции нумеруются с 1 без пропусков`,
      en: `${first === last ? `${first}.md is` : `${first}.md to ${last}.md are`} missing: versions count from 1 without gaps`,
    }),
    other: (said: number, file: number): Message => ({
      ru: `указана редакция ${said}, а в имени файла – ${file}: сделайте их одинаковыми`,
      en: `says version ${said}, but the file name says ${file}: make them equal`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/3.md': '1. Слова.' }, at: 'rules/3.md:1:1' },
      right: { files: { 'rules/1.md': '1. Слова.', 'rules/2.md': '1. Слова.' } },
    },
    {
      wrong: { files: { 'rules/1.md': '---\nversion: ‸2\ntitle: Правила\n---\n1. Слова.' } },
      right: { files: { 'rules/1.md': '---\nversion: 1\ntitle: Правила\n---\n1. Слова.' } },
    },
    { wrong: { files: { 'rules/README.md': 'Пусто.' }, at: 'rules:1:1' } },
  ],
});
