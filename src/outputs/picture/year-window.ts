/** The year behind and what is announced, the same stretch of time for several policies, a row each. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { compareMoments } from '../../model/time.ts';
import { axis } from './axis.ts';
import type { Bar } from './bar.ts';
import { em, percent } from './length.ts';
import { barShapes } from './time-line.ts';

const DAY = 24;
/** Hours behind today, ahead of it, and beyond the last announced day. */
const [BEHIND, AHEAD, BEYOND] = [365 * DAY, 183 * DAY, 31 * DAY];

export interface Window {
  from: Temporal.Instant;
  today: Temporal.Instant;
  until: Temporal.Instant;
}

/** @param histories the bars of each policy */
export function yearWindow(histories: readonly (readonly Bar[])[], today: Temporal.Instant): Window {
  const ahead = histories.flatMap((bars) => bars.slice(-1).map(({ from }) => from.add({ hours: BEYOND })));
  return { from: today.subtract({ hours: BEHIND }), today, until: [today.add({ hours: AHEAD }), ...ahead].sort(compareMoments).at(-1)! };
}

/** Whether an edition takes effect, or ceases to, within the window. */
export function changesWithin({ from }: Window, bars: readonly Bar[]): boolean {
  return bars.some((bar) => compareMoments(bar.from, from) > 0);
}

/** @param label all of it in words */
export function windowRow(window: Window, bars: readonly Bar[], label: string): Element {
  const here = percent(place(window, window.today));
  return s('svg.life', { width: '100%', height: em(2.2), role: 'img', ariaLabel: label }, [
    ...bars.flatMap((bar) => {
      const ends = [place(window, bar.from), bar.until ? place(window, bar.until) : 100] as const;
      return bar.version === null || ends[0] === ends[1] ? [] : [s('g', { className: [bar.look] }, barShapes(bar, ends, 0.1, 2))];
    }),
    s('g.today', [s('line', { x1: here, x2: here, y2: em(2.2) })]),
  ]);
}

/** @param marks moments with their names, the most important first */
export function windowAxis(window: Window, marks: readonly { at: Temporal.Instant; words: string }[]): Element {
  return s('svg.life', { width: '100%', height: em(1.4), ariaHidden: 'true' }, axis(marks.map(({ at, words }) => ({ at: place(window, at), words })), 1));
}

function place(window: Window, moment: Temporal.Instant): number {
  const [from, at, until] = [window.from, moment, window.until].map(({ epochMilliseconds }) => epochMilliseconds) as [number, number, number];
  return Math.min(100, Math.max(0, ((at - from) / (until - from)) * 100));
}
