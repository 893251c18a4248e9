/** Kazakh. */
import { GUILLEMETS, languageName, type Grammar } from '../grammar.ts';
import { dates } from './dates.ts';
import { references } from './references.ts';

/** «орыс» of «орыс тілі», the Russian language. */
const people = (code: string): string => languageName(code, 'kk').replace(/ тілі$/u, '');

export const grammar: Grammar = {
  tag: 'kk-KZ',
  alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  leftOut: 'ёзйочщъыьәғқңөұүһі',
  // The nearest ASCII letters of the state romanisation.
  romanised: { ә: 'a', ғ: 'g', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i' },
  policyNames: { terms: ['Пайдаланушы келісімі'], privacy: ['Құпиялық саясаты'] },
  announcesTerms: 'ұғым|анықтама',
  alternatives: 'немесе|не',
  numbers: { after: 'бап|бөлім|тарау|тармақ|параграф', counted: String.raw`пайыз\p{L}*|мың` },
  kept: { units: String.raw`теңге|мың|жж?|(?:жыл|күн|ай)\p{L}*|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан` },
  wordStyles: { heading: 'тақырып' },
  references,
  dates,
  quotation: GUILLEMETS,
  inLanguage: (code) => `${people(code)} тілінде`,
  beside: (code) => {
    const name = people(code);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}${/[аоұыя][^әеөүі]*$/u.test(name) ? 'ша' : 'ше'}`;
  },
  cited: (title, _, brand) => (title.includes(brand) ? `«${GUILLEMETS.nested(title)}»` : `${brand}, «${GUILLEMETS.nested(title)}»`),
};
