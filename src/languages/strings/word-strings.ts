/** The words of our Word files beyond those that the pages and the PDF have too. */
import { topic } from './topic.ts';

const ru = {
  /** A link to a redline. */
  tracked: 'Word с правками',
  review: (from: number, to: number) =>
    `Изменения внесены в режиме рецензирования: примите все исправления\u00a0– получится редакция\u00a0${to}, отклоните все\u00a0– редакция\u00a0${from}.`,
};

const kk: typeof ru = {
  tracked: 'Түзетулері бар Word',
  review: (from, to) =>
    `Өзгерістер рецензиялау режимінде енгізілді: барлық түзетуді қабылдасаңыз, ${to}-редакция, барлығын қабылдамасаңыз, ${from}-редакция шығады.`,
};

const en: typeof ru = {
  tracked: 'Word with tracked changes',
  review: (from, to) => `Every change is tracked: accept all to obtain edition\u00a0${to}, reject all to obtain edition\u00a0${from}.`,
};

export const wordStrings = topic({ ru, kk, en });
