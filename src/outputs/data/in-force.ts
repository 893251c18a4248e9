/** `in-force.json`: what was in force from which local day; for pages that ask long after they were built. */
import { publishedAt } from '../../model/calendar.ts';
import { daySpans, type DaySpan } from '../../model/day.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { isoWithOffset } from '../../model/time.ts';

export interface InForceData {
  policy: string;
  timeZone: string;
  asOf: string;
  inForce: number | null;
  /** In order; future ones are announced. */
  spans: DaySpan[];
}

/** Drafts and scheduled editions are never in it. */
export function inForceData({ site, now }: Publication, policy: PublishedPolicy): InForceData {
  return {
    policy: policy.name,
    timeZone: site.timeZone,
    asOf: isoWithOffset(now, site.timeZone),
    inForce: policy.inForce?.version ?? null,
    spans: daySpans(publishedAt(policy.editions, now), site.timeZone),
  };
}
