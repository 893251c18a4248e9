/**
 * Moments and the site's time zone. Temporal is the runtime's own; nothing here reads the clock
 * or the machine's zone.
 */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/;
const OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a date or time as front matter and `--as-of` give it (contract §1).
 * @param text `2026-12-01` (start of that local day), `2026-12-01T09:00` (local), or an instant with an offset
 * @param timeZone IANA name the local forms are read in
 * @returns the instant, or the reason it is none
 */
export function parseMoment(text: string, timeZone: string): { instant: Temporal.Instant } | { error: string } {
  try {
    if (OFFSET.test(text)) return { instant: Temporal.Instant.from(text.replace(' ', 'T')) };
    if (DAY.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
      return { instant: day.toZonedDateTime(timeZone).toInstant() };
    }
    if (LOCAL.test(text)) return localMoment(text.replace(' ', 'T'), timeZone);
  } catch {
    return { error: `"${text}" names a day or an hour that does not exist: correct it` };
  }
  return { error: `"${text}" is not a date: write 2026-12-01, 2026-12-01T09:00 or 2026-12-01T09:00+05:00` };
}

function localMoment(text: string, timeZone: string): { instant: Temporal.Instant } | { error: string } {
  const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { instant: earlier.toInstant() };
  // The clocks were put back (Kazakhstan, 1 March 2024) or forward then: only an offset tells the moment.
  const happened = earlier.toPlainDateTime().equals(local) ? 'happened twice' : 'never happened';
  const [first, second] = [earlier, later].map((moment) => moment.toString({ timeZoneName: 'never' }));
  return { error: `"${text}" ${happened} on the clocks of ${timeZone}: give the offset, ${first} or ${second}` };
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

/** Order of two moments, as in `Array.sort`. */
export function compareMoments(a: Temporal.Instant, b: Temporal.Instant): number {
  return Temporal.Instant.compare(a, b);
}
