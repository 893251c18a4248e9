/** Russian. */
import { GUILLEMETS, languageName, type Grammar } from '../grammar.ts';
import { dates } from './dates.ts';
import { genitiveTitle } from './genitive-title.ts';
import { kept } from './kept.ts';
import { references } from './references.ts';

/** Names of languages are adjectives, but for few. */
const ADJECTIVE = /ий$/u;

export const grammar: Grammar = {
  tag: 'ru-RU',
  alphabet: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  // GOST R 2.105 among others: they read like figures or cannot stand alone.
  leftOut: 'ёзйочщъыь',
  sectionLetters: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  policyNames: { terms: ['Пользовательское соглашение'], privacy: ['Политика конфиденциальности'] },
  announcesTerms: 'термин|определени|поняти',
  alternatives: 'или|либо',
  numbers: {
    before: 'статья|раздел|глава|часть|пункт|параграф',
    counted: String.raw`(?:миллион|миллиард|тысяч|процент)\p{L}*|млн|млрд|тыс`,
  },
  kept,
  wordStyles: { title: 'название|заголовок документа', quote: 'цитата', contents: String.raw`оглавление \d`, heading: 'заголовок' },
  references,
  dates,
  quotation: GUILLEMETS,
  inLanguage: (code) => {
    const name = languageName(code, 'ru');
    return ADJECTIVE.test(name) ? `на ${name.replace(ADJECTIVE, 'ом')} языке` : `на языке ${name}`;
  },
  beside: (code) => languageName(code, 'ru').replace(ADJECTIVE, 'им'),
  cited: (title, titleLang, brand) => {
    const name = (titleLang === 'ru' ? genitiveTitle(title) : null) ?? `документа «${GUILLEMETS.nested(title)}»`;
    return name.includes(brand) ? name : `${name} ${brand}`;
  },
};
