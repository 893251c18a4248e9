/** The history of "in force" as bars: what every picture of time is drawn from. */
import { withdrawalAt, type Timeline } from '../../model/calendar.ts';
import { compareMoments, covers, type Period } from '../../model/time.ts';

export type Look = 'superseded' | 'in-force' | 'upcoming' | 'withdrawn';

/** A period in which an edition is in force, or none is. */
export interface Bar extends Period {
  version: number | null;
  look: Look;
}

/** In order, without gaps; an edition that came back has several, one that never comes into force has none. */
export function barsOf(timeline: Timeline, now: Temporal.Instant): Bar[] {
  return timeline.map((span): Bar => {
    const { edition, from, until } = span;
    const past = edition && withdrawalAt(edition, now) ? 'withdrawn' : 'superseded';
    return { from, until, version: edition?.version ?? null, look: compareMoments(from, now) > 0 ? 'upcoming' : edition && covers(span, now) ? 'in-force' : past };
  });
}
