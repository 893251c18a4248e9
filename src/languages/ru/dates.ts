import { numericDay } from '../../model/time.ts';
import { dayFormatter, type Dates } from '../grammar.ts';

type At = Temporal.ZonedDateTime;

const MONTHS = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
];
const date = (at: At): string => `${at.day}\u00a0${MONTHS[at.month - 1]} ${at.year}\u00a0г.`;
const clock = (at: At, joint: string): string =>
  at.startOfDay().equals(at) ? '' : `${joint}${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
const whole = (at: At): string => date(at) + clock(at, ', ');

export const dates: Dates = {
  on: whole,
  since: whole,
  happensOn: (at) => date(at) + clock(at, ' в\u00a0'),
  figures: (at) => numericDay(at) + clock(at, ', '),
  range: (from, to) => `с ${whole(from)}${clock(from, '') && ','} по ${whole(to)}`,
  within: (from, to) => date(from) + clock(from, ' с\u00a0') + clock(to, ' до\u00a0'),
  and: ' и ',
};
export const day = dayFormatter(dates);
