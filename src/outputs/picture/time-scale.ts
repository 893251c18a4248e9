/** Where moments are on a line, in percent of its width: true to scale, except that no bar is too narrow to be seen or tapped. */
import type { Bar } from './bar.ts';

export interface TimeScale {
  /** Where each bar begins, and where the last one ends. */
  bounds: readonly number[];
  at(moment: Temporal.Instant): number;
}

/** The least width of a time in which no edition is in force. */
const GAP = 2;

/**
 * @param least the least width of a bar, and of one that nothing known ends
 * @param end the moment up to which an open bar is known to last; without it, it has its least width, so that the picture is the same every day
 */
export function timeScale(bars: readonly Bar[], least: { closed: number; open: number }, end: Temporal.Instant | null): TimeScale {
  const starts = bars.map(({ from }) => from.epochMilliseconds);
  const ends = bars.map(({ from, until }) => Math.max(from.epochMilliseconds, (until ?? end ?? from).epochMilliseconds));
  const widths = widthsOf(starts.map((start, i) => ends[i]! - start), bars.map(({ version, until }) => (version === null ? GAP : until ? least.closed : least.open)));
  const bounds = [0];
  for (const width of widths) bounds.push(bounds.at(-1)! + width);
  return {
    bounds,
    at({ epochMilliseconds: moment }) {
      const i = Math.max(0, starts.findLastIndex((start) => start <= moment));
      const share = (moment - starts[i]!) / (ends[i]! - starts[i]! || 1);
      return bounds[i]! + widths[i]! * Math.min(1, Math.max(0, share));
    },
  };
}

/** Shares of 100 in proportion to the lengths, none below its least: what the narrow ones take, the others give. */
function widthsOf(lengths: readonly number[], least: readonly number[]): number[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const lowest = least.map((value) => value * Math.min(1, 100 / sum(least)));
  const narrow = new Set<number>();
  for (;;) {
    const rest = 100 - sum([...narrow].map((i) => lowest[i]!));
    const total = sum(lengths.filter((_, i) => !narrow.has(i)));
    const share = (i: number): number => (narrow.has(i) ? lowest[i]! : (lengths[i]! / total) * rest);
    const more = lengths.flatMap((_, i) => (!narrow.has(i) && !(share(i) >= lowest[i]!) ? [i] : []));
    if (more.length === 0) return narrow.size < lengths.length ? lengths.map((_, i) => share(i)) : lowest.map((value) => (value / sum(lowest)) * 100);
    for (const i of more) narrow.add(i);
  }
}
