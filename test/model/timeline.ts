/** Random histories of a policy, written as front matter writes them and in keeping with the rules of `check`. */
import fc from 'fast-check';
import type { EditionDates } from '../../src/model/edition.ts';
import { compareMoments, parseMoment } from '../../src/model/time.ts';

export const ZONE = 'Asia/Almaty';

/** One edition's dates as text; a draft has none. */
export interface Written {
  published?: string;
  effective?: string;
  /** When it was withdrawn, and when that was taken back. */
  withdrawn?: string | (readonly [from: string, until?: string | null | undefined])[];
}

/** @throws where the text is no moment: a fault of the generator */
export function moment(text: string): Temporal.Instant {
  const read = parseMoment(text, ZONE);
  if ('fault' in read) throw new Error(`${text}: ${read.fault.kind}`);
  return read.instant;
}

/** What the reader makes of a history: versions from 1, `effective` as published where nothing else is said. */
export function resolve(history: readonly Written[]): EditionDates[] {
  return history.map(({ published, effective, withdrawn }, i) => ({
    version: i + 1,
    published: published === undefined ? null : moment(published),
    effective: effective ?? published ? moment((effective ?? published)!) : null,
    withdrawals: (typeof withdrawn === 'string' ? [[withdrawn] as const] : withdrawn ?? []).map(([from, until]) => ({ from: moment(from), until: until == null ? null : moment(until) })),
  }));
}

// Few days, so that dates meet: the change to UTC+5 on 1 March 2024, a month's end, a new year.
const day = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01');
const time = fc.constantFrom('T00:00', 'T00:30', 'T09:00', 'T23:30');
const offset = fc.constantFrom('+05:00', '+06:00', 'Z', '-10:00', '+14:00');
/** A day, a time on Almaty's clocks, or an instant with an offset. */
const written = fc.oneof(
  day,
  fc.tuple(day, time).map((parts) => parts.join('')).filter((text) => text !== '2024-02-29T23:30'),
  fc.tuple(day, time, offset).map((parts) => parts.join('')),
);

/**
 * Withdrawals, most of them taken back: in any order, within one another, before publication, and taken back before
 * their own day, which is to count for nothing.
 */
const withdrawals = fc.array(fc.tuple(written, fc.option(written, { nil: undefined, freq: 3 })), { maxLength: 3 });

/** Histories of up to six editions: later versions are not published before earlier ones, drafts come last. */
export const history: fc.Arbitrary<Written[]> = fc
  .record({
    published: fc.array(written, { maxLength: 5 }),
    effective: fc.array(fc.option(written, { nil: undefined }), { minLength: 5, maxLength: 5 }),
    withdrawn: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant([] as [string, undefined][]) }, withdrawals), { minLength: 5, maxLength: 5 }),
    drafts: fc.nat({ max: 1 }),
  })
  .map(({ published, effective, withdrawn, drafts }) => {
    const ordered = [...published].sort((a, b) => compareMoments(moment(a), moment(b)));
    const later = (text: string | undefined, than: string) => (text !== undefined && compareMoments(moment(text), moment(than)) >= 0 ? text : undefined);
    const editions = ordered.map((text, i): Written => ({ published: text, effective: later(effective[i], text), withdrawn: withdrawn[i]! }));
    return [...editions, ...Array.from({ length: drafts }, (): Written => ({}))];
  });

/** The moments worth looking at: every date of the history, a second before and after it, and far before and after all. */
export function samples(editions: readonly EditionDates[]): Temporal.Instant[] {
  const dates = editions.flatMap(({ published, effective, withdrawals: gone }) => [published, effective, ...gone.flatMap(({ from, until }) => [from, until])]).filter((date) => date !== null);
  return [Temporal.Instant.from('2000-01-01T00:00Z'), ...dates.flatMap((date) => [date.subtract({ seconds: 1 }), date, date.add({ seconds: 1 })]), Temporal.Instant.from('2100-01-01T00:00Z')]
    .sort(compareMoments);
}
