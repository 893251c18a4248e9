/** Dates of a published edition that were changed together with its seal. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const HEAD = '---\npublished: 2026-01-10\n---\n';
const LATER = '---\npublished: 2026-02-10\n---\n1. Слова.';

export default defineRule({
  name: 'rewritten-dates',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Даты опубликованной редакции изменены вместе с печатью', en: 'The dates of a published edition were changed together with its seal' },
  why: { ru: 'По датам читатель знает, что и когда действовало. Задним числом они не меняются.', en: 'The dates tell readers what was in force when. They never change afterwards.' },
  fix: { ru: 'Верните файл редакции и editions.lock.json такими, какими они были.', en: 'Put the file of the edition and editions.lock.json back as they were.' },
  messages: {
    draft: (witness: Witness, version: number, files: readonly string[]): Message => compose((ui) => ({
      ru: `редакция ${version} запечатана ${witness.where.ru}, а здесь снова проект: ${witness.restore(files).ru}`,
      en: `edition ${version} is sealed ${witness.where.en} and a draft again here: ${witness.restore(files).en}`,
    })[ui]),
    dates: (witness: Witness, version: number, key: string, was: string, is: string, files: readonly string[]): Message => compose((ui) => ({
      ru: `\`${key}\` опубликованной редакции ${version} изменено вместе с печатью: ${witness.where.ru} запечатано ${was}, здесь ${is}. Даты опубликованной редакции так не меняют: ${witness.restore(files).ru}`,
      en: `\`${key}\` of the published edition ${version} was changed together with its seal: ${was} was sealed ${witness.where.en}, it is ${is} here. The dates of a published edition never change in this way: ${witness.restore(files).en}`,
    })[ui]),
  },
  examples: [
    {
      wrong: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, sealed: { 'rules/1.md': LATER }, files: { 'rules/1.md': LATER }, at: 'rules/1.md:4:1' },
      right: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` } },
    },
    { wrong: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, sealed: {}, files: { 'rules/1.md': '1. Слова.' }, at: 'rules/1.md:2:1' } },
  ],
});
