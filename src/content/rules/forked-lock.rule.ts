/** A lock that two branches extended from one state. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const TEXT = '---\npublished: 2026-01-10\n---\n1. Слова.';
const [ONE, OTHER, OWN] = [{ 'rules/1.md': TEXT }, { 'terms/1.md': TEXT }, { 'cookies/1.md': TEXT }];

export default defineRule({
  name: 'forked-lock',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Замок этой ветки и основной разошлись', en: 'The lock of this branch and that of the main branch diverged' },
  why: { ru: 'Пока ветка ждала, в основной запечатали другое. Цепь одна, и продолжить её может только одна запись.', en: 'While the branch waited, something else was sealed. There is one chain, and only one entry can extend it.' },
  fix: { ru: 'Обновите ветку, при конфликте оставьте editions.lock.json основной ветки и запечатайте своё ещё раз.', en: 'Update the branch, on a conflict keep editions.lock.json of the main branch, and seal yours again.' },
  messages: {
    forked: (witness: Witness, theirs: string, ours: string): Message => compose((ui) => ({
      ru: `пока эта ветка ждала, ${witness.where.ru} запечатано: ${theirs}. Запись этой ветки (${ours}) продолжает прежний замок: обновите ветку (Update branch), при конфликте оставьте editions.lock.json таким, как ${witness.where.ru}, и запечатайте своё ещё раз`,
      en: `while this branch waited, ${theirs} was sealed ${witness.where.en}. The entry of this branch (${ours}) extends the older lock: update the branch, on a conflict keep editions.lock.json as it is ${witness.where.en}, and seal yours again`,
    })[ui]),
  },
  examples: [
    {
      wrong: { fork: ONE, main: { ...ONE, ...OTHER }, sealed: { ...ONE, ...OWN }, files: { ...ONE, ...OTHER, ...OWN }, at: 'editions.lock.json:1:1' },
      right: { main: ONE, files: ONE },
    },
  ],
});
