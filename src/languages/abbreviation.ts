/** Abbreviations that legal texts of Kazakhstan and their readers use for one another, by the language they belong to. */
import type { Lang } from '../model/edition.ts';

export interface Abbreviation {
  short: string;
  /** In the nominative, as an explanation writes it. */
  long: string;
}

const TABLES: Record<Lang, [short: string, long: string][]> = {
  ru: [
    ['РК', 'Республика Казахстан'], ['ТОО', 'товарищество с ограниченной ответственностью'], ['АО', 'акционерное общество'],
    ['ИИН', 'индивидуальный идентификационный номер'], ['БИН', 'бизнес-идентификационный номер'], ['ЭЦП', 'электронная цифровая подпись'],
  ],
  kk: [
    ['ҚР', 'Қазақстан Республикасы'], ['ЖШС', 'жауапкершілігі шектеулі серіктестік'], ['АҚ', 'акционерлік қоғам'],
    ['ЖСН', 'жеке сәйкестендіру нөмірі'], ['БСН', 'бизнес-сәйкестендіру нөмірі'], ['ЭЦҚ', 'электрондық цифрлық қолтаңба'],
  ],
  en: [
    ['RK', 'Republic of Kazakhstan'], ['RoK', 'Republic of Kazakhstan'], ['LLP', 'limited liability partnership'], ['JSC', 'joint-stock company'],
    ['IIN', 'individual identification number'], ['BIN', 'business identification number'],
  ],
};

/** The abbreviations of a language; none for an unknown one. */
export function abbreviations(lang: Lang): Abbreviation[] {
  return (TABLES[lang] ?? []).map(([short, long]) => ({ short, long }));
}
