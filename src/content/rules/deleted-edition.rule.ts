/** A published edition that was deleted together with its seal. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const ONE = { 'rules/1.md': '---\npublished: 2026-01-10\n---\n1. Слова.' };

export default defineRule({
  name: 'deleted-edition',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Опубликованная редакция удалена', en: 'A published edition was deleted' },
  why: { ru: 'Редакция остаётся по своему адресу навсегда: на неё ссылаются, по ней судят о прошлом.', en: 'An edition stays at its address for ever: it is cited, and the past is judged by it.' },
  fix: { ru: 'Верните файл редакции и editions.lock.json. Чтобы редакция не действовала, отзовите её.', en: 'Put the file of the edition and editions.lock.json back. Withdraw an edition that is no longer to be in force.' },
  messages: {
    deleted: (witness: Witness, policy: string, version: number, files: readonly string[]): Message => compose((ui) => ({
      ru: `редакция ${version} документа ${policy} есть ${witness.where.ru}, а здесь удалена вместе с записью замка: ${witness.restore(files).ru}. Запечатанное не удаляют: чтобы редакция не действовала, её отзывают`,
      en: `edition ${version} of ${policy} is ${witness.where.en} and is deleted here together with its entry in the lock: ${witness.restore(files).en}. What was sealed is never deleted: an edition that is not to be in force is withdrawn`,
    })[ui]),
  },
  examples: [
    {
      wrong: { main: ONE, sealed: {}, files: { 'terms/1.md': '1. Условия.' }, at: 'rules/1.md:1:1' },
      right: { main: ONE, files: ONE },
    },
  ],
});
