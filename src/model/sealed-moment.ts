/** Moments as they are sealed: by the site's clocks. */
import { zoned } from './time.ts';

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
