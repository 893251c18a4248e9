/** The life of a clause: a line through the editions from where it appeared, with a mark at each that did something to it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { em, percent } from './length.ts';

export const LIFE_MARKS = ['appeared', 'changed', 'moved', 'renumbered', 'removed'] as const;
export type LifeMark = (typeof LIFE_MARKS)[number];

/** Each told apart by its form: ring, dot, diamond, square, cross. */
const FORMS: Record<LifeMark, () => Element> = {
  appeared: () => s('circle', { r: em(0.3) }),
  changed: () => s('circle', { r: em(0.32) }),
  moved: () => s('rect', { ...square(0.6), transform: 'rotate(45)' }),
  renumbered: () => s('rect', square(0.55)),
  removed: () => s('path', { d: 'M-4-4L4 4M4-4L-4 4' }),
};

function square(side: number): Record<string, string> {
  return { x: em(-side / 2), y: em(-side / 2), width: em(side), height: em(side) };
}

/** The forms, once for all lines of a page. */
export function lifeForms(): Element {
  return s('svg.marks.forms', { ariaHidden: 'true' }, [s('defs', LIFE_MARKS.map((mark) => {
    const form = FORMS[mark]();
    return { ...form, properties: { ...form.properties, id: `life-${mark}` } };
  }))]);
}

/** A mark by itself, for the words that explain it. */
export function lifeKey(mark: LifeMark): Element {
  return s('svg.marks.key', { ariaHidden: 'true' }, [use(mark, 50)]);
}

/**
 * Hidden from those who hear the page: the list of its events, beside it, says the same.
 * @param marks by version, in order @param versions of the first edition and of the last, which are the ends of each line
 */
export function clauseLife(marks: readonly { version: number; mark: LifeMark }[], [first, last]: readonly [number, number]): Element {
  const place = (version: number): number => ((version - first) / (last - first)) * 100;
  const end = marks.at(-1)!;
  return s('svg.marks', { ariaHidden: 'true' }, [
    s('line', { x1: percent(place(marks[0]!.version)), x2: percent(end.mark === 'removed' ? place(end.version) : 100), y1: '50%', y2: '50%' }),
    ...marks.map(({ version, mark }) => use(mark, place(version))),
  ]);
}

function use(mark: LifeMark, x: number): Element {
  return s('use', { href: `#life-${mark}`, x: percent(x), y: '50%' });
}
