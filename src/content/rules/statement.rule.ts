/** Front matter of a sealed edition that contradicts the lock. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const HEAD = '---\npublished: 2026-01-10\n';
const TEXT = '---\n1. Слова.';
const WITHDRAWN = 'withdrawn: {date: 2026-02-01, reason: Больше не нужно.}\n';

export default defineRule({
  name: 'statement',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Сказанное об опубликованной редакции изменено', en: 'What was announced about a published edition was changed' },
  why: { ru: 'Описание изменений и отзыв редакции читатели уже видели: они стоят в editions.lock.json, и новое слово о редакции становится там новой записью со своим днём.', en: 'Readers have seen what changed in an edition and whether it was withdrawn: that is in editions.lock.json, and a new announcement becomes an entry there with its own day.' },
  fix: { ru: 'Верните прежнее командой restore или объявите новое: publish --summary, withdraw, withdraw --undo.', en: 'Restore what was announced (restore), or declare something new: publish --summary, withdraw, withdraw --undo.' },
  messages: {
    summary: (policy: string, version: number, was: string, is: string): Message => ({
      ru: `\`summary\` редакции ${version} – не то, что сказано читателям: ${was === '' ? `добавлено «${is}»` : is === '' ? `убрано «${was}»` : `было «${was}», стало «${is}»`}. Верните прежние слова (npm run policy -- restore ${policy} ${version}) или объявите новые: npm run policy -- publish ${policy} --summary --edition ${version}`,
      en: `\`summary\` of edition ${version} is not what was announced to readers: ${was === '' ? `“${is}” was added` : is === '' ? `“${was}” was removed` : `it was “${was}”, it is “${is}”`}. Restore the old words (npm run policy -- restore ${policy} ${version}) or declare the new ones: npm run policy -- publish ${policy} --summary --edition ${version}`,
    }),
    undeclared: (policy: string, version: number): Message => ({
      ru: `отзыв редакции ${version} записан в файл, но не объявлен: npm run policy -- withdraw ${policy} ${version}, или уберите \`withdrawn\``,
      en: `the withdrawal of edition ${version} is in the file and was not declared: npm run policy -- withdraw ${policy} ${version}, or remove \`withdrawn\``,
    }),
    gone: (policy: string, version: number, was: string): Message => ({
      ru: `редакция ${version} отозвана (${was}), а в файле этого больше нет: верните \`withdrawn\` (npm run policy -- restore ${policy} ${version}) или отмените отзыв: npm run policy -- withdraw ${policy} ${version} --undo --reason "…"`,
      en: `edition ${version} is withdrawn (${was}), and its file no longer says so: restore \`withdrawn\` (npm run policy -- restore ${policy} ${version}) or take the withdrawal back: npm run policy -- withdraw ${policy} ${version} --undo --reason "…"`,
    }),
    differs: (policy: string, version: number, was: string, is: string): Message => ({
      ru: `отзыв редакции ${version} объявлен иначе, чем стоит в файле: объявлено ${was}, в файле ${is}. Верните прежнее (npm run policy -- restore ${policy} ${version}) или объявите новое: npm run policy -- withdraw ${policy} ${version}`,
      en: `the withdrawal of edition ${version} differs from what was declared: declared ${was}, in the file ${is}. Restore what was declared (npm run policy -- restore ${policy} ${version}) or declare the new one: npm run policy -- withdraw ${policy} ${version}`,
    }),
  },
  examples: [
    {
      wrong: { sealed: { 'rules/1.md': `${HEAD}${TEXT}` }, files: { 'rules/1.md': `${HEAD}withdrawn: ‸{date: 2026-12-01, reason: Больше не нужно.}\n${TEXT}` } },
      right: { sealed: { 'rules/1.md': `${HEAD}${TEXT}` }, files: { 'rules/1.md': `${HEAD}${TEXT}` } },
    },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}${TEXT}` }, files: { 'rules/1.md': `${HEAD}summary: ‸Новое.\n${TEXT}` } } },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}${WITHDRAWN}${TEXT}` }, files: { 'rules/1.md': `${HEAD}${TEXT}` }, at: 'rules/1.md:2:10' } },
    { wrong: { sealed: { 'rules/1.md': `${HEAD}${WITHDRAWN}${TEXT}` }, files: { 'rules/1.md': `${HEAD}${WITHDRAWN.replace('{', '‸{').replace('Больше', 'Уже')}${TEXT}` } } },
  ],
});
