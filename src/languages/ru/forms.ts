import { stemmer } from '@orama/stemmers/russian';
import { fold } from '../fold.ts';
import { byStem, type WordForms } from '../word-forms.ts';

/** Snowball's stems differ where a vowel falls out, «ссылка – ссылок», «продавец – продавца»: the key omits it in both. */
const withoutFleeting = (stem: string): string => stem.replace(/([^аеиоуыэюя])[ое]([кц])$/u, '$1$2');
/** Snowball takes «запись» for a verb («-ись») and «записи» for the noun it is: both are read as «записи». */
const asNoun = (word: string): string => word.replaceAll('ё', 'е').replace(/ь$/u, 'и');
/** Such a word may be an infinitive, «хранить», which is no noun, «сеть»: search treats it as either. */
const INFINITIVE = /[аеиоуыюя]ть(?:ся)?$/u;

const { stemOf, ...byStems } = byStem({ stem: stemmer, before: asNoun, after: withoutFleeting, twofold: INFINITIVE });

export const forms: WordForms = {
  ...byStems,
  beginnings: (word) => [stemOf(word), stemOf(word).replace(/[аеиоуыюя]$/u, '')].map(fold),
  abbreviations: [
    { short: 'РК', long: 'Республика Казахстан' },
    { short: 'ТОО', long: 'товарищество с ограниченной ответственностью' },
    { short: 'АО', long: 'акционерное общество' },
    { short: 'ИИН', long: 'индивидуальный идентификационный номер' },
    { short: 'БИН', long: 'бизнес-идентификационный номер' },
    { short: 'ЭЦП', long: 'электронная цифровая подпись' },
  ],
  defines: /(?<!\p{L})(?:являются|является|понимаются|понимается|означают|означает|признаются|призна[её]тся|называются|называется|именуются|именуется)(?!\p{L})/u,
};
