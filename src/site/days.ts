/** What happened on which day: needed by every page of a day, so computed once per policy. */
import { publishedAt, timeline } from '../model/calendar.ts';
import { daySpans, startOfDay, type DaySpan } from '../model/day.ts';
import type { Edition } from '../model/edition.ts';
import type { PublishedPolicy } from '../model/publication.ts';
import { compareMoments, zoned } from '../model/time.ts';
import { grammarOf } from '../languages/grammars.ts';
import { handover } from './shown.ts';

export interface DayEvent {
  version: number;
  /** `begun`: published and in force from the same moment; `again`: in force once more, after a withdrawal of a later edition or the end of its own. */
  what: 'published' | 'begun' | 'effective' | 'again' | 'withdrawn' | 'reinstated';
}

export interface PolicyDays {
  spans: DaySpan[];
  /** By local day, `2026-12-01`, each in the order of its moments. */
  events: ReadonlyMap<string, DayEvent[]>;
}

/** The days of a policy's published editions at the publication's moment, by the site's clocks. */
export function daysOf(policy: PublishedPolicy): PolicyDays {
  return handover().once(readDays, policy);
}

function readDays({ editions }: PublishedPolicy): PolicyDays {
  const { publication: { site, now } } = handover();
  const published = publishedAt(editions, now);
  const events = eventsOf(published).sort((a, b) => compareMoments(a.at, b.at));
  return { spans: daySpans(published, site.timeZone), events: Map.groupBy(events, ({ at }) => zoned(at, site.timeZone).toPlainDate().toString()) };
}

/** An edition that was overtaken, or withdrawn before its day, never comes into force: the timeline shows it, its dates do not. */
function eventsOf(published: readonly Edition[]): (DayEvent & { at: Temporal.Instant })[] {
  const begun = new Set<number>();
  const turns = timeline(published).flatMap(({ from, edition }) => {
    if (!edition) return [];
    const what: DayEvent['what'] = begun.has(edition.version) ? 'again' : from.equals(edition.published!) ? 'begun' : 'effective';
    begun.add(edition.version);
    return [{ version: edition.version, what, at: from }];
  });
  const announced = published.filter(({ version, published: at }) => !turns.some((turn) => turn.version === version && turn.at.equals(at!)))
    .map(({ version, published: at }) => ({ version, what: 'published' as const, at: at! }));
  const withdrawn = published.flatMap(({ version, withdrawals }) => withdrawals.flatMap(({ from, until }) =>
    [{ version, what: 'withdrawn' as const, at: from }, ...(until ? [{ version, what: 'reinstated' as const, at: until }] : [])]));
  return [...announced, ...withdrawn, ...turns];
}

/** A day in words for each month, `%d` and `%y` in place of day and year, for browsers without Kazakh month names. */
export function dayPatterns(lang: string): string[] {
  const date = grammarOf(lang).dates;
  return Array.from({ length: 12 }, (_, month) =>
    date.happensOn(startOfDay(`2222-${String(month + 1).padStart(2, '0')}-11`, 'UTC')).replace('2222', '%y').replace('11', '%d'));
}
