import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tool } from '../../src/languages/tool.ts';
import { isDayStart, isoWithOffset, parseMoment, utcOffset } from '../../src/model/time.ts';

const ALMATY = 'Asia/Almaty';

function instant(text: string, zone = ALMATY): string {
  const read = parseMoment(text, zone);
  return 'instant' in read ? read.instant.toString() : tool.moment[read.fault.kind](read.fault).en;
}

describe('a moment', () => {
  // Almaty kept UTC+6 until 1 March 2024, when Kazakhstan went over to UTC+5.
  test.each([
    ['2026-12-01', '2026-11-30T19:00:00Z'],
    ['2023-12-01', '2023-11-30T18:00:00Z'],
    ['2024-02-29', '2024-02-28T18:00:00Z'],
    ['2024-03-01', '2024-02-29T19:00:00Z'],
    ['2026-12-01T00:30', '2026-11-30T19:30:00Z'],
    ['2026-12-01 09:00', '2026-12-01T04:00:00Z'],
    ['2026-12-01T09:00:30', '2026-12-01T04:00:30Z'],
    ['2026-12-01T09:00+05:00', '2026-12-01T04:00:00Z'],
    ['2026-12-01T09:00+0500', '2026-12-01T04:00:00Z'],
    ['2026-12-01T09:00Z', '2026-12-01T09:00:00Z'],
    ['2024-02-29T23:30+06:00', '2024-02-29T17:30:00Z'],
    ['2024-02-29T23:30+05:00', '2024-02-29T18:30:00Z'],
  ])('%s in Almaty is %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  test('a day without a midnight begins at its first moment', () => {
    // São Paulo put its clocks from 00:00 to 01:00 on 4 November 2018.
    expect(instant('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z');
  });
});

describe('what is no moment', () => {
  const advice = 'is not a date: write 2026-12-01, 2026-12-01T09:00 or 2026-12-01T09:00+05:00';
  test.each(['', '2026', '2026-12', '26-12-01', '01.12.2026', '2026-12-1', '1 декабря 2026', 'tomorrow', '2026-12-01T9:00', ' 2026-12-01', '2026-12-01T09:00[Asia/Almaty]', '2026-12-01T09:00:00.5'])('%s', (text) => {
    expect(instant(text)).toBe(`"${text}" ${advice}`);
  });
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-12-01T24:00', '2026-12-01T09:60', '2026-12-01T09:00+25:00'])('%s', (text) => {
    expect(instant(text)).toBe(`"${text}" names a day or an hour that does not exist: correct it`);
  });
  test('a local time that happened twice asks for its offset', () => {
    expect(instant('2024-02-29T23:30')).toBe(
      '"2024-02-29T23:30" happened twice on the clocks of Asia/Almaty: give the offset, 2024-02-29T23:30:00+06:00 or 2024-02-29T23:30:00+05:00',
    );
  });
  test('a local time that never was asks for its offset', () => {
    expect(instant('2026-03-29T02:30', 'Europe/Berlin')).toBe(
      '"2026-03-29T02:30" never happened on the clocks of Europe/Berlin: give the offset, 2026-03-29T01:30:00+01:00 or 2026-03-29T03:30:00+02:00',
    );
  });
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/)), (text) => {
      const read = parseMoment(text, ALMATY);
      expect('instant' in read).toBe(!('fault' in read));
    }), { numRuns: 1000 });
  });
});

test('the written form gives the moment back', () => {
  const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2060, 0) / 1000 });
  fc.assert(fc.property(seconds, fc.constantFrom(ALMATY, 'UTC', 'America/New_York', 'Asia/Kathmandu'), (second, zone) => {
    const moment = Temporal.Instant.fromEpochMilliseconds(second * 1000);
    expect(instant(isoWithOffset(moment, zone), zone)).toBe(moment.toString());
  }));
  expect(isoWithOffset(Temporal.Instant.from('2024-02-29T17:30:00Z'), ALMATY)).toBe('2024-02-29T23:30:00+06:00');
});

test('the offset of a day is that of its noon, whatever the clocks did at night', () => {
  expect(['2024-02-29', '2024-03-01', '2026-11-22'].map((day) => utcOffset(day, ALMATY))).toEqual(['UTC+6', 'UTC+5', 'UTC+5']);
  expect(['2026-03-29', '2026-03-28'].map((day) => utcOffset(day, 'Europe/Berlin'))).toEqual(['UTC+2', 'UTC+1']);
  expect(['Asia/Kathmandu', 'America/St_Johns', 'UTC'].map((zone) => utcOffset('2026-01-01', zone))).toEqual(['UTC+5:45', 'UTC−3:30', 'UTC+0']);
});

test('the start of a local day is distinguished from every other moment', () => {
  expect(isDayStart(Temporal.Instant.from('2026-11-30T19:00:00Z'), ALMATY)).toBe(true);
  expect(isDayStart(Temporal.Instant.from('2026-11-30T19:00:01Z'), ALMATY)).toBe(false);
  expect(isDayStart(Temporal.Instant.from('2026-12-01T00:00:00Z'), ALMATY)).toBe(false);
  expect(isDayStart(Temporal.Instant.from('2018-11-04T03:00:00Z'), 'America/Sao_Paulo')).toBe(true);
});
