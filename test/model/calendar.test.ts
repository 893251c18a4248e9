import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inForceAt, inForceFrom, inForceUntil, nextStatusChange, overtakenBy, periodsInForce, publishedAt, repealedFrom, statusAt, timeline, turningPoints, type Status } from '../../src/model/calendar.ts';
import type { EditionDates } from '../../src/model/edition.ts';
import { compareMoments } from '../../src/model/time.ts';
import { history, moment, resolve, samples, ZONE, type Written } from './timeline.ts';

const RUNS = { numRuns: 500 };
const by = (date: Temporal.Instant | null, t: Temporal.Instant): boolean => date !== null && date.epochNanoseconds <= t.epochNanoseconds;
const tookEffect = (edition: EditionDates, t: Temporal.Instant): boolean => by(edition.published, t) && by(edition.effective, t);
const gone = ({ withdrawals }: EditionDates, t: Temporal.Instant): boolean => withdrawals.some(({ from, until }) => by(from, t) && !by(until, t));
const holds = (edition: EditionDates, t: Temporal.Instant): boolean => tookEffect(edition, t) && !gone(edition, t);

/** The table of the contract, §1, a row each, said by "some" and "every" and not by a search for the highest. */
const TABLE: Record<Status, (edition: EditionDates, all: readonly EditionDates[], t: Temporal.Instant) => boolean> = {
  draft: (edition) => edition.published === null,
  scheduled: (edition, _, t) => edition.published !== null && !by(edition.published, t),
  upcoming: (edition, all, t) => by(edition.published, t) && !by(edition.effective, t) && !gone(edition, t)
    && !all.some((other) => other.version > edition.version && holds(other, t)),
  'in force': (edition, all, t) => holds(edition, t) && all.every((other) => other.version <= edition.version || !holds(other, t)),
  superseded: (edition, all, t) => by(edition.published, t) && !gone(edition, t)
    && all.some((other) => other.version > edition.version && holds(other, t)),
  withdrawn: (edition, _, t) => by(edition.published, t) && gone(edition, t),
};

/** Runs a property over histories and every moment worth looking at. */
function always(property: (editions: EditionDates[], moments: Temporal.Instant[]) => void): void {
  fc.assert(fc.property(history, (written) => {
    const editions = resolve(written);
    property(editions, samples(editions));
  }), RUNS);
}

describe('at any moment of any history', () => {
  test('every edition has the one status that the table gives it', () => {
    always((editions, moments) => {
      for (const t of moments) {
        for (const edition of editions) {
          const rows = Object.entries(TABLE).filter(([, holds]) => holds(edition, editions, t)).map(([status]) => status);
          expect(rows, `edition ${edition.version} at ${t}`).toEqual([statusAt(editions, edition, t)]);
        }
      }
    });
  });

  test('at most one edition is in force, and it is the one that `inForceAt` names', () => {
    always((editions, moments) => {
      for (const t of moments) {
        const inForce = editions.filter((edition) => statusAt(editions, edition, t) === 'in force');
        expect(inForce).toEqual(inForceAt(editions, t) ? [inForceAt(editions, t)] : []);
      }
    });
  });

  test('once an edition is in force the policy is never without one, unless every one that took effect is withdrawn', () => {
    always((editions, moments) => {
      let once = false;
      for (const t of moments) {
        const none = inForceAt(editions, t) === null;
        if (once && none) for (const edition of editions) expect(tookEffect(edition, t) && !gone(edition, t)).toBe(false);
        once ||= !none;
      }
    });
  });

  test('where nothing is withdrawn, the edition in force never goes back to a lower version or to none', () => {
    always((all, moments) => {
      const editions = all.map((edition) => ({ ...edition, withdrawals: [] }));
      const versions = moments.map((t) => inForceAt(editions, t)?.version ?? 0);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    });
  });

  test('where nothing is withdrawn, an edition overtaken before it takes effect never comes into force', () => {
    always((all) => {
      const editions = all.map((edition) => ({ ...edition, withdrawals: [] }));
      for (const edition of editions) {
        const overtaken = edition.effective !== null
          && editions.some((other) => other.version > edition.version && other.effective !== null && by(other.effective, edition.effective!));
        expect(periodsInForce(timeline(editions), edition).length).toBe(overtaken || edition.published === null ? 0 : 1);
      }
    });
  });

  test('an edition first comes into force at the moment that is named, and one for which none is named never does', () => {
    always((editions, moments) => {
      for (const edition of editions) {
        const first = moments.find((t) => statusAt(editions, edition, t) === 'in force') ?? null;
        expect(inForceFrom(timeline(editions), edition)?.epochNanoseconds ?? null).toBe(first?.epochNanoseconds ?? null);
      }
    });
  });

  test('the edition that overtakes another is the later one in force on its day', () => {
    always((editions) => {
      for (const edition of editions) {
        const winner = edition.effective && inForceAt(editions, edition.effective);
        const later = winner && winner.version > edition.version ? winner : null;
        const found = overtakenBy(timeline(editions), edition);
        expect(found?.edition ?? null).toEqual(later);
        if (found) expect(statusAt(editions, found.edition, found.from)).toBe('in force');
      }
    });
  });

  test('the order in which editions are given says nothing', () => {
    always((editions, moments) => {
      const turned = editions.toReversed();
      for (const t of moments) expect(inForceAt(turned, t)).toEqual(inForceAt(editions, t));
      expect(timeline(turned)).toEqual(timeline(editions));
    });
  });

  test('what the public may know of is what is neither draft nor scheduled', () => {
    always((editions, moments) => {
      for (const t of moments) {
        expect(publishedAt(editions, t)).toEqual(editions.filter((edition) => !['draft', 'scheduled'].includes(statusAt(editions, edition, t))));
      }
    });
  });
});

