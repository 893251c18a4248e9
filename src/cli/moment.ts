import { isDayStart, zoned } from '../model/time.ts';

/** The moment on the site's clocks without its seconds, which no front matter gives. */
export function toMinute(now: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  return zoned(now, timeZone).round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** A moment as front matter has it: the day alone where that says it. */
export function localWords(local: Temporal.ZonedDateTime): string {
  return isDayStart(local.toInstant(), local.timeZoneId) ? local.toPlainDate().toString() : local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
