/** How insertions, deletions and moves look: distinguished by form, and by colour too where there is colour. */
import type { ReactElement } from 'react';
import { PRINT } from '../../model/theme.ts';
import { view } from './pdf-node.ts';
import type { Span } from './typeset.ts';

export const LOOK: Record<'same' | 'added' | 'removed', Partial<Span>> = {
  same: {},
  added: { color: PRINT.added, underline: true },
  removed: { color: PRINT.removed, strike: true },
};

/** Words that went to another clause, or came from one. */
export const CARRIED: Record<'added' | 'removed', Partial<Span>> = {
  added: { color: PRINT.moved, underline: true, double: true },
  removed: { color: PRINT.moved, strike: true, double: true },
};

/** Words that stayed, but whose link or style changed. */
export const TOUCHED: Partial<Span> = { underline: 'dotted' };

/** After signs on their own. */
export const TINT = { added: PRINT.addedTint, removed: PRINT.removedTint };

/** Bars in the outer margin: how far they are from the text area, and how broad they are. */
const BAR = { left: -15, width: 1.5, gap: 1.8, color: PRINT.bar };

/** One bar beside a changed clause, two beside a moved one. */
export function changeBar(moved: boolean): ReactElement[] {
  const bar = (left: number, color: string): ReactElement =>
    view({ key: `bar-${left}`, style: { position: 'absolute', top: 0, bottom: 0, left, width: BAR.width, backgroundColor: color } });
  return moved ? [bar(BAR.left - BAR.width - BAR.gap, PRINT.moved), bar(BAR.left, PRINT.moved)] : [bar(BAR.left, BAR.color)];
}
