/** A published policy whose folder was renamed. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const TEXT = '---\npublished: 2026-01-10\n---\n1. Слова.';

export default defineRule({
  name: 'renamed-policy',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Опубликованный документ переименован', en: 'A published policy was renamed' },
  why: { ru: 'Имя папки – это адрес, а адреса опубликованного не меняются. Имя входит и в отпечаток.', en: 'The name of the folder is the address, and what is published keeps its address. The name is in the fingerprint too.' },
  fix: { ru: 'Верните папке прежнее имя и editions.lock.json. Название для читателей меняется в `title` новой редакции.', en: 'Give the folder its old name and put editions.lock.json back. The title that readers see changes in `title` of a new edition.' },
  messages: {
    renamed: (witness: Witness, from: string, to: string, files: readonly string[]): Message => compose((ui) => ({
      ru: `документ ${from} переименован в ${to}, а ${witness.where.ru} он под прежним именем, и адреса опубликованного не меняются: ${witness.restore(files).ru}`,
      en: `the policy ${from} was renamed ${to}; ${witness.where.en} it has its old name, and what is published keeps its address: ${witness.restore(files).en}`,
    })[ui]),
  },
  examples: [
    {
      wrong: { main: { 'rules/1.md': TEXT }, sealed: { 'terms/1.md': TEXT }, files: { 'terms/1.md': TEXT }, at: 'terms/1.md:1:1' },
      right: { main: { 'rules/1.md': TEXT }, files: { 'rules/1.md': TEXT } },
    },
  ],
});
