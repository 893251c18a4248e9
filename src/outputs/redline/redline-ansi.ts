/** A redline in the terminal: insertions green and underlined, deletions red and struck, in brackets too; moved words in a colour of their own, after a sign. */
import { styleText } from 'node:util';
import type { Words } from '../../languages/words.ts';
import { lineText, listedLines } from './section.ts';
import { phraseText } from './phrase.ts';
import { saidOf, withQuietSigns } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';
import { MOVED_SIGN, type EntryRun } from './touch.ts';

/** @param title what is compared, shown in the first line */
export function redlineAnsi(title: string, view: RedlineView, strings: Words, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const run = ([kind, text, touch]: EntryRun): string => {
    if (kind === 'same' || text.trim() === '') return text;
    const [sign, colour] = touch === 'moved' ? [`${MOVED_SIGN} `, 'magenta'] as const : ['', null];
    return kind === 'added' ? paint([colour ?? 'green', 'underline'], `{+${sign}${text}+}`) : paint([colour ?? 'red', 'strikethrough'], `[-${sign}${text}-]`);
  };
  const lines = [paint('bold', title), ''];
  if (view.changes === 0) lines.push(strings.changes.none);
  for (const { heading, lines: listed } of listedLines(view.sections, strings.changes)) {
    if (heading !== null) lines.push(paint('bold', `  ${heading}`));
    for (const { words } of listed) lines.push(heading === null ? `  ${words}` : `    ${words}`);
  }
  for (const { heading, entries } of view.sections) {
    lines.push('', heading === null ? paint('dim', '––') : paint('bold', heading));
    for (const entry of entries) {
      if (entry.header) lines.push(`  ${entry.header.join(' | ')}`);
      for (const said of saidOf(entry)) lines.push(paint('dim', `  ${phraseText(said)}`));
      lines.push(`  ${lineText(withQuietSigns(entry), run)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
