/** What happened on which day: asked for by every page of a day, so worked out once a policy. */
import { inForceFrom, publishedAt } from '../core/calendar.ts';
import { daySpans, type DaySpan } from '../core/day.ts';
import type { PublishedPolicy } from '../core/publication.ts';
import { zoned } from '../core/time.ts';
import { handover } from './publication.ts';

export interface DayEvent {
  version: number;
  what: 'published' | 'effective' | 'withdrawn';
}

export interface PolicyDays {
  spans: DaySpan[];
  /** By local day, `2026-12-01`. */
  events: ReadonlyMap<string, DayEvent[]>;
}

const known = new WeakMap<PublishedPolicy, PolicyDays>();

/** The days of a policy's published editions at the publication's moment, by the site's clocks. */
export function daysOf(policy: PublishedPolicy): PolicyDays {
  let days = known.get(policy);
  if (!days) known.set(policy, (days = readDays(policy)));
  return days;
}

function readDays({ editions }: PublishedPolicy): PolicyDays {
  const { publication: { site, now } } = handover();
  const published = publishedAt(editions, now);
  const events = published.flatMap((edition) => {
    const from = inForceFrom(published, edition);
    const moments = { published: edition.published, effective: from?.equals(edition.published!) ? null : from, withdrawn: edition.withdrawn };
    return (['published', 'effective', 'withdrawn'] as const).filter((what) => moments[what] !== null)
      .map((what) => ({ version: edition.version, what, day: zoned(moments[what]!, site.timeZone).toPlainDate().toString() }));
  });
  return { spans: daySpans(published, site.timeZone), events: Map.groupBy(events, ({ day }) => day) };
}
