/**
 * What was in force on a local day. A span of the timeline is reduced to the local day and time it begins
 * at, as text: text of this form compares as the moments do, so that a browser without Temporal can answer too.
 */
import { timeline, turningPoints } from './calendar.ts';
import type { EditionDates } from './edition.ts';
import { compareMoments, isDayStart, zoned } from './time.ts';

/** From when an edition is in force; `version` null where none is. */
export interface DaySpan {
  version: number | null;
  /** Local day, `2026-04-01`. */
  day: string;
  /** Local time within the day, `09:00`; null at its start. */
  time: string | null;
}

/** A part of a day. */
export interface DayPart {
  version: number | null;
  /** Whether any edition had come into force by then: distinguishes "not yet" from "no longer". */
  begun: boolean;
  /** Local times; `00:00` and `24:00` where the day begins and ends. */
  from: string;
  until: string;
}

/** The timeline of a policy in local days. @param editions those that may be shown */
export function daySpans(editions: readonly EditionDates[], timeZone: string): DaySpan[] {
  return timeline(editions).map(({ from, edition }) => {
    const local = zoned(from, timeZone);
    const time = isDayStart(from, timeZone) ? null : local.toPlainTime().toString().replace(/:00$/, '');
    return { version: edition?.version ?? null, day: local.toPlainDate().toString(), time };
  });
}

/** The parts of a local day, in order; one where nothing changed within it. @param day `2026-12-01` */
export function partsOfDay(spans: readonly DaySpan[], day: string): DayPart[] {
  const before = spans.findLast((span) => span.day < day || (span.day === day && span.time === null));
  const within = spans.filter((span) => span.day === day && span.time !== null);
  const starts = [{ version: before?.version ?? null, begun: before !== undefined, from: '00:00' }, ...within.map(({ version, time }) => ({ version, begun: true, from: time! }))];
  return starts.map((part, i) => ({ ...part, until: starts[i + 1]?.from ?? '24:00' }));
}

/** The local days up to `now` on which something happened to an edition, ascending: the days that have a page. */
export function daysOfChange(editions: readonly EditionDates[], timeZone: string, now: Temporal.Instant): string[] {
  const past = turningPoints(editions).filter((moment) => compareMoments(moment, now) <= 0);
  return [...new Set(past.map((moment) => zoned(moment, timeZone).toPlainDate().toString()))];
}

/** The start of a local day on the site's clocks. @param day `2026-12-01` */
export function startOfDay(day: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
}
