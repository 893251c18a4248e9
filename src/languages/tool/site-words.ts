/** What is said of `site.yaml`. */
import type { Message } from '../../model/message.ts';

export const SITE_MISSING: Message = {
  ru: 'такого файла нет: укажите правильную папку с текстами (--content) или начните новую, npm run policy -- new --help',
  en: 'does not exist: call the content folder by its right name (--content), or begin a new one, npm run policy -- new --help',
};

/** Faults of single values: said behind the key. */
export const SITE_VALUES = {
  organisationMissing: { ru: 'не указано или не текст: напишите название организации', en: 'is missing or not text: write the name of the organisation' },
  organisationEmpty: { ru: 'пусто: напишите название организации', en: 'is empty: write the name of the organisation' },
  brandMissing: { ru: 'не указано или не текст: напишите товарный знак', en: 'is missing or not text: write the brand' },
  brandEmpty: { ru: 'пусто: напишите товарный знак', en: 'is empty: write the brand' },
  urlMissing: { ru: 'не указано: напишите адрес сайта, например https://legco.kz', en: 'is missing: write the address of the site, such as https://legco.kz' },
  urlForm: { ru: 'должно быть адресом самого сайта, например https://legco.kz', en: 'must be the address of the site alone, such as https://legco.kz' },
  zoneMissing: { ru: 'не указано: напишите часовой пояс, например Asia/Almaty', en: 'is missing: write a time zone such as Asia/Almaty' },
  zoneForm: { ru: 'не часовой пояс: напишите, например, Asia/Almaty', en: 'is not a time zone: write one such as Asia/Almaty' },
  languageForm: { ru: 'не код языка: напишите, например, ru', en: 'is not a language code: write one such as ru' },
  languagesType: { ru: 'должно быть списком, например [ru, kk, en]', en: 'must be a list such as [ru, kk, en]' },
  languagesNone: { ru: 'должно называть хотя бы один язык', en: 'must name at least one language' },
  languagesTwice: { ru: 'называет один язык дважды', en: 'names a language twice' },
  policyForm: { ru: 'не имя документа: напишите, например, privacy', en: 'is not a name: write one such as privacy' },
  policiesType: { ru: 'должно быть списком, например [privacy, terms]', en: 'must be a list such as [privacy, terms]' },
  policiesNone: { ru: 'должно называть хотя бы один документ', en: 'must name at least one policy' },
  coloursType: { ru: 'должно содержать accent и accentDark, например {accent: "#1f4a73", accentDark: "#9fc3ea"}', en: 'must hold accent and accentDark, such as {accent: "#1f4a73", accentDark: "#9fc3ea"}' },
  colourForm: { ru: 'не цвет: напишите в кавычках, например "#1f4a73"', en: 'is not a colour: write one in quotes, such as "#1f4a73"' },
  colourPale: { ru: 'слишком светлый: слова этого цвета на светлой странице не прочесть (нужен контраст 4,5), выберите темнее', en: 'is too light: words of this colour cannot be read on a light page (a contrast of 4.5 is needed), choose a darker one' },
  colourDark: { ru: 'слишком тёмный: слова этого цвета на тёмном экране не прочесть (нужен контраст 4,5), выберите светлее', en: 'is too dark: words of this colour cannot be read on a dark screen (a contrast of 4.5 is needed), choose a lighter one' },
  policiesTwice: { ru: 'называет один документ дважды', en: 'names a policy twice' },
} satisfies Record<string, Message>;

export function unknownInterface(lang: string, known: string): Message {
  return { ru: `сайт пока не говорит на языке «${lang}»: известны ${known}`, en: `the interface does not speak "${lang}" yet: known are ${known}` };
}
