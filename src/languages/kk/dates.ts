import { numericDay } from '../../model/time.ts';
import { dayFormatter, type Dates } from '../grammar.ts';

type At = Temporal.ZonedDateTime;

// Months in the cases that dates take: nominative, ablative («қарашадан бастап»), locative («қарашада»).
const MONTHS = [
  ['қаңтар', 'қаңтардан', 'қаңтарда'], ['ақпан', 'ақпаннан', 'ақпанда'], ['наурыз', 'наурыздан', 'наурызда'],
  ['сәуір', 'сәуірден', 'сәуірде'], ['мамыр', 'мамырдан', 'мамырда'], ['маусым', 'маусымнан', 'маусымда'],
  ['шілде', 'шілдеден', 'шілдеде'], ['тамыз', 'тамыздан', 'тамызда'], ['қыркүйек', 'қыркүйектен', 'қыркүйекте'],
  ['қазан', 'қазаннан', 'қазанда'], ['қараша', 'қарашадан', 'қарашада'], ['желтоқсан', 'желтоқсаннан', 'желтоқсанда'],
] as const;
const clock = (at: At): string =>
  at.startOfDay().equals(at) ? '' : ` (сағат ${at.toPlainTime().toString({ smallestUnit: 'minute' })})`;
const inCase = (grammar: 0 | 1 | 2) => (at: At): string =>
  `${at.year}\u00a0жылғы ${at.day}\u00a0${MONTHS[at.month - 1]![grammar]}${clock(at)}`;
// «24:00» as on the pages of days: a time at the start of the day is the day's own beginning or end.
const hours = (from: At, to: At): string => {
  const [begin, end] = [from, to].map((at) => at.toPlainTime().toString({ smallestUnit: 'minute' }));
  return begin === '00:00' && end === '00:00' ? '' : ` (сағат ${begin} – ${end === '00:00' ? '24:00' : end} аралығында)`;
};

export const dates: Dates = {
  on: inCase(0),
  since: inCase(1),
  happensOn: inCase(2),
  figures: (at) => numericDay(at) + clock(at),
  range: (from, to) => `${inCase(0)(from)} – ${inCase(0)(to)} аралығында`,
  within: (from, to) => `${inCase(2)(from.startOfDay())}${hours(from, to)}`,
  and: ' және ',
};
export const day = dayFormatter(dates);
