/** What readers will see and when, of the policies that the request touches. */
import { compareMoments } from '../../model/time.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { inForceWords, momentWords, outlook, statusChangeWords } from '../outlook.ts';
import { tool } from '../../languages/tool.ts';
import type { CommentInput } from './comment-input.ts';

const MAX_CHANGES = 40;

export function calendarSection({ library, touched, now, lang }: CommentInput): string[] {
  if (!library || touched.length === 0) return [];
  const policies = library.policies.filter(({ name }) => touched.some(({ policy }) => policy === name));
  const changes = policies.flatMap(({ name, editions }) => outlook(editions, now).map((change) => ({ name, change }))).sort((a, b) => compareMoments(a.change.at, b.change.at));
  const lines = changes.slice(0, MAX_CHANGES).map(({ name, change }) => `- **${momentWords(change.at, library.site.timeZone, lang)}** – ${name}: ${statusChangeWords(change)[lang]}`);
  const more = changes.length - lines.length;
  // First what will hold, including a repeal and what readers will see of it; then moment by moment.
  const words = policies.map(({ name, editions }) => `**${name}.** ${escapeMarkdown(inForceWords(editions, now, library.site.timeZone)[lang])}`);
  return [`### ${tool.comment.calendar[lang]}`, '', ...words.flatMap((line) => [line, '']), ...(lines.length > 0 ? lines : [(touched.some(({ published }) => published === null) ? tool.comment.onlyDrafts : tool.comment.noDates)[lang]]), ...(more > 0 ? [`- ${tool.comment.more({ n: more })[lang]}`] : []), ''];
}
