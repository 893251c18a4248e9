/** A sealed edition that differs from what the lock holds, or is gone. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';

const UNDO: Message = {
  ru: 'верните файл из git или командой npm run policy -- restore',
  en: 'restore the file from git or with npm run policy -- restore',
};
const WAY = (policy: string, version: number): Message => ({
  ru: `верните прежний текст (npm run policy -- restore ${policy} ${version}); опечатку исправляют командой npm run policy -- publish ${policy} --correction --note "что исправлено", всё остальное – новой редакцией`,
  en: `restore the old text (npm run policy -- restore ${policy} ${version}); a typo is corrected by npm run policy -- publish ${policy} --correction --note "what was corrected", everything else by a new edition`,
});
/** «редакция 2 документа privacy». */
const edition = (policy: string, version: number): Message => ({ ru: `редакция ${version} документа ${policy}`, en: `edition ${version} of ${policy}` });
const HEAD = '---\npublished: 2026-01-10\n---\n';
const CORRECTED = HEAD.replace('\n---\n', '\ncorrections: [{date: 2026-02-01, note: Опечатка.}]\n---\n');

export default defineRule({
  name: 'seal',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Опубликованная редакция изменена', en: 'A published edition was changed' },
  why: { ru: 'Опубликованный текст не меняется: его отпечаток стоит в editions.lock.json.', en: 'A published text never changes: its fingerprint is in editions.lock.json.' },
  fix: { ru: 'Верните прежний текст. Опечатка исправляется командой publish --correction, остальное – новой редакцией.', en: 'Put the old text back. A typo is corrected by publish --correction, everything else by a new edition.' },
  messages: {
    draft: (policy: string, version: number): Message => ({
      ru: `редакция ${version} запечатана, а дат в файле нет: ${UNDO.ru} ${policy} ${version}. Если она ещё не опубликована, в проекты её возвращает npm run policy -- cancel ${policy} ${version}`,
      en: `edition ${version} is sealed, and its file has no dates: ${UNDO.en} ${policy} ${version}. One that is not published yet becomes a draft again by npm run policy -- cancel ${policy} ${version}`,
    }),
    date: (policy: string, version: number, key: string, was: string, is: string): Message => ({
      ru: `\`${key}\` запечатанной редакции ${version} изменено: было ${was}, стало ${is}. Прошедший день не меняется: ${UNDO.ru} ${policy} ${version}. День, который ещё не наступил, переносит npm run policy -- reschedule ${policy} ${version}`,
      en: `\`${key}\` of the sealed edition ${version} changed: it was ${was}, it is ${is}. A day that has passed never changes: ${UNDO.en} ${policy} ${version}. One that has not come is moved by npm run policy -- reschedule ${policy} ${version}`,
    }),
    changed: (policy: string, version: number, what: Message): Message => compose((ui) => ({
      ru: `запечатанная редакция ${version} изменена, ${what.ru}. Опубликованный текст не меняется: ${WAY(policy, version).ru}`,
      en: `the sealed edition ${version} changed, ${what.en}. A published text never changes: ${WAY(policy, version).en}`,
    })[ui]),
    undeclared: (policy: string, version: number, what: Message): Message => ({
      ru: `исправление редакции ${version} объявлено, но не запечатано, ${what.ru}: npm run policy -- publish ${policy} --correction`,
      en: `the correction of edition ${version} is declared and not sealed, ${what.en}: npm run policy -- publish ${policy} --correction`,
    }),
    emptyCorrection: (policy: string, version: number): Message => ({
      ru: `исправление редакции ${version} объявлено, а текст тот же: исправьте текст и выполните npm run policy -- publish ${policy} --correction, или уберите запись`,
      en: `a correction of edition ${version} is declared and the text is the same: correct the text and run npm run policy -- publish ${policy} --correction, or remove the declaration`,
    }),
    corrections: (policy: string, version: number): Message => ({
      ru: `\`corrections\` запечатанной редакции ${version} не совпадает с замком: объявленные исправления не меняются и не убираются; ${UNDO.ru} ${policy} ${version}`,
      en: `\`corrections\` of the sealed edition ${version} differs from the lock: declared corrections are neither changed nor removed; ${UNDO.en} ${policy} ${version}`,
    }),
    more: (n: number): Message => ({ ru: `и ещё изменений: ${n}`, en: `and ${n} more ${n === 1 ? 'change' : 'changes'}` }),
    lost: (policy: string, version: number, lang: string | null): Message => compose((ui) => ({
      ru: `${lang === null ? `${edition(policy, version).ru} запечатана` : `перевод редакции ${version} документа ${policy} (${lang}) запечатан`}, а файла нет: ${UNDO.ru} ${policy} ${version}`,
      en: `${lang === null ? '' : `the translation (${lang}) of `}${edition(policy, version).en} is sealed and has no file: ${UNDO.en} ${policy} ${version}`,
    })[ui]),
  },
  examples: [
    {
      wrong: { sealed: { 'rules/1.md': `${HEAD}1. Десять дней.` }, files: { 'rules/1.md': `${HEAD}‸1. Пять дней.` } },
      right: { sealed: { 'rules/1.md': `${HEAD}1. Десять дней.` }, files: { 'rules/1.md': `${HEAD}1. Десять дней.` } },
    },
    {
      wrong: { sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD.replace('published: 2026-01-10', '‸published: 2026-01-11')}1. Слова.` } },
      right: { sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': `${HEAD}1. Слова.` } },
    },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': '1. Слова.' }, at: 'rules/1.md:2:1' } },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': CORRECTED + '‸1. Слово.' } } },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}1. Слова.` }, files: { 'rules/1.md': CORRECTED + '1. Слова.' }, at: 'rules/1.md:5:1' } },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}1. Слова.`, 'rules/1.kk.md': '1. Сөздер.' }, files: { 'rules/1.md': `${HEAD}1. Слова.` }, at: 'editions.lock.json:1:1' } },
  ],
});
