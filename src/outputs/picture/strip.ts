/** The time line as a strip without words: as small at the head of an edition for hundreds of editions as for two. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { anchored, axis } from './axis.ts';
import type { Bar, Look } from './bar.ts';
import { em, percent } from './length.ts';
import { timeScale, type TimeScale } from './time-scale.ts';

/** Units across and down; the strip is stretched to the width it is given. */
const [WIDE, HIGH] = [1000, 12];
/** Percent of the width: a line that is seen, and a bar that nothing known ends, which may be in force for years. */
const MIN_WIDTH = { closed: 0.15, open: 12 };

/** @param end see `timeScale` */
export function stripScale(bars: readonly Bar[], end: Temporal.Instant | null): TimeScale {
  return timeScale(bars, MIN_WIDTH, end);
}

/** One path for all bars of a look, not an element for each. @param here the edition that is marked */
export function strip(bars: readonly Bar[], scale: TimeScale, here: number | null, attributes: Record<string, string>): Element {
  const x = (i: number): number => Math.round(scale.bounds[i]! * (WIDE / 100));
  const shown = bars.map((bar, i) => ({ ...bar, i })).filter(({ version }) => version !== null);
  const paths = (['superseded', 'withdrawn', 'upcoming', 'in-force'] as const satisfies Look[]).flatMap((look) => {
    const runs = runsOf(shown.filter((bar) => bar.look === look).map(({ i }) => i));
    return runs.length === 0 ? [] : [path(look, runs.map((run) => outline(run.map(x), x(run.at(-1)! + 1), look === 'withdrawn')))];
  });
  const marked = shown.filter(({ version }) => version === here);
  return s('svg.strip', { viewBox: `0 0 ${WIDE} ${HIGH + 6}`, preserveAspectRatio: 'none', ...attributes }, [
    ...paths,
    ...(marked.length === 0 ? [] : [path('here', marked.map(({ i }) => `M${x(i)} ${HIGH + 5}H${x(i + 1)}`))]),
  ]);
}

/** Numbers that follow each other, together. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const i of numbers) {
    if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)!.push(i);
    else runs.push([i]);
  }
  return runs;
}

/** One box for bars that follow each other, and a line between any two: few bytes where there are hundreds. */
function outline(starts: readonly number[], end: number, isCrossed: boolean): string {
  const between = starts.slice(1).map((start, k) => `m${start - starts[k]!}-${HIGH}v${HIGH}`);
  const crosses = isCrossed ? [...starts, end].slice(1).map((to, k) => `M${starts[k]} 0L${to} ${HIGH}M${to} 0L${starts[k]} ${HIGH}`) : [];
  return [`M${starts[0]} ${HIGH}V0H${end}v${HIGH}z`, ...between, ...crosses].join('');
}

/** The strip with the years below it, and today above. @param ticks when each year begins */
export function longStrip(bars: readonly Bar[], ticks: readonly { at: Temporal.Instant; words: string }[], today: { at: Temporal.Instant; words: string }): Element {
  const scale = stripScale(bars, today.at);
  const here = scale.at(today.at);
  return s('svg.life', { width: '100%', height: em(5), ariaHidden: 'true' }, [
    strip(bars, scale, null, { y: em(1.5), height: em(2), width: '100%' }),
    s('g.today', [s('line', { x1: percent(here), x2: percent(here), y1: em(1.2), y2: em(3.3) }), anchored({ at: here, words: today.words }, 1)]),
    ...axis(ticks.map(({ at, words }) => ({ at: scale.at(at), words })), 4.7),
  ]);
}

function path(className: string, parts: readonly string[]): Element {
  return s('path', { className: [className], d: parts.join('') });
}
