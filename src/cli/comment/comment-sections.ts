/** Parts of the comment: what is wrong in the content, the editions in a table, what readers will see and when. */
import linkEmpty from '../../check/rules/link-empty.rule.ts';
import linkTarget from '../../check/rules/link-target.rule.ts';
import reference from '../../check/rules/reference.rule.ts';
import rewrittenLock from '../../content/rules/rewritten-lock.rule.ts';
import sealRule from '../../content/rules/seal.rule.ts';
import statement from '../../content/rules/statement.rule.ts';
import { tool } from '../../languages/tool.ts';
import type { Edition } from '../../model/edition.ts';
import { inLanguage, type Message, type MessageLanguage } from '../../model/message.ts';
import type { Problem } from '../../model/problem.ts';
import { LEVELS } from '../../model/rule.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { compareMoments } from '../../model/time.ts';
import { inForceWords, momentWords, outlook, statusChangeWords, statusName } from '../outlook.ts';
import { type CommentInput, isFileOf, isRewritten } from './comment-input.ts';

const MAX_PROBLEMS = 20;
const MAX_MESSAGE_LENGTH = 500;
const REFERENCE_RULES = [reference, linkTarget, linkEmpty].map(({ name }) => name);

/** What is wrong, the worst first; what a renumbering breaks is listed separately. */
export function problemSections({ problems, lang }: CommentInput): string[] {
  if (problems.length === 0) return [];
  const [references, others] = [problems.filter(isReference), problems.filter((problem) => !isReference(problem))];
  return [...section(tool.comment.problems, others, lang), ...section(tool.comment.references, references, lang)];
}

function isReference({ rule }: Problem): boolean {
  return REFERENCE_RULES.includes(rule);
}

function section(title: Message, problems: readonly Problem[], lang: MessageLanguage): string[] {
  if (problems.length === 0) return [];
  const ordered = LEVELS.flatMap((level) => problems.filter((problem) => problem.level === level));
  const lines = ordered.slice(0, MAX_PROBLEMS).map(({ file, line, level, rule, message }) => `- **${tool.rule.level[level][lang]}** \`${file}:${line}\` ${escapeMarkdown(shortened(inLanguage(message, lang)))} (${rule})`);
  const more = ordered.length - lines.length;
  return [`### ${title[lang]}`, '', ...lines, ...(more > 0 ? [`- ${tool.comment.more({ n: more })[lang]}`] : []), ''];
}

function shortened(text: string): string {
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH).trimEnd()} …`;
}

const MAX_ROWS = 40;
const BROKEN: readonly string[] = [sealRule.name, statement.name];

/** The touched editions at a glance: status, dates, seal. */
export function editionTable(input: CommentInput): string[] {
  const { touched, now, lang, library } = input;
  if (!library || touched.length === 0) return [];
  const when = (instant: Temporal.Instant | null): string => (instant ? momentWords(instant, library.site.timeZone, lang) : '–');
  const rows = touched.slice(0, MAX_ROWS).map((edition) => {
    const { editions } = library.policies.find(({ name }) => name === edition.policy)!;
    return `| ${[edition.policy, edition.version, statusName(editions, edition, now)[lang], when(edition.published), when(edition.effective), sealState(input, edition)[lang]].join(' | ')} |`;
  });
  const columns = tool.comment.columns[lang];
  const more = touched.length - rows.length;
  return [`| ${columns} |`, `|${columns.split('|').map(() => '---').join('|')}|`, ...rows, ...(more > 0 ? ['', tool.comment.moreEditions({ n: more })[lang]] : []), ''];
}

/** Sealed means that the seal holds: neither changed since, nor sealed over an earlier seal. */
function sealState({ problems, lockRead }: CommentInput, edition: Edition): Message {
  if (!lockRead) return tool.comment.seal.unreadable;
  // A recreated lock vouches for nothing.
  const isBroken = problems.some((problem) => problem.rule === rewrittenLock.name || ((BROKEN.includes(problem.rule) || isRewritten(problem)) && isFileOf(problem.file, edition)));
  if (isBroken) return tool.comment.seal.broken;
  return edition.seals.length > 0 ? tool.comment.seal.sealed : tool.comment.seal.none;
}

const MAX_CHANGES = 40;

/** What readers will see and when, of the policies that the request touches. */
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
