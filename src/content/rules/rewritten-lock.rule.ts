/** Entries of the lock that were removed or replaced. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const HEAD = '---\npublished: 2026-01-10\n---\n';

export default defineRule({
  name: 'rewritten-lock',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Записи замка удалены или сделаны заново', en: 'Entries of the lock were removed or replaced' },
  why: { ru: 'Записи в замок только добавляются: иначе не доказать, что редакция не менялась.', en: 'Entries of the lock are only ever appended: nothing else proves that an edition never changed.' },
  fix: { ru: 'Верните editions.lock.json таким, каким он был.', en: 'Put editions.lock.json back as it was.' },
  messages: {
    entries: (witness: Witness, editions: string, files: readonly string[]): Message => compose((ui) => ({
      ru: `записи замка не те, что ${witness.where.ru} (${editions}): они удалены или сделаны заново. Тексты и даты те же, но записи только добавляются: ${witness.restore(files).ru}`,
      en: `entries of the lock are not those that are ${witness.where.en} (${editions}): they were removed or replaced. Texts and dates are the same, but entries are only ever appended: ${witness.restore(files).en}`,
    })[ui]),
    otherSeal: (witness: Witness, version: number, files: readonly string[]): Message => compose((ui) => ({
      ru: `печать редакции ${version} не та, что ${witness.where.ru}, а прежнего текста нет, чтобы сравнить слова: ${witness.restore(files).ru}`,
      en: `the seal of edition ${version} is not the one that is ${witness.where.en}, and there is no earlier text to compare the words: ${witness.restore(files).en}`,
    })[ui]),
  },
  examples: [
    {
      wrong: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` }, at: 'editions.lock.json:1:1' },
      right: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` } },
    },
  ],
});
