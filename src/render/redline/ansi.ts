/** A redline in the terminal: insertions green and underlined, deletions red and struck, in brackets too. */
import { styleText } from 'node:util';
import type { Run } from '../../core/redline/index.ts';
import type { Strings } from '../strings/index.ts';
import { sections, type RedlineSection } from './section.ts';
import type { RedlineView } from './view.ts';

/** @param title what is compared, said in the first line */
export function redlineAnsi(title: string, view: RedlineView, strings: Strings, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const run = ([kind, text]: Run): string => {
    if (kind === 'same' || text.trim() === '') return text;
    return kind === 'added' ? paint(['green', 'underline'], `{+${text}+}`) : paint(['red', 'strikethrough'], `[-${text}-]`);
  };
  const lines = [paint('bold', title), ''];
  if (view.changes === 0) lines.push(strings.changes.none);
  for (const { words } of view.lines) lines.push(`  ${words}`);
  for (const { heading, entries } of sections(view) satisfies RedlineSection[]) {
    lines.push('', heading === null ? paint('dim', '––') : paint('bold', heading));
    for (const { label, number, words } of entries) {
      if (label) lines.push(paint('dim', `  ${label}`));
      lines.push(`  ${[...number.map(run), words.map(run).join('').trim()].join(' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
