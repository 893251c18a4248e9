/** The time line of a policy: each edition a bar from the day it took effect to the day another did, its size above and below, a link. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { anchored, axis } from './axis.ts';
import type { Bar } from './bar.ts';
import { cross } from './tile.ts';
import { em, percent } from './length.ts';
import { mostWords, sizeColumns, type WordCounts } from './size-columns.ts';
import { timeScale } from './time-scale.ts';

/** What is said of a bar. */
export interface BarWords {
  href: string;
  /** All about it in words, for those who hear it and those who point at it. */
  name: string;
  /** The day it begins, as short as it is written. */
  begins: string;
  /** Against the edition before; null for the first one, and for one that came back. */
  size: WordCounts | null;
}

/** As many bars are wide enough to be tapped on the narrowest phone. */
const MAX_BARS = 11;
/** The share of the width from which on a bar has room for its number. */
const NUMBERED = 6;
/** The height of the largest column, in em. */
const MAX_HEIGHT = 2;
const MIN_WIDTH = { closed: 100 / MAX_BARS, open: 100 / MAX_BARS };

/** Whether a finger finds each bar. */
export function isTappable(bars: readonly Bar[]): boolean {
  return bars.filter(({ version }) => version !== null).length <= MAX_BARS;
}

/** @param of what is said of the edition of a bar @param today now, and its name */
export function timeLine(bars: readonly Bar[], of: (bar: Bar & { version: number }) => BarWords, today: { at: Temporal.Instant; words: string }): Element {
  const scale = timeScale(bars, MIN_WIDTH, today.at);
  const shown = bars.flatMap((bar, i) => (bar.version === null ? [] : [{ bar, words: of(bar as Bar & { version: number }), i }]));
  const most = mostWords(shown.map(({ words }) => words.size));
  const columns = shown.some(({ words }) => words.size) ? MAX_HEIGHT : 0;
  const top = 1.6 + columns;
  const height = 2.2;
  const bottom = top + height;
  const here = scale.at(today.at);
  const begins = shown.map(({ words, i }) => ({ at: scale.bounds[i]!, words: words.begins }));
  return s('svg.life', { width: '100%', height: em(bottom + columns + 1.6), role: 'group' }, [
    ...shown.map(({ bar, words, i }) => s('a', { href: words.href, className: [bar.look] }, [
      s('title', words.name),
      // The whole height is the target.
      s('rect.target', { x: percent(scale.bounds[i]!), width: percent(scale.bounds[i + 1]! - scale.bounds[i]!), y: em(1.4), height: em(bottom + columns - 1.4) }),
      ...barShapes(bar, [scale.bounds[i]!, scale.bounds[i + 1]!], top, height),
      ...(words.size ? sizeColumns(words.size, most, { x: percent(scale.bounds[i]!), top: top - 0.1, bottom: bottom + 0.1, tallest: MAX_HEIGHT }) : []),
    ])),
    s('g.today', { ariaHidden: 'true' }, [
      s('line', { x1: percent(here), x2: percent(here), y1: em(1.3), y2: em(bottom + columns) }),
      anchored({ at: here, words: today.words }, 1),
    ]),
    ...axis([...begins.slice(-1), ...begins], bottom + columns + 1.3),
  ]);
}

/** A bar with its number: an open one ends in a point, one of a withdrawn edition is crossed out. @param ends in percent of the width @param top,height in em */
export function barShapes({ version, look, until }: Bar, [from, to]: readonly [number, number], top: number, height: number): Element[] {
  return [
    s('rect.bar', { x: percent(from), width: percent(to - from), y: em(top), height: em(height) }),
    ...(until ? [] : [s('svg', { x: percent(to), y: em(top), width: '.7em', height: em(height), viewBox: '0 0 7 22', preserveAspectRatio: 'none' }, [s('path.bar', { d: 'M0 0l7 11-7 11' })])]),
    ...(look === 'withdrawn' ? cross(percent(from), percent(to), em(top), em(top + height)) : []),
    ...(to - from < NUMBERED ? [] : [s('text', { x: percent((from + to) / 2), y: em(top + height / 2 + 0.35), textAnchor: 'middle', ariaHidden: 'true' }, String(version))]),
  ];
}
