/** What `verify` says. */
import type { Message } from '../../model/message.ts';
import { plural } from '../strings/plural.ts';

const ru = plural('ru');

export const VERIFY = {
  what: {
    ru: 'Узнать, какая редакция в файле PDF, Word или Markdown, те ли это байты, что опубликованы, и действует ли она.',
    en: 'Tell which edition a PDF, Word or Markdown file is, whether its bytes are those published, and whether it is in force.',
  },
  file: { ru: 'файл', en: 'the file' },
  noFile: (file: string): Message => ({ ru: `файла ${file} нет, или его нельзя прочитать`, en: `there is no file ${file}, or it cannot be read` }),
  tooBig: (file: string, size: number, most: number): Message => ({
    ru: `файл ${file} занимает ${size} МБ: документы сайта намного меньше ${most} МБ, это не один из них`,
    en: `${file} is ${size} MB: the documents of the site are far smaller than ${most} MB, it is none of them`,
  }),
  /** @param kinds of files that there are, «документ Word (.docx)» */
  unknownFormat: (kinds: readonly Message[]): Message => ({
    ru: `это ${kinds.map((kind, i) => `${i > 0 && i === kinds.length - 1 ? 'и ' : ''}не ${kind.ru}`).join(', ').replaceAll(', и ', ' и ')}`,
    en: `this is neither ${kinds.map(({ en }) => en).join(', nor ')}`,
  }),
  notOurs: {
    ru: 'файл не похож ни на одну редакцию: пометки о редакции в нём нет',
    en: 'the file is like no edition: nothing in it says which one it is',
  },
  noEdition: (policy: string, version: number): Message => ({
    ru: `в файле указано, что это редакция ${version} документа «${policy}», но такой редакции нет`,
    en: `the file says that it is edition ${version} of "${policy}", but there is no such edition`,
  }),
  edition: (version: number, date: string | null, language: string | null): Message => ({
    ru: `это редакция ${version}${date ? ` от ${date}` : ''}${language ? ` (перевод, ${language})` : ''}`,
    en: `this is edition ${version}${date ? ` of ${date}` : ''}${language ? ` (translation, ${language})` : ''}`,
  }),
  changes: (from: number, to: number, date: string | null): Message => ({
    ru: `это сравнение редакции ${to}${date ? ` от ${date}` : ''} с редакцией ${from}`,
    en: `this is the redline of edition ${to}${date ? ` of ${date}` : ''} against edition ${from}`,
  }),
  same: { ru: 'байты совпадают с опубликованными', en: 'the bytes are those published' },
  unpublished: { ru: 'она ещё не опубликована', en: 'it is not published yet' },
  sameDraft: { ru: 'байты те же, что у проекта', en: 'the bytes are those of the draft' },
  otherDraft: { ru: 'байты НЕ те, что у проекта', en: 'the bytes are NOT those of the draft' },
  earlier: (since: string): Message => ({
    ru: `байты совпадают с теми, что публиковались с ${since}; с тех пор статус редакции изменился, и файл на сайте заменён`,
    en: `the bytes are those published from ${since} on; the status of the edition has changed since, and the file on the site was replaced`,
  }),
  other: {
    ru: 'байты НЕ совпадают с опубликованными: файл изменён или пересохранён другой программой',
    en: 'the bytes are NOT those published: the file was changed, or saved again by another program',
  },
  ofItself: (version: number, sentence: string): Message => ({ ru: `сама редакция ${version}: ${sentence}`, en: `edition ${version} itself: ${sentence}` }),
  sameWords: { ru: 'слова при этом те же, что в опубликованном файле', en: 'its words are those of the published file all the same' },
  otherWords: (n: number): Message => ({
    ru: `слова отличаются: ${ru(n, 'место', 'места', 'мест')}`.replaceAll('\u00a0', ' '),
    en: `its words differ in ${n === 1 ? '1 place' : `${n} places`}`,
  }),
  unreadable: { ru: 'слова в нём прочитать не удалось: файл повреждён', en: 'its words cannot be read: the file is damaged' },
  difference: (published: string, found: string): Message => ({
    ru: `опубликовано: «${published}»; в файле: «${found}»`,
    en: `published: "${published}"; in the file: "${found}"`,
  }),
  more: (n: number): Message => ({ ru: `и ещё ${n}`, en: `and ${n} more` }),
  address: (address: string): Message => ({ ru: `адрес: ${address}`, en: `address: ${address}` }),
  hash: (own: string): Message => ({ ru: `SHA-256 файла: ${own}`, en: `SHA-256 of the file: ${own}` }),
  published: (hash: string): Message => ({ ru: `SHA-256 опубликованного: ${hash}`, en: `SHA-256 of the published one: ${hash}` }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
