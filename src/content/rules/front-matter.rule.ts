/** The lines between «---»: keys that are known, with values of the right kind. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

/** Faults of single values: each message follows the name of the key, `title` …. */
export const HEAD_VALUES = {
  dateMissing: { ru: 'не указано: напишите дату, например 2026-12-01', en: 'is missing: write a date such as 2026-12-01' },
  dateType: {
    ru: 'должно быть датой, например 2026-12-01, или временем, например 2026-12-01T09:00',
    en: 'must be a date such as 2026-12-01, or a time such as 2026-12-01T09:00',
  },
  sentenceMissing: { ru: 'не указано: напишите предложение', en: 'is missing: write a sentence' },
  sentenceType: {
    ru: 'должно быть предложением; предложение с двоеточием внутри ставится в "кавычки"',
    en: 'must be a sentence; one with a colon inside must be in "quotes"',
  },
  sentenceEmpty: { ru: 'пусто: напишите предложение', en: 'is empty: write a sentence' },
  summaryType: {
    ru: 'должно быть предложением или списком предложений; предложение с двоеточием внутри ставится в "кавычки"',
    en: 'must be a sentence or a list of sentences; one with a colon inside must be in "quotes"',
  },
  listEmpty: { ru: 'пусто', en: 'is empty' },
  titleMissing: {
    ru: 'не указано: напишите title: "Полное название документа"',
    en: 'is missing: write title: "Full title of the document"',
  },
  titleType: { ru: 'должно быть текстом: возьмите его в "кавычки"', en: 'must be text: put it in "quotes"' },
  titleEmpty: { ru: 'пусто: напишите полное название документа', en: 'is empty: write the full title of the document' },
  titleLines: { ru: 'должно стоять на одной строке', en: 'must stand on one line' },
  versionMissing: { ru: 'не указано: напишите номер, который стоит в имени файла', en: 'is missing: write the number that the file name has' },
  versionType: {
    ru: 'должно быть целым числом от 1, тем же, что в имени файла',
    en: 'must be a whole number from 1, the one that the file name has',
  },
  versionLow: { ru: 'должно быть не меньше 1', en: 'must be 1 or more' },
  withdrawnType: {
    ru: 'должно называть дату и причину: withdrawn: {date: 2026-12-10, reason: "…"}',
    en: 'must give the date and the reason: withdrawn: {date: 2026-12-10, reason: "…"}',
  },
  correctionsType: {
    ru: 'должно быть списком исправлений: corrections: [{date: 2026-12-10, note: "…"}]',
    en: 'must be a list of corrections: corrections: [{date: 2026-12-10, note: "…"}]',
  },
} satisfies Record<string, Message>;

export default defineRule({
  name: 'front-matter',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Шапка файла', en: 'Front matter' },
  why: { ru: 'Название и даты редакции берутся из строк между «---»; лишний или неверный ключ значит, что даты поняты не так.', en: 'Title and dates come from the lines between "---"; an unknown key means that a date was not understood.' },
  fix: { ru: 'Исправьте строку, названную в сообщении; значение с двоеточием возьмите в "кавычки".', en: 'Correct the line that the message names; a value with a colon must be in "quotes".' },
  messages: {
    noHead: {
      ru: 'файл должен начинаться с шапки: строка «---», строки с `version` и `title`, строка «---»',
      en: 'must begin with front matter: a line "---", lines with `version` and `title`, and a line "---"',
    },
    openHead: { ru: 'шапка не закрыта: закончите её строкой «---»', en: 'does not close its front matter: end it with a line "---"' },
    inOriginal: (file: string): Message => ({
      ru: `в переводе стоят только название и текст, остальное – в ${file}`,
      en: `a translation has only a title and a text, the rest is in ${file}`,
    }),
    draftCorrected: {
      ru: 'проект правят без объявления: уберите `corrections`',
      en: 'a draft is edited without a declaration: remove `corrections`',
    },
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '---\n‸efective: 2026-12-01\n---\n1. Слова.' } },
      right: { files: { 'rules/1.md': '---\npublished: 2026-12-01\n---\n1. Слова.' } },
    },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'rules/1.kk.md': '---\n‸published: 2026-12-01\n---\n1. Сөздер.' } } },
    { wrong: { files: { 'rules/1.md': '---\ncorrections: ‸[{date: 2026-12-01, note: Опечатка.}]\n---\n1. Проект.' } } },
  ],
});
