/**
 * Facts of a text that carry weight, and what a language gives the redline, so that it knows a sum, a deadline, a duty when it
 * meets one. Data only; regular expressions are sources, without flags.
 */
/** What a pattern stands for: two texts that match patterns of one meaning say the same. */
export type Meaning = readonly [meaning: string, pattern: string];

/** What a modal word does: lets, binds, forbids, or frees from a duty. */
export type DutySense = 'right' | 'duty' | 'ban' | 'freedom';

export interface Vocabulary {
  /** Numbers in words, in all their forms; thousands and more multiply what is before them. */
  numbers: readonly (readonly [value: number, pattern: string])[];
  /** What separates the whole part of a number from its fraction. */
  decimal: ',' | '.';
  /** What joins the ends of a range: «10 до 15». */
  range: string;
  months: readonly string[];
  /** Dates in words, with `{d}`, `{m}` and `{y}` in the place of day, month and year. */
  dates: readonly string[];
  /** Whether a month is written with a capital: `May` is a month, `may` is not. */
  capitalMonths: boolean;
  /** Units of time, with what may stand between the number and them: «рабочих». */
  time: readonly Meaning[];
  dayKinds: readonly Meaning[];
  /** After these words a unit of time needs no number: «в течение года». */
  within: string;
  /** Periods without a number or unit: «ежемесячно», «незамедлительно». */
  rhythms: readonly Meaning[];
  /** Adjectives that end in a unit of time after a number: «30-дневный». */
  timeAdjectives: readonly Meaning[];
  /** What makes a number a limit: «не позднее», «не более»; its negation is none. */
  bounds: readonly Meaning[];
  /** What makes the number before it a limit, after the case ending of what it counts: «күннен кем емес»; empty where limits come first. */
  boundsAfter: readonly Meaning[];
  money: readonly Meaning[];
  percent: string;
  duty: readonly (readonly [sense: DutySense, meaning: string, pattern: string])[];
  negation: readonly Meaning[];
  exception: readonly Meaning[];
  /** Words that look like a negation, an exception or a modal word and are none: «не только», «кроме того». */
  misleading: string;
  /** Full names of legal forms, each with its abbreviation. */
  legalForms: readonly Meaning[];
  /** Legal forms before the name of a person, which needs no quotation marks: «ИП Иванов И. И.»; empty where there are none. */
  traders: string;
  /** Words with a capital that begin a sentence before a Latin name and are no part of it, "The"; empty where there are none. */
  openers: string;
  /** Ends of a patronymic, which shows that words are the name of a person; empty where the language has none. */
  patronymic: string;
  /** What introduces the meaning of a quoted term at the start of a clause. */
  defines: string;
  /** What precedes the number of a clause that is cited: «статья», "Section". */
  cites: string;
}

/** What of a text carries weight: a sum, a period, a duty, a negation, a party. */
export type FactNature = 'amount' | 'period' | 'duty' | 'negation' | 'party';
export type FactSense = 'sum' | 'percent' | 'period' | 'date' | DutySense | 'negation' | 'exception' | 'party';

export interface Fact {
  nature: FactNature;
  sense: FactSense;
  start: number;
  end: number;
  /** Equal where the fact is. */
  value: string;
}
