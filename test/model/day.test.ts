/** What was in force on a local day. */
import { describe, expect, test } from 'vitest';
import { daySpans, daysOfChange, partsOfDay } from '../../src/model/day.ts';
import type { EditionDates } from '../../src/model/edition.ts';

const ZONE = 'Asia/Almaty';
const at = (text: string | null): Temporal.Instant | null => (text === null ? null : Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant());
const edition = (version: number, published: string, effective = published, withdrawn: string | null = null): EditionDates =>
  ({ version, published: at(published), effective: at(effective), withdrawals: withdrawn === null ? [] : [{ from: at(withdrawn)!, until: null }] });

// 1 from 10 January, 2 from 1 April at nine, withdrawn on 20 May with edition 1 on the same day; 3 from 1 June at 18:30.
const EDITIONS = [edition(1, '2026-01-10', '2026-01-10', '2026-05-20'), edition(2, '2026-03-01', '2026-04-01T09:00', '2026-05-20'), edition(3, '2026-06-01T12:00', '2026-06-01T18:30')];
const SPANS = daySpans(EDITIONS, ZONE);
const partsText = (day: string) => partsOfDay(SPANS, day).map(({ version, begun, from, until }) => [from, until, version ?? (begun ? 'none' : 'not yet')]);

test('the timeline in local days', () => {
  expect(SPANS).toEqual([
    { version: 1, day: '2026-01-10', time: null }, { version: 2, day: '2026-04-01', time: '09:00' },
    { version: null, day: '2026-05-20', time: null }, { version: 3, day: '2026-06-01', time: '18:30' },
  ]);
});

describe('a day', () => {
  test.for<[string, unknown[]]>([
    ['2026-01-09', [['00:00', '24:00', 'not yet']]],
    ['2026-01-10', [['00:00', '24:00', 1]]],
    ['2026-03-31', [['00:00', '24:00', 1]]],
    ['2026-04-01', [['00:00', '09:00', 1], ['09:00', '24:00', 2]]],
    ['2026-04-02', [['00:00', '24:00', 2]]],
    ['2026-05-20', [['00:00', '24:00', 'none']]],
    ['2026-06-01', [['00:00', '18:30', 'none'], ['18:30', '24:00', 3]]],
    ['2027-01-01', [['00:00', '24:00', 3]]],
  ])('%s', ([day, parts]) => expect(partsText(day)).toEqual(parts));

  test('before anything was in force, within the first day', () => {
    const spans = daySpans([edition(1, '2026-01-10T15:00')], ZONE);
    expect(partsOfDay(spans, '2026-01-10').map(({ version, begun }) => [version, begun])).toEqual([[null, false], [1, true]]);
  });
});

test('days of change are those up to now, each once, publication included', () => {
  expect(daysOfChange(EDITIONS, ZONE, at('2026-06-01T18:00')!)).toEqual(['2026-01-10', '2026-03-01', '2026-04-01', '2026-05-20', '2026-06-01']);
  expect(daysOfChange(EDITIONS, ZONE, at('2026-04-01T08:59')!)).toEqual(['2026-01-10', '2026-03-01']);
});

test('the same moments are other days elsewhere', () => {
  expect(daySpans(EDITIONS, 'America/New_York').map(({ day, time }) => [day, time])).toEqual([
    ['2026-01-09', '14:00'], ['2026-04-01', null], ['2026-05-19', '15:00'], ['2026-06-01', '09:30'],
  ]);
});
