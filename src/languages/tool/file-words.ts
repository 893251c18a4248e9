/** What is said of files and folders. */
import type { Message } from '../../model/message.ts';

export const FILE = {
  missing: {
    ru: 'такого файла нет: создайте его или укажите правильную папку с текстами',
    en: 'does not exist: make it, or call the content folder by its right name',
  },
  notFile: { ru: 'это не файл', en: 'is not a file' },
  unreadable: (code: string | undefined): Message => ({
    ru: `файл не читается (${code}): дайте право на чтение`,
    en: `cannot be read (${code}): give the right to read it`,
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
    en: 'is a folder that cannot be listed: give the right to read it',
  },
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const CHARACTER = {
  lost: {
    ru: 'здесь символ U+FFFD: он стоит там, где потерялась буква. Верните её',
    en: 'has the character U+FFFD here, which stands where a letter was lost: put the letter back',
  },
  invisible: (code: string): Message => ({
    ru: `здесь невидимый символ ${code}: удалите его`,
    en: `has the invisible character ${code} here: delete it`,
  }),
  reference: (written: string): Message => ({
    ru: `${written} обозначает символ, которого читатель не увидит: удалите`,
    en: `${written} stands for a character that a reader cannot see: delete it`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
