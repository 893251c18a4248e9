/** The touched editions at a glance: status, dates, seal. */
import type { Edition } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { momentWords, statusName } from '../outlook.ts';
import { tool } from '../../languages/tool.ts';
import rewrittenLock from '../../content/rules/rewritten-lock.rule.ts';
import sealRule from '../../content/rules/seal.rule.ts';
import statement from '../../content/rules/statement.rule.ts';
import { isFileOf, isRewritten, type CommentInput } from './comment-input.ts';

const MAX_ROWS = 40;
const BROKEN: readonly string[] = [sealRule.name, statement.name];

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
