/** The public log: what it has published must be the beginning of what it publishes now. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const BACK: Message = {
  ru: 'верните editions.lock.json и editions.log.json из git; до этого журнал на сайте останется прежним',
  en: 'restore editions.lock.json and editions.log.json from git; until then the log on the site stays as it is',
};
const TEXT = '---\npublished: 2026-01-10\n---\n1. Слова.';
const ONE = { 'rules/1.md': TEXT };
const ROOT = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
/** A book with one checkpoint. */
const book = (note: string, keys = ''): string => `{"keys": [${keys}], "checkpoints": [\n{${note}, "stamps": []}]}`;

export default defineRule({
  name: 'log',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Журнал не продолжает опубликованный', en: 'The log does not extend the published one' },
  why: {
    ru: 'Каждая контрольная точка журнала – слово, данное посторонним: всё, что в нём было, в нём и останется, в том же порядке.',
    en: 'Every checkpoint of the log is a promise to the public: whatever was in the log stays in it, in the same order.',
  },
  fix: {
    ru: 'Верните из git замок и файл журнала: их ведёт только программа. Ничего не подписывайте и не удаляйте вручную.',
    en: 'Restore the lock and the book of the log from git: only the tool writes them. Sign and delete nothing by hand.',
  },
  messages: {
    unreadable: (reason: string): Message => ({ ru: `файл журнала не читается (${reason}): ${BACK.ru}`, en: `the book of the log cannot be read (${reason}): ${BACK.en}` }),
    badKey: (key: string): Message => ({ ru: `«${key}» – не открытый ключ журнала: ${BACK.ru}`, en: `"${key}" is no public key of a log: ${BACK.en}` }),
    badSignature: (size: number, key: string): Message => ({
      ru: `контрольная точка размера ${size} не подписана ключом ${key}: ${BACK.ru}`,
      en: `the checkpoint of size ${size} is not signed by the key ${key}: ${BACK.en}`,
    }),
    badStamp: (size: number, authority: string): Message => ({
      ru: `отметка времени ${authority} – не о контрольной точке размера ${size}, или повреждена: ${BACK.ru}`,
      en: `the time stamp of ${authority} does not match the checkpoint of size ${size}, or is damaged: ${BACK.en}`,
    }),
    disordered: (size: number): Message => ({ ru: `контрольная точка размера ${size} стоит не по порядку: ${BACK.ru}`, en: `the checkpoint of size ${size} is out of order: ${BACK.en}` }),
    shorter: (size: number, entries: number): Message => ({
      ru: `опубликован журнал с большим числом записей (${size}), чем есть в замке (${entries}): ${BACK.ru}`,
      en: `a log of ${size} entries was published, and the lock has ${entries}: ${BACK.en}`,
    }),
    forked: (size: number): Message => ({
      ru: `начало замка (записей: ${size}) – не то, что опубликовано в журнале: ${BACK.ru}`,
      en: `the first ${size} entries of the lock are not those that the log has published: ${BACK.en}`,
    }),
    online: (size: number, address: string, entries: number): Message => ({
      ru: `журнал по адресу ${address} (записей: ${size}) – не начало этого замка (записей: ${entries}): ${BACK.ru}`,
      en: `the log at ${address} (${size} entries) is not the beginning of this lock (${entries}): ${BACK.en}`,
    }),
    onlineUnreadable: (address: string): Message => ({ ru: `по адресу ${address} не контрольная точка журнала: узнайте, кто изменил файл на сайте`, en: `what is at ${address} is no checkpoint: find out who changed the file on the site` }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'editions.log.json': '‸{}' } },
      right: { files: { 'rules/1.md': '1. Слова.', 'editions.log.json': '{"keys": [], "checkpoints": []}' } },
    },
    { wrong: { sealed: ONE, files: { ...ONE, 'editions.log.json': book(`‸"note": "example.kz/docs/log\\n1\\n${ROOT}\\n"`) } } },
    { wrong: { sealed: ONE, files: { ...ONE, 'editions.log.json': book(`‸"note": "example.kz/docs/log\\n2\\n${ROOT}\\n"`) } } },
    { wrong: { sealed: ONE, files: { ...ONE, 'editions.log.json': book(`‸"note": "example.kz/docs/log\\n2\\n${ROOT}\\n", "stamps": []}, {"note": "example.kz/docs/log\\n1\\n${ROOT}\\n"`).replace(', {"note"', ', {‸"note"') } } },
    { wrong: { sealed: ONE, files: { ...ONE, 'editions.log.json': book(`‸"note": "example.kz/docs/log\\n2\\n${ROOT}\\n"`, `{"key": "${KEY}", "from": 0}`) } } },
    { wrong: { sealed: ONE, files: { ...ONE, 'editions.log.json': book(`‸"note": "example.kz/docs/log\\n0\\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\\n"`).replace('[]}]', '[{"authority": "https://tsa.example.kz", "token": "MAA="}]}]') } } },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'editions.log.json': '{"keys": [{‸"key": "example.kz", "from": 0}], "checkpoints": []}' } } },
  ],
});
