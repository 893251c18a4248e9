/** What is said of the front matter of an edition: its keys, dates and versions. */
import { compose, type Message } from '../../model/message.ts';

/** Faults of single values: said behind the key, `title` …. */
export const HEAD_VALUES = {
  dateMissing: { ru: 'не указано: напишите дату, например 2026-12-01', en: 'is missing: write a date such as 2026-12-01' },
  dateType: {
    ru: 'должно быть датой, например 2026-12-01, или временем, например 2026-12-01T09:00',
    en: 'must be a date such as 2026-12-01, or a time such as 2026-12-01T09:00',
  },
  sentenceMissing: { ru: 'не указано: напишите предложение', en: 'is missing: write a sentence' },
  sentenceType: {
    ru: 'должно быть предложением; предложение с двоеточием внутри ставится в "кавычки"',
    en: 'must be a sentence; a sentence with a colon inside stands in "quotes"',
  },
  sentenceEmpty: { ru: 'пусто: напишите предложение', en: 'is empty: write a sentence' },
  summaryType: {
    ru: 'должно быть предложением или списком предложений; предложение с двоеточием внутри ставится в "кавычки"',
    en: 'must be a sentence or a list of sentences; a sentence with a colon inside stands in "quotes"',
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

export const HEAD = {
  noHead: {
    ru: 'файл должен начинаться с шапки: строка «---», строки с `version` и `title`, строка «---»',
    en: 'must begin with front matter: a line "---", lines with `version` and `title`, and a line "---"',
  },
  openHead: { ru: 'шапка не закрыта: закончите её строкой «---»', en: 'does not close its front matter: end it with a line "---"' },
  noText: { ru: 'текста нет: напишите его под шапкой', en: 'has no text: write it below the front matter' },
  inOriginal: (file: string): Message => ({
    ru: `в переводе стоят только название и текст, остальное – в ${file}`,
    en: `a translation holds title and text only, the rest stands in ${file}`,
  }),
  otherVersion: (said: number, file: number): Message => ({
    ru: `указана редакция ${said}, а в имени файла – ${file}: сделайте их одинаковыми`,
    en: `says version ${said}, but the file name says ${file}: make them equal`,
  }),
  date: (path: string, fault: Message): Message => compose((lang) => `\`${path}\`: ${fault[lang]}`),
  draftTakesEffect: {
    ru: 'проект не может вступить в силу: укажите и `published` или уберите `effective`',
    en: 'a draft cannot take effect: give `published` too, or remove `effective`',
  },
  draftWithdrawn: {
    ru: 'проект нельзя отозвать: укажите и `published` или удалите проект',
    en: 'a draft cannot be withdrawn: give `published` too, or delete the draft',
  },
  draftCorrected: {
    ru: 'проект правят без объявления: уберите `corrections`',
    en: 'a draft is edited without a declaration: remove `corrections`',
  },
  correctedEarly: (published: string): Message => ({
    ru: `исправлена раньше, чем опубликована (${published}): исправьте дату`,
    en: `is corrected before it is published (${published}): mend the date`,
  }),
  noSummary: {
    ru: 'не сказано, что изменилось: начиная со второй опубликованная редакция должна иметь `summary`',
    en: 'does not say what changed: from version 2 on, a published edition needs `summary`',
  },
  effectiveEarly: (published: string): Message => ({
    ru: `вступает в силу раньше, чем опубликована (${published}): поставьте в \`effective\` этот момент или более поздний либо уберите строку`,
    en: `takes effect before it is published (${published}): make \`effective\` that moment or a later one, or remove it`,
  }),
  withdrawnEarly: (published: string): Message => ({
    ru: `отозвана раньше, чем опубликована (${published}): исправьте одну из дат`,
    en: `is withdrawn before it is published (${published}): correct one of the dates`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
