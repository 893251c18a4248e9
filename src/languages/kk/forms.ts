import { fold } from '../fold.ts';
import type { WordForms } from '../word-forms.ts';
import { kazakhRoots, typedRoots } from './roots.ts';

export const forms: WordForms = {
  key: (word) => word.toLowerCase(),
  keys: kazakhRoots,
  textKeys: (word) => kazakhRoots(word).map(fold),
  typedKeys: typedRoots,
  beginnings: typedRoots,
  abbreviations: [
    { short: 'ҚР', long: 'Қазақстан Республикасы' },
    { short: 'ЖШС', long: 'жауапкершілігі шектеулі серіктестік' },
    { short: 'АҚ', long: 'акционерлік қоғам' },
    { short: 'ЖСН', long: 'жеке сәйкестендіру нөмірі' },
    { short: 'БСН', long: 'бизнес-сәйкестендіру нөмірі' },
    { short: 'ЭЦҚ', long: 'электрондық цифрлық қолтаңба' },
  ],
  defines: /(?<!\p{L})(?:дегеніміз|деп[^.;]*?(?:түсініледі|танылады|аталады))(?!\p{L})|\s[–—]\sбұл\s/u,
};
