/** The pictures of time: what is drawn for which edition, where on the line, and how large. */
import { describe, expect, test } from 'vitest';
import type { Element } from 'hast';
import { toHtml } from '../../src/outputs/html/serialize.ts';
import { timeline } from '../../src/model/calendar.ts';
import { barsOf as barsOfTimeline } from '../../src/outputs/picture/bar.ts';
import { clauseLife } from '../../src/outputs/picture/clause-life.ts';
import { sizeColumns } from '../../src/outputs/picture/size-columns.ts';
import { strip, stripScale } from '../../src/outputs/picture/strip.ts';
import { isTappable, timeLine } from '../../src/outputs/picture/time-line.ts';
import { timeScale } from '../../src/outputs/picture/time-scale.ts';

const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Asia/Almaty').toInstant();
const dates = (version: number, effective: string, withdrawn?: string) =>
  ({ version, published: at(effective), effective: at(effective), withdrawals: withdrawn === undefined ? [] : [{ from: at(withdrawn), until: null }] });
const FIVE = [dates(1, '2026-01-01'), dates(2, '2026-02-01'), dates(3, '2026-06-01', '2026-06-15'), { ...dates(4, '2026-12-01'), published: at('2026-08-01') }];
const NOW = at('2026-09-01');
/** One a day. */
const HUNDRED = Array.from({ length: 97 }, (_, i) => ({ ...dates(i + 1, '2020-01-01'), published: at('2020-01-01').add({ hours: 24 * i }), effective: at('2020-01-01').add({ hours: 24 * i }) }));
const barsOf = (editions: typeof FIVE, now: Temporal.Instant) => barsOfTimeline(timeline(editions), now);
const MIN_WIDTH = { closed: 5, open: 10 };

test('bars are the timeline, each with its look: an edition that came back has two', () => {
  expect(barsOf(FIVE, NOW).map(({ version, look }) => [version, look])).toEqual([[1, 'superseded'], [2, 'superseded'], [3, 'withdrawn'], [2, 'in-force'], [4, 'upcoming']]);
  expect(barsOf([dates(1, '2026-01-01', '2026-02-01')], NOW).map(({ version, look }) => [version, look])).toEqual([[1, 'withdrawn'], [null, 'superseded']]);
});

describe('the scale', () => {
  test('is true to time where each bar has room', () => {
    const bars = barsOf([dates(1, '2026-01-01'), dates(2, '2026-02-01'), dates(3, '2026-04-02')], NOW);
    const { bounds } = timeScale(bars, MIN_WIDTH, at('2026-05-02'));
    // 31, 60 and 30 days.
    expect(bounds.map((bound) => Math.round((bound * 121) / 100))).toEqual([0, 31, 91, 121]);
  });

  test('leaves no bar below its least, keeps the order and fills the width', () => {
    for (const [bars, least] of [[barsOf(FIVE, NOW), MIN_WIDTH], [barsOf(HUNDRED, NOW), MIN_WIDTH], [barsOf(HUNDRED.slice(0, 3), NOW), { closed: 100 / 3, open: 100 / 3 }]] as const) {
      const { bounds } = timeScale(bars, least, null);
      const widths = bounds.slice(1).map((bound, i) => bound - bounds[i]!);
      const most = Math.min(1, 100 / (least.closed * (bars.length - 1) + least.open));
      expect(Math.min(...widths)).toBeGreaterThan(least.closed * most - 1e-9);
      expect(bounds.at(-1)).toBeCloseTo(100);
    }
  });

  test('finds a moment within its bar, and none beyond the ends', () => {
    const scale = timeScale(barsOf(FIVE, NOW), MIN_WIDTH, NOW);
    for (const [i, { from }] of barsOf(FIVE, NOW).entries()) expect(scale.at(from)).toBeCloseTo(scale.bounds[i]!);
    expect(scale.at(NOW)).toBeGreaterThan(scale.bounds[3]!);
    expect(scale.at(NOW)).toBeLessThan(scale.bounds[4]!);
    expect([scale.at(at('2020-01-01')), scale.at(at('2030-01-01'))]).toEqual([0, 100]);
  });
});

describe('the strip', () => {
  const draw = (editions: typeof FIVE, now: Temporal.Instant, here: number | null = null) => strip(barsOf(editions, now), stripScale(barsOf(editions, now), null), here, {});

  test('is a path a look, however many editions there are, and one for the edition that is read', () => {
    const names = (svg: Element) => svg.children.map((child) => (child as Element).properties.className).flat();
    expect(names(draw(FIVE, NOW, 2))).toEqual(['superseded', 'withdrawn', 'upcoming', 'in-force', 'here']);
    expect(names(draw(HUNDRED, NOW, 40))).toEqual(['superseded', 'in-force', 'here']);
    expect(toHtml([draw(HUNDRED, NOW, 40)]).length).toBeLessThan(1500);
  });

  test('is the same every day on which nothing comes into force', () => {
    expect(draw(FIVE, at('2026-11-30'))).toEqual(draw(FIVE, NOW));
    expect(draw(FIVE, at('2026-12-01'))).not.toEqual(draw(FIVE, NOW));
  });
});

test('the time line is a link a bar with its words, wide enough for a finger up to eleven', () => {
  const of = (bar: { version: number }) => ({ href: `/${bar.version}/`, name: `edition ${bar.version} & more`, begins: '', size: bar.version === 3 ? { wordsAdded: 9, wordsRemoved: 1 } : null });
  const svg = timeLine(barsOf(FIVE, NOW), of, { at: NOW, words: 'today' });
  const links = svg.children.filter((child) => (child as Element).tagName === 'a') as Element[];
  expect(links.map(({ properties, children }) => [properties.href, toHtml(children.slice(0, 1))])).toEqual([1, 2, 3, 2, 4].map((n) => [`/${n}/`, `<title>edition ${n} &#x26; more</title>`]));
  expect(links.map(({ children }) => children.filter((child) => /added|removed/.test(String((child as Element).properties.className))).length)).toEqual([0, 0, 2, 0, 0]);
  expect([isTappable(barsOf(HUNDRED.slice(0, 11), NOW)), isTappable(barsOf(HUNDRED.slice(0, 12), NOW))]).toEqual([true, false]);
});

test('a column is seen for a single word, and is not there for none', () => {
  const heights = (wordsAdded: number, wordsRemoved: number) => sizeColumns({ wordsAdded, wordsRemoved }, 10_000, { x: '0%', top: 3, bottom: 5, tallest: 2 }).map(({ properties }) => [properties.className, properties.y, properties.height]);
  expect(heights(0, 0)).toEqual([]);
  expect(heights(10_000, 1)).toEqual([[['added'], '1em', '2em'], [['removed'], '5em', '0.15em']]);
});

test('the life of a clause is a line from its first edition to the last, or to that which removed it, with a mark at each change', () => {
  const drawn = (marks: Parameters<typeof clauseLife>[0]) => clauseLife(marks, [1, 5]).children.map((child) => (child as Element).properties).map(({ x1, x2, href, x }) => href === undefined ? [x1, x2] : [href, x]);
  expect(drawn([{ version: 2, mark: 'appeared' }, { version: 4, mark: 'changed' }])).toEqual([['25%', '100%'], ['#life-appeared', '25%'], ['#life-changed', '75%']]);
  expect(drawn([{ version: 1, mark: 'appeared' }, { version: 3, mark: 'removed' }])).toEqual([['0%', '50%'], ['#life-appeared', '0%'], ['#life-removed', '50%']]);
});
