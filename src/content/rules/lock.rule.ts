/** A lock that cannot be read, or whose chain is not whole. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const LOCK_BACK: Message = {
  ru: 'замок ведёт программа, верните файл из git',
  en: 'restore the file from git, only the tool writes the lock',
};
/** «редакция 2 документа privacy». */
const edition = (policy: string, version: number): Message => ({ ru: `редакция ${version} документа ${policy}`, en: `edition ${version} of ${policy}` });

export default defineRule({
  name: 'lock',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Замок повреждён', en: 'The lock is broken' },
  why: { ru: 'Записи editions.lock.json – цепь: удалённая, вставленная или переставленная запись видна сразу.', en: 'The entries of editions.lock.json are a chain: one that is removed, inserted or moved is found.' },
  fix: { ru: 'Верните файл editions.lock.json из git: его ведёт только программа. При конфликте слияния оставьте его таким, как в main, и запечатайте редакцию ещё раз.', en: 'Restore editions.lock.json from git: only the tool writes it. After a merge conflict keep that of main and seal the edition again.' },
  messages: {
    unreadable: (reason: string): Message => ({
      ru: `замок не читается (${reason}): ${LOCK_BACK.ru}`,
      en: `the lock cannot be read (${reason}): ${LOCK_BACK.en}`,
    }),
    edited: (policy: string, version: number): Message => ({
      ru: `запись о редакции ${version} документа ${policy} изменена: ${LOCK_BACK.ru}`,
      en: `the entry of ${edition(policy, version).en} was edited: ${LOCK_BACK.en}`,
    }),
    broken: (policy: string, version: number): Message => ({
      ru: `запись о редакции ${version} документа ${policy} не продолжает предыдущую: запись удалена, вставлена или переставлена; ${LOCK_BACK.ru}`,
      en: `the entry of ${edition(policy, version).en} does not follow the one before it: an entry was removed, inserted or moved; ${LOCK_BACK.en}`,
    }),
    cut: (after: string | null): Message => ({
      ru: `${after === null ? 'записи замка удалены' : `после записи о ${after} удалены записи`}: ${LOCK_BACK.ru}`,
      en: `${after === null ? 'the entries of the lock were removed' : `entries after that of ${after} were removed`}: ${LOCK_BACK.en}`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'editions.lock.json': '‸<<<<<<< HEAD' } },
      right: { files: { 'rules/1.md': '1. Слова.', 'editions.lock.json': '{"last": null, "entries": []}' } },
    },
  ],
});
