/** Days that exist, in an order in which an edition can be published, take effect and be withdrawn. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'date',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Даты', en: 'Dates' },
  why: { ru: 'Редакция не может вступить в силу раньше публикации, а более поздняя – быть опубликованной раньше прежней.', en: 'No edition takes effect before it is published, and no later one is published before an earlier one.' },
  fix: { ru: 'Исправьте дату: 2026-12-01 или 2026-12-01T09:00.', en: 'Correct the date: 2026-12-01 or 2026-12-01T09:00.' },
  messages: {
    draftBefore: (version: number): Message => ({
      ru: `опубликована, хотя редакция ${version} ещё проект: сначала опубликуйте её`,
      en: `is published while edition ${version} is still a draft: publish that one first`,
    }),
    publishedEarly: (version: number): Message => ({
      ru: `опубликована раньше редакции ${version}: у более поздней редакции дата та же или более поздняя`,
      en: `is published before edition ${version}: a later version needs the same date or a later one`,
    }),
    unreadable: (path: string, fault: Message): Message => compose((lang) => `\`${path}\`: ${fault[lang]}`),
    draftTakesEffect: {
      ru: 'проект не может вступить в силу: укажите и `published` или уберите `effective`',
      en: 'a draft cannot take effect: give `published` too, or remove `effective`',
    },
    draftWithdrawn: {
      ru: 'проект нельзя отозвать: укажите и `published` или удалите проект',
      en: 'a draft cannot be withdrawn: give `published` too, or delete the draft',
    },
    correctedEarly: (published: string): Message => ({
      ru: `исправлена раньше, чем опубликована (${published}): исправьте дату`,
      en: `is corrected before it is published (${published}): correct the date`,
    }),
    effectiveEarly: (published: string): Message => ({
      ru: `вступает в силу раньше, чем опубликована (${published}): поставьте в \`effective\` этот момент или более поздний либо уберите строку`,
      en: `takes effect before it is published (${published}): make \`effective\` that moment or a later one, or remove it`,
    }),
    withdrawnEarly: (published: string): Message => ({
      ru: `отозвана раньше, чем опубликована (${published}): исправьте одну из дат`,
      en: `is withdrawn before it is published (${published}): correct one of the dates`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '---\npublished: ‸2026-02-30\n---\n1. Слова.' } },
      right: { files: { 'rules/1.md': '---\npublished: 2026-03-01\n---\n1. Слова.' } },
    },
    {
      wrong: { files: { 'rules/1.md': '---\npublished: 2026-12-01\neffective: ‸2026-11-30\n---\n1. Слова.' } },
      right: { files: { 'rules/1.md': '---\npublished: 2026-12-01\neffective: 2027-01-01\n---\n1. Слова.' } },
    },
    { wrong: { files: { 'rules/1.md': '1. Проект.', 'rules/2.md': '---\npublished: ‸2026-12-01\nsummary: Новое.\n---\n1. Слова.' } } },
    { wrong: { files: { 'rules/1.md': '---\npublished: 2026-02-01\n---\n1. Слова.', 'rules/2.md': '---\npublished: ‸2026-01-01\nsummary: Новое.\n---\n1. Другие слова.' } } },
    { wrong: { files: { 'rules/1.md': '---\neffective: ‸2026-12-01\n---\n1. Проект.' } } },
    { wrong: { files: { 'rules/1.md': '---\nwithdrawn: ‸{date: 2026-12-01, reason: Не нужно.}\n---\n1. Проект.' } } },
    { wrong: { files: { 'rules/1.md': '---\npublished: 2026-12-02\ncorrections: [{date: ‸2026-12-01, note: Опечатка.}]\n---\n1. Слова.' } } },
    { wrong: { files: { 'rules/1.md': '---\npublished: 2026-12-02\nwithdrawn: {date: ‸2026-12-01, reason: Не нужно.}\n---\n1. Слова.' } } },
  ],
});
