/** English. */
import { languageName, type Grammar } from '../grammar.ts';
import { dates } from './dates.ts';
import { kept } from './kept.ts';
import { references } from './references.ts';

export const grammar: Grammar = {
  tag: 'en-GB',
  alphabet: 'abcdefghijklmnopqrstuvwxyz',
  leftOut: '',
  policyNames: { terms: ['User agreement', 'Terms of use', 'Terms of service'], privacy: ['Privacy policy'] },
  announcesTerms: String.raw`\bterms\b|definition|defined`,
  alternatives: 'or',
  numbers: { before: 'article|section|clause|chapter|part', counted: String.raw`(?:million|billion|percent)\p{L}*` },
  kept,
  wordStyles: { title: 'title', quote: '(?:intense )?quote$', contents: String.raw`toc (?:\d|heading)|contents heading`, heading: 'heading' },
  references,
  dates,
  quotation: { open: '“', close: '”', nested: (text) => text },
  inLanguage: (code) => `in ${languageName(code, 'en')}`,
  beside: (code) => languageName(code, 'en'),
  cited: (title, _, brand) => `“${title}”${title.includes(brand) ? '' : `, ${brand}`}`,
};
