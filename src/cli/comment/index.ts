/** The comment on a pull request, as Markdown: whether it may be merged, and what a lawyer who reviews it has to know. */
import { MAX_COMMENT_LENGTH } from '../../outputs/redline/redline-markdown.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { momentWords } from '../outlook.ts';
import { tool } from '../../languages/tool.ts';
import { calendarSection, editionTable, problemSections } from './comment-sections.ts';
import type { CommentInput } from './comment-input.ts';
import { editionParts, replacedParts, type Part } from './redlines.ts';
import { verdictLines } from './verdict.ts';

/** First line of the comment: by it the workflow finds the comment to update. */
export const COMMENT_MARK = '<!-- policy-pr-comment -->';
const MAX_NAMES = 20;
/** How much longer the address of a file may be than its placeholder. */
const MAX_ADDRESS_LENGTH = 200;

/** @returns at most as many characters as GitHub accepts */
export function pullRequestComment(input: CommentInput): string {
  const head = text([COMMENT_MARK, '', ...verdictLines(input), '', ...previewLines(input)]);
  const problems = text(problemSections(input));
  const overview = text([...editionTable(input), ...touchedLines(input)]);
  const foot = text([...calendarSection(input), ...footLines(input)]);
  const fixed = [head, problems, overview, foot].reduce((sum, part) => sum + part.length, 0);
  const [replaced, editions] = fill([replacedParts(input), editionParts(input)], MAX_COMMENT_LENGTH - fixed - input.preview.files.length * MAX_ADDRESS_LENGTH);
  return `${head}${replaced}${problems}${overview}${editions}${foot}`.slice(0, MAX_COMMENT_LENGTH);
}

/** Parts share the remaining room: none takes what another needs. */
function fill(groups: readonly Part[][], room: number): string[] {
  let left = room;
  let waiting = groups.flat().length;
  return groups.map((parts) => parts.map((part) => {
    const made = part(Math.floor(left / waiting--));
    if (made.length > left) return '';
    left -= made.length;
    return made;
  }).join(''));
}

function text(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Where the pages and documents of this request can be opened. */
function previewLines({ preview: { files, archive }, lang }: CommentInput): string[] {
  const links = files.map(({ label, address }) => `[${escapeMarkdown(label[lang])}](${address})`);
  if (archive !== null) links.push(`[${tool.comment.link[lang]}](${archive})`);
  return links.length === 0 ? [] : [`${tool.comment.open[lang]} ${links.join(' · ')}`, ''];
}

function touchedLines({ library, touched, unread, deleted, lang }: CommentInput): string[] {
  const names = (files: readonly string[]): string => files.slice(0, MAX_NAMES).map((file) => `\`${file}\``).join(', ') + (files.length > MAX_NAMES ? ', …' : '');
  return [
    ...(library && touched.length + unread.length + deleted.length === 0 ? [tool.comment.none[lang], ''] : []),
    ...(unread.length > 0 ? [tool.comment.unread({ files: names(unread) })[lang], ''] : []),
    ...(deleted.length > 0 ? [tool.comment.deleted({ files: names(deleted) })[lang], ''] : []),
  ];
}

function footLines({ library, now, lang }: CommentInput): string[] {
  const timeZone = library?.site.timeZone ?? 'UTC';
  return [`<sub>${escapeMarkdown(tool.comment.calendarNote({ timeZone, asOf: momentWords(now, timeZone, lang) })[lang])}</sub>`, ''];
}
