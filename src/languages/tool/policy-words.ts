/** What is said of a policy as a whole: its name, its files, the order of its editions. */
import type { Message } from '../../model/message.ts';

export const NAME = {
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
} satisfies Record<string, (name: string) => Message>;

export const POLICY = {
  noFolder: (name: string, path: string): Message => ({
    ru: `назван документ «${name}», а папки для него нет: создайте ${path} с файлом 1.md или уберите имя`,
    en: `names the policy "${name}", which has no folder: make ${path} with 1.md in it, or take the name out`,
  }),
  unlisted: (name: string): Message => ({
    ru: `эта папка не публикуется: добавьте «${name}» в policies файла site.yaml или удалите папку`,
    en: `is not published: add "${name}" to the policies of site.yaml, or remove the folder`,
  }),
  noEdition: { ru: 'нет ни одной редакции: напишите 1.md', en: 'has no edition: write 1.md' },
  notEdition: {
    ru: 'это не редакция: назовите файл по её номеру, например 2.md, а перевод – 2.kk.md',
    en: 'is not an edition: name it by its version, such as 2.md, or 2.kk.md for a translation',
  },
  fromOne: { ru: 'редакции нумеруются с 1', en: 'versions are numbered from 1' },
  properName: (name: string): Message => ({ ru: `файл должен называться ${name}`, en: `must be named ${name}` }),
  ownLanguage: (lang: string, file: string): Message => ({
    ru: `${lang} – основной язык: его текст стоит в ${file}`,
    en: `${lang} is the authoritative language: its text is ${file}`,
  }),
  unknownLanguage: (lang: string, known: string): Message => ({
    ru: `«${lang}» нет среди языков перевода в site.yaml (${known || 'их нет'})`,
    en: `"${lang}" is not a translation language of site.yaml (${known || 'none'})`,
  }),
  double: (version: number, other: string): Message => ({
    ru: `второй файл редакции ${version}, которая уже есть в ${other}: оставьте один`,
    en: `is a second file for edition ${version}, which ${other} holds already: keep one`,
  }),
  gap: (first: number, last: number): Message => ({
    ru: `не хватает ${first === last ? `${first}.md` : `файлов с ${first}.md по ${last}.md`}: редакции нумеруются с 1 без пропусков`,
    en: `${first === last ? `${first}.md is` : `${first}.md to ${last}.md are`} missing: versions count from 1 without gaps`,
  }),
  draftBefore: (version: number): Message => ({
    ru: `опубликована, хотя редакция ${version} ещё проект: сначала опубликуйте её`,
    en: `is published while edition ${version} is still a draft: publish that one first`,
  }),
  publishedEarly: (version: number): Message => ({
    ru: `опубликована раньше редакции ${version}: у более поздней редакции дата та же или более поздняя`,
    en: `is published before edition ${version}: a later version needs the same date or a later one`,
  }),
  translatesNothing: (version: number): Message => ({
    ru: `перевод редакции ${version}, которой нет: нет файла ${version}.md`,
    en: `translates edition ${version}, which does not exist: there is no ${version}.md`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
