/** Run as a process of its own under some TZ: histories on standard input, everything the calendar says of them on standard output. */
import { text } from 'node:stream/consumers';
import { inForceAt, statusAt, timeline } from '../../src/model/calendar.ts';
import { isDayStart, isoWithOffset } from '../../src/model/time.ts';
import { resolve, samples, ZONE, type Written } from './timeline.ts';

const histories = JSON.parse(await text(process.stdin)) as Written[][];
const said = histories.map((history) => {
  const editions = resolve(history);
  return {
    samples: samples(editions).map((t) => [
      isoWithOffset(t, ZONE), isDayStart(t, ZONE), inForceAt(editions, t)?.version ?? null, editions.map((edition) => statusAt(editions, edition, t)),
    ]),
    timeline: timeline(editions).map(({ from, until, edition }) => [isoWithOffset(from, ZONE), until && isoWithOffset(until, ZONE), edition?.version ?? null]),
  };
});
process.stdout.write(JSON.stringify({ machine: new Date(2026, 0, 1).getTimezoneOffset(), said }));
