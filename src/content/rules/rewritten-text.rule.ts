/** A published text that was changed together with its seal. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';
import type { Witness } from '../../model/lock-history.ts';

const RIGHT_WAY = (policy: string): Message => ({
  ru: `Опечатку исправляют командой npm run policy -- publish ${policy} --correction, всё остальное – новой редакцией`,
  en: `A typo is corrected by npm run policy -- publish ${policy} --correction, everything else by a new edition`,
});
const HEAD = '---\npublished: 2026-01-10\n---\n';

export default defineRule({
  name: 'rewritten-text',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Опубликованный текст изменён вместе с печатью', en: 'A published text was changed together with its seal' },
  why: {
    ru: 'Замок можно сделать заново под изменённый текст, и сам он этого не заметит. Поэтому проверка сравнивает его с основной веткой и с сайтом: записи только добавляются.',
    en: 'A lock that was recreated for a changed text cannot show that itself. So it is compared with the main branch and with the site: entries are only ever appended.',
  },
  fix: {
    ru: 'Верните файл редакции и editions.lock.json такими, какими они были. Опечатка исправляется командой publish --correction, остальное – новой редакцией.',
    en: 'Put the file of the edition and editions.lock.json back as they were. A typo is corrected by publish --correction, everything else by a new edition.',
  },
  messages: {
    text: (witness: Witness, policy: string, version: number, what: Message, files: readonly string[]): Message => compose((ui) => ({
      ru: `опубликованная редакция ${version} изменена вместе с печатью, ${what.ru}. Запечатанный раньше текст хранится ${witness.where.ru}: ${witness.restore(files).ru}. ${RIGHT_WAY(policy).ru}`,
      en: `the published edition ${version} was changed together with its seal, ${what.en}. The text that was sealed before is kept ${witness.where.en}: ${witness.restore(files).en}. ${RIGHT_WAY(policy).en}`,
    })[ui]),
    more: (n: number): Message => ({ ru: `и ещё изменений: ${n}`, en: `and ${n} more ${n === 1 ? 'change' : 'changes'}` }),
    noTranslation: (lang: string): Message => ({ ru: `удалён перевод (${lang})`, en: `its translation (${lang}) was deleted` }),
  },
  examples: [
    {
      wrong: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, sealed: { 'rules/1.md': `${HEAD}1. Другие слова.` }, files: { 'rules/1.md': `${HEAD}‸1. Другие слова.` } },
      right: { main: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` } },
    },
    { wrong: { main: { 'rules/1.md': `${HEAD}1. Слова.`, 'rules/1.kk.md': '1. Сөздер.' }, sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` }, at: 'rules/1.kk.md:1:1' } },
  ],
});
