import { dayFormatter, type Dates } from '../grammar.ts';

type At = Temporal.ZonedDateTime;

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
const time = (at: At): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
const clock = (at: At, joint: string): string => (at.startOfDay().equals(at) ? '' : joint + time(at));
const month = (at: At): string => `${MONTHS[at.month - 1]} ${at.year}`;
const on = (at: At): string => `${at.day}\u00a0${month(at)}${clock(at, ', ')}`;
const inSentence = (at: At): string => `${at.day}\u00a0${month(at)}${clock(at, ' at\u00a0')}`;

export const dates: Dates = {
  on,
  since: inSentence,
  happensOn: inSentence,
  figures: on,
  range: (from, to) => `from ${inSentence(from)} to ${inSentence(to)}`,
  within: (from, to) => {
    const begins = clock(from, ' from\u00a0');
    return `on ${on(from.startOfDay())}${begins}${clock(to, begins === '' ? ' until\u00a0' : ' to\u00a0')}`;
  },
  and: ' and ',
};
export const day = dayFormatter(dates);
