/** How insertions, deletions and moves look: told apart by form, and by colour too where there is colour. */
import type { ReactElement } from 'react';
import { view } from './pdf-node.ts';
import type { Span } from './typeset.ts';

const ADDED = '#1d6b3a';
const REMOVED = '#a12727';
const MOVED = '#5b3a8c';

export const LOOK: Record<'same' | 'added' | 'removed', Partial<Span>> = {
  same: {},
  added: { color: ADDED, underline: true },
  removed: { color: REMOVED, strike: true },
};

/** Words that stayed, but lead elsewhere or look different. */
export const TOUCHED: Partial<Span> = { underline: 'dotted' };

/** Behind signs that stand alone. */
export const TINT = { added: '#dcefdf', removed: '#f9dedb' };

/** Before the words that name a move. */
export const MOVED_SIGN = '↑↓';

/** Bars in the outer margin: how far they stand from the text area, and how broad they are. */
const BAR = { left: -15, width: 1.5, gap: 1.8, color: '#3a3733' };

/** A bar beside a changed clause, two beside a moved one. */
export function changeBar(moved: boolean): ReactElement[] {
  const bar = (left: number, color: string): ReactElement =>
    view({ key: `bar-${left}`, style: { position: 'absolute', top: 0, bottom: 0, left, width: BAR.width, backgroundColor: color } });
  return moved ? [bar(BAR.left - BAR.width - BAR.gap, MOVED), bar(BAR.left, MOVED)] : [bar(BAR.left, BAR.color)];
}
