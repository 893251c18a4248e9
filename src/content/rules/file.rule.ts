/** A file or folder that cannot be read as it must be. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'file',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Файл не читается', en: 'A file cannot be read' },
  why: {
    ru: 'Публикуется только то, что точно прочитано: обычный файл в кодировке UTF-8, не больше 4 МБ, не символическая ссылка.',
    en: 'Only what is read exactly can be published: a plain file in UTF-8, at most 4 MB, no symbolic link.',
  },
  fix: { ru: 'Сохраните файл в UTF-8, положите его на место или дайте право на чтение.', en: 'Save the file as UTF-8, put it in its place, or give permission to read it.' },
  messages: {
    missing: {
      ru: 'такого файла нет: создайте его или укажите правильную папку с текстами',
      en: 'does not exist: make it, or correct the name of the content folder',
    },
    notFile: { ru: 'это не файл', en: 'is not a file' },
    unreadable: (code: string | undefined): Message => ({
      ru: `файл не читается (${code}): дайте право на чтение`,
      en: `cannot be read (${code}): give permission to read it`,
    }),
    tooLarge: (size: string, most: number): Message => ({
      ru: `файл занимает ${size} МБ, а документ – не больше ${most} МБ: разделите его или проверьте, тот ли это файл`,
      en: `is ${size} MB; at most ${most} MB can be a policy: split it, or check that it is the right file`,
    }),
    notUtf8: {
      ru: 'здесь не UTF-8: сохраните файл в кодировке UTF-8 (возможно, это старый файл Windows-1251)',
      en: 'is not valid UTF-8 here: save the file as UTF-8 (an old Windows-1251 file, perhaps?)',
    },
    linkedFile: {
      ru: 'это символическая ссылка: положите сюда сам файл, чтобы публиковалось то, что согласовано',
      en: 'is a symbolic link: put the file itself here, so that what is reviewed is what is published',
    },
    linkedFolder: { ru: 'это символическая ссылка: положите сюда саму папку', en: 'is a symbolic link: put the folder itself here' },
    linked: { ru: 'это символическая ссылка: положите сюда сам файл или папку', en: 'is a symbolic link: put the file or folder itself here' },
    unlistedFolder: {
      ru: 'содержимое папки не читается: дайте право на чтение',
      en: 'is a folder that cannot be listed: give permission to read it',
    },
    noSite: {
      ru: 'такого файла нет: укажите правильную папку с текстами (--content) или начните новую, npm run policy -- new --help',
      en: 'does not exist: correct the name of the content folder (--content), or begin a new one, npm run policy -- new --help',
    },
  },
  examples: [
    {
      wrong: { files: { 'site.yaml': null, 'rules/1.md': '1. Слова.' }, at: 'site.yaml:1:1' },
      right: '1. Слова.',
    },
  ],
});
