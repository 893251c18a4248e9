/** What is wrong with the values of `site.yaml`. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { defineRule } from '../../model/rule.ts';

/** Faults of single values: each message follows the name of the key. */
export const SITE_VALUES = {
  organisationMissing: { ru: 'не указано или не текст: напишите название организации', en: 'is missing or not text: write the name of the organisation' },
  organisationEmpty: { ru: 'пусто: напишите название организации', en: 'is empty: write the name of the organisation' },
  brandMissing: { ru: 'не указано или не текст: напишите товарный знак', en: 'is missing or not text: write the brand' },
  brandEmpty: { ru: 'пусто: напишите товарный знак', en: 'is empty: write the brand' },
  urlMissing: { ru: 'не указано: напишите адрес сайта, например https://example.kz', en: 'is missing: write the address of the site, such as https://example.kz' },
  urlForm: { ru: 'должно быть адресом самого сайта, например https://example.kz', en: 'must be the address of the site alone, such as https://example.kz' },
  baseForm: { ru: 'не путь: напишите со знаком / в начале и без него в конце, например /legal', en: 'is not a path: write one with a slash in front and none at the end, such as /legal' },
  zoneMissing: { ru: 'не указано: напишите часовой пояс, например Asia/Almaty', en: 'is missing: write a time zone such as Asia/Almaty' },
  zoneForm: { ru: 'не часовой пояс: напишите, например, Asia/Almaty', en: 'is not a time zone: write one such as Asia/Almaty' },
  languageForm: { ru: 'не код языка: напишите, например, ru', en: 'is not a language code: write one such as ru' },
  languagesType: { ru: 'должно быть списком, например [ru, kk, en]', en: 'must be a list such as [ru, kk, en]' },
  languagesNone: { ru: 'должно называть хотя бы один язык', en: 'must name at least one language' },
  languagesTwice: { ru: 'называет один язык дважды', en: 'names a language twice' },
  policyForm: { ru: 'не имя документа: напишите, например, privacy', en: 'is not a name: write one such as privacy' },
  policiesType: { ru: 'должно быть списком, например [privacy, terms]', en: 'must be a list such as [privacy, terms]' },
  policiesNone: { ru: 'должно называть хотя бы один документ', en: 'must name at least one policy' },
  policiesTwice: { ru: 'называет один документ дважды', en: 'names a policy twice' },
  coloursType: { ru: 'должно содержать accent и accentDark, например {accent: "#1f4a73", accentDark: "#9fc3ea"}', en: 'must hold accent and accentDark, such as {accent: "#1f4a73", accentDark: "#9fc3ea"}' },
  colourForm: { ru: 'не цвет: напишите в кавычках, например "#1f4a73"', en: 'is not a colour: write one in quotes, such as "#1f4a73"' },
  colourPale: { ru: 'слишком светлый: слова этого цвета на светлой странице не прочесть (нужен контраст 4,5), выберите темнее', en: 'is too light: words of this colour cannot be read on a light page (a contrast of 4.5 is needed), choose a darker one' },
  colourDark: { ru: 'слишком тёмный: слова этого цвета на тёмном экране не прочесть (нужен контраст 4,5), выберите светлее', en: 'is too dark: words of this colour cannot be read on a dark screen (a contrast of 4.5 is needed), choose a lighter one' },
  facesType: { ru: 'должно называть шрифт текста, например {text: noto-serif, heading: source-serif-4}', en: 'must name the face of the text, such as {text: noto-serif, heading: source-serif-4}' },
  logoType: { ru: 'должно быть именем файла рядом с site.yaml, например logo.svg', en: 'must be the name of a file beside site.yaml, such as logo.svg' },
  outputsType: { ru: 'должно быть списком, например [pdf, docx, markdown]', en: 'must be a list such as [pdf, docx, markdown]' },
  outputsTwice: { ru: 'называет один вид файлов дважды', en: 'names an output twice' },
  toolLanguageForm: { ru: 'должно быть языком сообщений: ru или en', en: 'must be a language of messages: ru or en' },
  timestampsType: { ru: 'должно быть списком адресов служб отметок времени, например [https://tsa.example.kz]', en: 'must be a list of addresses of time-stamp authorities, such as [https://tsa.example.kz]' },
  rulesType: { ru: 'должно называть правила и их уровни, например {quotes: off, list-end: note}', en: 'must name rules and their levels, such as {quotes: off, list-end: note}' },
  ruleLevel: { ru: 'должно быть error, warning, note или off', en: 'must be error, warning, note or off' },
} satisfies Record<string, Message>;

const SITE = 'organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\nlanguages: [ru]\npolicies: [rules]\n';

export default defineRule({
  name: 'site',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Ошибка в site.yaml', en: 'A fault in site.yaml' },
  why: { ru: 'Из этого файла берутся организация, адрес сайта, часовой пояс, языки и список документов.', en: 'Organisation, address, time zone, languages and policies come from this file.' },
  fix: { ru: 'Исправьте строку, названную в сообщении.', en: 'Correct the line that the message names.' },
  messages: {
    unknownRule: (name: string, advice: Message): Message => compose((ui) => ({
      ru: `в \`rules\` названо правило «${name}», которого нет: ${advice.ru}`,
      en: `\`rules\` names "${name}", and there is no such rule: ${advice.en}`,
    })[ui]),
    unknownOutput: (name: string, known: string): Message => ({
      ru: `в \`outputs\` назван вид файлов «${name}», которого нет: есть ${known}`,
      en: `\`outputs\` names "${name}", and there is no such output: the known ones are ${known}`,
    }),
    unknownFace: (name: string, known: string): Message => ({
      ru: `в \`faces\` назван шрифт «${name}», который не установлен: есть ${known}`,
      en: `\`faces\` names "${name}", which is not installed: there are ${known}`,
    }),
    promisedOutput: (name: string): Message => ({
      ru: `в \`outputs\` нет ${name}, а по постоянному адресу и в данных обещан именно этот файл: добавьте ${name}`,
      en: `\`outputs\` leaves out ${name}, which the permanent address and the data promise: add ${name}`,
    }),
    notOff: (name: string): Message => ({
      ru: `правило ${name} не отключается: отключить можно только правила о письме. Назначьте ему уровень: error, warning или note`,
      en: `${name} cannot be switched off: only rules of style can. Give it a level: error, warning or note`,
    }),
    notLower: (name: string, level: string): Message => ({
      ru: `правило ${name} защищает опубликованное, его уровень (${level}) не понижается: уберите эту строку`,
      en: `${name} guards what is published, its level (${level}) cannot be lowered: remove this line`,
    }),
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: ‸Almaty\n` } },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\n` } },
    },
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\nrules: {seal: ‸note, reference: ‸off, quote: ‸off}\n` } },
      right: { files: { 'rules/1.md': '1. "Слова".', 'site.yaml': `${SITE}timeZone: Asia/Almaty\nrules: {seal: error, reference: note, quotes: off}\n` } },
    },
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\nfaces: {text: ‸garamond, heading: ‸Noto Serif}\n` } },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\nfaces: {text: noto-serif, heading: source-serif-4}\n` } },
    },
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\noutputs: ‸[markdown, ‸dokx]\n` } },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}timeZone: Asia/Almaty\noutputs: [markdown, pdf]\n` } },
    },
  ],
});