describe('the timeline of any history', () => {
  const covers = (span: { from: Temporal.Instant; until: Temporal.Instant | null }, t: Temporal.Instant) => by(span.from, t) && !by(span.until, t);

  test('says of every moment what `inForceAt` says', () => {
    always((editions, moments) => {
      const spans = timeline(editions);
      for (const t of moments) {
        const at = spans.filter((span) => covers(span, t));
        expect(at.length, `${t}`).toBe(at.length === 0 && inForceAt(editions, t) === null ? 0 : 1);
        expect(at[0]?.edition ?? null).toEqual(inForceAt(editions, t));
      }
    });
  });

  test('has no holes, no empty spans, no two spans of one edition in a row, and begins with an edition', () => {
    always((editions) => {
      const spans = timeline(editions);
      expect(spans[0]?.edition).not.toBeNull();
      for (const [i, span] of spans.entries()) {
        const next = spans[i + 1];
        expect(span.until?.toString()).toBe(next?.from.toString());
        if (next) expect(next.edition?.version).not.toBe(span.edition?.version);
        if (span.until) expect(compareMoments(span.from, span.until)).toBe(-1);
      }
    });
  });

  test('gives the periods of each edition, and the end of the last one', () => {
    always((editions, moments) => {
      for (const edition of editions) {
        const periods = periodsInForce(timeline(editions), edition);
        for (const t of moments) expect(periods.some((period) => covers(period, t))).toBe(statusAt(editions, edition, t) === 'in force');
        expect(inForceUntil(timeline(editions), edition)).toEqual(periods.length > 0 ? periods[periods.length - 1]!.until : null);
      }
    });
  });

  test('turns at every turning point and nowhere else: at each a status changes, between two of them none', () => {
    always((editions, moments) => {
      const statuses = (t: Temporal.Instant) => editions.map((edition) => statusAt(editions, edition, t)).join();
      const changes = turningPoints(editions);
      expect(changes).toEqual(changes.toSorted(compareMoments));
      expect(new Set(changes.map(String)).size).toBe(changes.length);
      for (const change of changes) expect(statuses(change.subtract({ nanoseconds: 1 }))).not.toBe(statuses(change));
      for (const [i, t] of moments.entries()) {
        const next = moments[i + 1];
        if (next && statuses(t) !== statuses(next)) expect(changes.some((change) => !by(change, t) && by(change, next))).toBe(true);
        expect(nextStatusChange(editions, t)).toEqual(changes.find((change) => !by(change, t)) ?? null);
      }
    });
  });
});

