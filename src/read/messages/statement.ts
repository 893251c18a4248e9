/** What is said of front matter that speaks of an edition otherwise than the lock. */
import type { Message } from '../../core/message.ts';

export const STATEMENT = {
  summary: (policy: string, version: number, was: string, is: string): Message => ({
    ru: `\`summary\` редакции ${version} – не то, что сказано читателям: ${was === '' ? `добавлено «${is}»` : is === '' ? `убрано «${was}»` : `было «${was}», стало «${is}»`}. Верните прежние слова (npm run policy -- restore ${policy} ${version}) или объявите новые: npm run policy -- publish ${policy} --summary --edition ${version}`,
    en: `\`summary\` of edition ${version} is not what readers were told: ${was === '' ? `“${is}” was put in` : is === '' ? `“${was}” was taken out` : `it was “${was}”, it is “${is}”`}. Restore the old words (npm run policy -- restore ${policy} ${version}) or declare the new ones: npm run policy -- publish ${policy} --summary --edition ${version}`,
  }),
  unsaid: (policy: string, version: number): Message => ({
    ru: `отзыв редакции ${version} записан в файл, но не объявлен: npm run policy -- withdraw ${policy} ${version}, или уберите \`withdrawn\``,
    en: `the withdrawal of edition ${version} is in the file and was not declared: npm run policy -- withdraw ${policy} ${version}, or remove \`withdrawn\``,
  }),
  gone: (policy: string, version: number, was: string): Message => ({
    ru: `редакция ${version} отозвана (${was}), а в файле этого больше нет: верните \`withdrawn\` (npm run policy -- restore ${policy} ${version}) или отмените отзыв: npm run policy -- withdraw ${policy} ${version} --undo --reason "…"`,
    en: `edition ${version} is withdrawn (${was}), and its file no longer says so: restore \`withdrawn\` (npm run policy -- restore ${policy} ${version}) or take the withdrawal back: npm run policy -- withdraw ${policy} ${version} --undo --reason "…"`,
  }),
  differs: (policy: string, version: number, was: string, is: string): Message => ({
    ru: `отзыв редакции ${version} объявлен иначе, чем стоит в файле: объявлено ${was}, в файле ${is}. Верните прежнее (npm run policy -- restore ${policy} ${version}) или объявите новое: npm run policy -- withdraw ${policy} ${version}`,
    en: `the withdrawal of edition ${version} was declared otherwise than its file says: declared ${was}, in the file ${is}. Restore what was declared (npm run policy -- restore ${policy} ${version}) or declare the new: npm run policy -- withdraw ${policy} ${version}`,
  }),
};
