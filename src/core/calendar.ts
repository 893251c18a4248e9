/**
 * Which edition is in force when: the only place that decides it (contract §1, clause 6.1 of the policy).
 *
 * In force at `t` is the highest version that is published and effective by `t` and not withdrawn by
 * `t`. Everything else follows: a later version always wins, an overtaken edition never comes into
 * force, a withdrawn one gives its place back to the highest one left.
 */
import type { EditionDates } from './edition.ts';
import { compareMoments } from './time.ts';

export const STATUSES = ['draft', 'scheduled', 'upcoming', 'in force', 'superseded', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** A stretch of time in force, `until` excluded; null while no known edition ends it. */
export interface Period {
  from: Temporal.Instant;
  until: Temporal.Instant | null;
}

function reached(moment: Temporal.Instant | null, t: Temporal.Instant): boolean {
  return moment !== null && compareMoments(moment, t) <= 0;
}

/** The edition in force at `t`, or null. @param editions of one policy, in any order */
export function inForceAt<E extends EditionDates>(editions: readonly E[], t: Temporal.Instant): E | null {
  let winner: E | null = null;
  for (const edition of editions) {
    const stands = reached(edition.published, t) && reached(edition.effective, t) && !reached(edition.withdrawn, t);
    if (stands && (winner === null || edition.version > winner.version)) winner = edition;
  }
  return winner;
}

/** The status of one of `editions` at `t`. @param editions all editions of its policy, in any order */
export function statusAt<E extends EditionDates>(editions: readonly E[], edition: E, t: Temporal.Instant): Status {
  if (edition.published === null) return 'draft';
  if (!reached(edition.published, t)) return 'scheduled';
  if (reached(edition.withdrawn, t)) return 'withdrawn';
  const winner = inForceAt(editions, t);
  if (winner?.version === edition.version) return 'in force';
  return winner !== null && winner.version > edition.version ? 'superseded' : 'upcoming';
}

/** What the public may know of at `t`: drafts and scheduled editions are in no production build, in no form. */
export function publishedAt<E extends EditionDates>(editions: readonly E[], t: Temporal.Instant): E[] {
  return editions.filter((edition) => reached(edition.published, t));
}

/** The moments at which a status may change, ascending, each once. */
export function turningPoints(editions: readonly EditionDates[]): Temporal.Instant[] {
  const moments = editions
    .filter((edition) => edition.published !== null)
    .flatMap((edition) => [edition.published, edition.effective, edition.withdrawn])
    .filter((moment) => moment !== null)
    .sort(compareMoments);
  return moments.filter((moment, i) => i === 0 || compareMoments(moments[i - 1]!, moment) !== 0);
}

/**
 * When an edition is in force, as far as `editions` tell; more than once where a later one was
 * withdrawn, never (an empty list) where it was overtaken.
 */
export function periodsInForce<E extends EditionDates>(editions: readonly E[], edition: E): Period[] {
  return timeline(editions)
    .filter((span) => span.edition?.version === edition.version)
    .map(({ from, until }) => ({ from, until }));
}

/** The whole history of "in force": spans in order, neighbours differing, null where no edition was in force. */
export function timeline<E extends EditionDates>(editions: readonly E[]): (Period & { edition: E | null })[] {
  const spans: (Period & { edition: E | null })[] = [];
  for (const moment of turningPoints(editions)) {
    const edition = inForceAt(editions, moment);
    const last = spans.at(-1);
    if (last ? last.edition?.version === edition?.version : edition === null) continue;
    if (last) last.until = moment;
    spans.push({ from: moment, until: null, edition });
  }
  return spans;
}

/** When an edition stops being in force, as far as `editions` tell; null where nothing is known to end it. */
export function inForceUntil<E extends EditionDates>(editions: readonly E[], edition: E): Temporal.Instant | null {
  return periodsInForce(editions, edition).at(-1)?.until ?? null;
}

/** The next moment after `t` at which something changes, or null. */
export function nextTurn(editions: readonly EditionDates[], t: Temporal.Instant): Temporal.Instant | null {
  return turningPoints(editions).find((moment) => compareMoments(moment, t) > 0) ?? null;
}
