/** English. */
import { languageName, type Grammar } from '../grammar.ts';
import { dates } from './dates.ts';

export const grammar: Grammar = {
  dates,
  quotation: { open: '“', close: '”', nested: (text) => text },
  inLanguage: (code) => `in ${languageName(code, 'en')}`,
  beside: (code) => languageName(code, 'en'),
  cited: (title, _, brand) => `“${title}”${title.includes(brand) ? '' : `, ${brand}`}`,
};
