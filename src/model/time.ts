/**
 * Moments and the site's time zone. Temporal is the runtime's own; nothing here reads the clock
 * or the machine's zone.
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/;
const OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})$/;

/** Why a text is not a moment. A local time happens twice or never only where the clocks of the time zone are changed. */
interface MomentFault {
  kind: 'notDate' | 'noSuchDay' | 'twice' | 'never';
  text: string;
  timeZone: string;
  /** Of a time that happened twice or never: the moments that may be meant, with their offsets. */
  first: string;
  second: string;
}
type Parsed = { instant: Temporal.Instant } | { fault: MomentFault };

/**
 * Reads a date or time as front matter and `--as-of` give it (contract §1).
 * @param text `2026-12-01` (start of that local day), `2026-12-01T09:00` (local), or an instant with an offset
 * @param timeZone IANA name the local forms are read in
 * @returns the instant, or why the text is not one
 */
export function parseMoment(text: string, timeZone: string): Parsed {
  try {
    if (OFFSET.test(text)) return { instant: Temporal.Instant.from(text.replace(' ', 'T')) };
    if (DAY.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
      return { instant: day.toZonedDateTime(timeZone).toInstant() };
    }
    if (LOCAL.test(text)) return localMoment(text.replace(' ', 'T'), timeZone);
  } catch {
    return { fault: { kind: 'noSuchDay', text, timeZone, first: '', second: '' } };
  }
  return { fault: { kind: 'notDate', text, timeZone, first: '', second: '' } };
}

function localMoment(text: string, timeZone: string): Parsed {
  const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { instant: earlier.toInstant() };
  // The clocks were put back (Kazakhstan, 1 March 2024) or forward then: only an offset determines the moment.
  const kind = earlier.toPlainDateTime().equals(local) ? 'twice' : 'never';
  const [first, second] = [earlier, later].map((moment) => moment.toString({ timeZoneName: 'never' })) as [string, string];
  return { fault: { kind, text, timeZone, first, second } };
}

/** A stretch of time, `until` excluded; null while nothing known ends it. */
export interface Period {
  from: Temporal.Instant;
  until: Temporal.Instant | null;
}

/** Whether a moment lies within a period. */
export function covers({ from, until }: Period, t: Temporal.Instant): boolean {
  return compareMoments(from, t) <= 0 && (until === null || compareMoments(t, until) < 0);
}

/** The moment on the site's clocks. */
export function zoned(instant: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(timeZone);
}

/** Whether the moment is the start of a local day, so that the day alone says it. */
export function isDayStart(instant: Temporal.Instant, timeZone: string): boolean {
  const local = zoned(instant, timeZone);
  return local.startOfDay().equals(local);
}

/** `2026-12-01T00:00:00+05:00`: the form of every time in our data. */
export function isoWithOffset(instant: Temporal.Instant, timeZone: string): string {
  return zoned(instant, timeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
}

/**
 * The offset from UTC in the middle of a local day, «UTC+5», «UTC−3:30»: clocks are moved at night.
 * @param day `2026-12-01` @param timeZone IANA name
 */
export function utcOffset(day: string, timeZone: string): string {
  const { offset } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset)!;
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** «01.12.2026»: a day in figures, as Russian and Kazakh documents write it. */
export function numericDay({ day, month, year }: { day: number; month: number; year: number }): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

/** Order of two moments, as in `Array.sort`. */
export function compareMoments(a: Temporal.Instant, b: Temporal.Instant): number {
  return Temporal.Instant.compare(a, b);
}

/** The dates of an edition as they are sealed. */
export interface SealedDates {
  published: string;
  effective: string;
}

/** A moment by the site's clocks, as it is sealed. */
export function sealedMoment(instant: Temporal.Instant, timeZone: string): string {
  return zoned(instant, timeZone).toString({ offset: 'never', fractionalSecondDigits: 0 });
}

/** A moment as it is sealed, the way front matter gives it: `2027-01-01`. */
export function shortMoment(sealed: string): string {
  return sealed.replace(/\[.*\]$/, '').replace(/T00:00:00$/, '').replace(/:00$/, '');
}

/** The instant of a moment as it is sealed. */
export function momentSealed(text: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(text).toInstant();
}

/** Whether a text is a day of the calendar, `2026-12-01`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && 'instant' in parseMoment(text, 'UTC');
}

/** The earliest time that a ZIP can store, for archives whose bytes say nothing of when they were made. It has no zone, so this is local time, in any time zone. */
export const ZIP_TIME = new Date(1980, 0, 1, 12);
