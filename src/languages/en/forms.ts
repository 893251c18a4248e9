import { stemmer } from '@orama/stemmers/english';
import { byStem, type WordForms } from '../word-forms.ts';

/** «user’s» is a form of «user». */
const withoutPossessive = (word: string): string => word.replaceAll('’', "'").replace(/'s?$/u, '');

export const forms: WordForms = {
  ...byStem({ stem: stemmer, before: withoutPossessive }),
  // «appl» of «apple» begins «applies»: a stem of English is no beginning.
  beginnings: () => [],
  abbreviations: [
    { short: 'RK', long: 'Republic of Kazakhstan' },
    { short: 'RoK', long: 'Republic of Kazakhstan' },
    { short: 'LLP', long: 'limited liability partnership' },
    { short: 'JSC', long: 'joint-stock company' },
    { short: 'IIN', long: 'individual identification number' },
    { short: 'BIN', long: 'business identification number' },
  ],
  defines: /(?<!\p{L})(?:means?|refers? to|(?:is|are) defined as)(?!\p{L})/u,
};
