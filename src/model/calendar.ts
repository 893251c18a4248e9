/**
 * Which edition is in force when: the only place that decides it (contract §1, clause 6.1 of the policy).
 *
 * In force at `t` is the highest version that is published and effective by `t` and not withdrawn at
 * `t`. Everything else follows: a later version always wins, an overtaken edition never comes into
 * force, a withdrawn one gives its place back to the highest one left, and one whose withdrawal is
 * taken back counts again from that moment, never for the time before.
 */
import type { EditionDates } from './edition.ts';
import { compareMoments, covers, type Period } from './time.ts';

export const STATUSES = ['draft', 'scheduled', 'upcoming', 'in force', 'superseded', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

function reached(moment: Temporal.Instant | null, t: Temporal.Instant): boolean {
  return moment !== null && compareMoments(moment, t) <= 0;
}

/** The edition in force at `t`, or null. @param editions of one policy, in any order; the list is never changed */
export function inForceAt<E extends EditionDates>(editions: readonly E[], t: Temporal.Instant): E | null {
  // From the newest on, as most lists ascend: of the editions below the best one so far nothing has to be asked.
  return editions.reduceRight<E | null>((best, one) => (best && best.version > one.version) || !holdsAt(one, t) ? best : one, null);
}

/** Whether an edition is published and effective at `t`, and not withdrawn. */
function holdsAt(edition: EditionDates, t: Temporal.Instant): boolean {
  return reached(edition.published, t) && reached(edition.effective, t) && !withdrawalAt(edition, t);
}

/** The withdrawal that holds at `t`, or null. */
export function withdrawalAt<P extends Period>({ withdrawals }: { withdrawals: readonly P[] }, t: Temporal.Instant): P | null {
  return withdrawals.findLast((period) => covers(period, t)) ?? null;
}

/** The status of one of `editions` at `t`. @param editions all editions of its policy, in any order */
export function statusAt<E extends EditionDates>(editions: readonly E[], edition: E, t: Temporal.Instant): Status {
  return statusBeside(inForceAt(editions, t), edition, t);
}

/** The same where the edition in force at `t` is known. */
export function statusBeside(inForce: EditionDates | null, edition: EditionDates, t: Temporal.Instant): Status {
  if (edition.published === null) return 'draft';
  if (!reached(edition.published, t)) return 'scheduled';
  if (withdrawalAt(edition, t)) return 'withdrawn';
  if (inForce?.version === edition.version) return 'in force';
  return inForce !== null && inForce.version > edition.version ? 'superseded' : 'upcoming';
}

/** The editions that are public at `t`: drafts and scheduled editions are in no production build, in no form. */
export function publishedAt<E extends EditionDates>(editions: readonly E[], t: Temporal.Instant): E[] {
  return editions.filter((edition) => reached(edition.published, t));
}

/**
 * The moments at which the status of an edition changes, ascending, each once. The day on which a withdrawn or overtaken
 * edition would have taken effect is not one.
 */
export function turningPoints(editions: readonly EditionDates[]): Temporal.Instant[] {
  return ascending([
    ...editions.flatMap((edition) => (edition.published ? [edition.published, ...periodsCounted(edition, edition.published).flatMap(({ from, until }) => [from, until])] : [])),
    ...timeline(editions).map(({ from }) => from),
  ]);
}

function ascending(moments: readonly (Temporal.Instant | null)[]): Temporal.Instant[] {
  const known = moments.filter((moment) => moment !== null).sort(compareMoments);
  return known.filter((moment, i) => i === 0 || compareMoments(known[i - 1]!, moment) !== 0);
}

/** A span of the history of a policy: the edition in force in it, or null. */
export type Span<E extends EditionDates> = Period & { edition: E | null };
export type Timeline<E extends EditionDates = EditionDates> = readonly Span<E>[];

/**
 * What follows from the dates of the editions of a policy. A history may have thousands of editions, and each page of it asks:
 * whoever says something of many of them works this out once.
 */
export interface Calendar<E extends EditionDates = EditionDates> {
  /** At the moment of the calendar. */
  inForce: E | null;
  timeline: Timeline<E>;
}

export function calendarAt<E extends EditionDates>(editions: readonly E[], t: Temporal.Instant): Calendar<E> {
  return { inForce: inForceAt(editions, t), timeline: timeline(editions) };
}

/**
 * The whole history of "in force": spans in order, adjacent ones differing. One walk over the moments at which an edition
 * begins or ceases to hold.
 */
export function timeline<E extends EditionDates>(editions: readonly E[]): Timeline<E> {
  const periods = editions.flatMap((edition) => {
    const from = edition.published && later(edition.published, edition.effective);
    return from ? periodsCounted(edition, from).map((period) => ({ edition, ...period })) : [];
  });
  const begins = Map.groupBy(periods, ({ from }) => from.epochNanoseconds);
  const ends = Map.groupBy(periods, ({ until }) => until?.epochNanoseconds);
  const eligible = new Map<number, E>();
  let winner: E | null = null;
  const spans: Span<E>[] = [];
  for (const moment of ascending(periods.flatMap(({ from, until }) => [from, until]))) {
    for (const { edition } of ends.get(moment.epochNanoseconds) ?? []) eligible.delete(edition.version);
    for (const { edition } of begins.get(moment.epochNanoseconds) ?? []) {
      eligible.set(edition.version, edition);
      if (winner === null || edition.version > winner.version) winner = edition;
    }
    if (winner !== null && !eligible.has(winner.version)) winner = highest(eligible.values());
    const last = spans.at(-1);
    if (last ? last.edition?.version === winner?.version : winner === null) continue;
    if (last) last.until = moment;
    spans.push({ from: moment, until: null, edition: winner });
  }
  return spans;
}

/** The periods from `start` on in which an edition is not withdrawn, each of some length, with time between any two. */
function periodsCounted({ withdrawals }: EditionDates, start: Temporal.Instant): Period[] {
  const counted: Period[] = [];
  let from: Temporal.Instant | null = start;
  const inOrder = withdrawals.filter((one) => covers(one, one.from)).sort((a, b) => compareMoments(a.from, b.from));
  for (const { from: withdrawn, until } of inOrder) {
    if (from === null) break;
    const countsBefore = compareMoments(from, withdrawn) < 0;
    if (countsBefore) counted.push({ from, until: withdrawn });
    if (countsBefore || until === null || compareMoments(from, until) < 0) from = until;
  }
  return from ? [...counted, { from, until: null }] : counted;
}

function later(a: Temporal.Instant, b: Temporal.Instant | null): Temporal.Instant | null {
  return b && (compareMoments(a, b) < 0 ? b : a);
}

function highest<E extends EditionDates>(editions: Iterable<E>): E | null {
  let best: E | null = null;
  for (const edition of editions) if (best === null || edition.version > best.version) best = edition;
  return best;
}

/** When an edition is in force; more than once where a later one was withdrawn, never (an empty list) where it was overtaken. */
export function periodsInForce(timeline: Timeline, edition: EditionDates): Period[] {
  return timeline
    .filter((span) => span.edition?.version === edition.version)
    .map(({ from, until }) => ({ from, until }));
}

/** When an edition first came, or will come, into force; null for a draft and for one that never does. */
export function inForceFrom(timeline: Timeline, edition: EditionDates): Temporal.Instant | null {
  return periodsInForce(timeline, edition)[0]?.from ?? null;
}

/** The span of the later edition that is in force when an edition would take effect; null where none is, and for a draft. */
export function overtakenBy<E extends EditionDates>(timeline: Timeline<E>, edition: EditionDates): (Span<E> & { edition: E }) | null {
  const { effective, version } = edition;
  const span = effective && timeline.findLast(({ from }) => compareMoments(from, effective) <= 0);
  return span?.edition && span.edition.version > version ? { ...span, edition: span.edition } : null;
}

/** A period without an edition in force, after the first one was; without an end where the policy is repealed. */
export interface Vacancy<E extends EditionDates> extends Period {
  /** The edition that was in force until then. */
  last: E;
  /** Whether the edition that ends it is published by the time it begins: else readers see a repeal until it is. */
  awaited: boolean;
}

export function vacancies<E extends EditionDates>(timeline: Timeline<E>): Vacancy<E>[] {
  return timeline.flatMap(({ edition, from, until }, i): Vacancy<E>[] =>
    (edition === null ? [{ from, until, last: timeline[i - 1]!.edition!, awaited: reached(timeline[i + 1]?.edition?.published ?? null, from) }] : []));
}

/** From when no edition is in force any more; null where one is, will be, or none ever was. */
export function repealedFrom(timeline: Timeline): Temporal.Instant | null {
  return vacancies(timeline).find(({ until }) => until === null)?.from ?? null;
}

/** When an edition stops being in force; null where nothing is known to end it. */
export function inForceUntil(timeline: Timeline, edition: EditionDates): Temporal.Instant | null {
  return periodsInForce(timeline, edition).at(-1)?.until ?? null;
}

/** The next moment after `t` at which a status changes, or null. */
export function nextStatusChange(editions: readonly EditionDates[], t: Temporal.Instant): Temporal.Instant | null {
  return turningPoints(editions).find((moment) => compareMoments(moment, t) > 0) ?? null;
}
