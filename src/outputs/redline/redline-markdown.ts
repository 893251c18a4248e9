/** A redline as a comment on a pull request: what changed in words, then the clauses with ~~deletions~~ and **insertions**. */
import type { Words } from '../../languages/words.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { lineText, listedLines } from './section.ts';
import { phraseText } from './phrase.ts';
import { saidOf, withQuietSigns, type RedlineEntry } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';
import { MOVED_SIGN, type EntryRun } from './touch.ts';

/** The maximum length of a comment on GitHub, in characters. */
export const MAX_COMMENT_LENGTH = 65_536;

/** @param summary what the edition says about itself @param limit maximum characters of the result */
export function redlineMarkdown(title: string, summary: readonly string[], view: RedlineView, strings: Words, limit = MAX_COMMENT_LENGTH): string {
  const head = [`### ${escapeMarkdown(title)}`, ''];
  for (const line of summary) head.push(`> ${escapeMarkdown(line)}`);
  if (summary.length > 0) head.push('');
  if (view.changes === 0) head.push(strings.changes.none);
  const lines = listedLines(view.sections, strings.changes).flatMap(({ heading, lines: listed }) => [
    ...(heading === null ? [] : [`- ${escapeMarkdown(heading)}`]), ...listed.map(({ words }) => `${heading === null ? '' : '  '}- ${escapeMarkdown(words)}`),
  ]);
  const details = view.sections.map(({ heading, entries }) =>
    [`<details><summary>${html(heading ?? strings.redline.redline)}</summary>`, '', ...entries.flatMap((entry) => [...(entry.header ? [entry.header.map(escapeMarkdown).join(' | '), ''] : []), clause(entry), '']), '</details>', ''].join('\n'));
  const cut = (left: number): string => `\n_${escapeMarkdown(strings.redline.cut({ n: left }))}_\n`;

  let text = `${head.join('\n')}\n`;
  const parts = [...lines.map((line) => `${line}\n`), '\n', ...details];
  for (const [i, part] of parts.entries()) {
    const left = parts.length - i;
    // Room for the notice of truncation is kept until the last part is in.
    if (text.length + part.length + (left > 1 ? cut(left).length : 0) > limit) return text + cut(left);
    text += part;
  }
  return text;
}

function clause(entry: RedlineEntry): string {
  // «1.» at the start of a line would begin a list.
  const body = lineText(withQuietSigns(entry), mark).replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2');
  return [...saidOf(entry).map((said) => `_${escapeMarkdown(phraseText(said))}_  `), body].join('\n');
}

/** Marks must touch the words they mark: white space at the edges stays outside. */
function mark([kind, text, touch]: EntryRun): string {
  if (kind === 'same') return escapeMarkdown(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === '') return before;
  const tag = kind === 'added' ? ['<ins>**', '**</ins>'] : ['<del>~~', '~~</del>'];
  return `${before}${tag[0]}${touch === 'moved' ? `${MOVED_SIGN} ` : ''}${escapeMarkdown(inner)}${tag[1]}${after}`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