describe('the machine has no say', () => {
  const probe = fileURLToPath(new URL('zone-probe.ts', import.meta.url));
  const histories = fc.sample(history, { numRuns: 200, seed: 20261122 });

  function under(zone: string): { machine: number; said: unknown } {
    const child = spawnSync(process.execPath, [probe], { input: JSON.stringify(histories), env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(child.stderr).toBe('');
    return JSON.parse(child.stdout) as { machine: number; said: unknown };
  }

  test('every zone of the machine gives the same statuses, periods and written times', () => {
    const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Almaty'];
    const answers = zones.map(under);
    // Minutes west of Greenwich on 1 January 2026: the zone was truly another one each time.
    expect(answers.map(({ machine }) => machine)).toEqual([0, 300, -840, -300]);
    for (const answer of answers) expect(answer.said).toEqual(answers[0]!.said);
  });
});

describe('by example', () => {
  const told = (written: Written[], at: string): Status[] => {
    const editions = resolve(written);
    return editions.map((edition) => statusAt(editions, edition, moment(at)));
  };

  test('an edition takes effect with the first second of its day in Almaty', () => {
    const written = [{ published: '2026-11-22' }];
    expect(told(written, '2026-11-21T23:59:59')).toEqual(['scheduled']);
    expect(told(written, '2026-11-22')).toEqual(['in force']);
    expect(told(written, '2026-11-21T19:00:00Z')).toEqual(['in force']);
  });

  test('half past midnight in Almaty is the day before in Greenwich', () => {
    const written = [{ published: '2026-11-22' }, { published: '2026-12-01T00:30' }];
    expect(told(written, '2026-12-01T00:29:59')).toEqual(['in force', 'scheduled']);
    expect(told(written, '2026-11-30T19:30:00Z')).toEqual(['superseded', 'in force']);
  });

  test('an announced edition is upcoming until its day', () => {
    const written = [{ published: '2026-11-22' }, { published: '2026-12-01', effective: '2027-01-01' }, {}];
    expect(told(written, '2026-11-30')).toEqual(['in force', 'scheduled', 'draft']);
    expect(told(written, '2026-12-31')).toEqual(['in force', 'upcoming', 'draft']);
    expect(told(written, '2027-01-01')).toEqual(['superseded', 'in force', 'draft']);
  });

  test('an announced edition that a later one overtakes never comes into force', () => {
    const written = [{ published: '2026-11-22' }, { published: '2026-12-01', effective: '2027-01-01' }, { published: '2026-12-15' }];
    expect(told(written, '2026-12-14')).toEqual(['in force', 'upcoming', 'scheduled']);
    expect(told(written, '2026-12-15')).toEqual(['superseded', 'superseded', 'in force']);
    expect(told(written, '2027-01-01')).toEqual(['superseded', 'superseded', 'in force']);
    expect(periodsInForce(timeline(resolve(written)), resolve(written)[1]!)).toEqual([]);
  });

  test('a withdrawn edition gives its place back, and the one before is in force a second time', () => {
    const written = [{ published: '2026-11-22' }, { published: '2026-12-01', withdrawn: '2026-12-10T12:00' }];
    expect(told(written, '2026-12-10T11:59')).toEqual(['superseded', 'in force']);
    expect(told(written, '2026-12-10T12:00')).toEqual(['in force', 'withdrawn']);
    const periods = periodsInForce(timeline(resolve(written)), resolve(written)[0]!).map(({ from, until }) => [`${from}`, until && `${until}`]);
    expect(periods).toEqual([['2026-11-21T19:00:00Z', '2026-11-30T19:00:00Z'], ['2026-12-10T07:00:00Z', null]]);
  });

  test('the day on which a withdrawn or an overtaken edition would have taken effect is no moment of change', () => {
    const changes = (written: Written[]) => turningPoints(resolve(written)).map((at) => at.toZonedDateTimeISO(ZONE).toPlainDate().toString());
    const withdrawn = [{ published: '2026-11-22' }, { published: '2026-12-01', effective: '2027-01-01', withdrawn: '2026-12-10' }];
    expect(changes(withdrawn)).toEqual(['2026-11-22', '2026-12-01', '2026-12-10']);
    expect(nextStatusChange(resolve(withdrawn), moment('2026-12-01'))).toEqual(moment('2026-12-10'));
    expect(nextStatusChange(resolve(withdrawn), moment('2026-12-10'))).toBeNull();
    const overtaken = [{ published: '2026-11-22' }, { published: '2026-12-01', effective: '2027-01-01' }, { published: '2026-12-15' }];
    expect(changes(overtaken)).toEqual(['2026-11-22', '2026-12-01', '2026-12-15']);
    // The later one is withdrawn in its turn, and the overtaken one comes into its own.
    expect(changes([...overtaken.slice(0, 2), { published: '2026-12-15', withdrawn: '2027-02-01' }])).toEqual(['2026-11-22', '2026-12-01', '2026-12-15', '2027-02-01']);
    expect(told([...overtaken.slice(0, 2), { published: '2026-12-15', withdrawn: '2027-02-01' }], '2027-02-01')).toEqual(['superseded', 'in force', 'withdrawn']);
  });

  test('a withdrawal that is taken back before its day never happened', () => {
    const written: Written[] = [{ published: '2026-11-22' }, { published: '2026-12-01', withdrawn: [['2026-12-20', '2026-12-15T10:00']] }];
    const never: Written[] = [written[0]!, { published: '2026-12-01' }];
    for (const day of ['2026-12-10', '2026-12-15T10:00', '2026-12-20', '2027-01-01']) expect(told(written, day)).toEqual(told(never, day));
    expect(turningPoints(resolve(written))).toEqual(turningPoints(resolve(never)));
  });

  test('one that is taken back after its day leaves a gap: the edition counts again from that moment, not before', () => {
    const written: Written[] = [{ published: '2026-11-22' }, { published: '2026-12-01', withdrawn: [['2026-12-10', '2026-12-15T10:00']] }];
    expect(told(written, '2026-12-10')).toEqual(['in force', 'withdrawn']);
    expect(told(written, '2026-12-15T09:59')).toEqual(['in force', 'withdrawn']);
    expect(told(written, '2026-12-15T10:00')).toEqual(['superseded', 'in force']);
    const periods = periodsInForce(timeline(resolve(written)), resolve(written)[1]!).map(({ from, until }) => [`${from}`, until && `${until}`]);
    expect(periods).toEqual([['2026-11-30T19:00:00Z', '2026-12-09T19:00:00Z'], ['2026-12-15T05:00:00Z', null]]);
  });

  test('an announced edition that was withdrawn over its day comes into force when that is taken back', () => {
    const written: Written[] = [{ published: '2026-11-22' }, { published: '2026-12-01', effective: '2027-01-01', withdrawn: [['2026-12-10', '2027-01-15']] }];
    expect(told(written, '2027-01-01')).toEqual(['in force', 'withdrawn']);
    expect(told(written, '2027-01-15')).toEqual(['superseded', 'in force']);
  });

  test('repealed is a policy that no edition will be in force of any more', () => {
    const at = (written: Written[]) => repealedFrom(timeline(resolve(written)))?.toZonedDateTimeISO(ZONE).toPlainDate().toString() ?? null;
    expect(at([{ published: '2026-11-22' }])).toBeNull();
    expect(at([{}])).toBeNull();
    expect(at([{ published: '2026-11-22', withdrawn: '2026-12-10' }])).toBe('2026-12-10');
    expect(at([{ published: '2026-11-22', withdrawn: '2026-12-10' }, { published: '2026-12-01', withdrawn: '2026-12-20' }])).toBe('2026-12-20');
    // One that is announced already will take its place.
    expect(at([{ published: '2026-11-22', withdrawn: '2026-12-10' }, { published: '2026-12-01', effective: '2027-01-01' }])).toBeNull();
  });

  test('a policy whose only edition is withdrawn is repealed', () => {
    const written = [{ published: '2026-11-22', withdrawn: '2026-12-10' }];
    expect(told(written, '2026-12-10')).toEqual(['withdrawn']);
    expect(timeline(resolve(written)).map(({ from, edition }) => [`${from}`, edition?.version])).toEqual([
      ['2026-11-21T19:00:00Z', 1], ['2026-12-09T19:00:00Z', undefined],
    ]);
  });

  test('of two editions of one day the later version wins, and the first is in force for no moment', () => {
    const written = [{ published: '2026-11-22' }, { published: '2026-11-22' }];
    expect(told(written, '2026-11-22')).toEqual(['superseded', 'in force']);
    expect(periodsInForce(timeline(resolve(written)), resolve(written)[0]!)).toEqual([]);
  });

  test('days on both sides of the change to UTC+5 begin at their own midnight', () => {
    const written = [{ published: '2024-02-29' }, { published: '2024-03-01' }];
    expect(told(written, '2024-02-28T17:59:59Z')).toEqual(['scheduled', 'scheduled']);
    expect(told(written, '2024-02-28T18:00:00Z')).toEqual(['in force', 'scheduled']);
    // The last local hour came twice: the day lasted 25 hours.
    expect(told(written, '2024-02-29T18:59:59Z')).toEqual(['in force', 'scheduled']);
    expect(told(written, '2024-02-29T19:00:00Z')).toEqual(['superseded', 'in force']);
  });

  test('nothing takes effect before it is published, whatever its date says', () => {
    const editions = resolve([{ published: '2026-12-01', effective: '2026-11-01' }]);
    expect(inForceAt(editions, moment('2026-11-15'))).toBeNull();
    expect(inForceAt(editions, moment('2026-12-01'))?.version).toBe(1);
  });

  test('a policy without editions, or with drafts alone, has no history', () => {
    expect(timeline([])).toEqual([]);
    expect(timeline(resolve([{}]))).toEqual([]);
    expect(nextStatusChange(resolve([{}]), moment('2026-01-01'))).toBeNull();
  });
});
