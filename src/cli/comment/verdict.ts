/** The first line of the comment: whether the request may be merged, and if not, why. */
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { isError } from '../../model/problem.ts';
import { countedProblems } from '../../check/reporters.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { tool } from '../../languages/tool.ts';
import forkedLock from '../../content/rules/forked-lock.rule.ts';
import unknownHistory from '../../content/rules/unknown-history.rule.ts';
import { isRewritten, type CommentInput } from './comment-input.ts';

export interface Verdict {
  /** Whether published text is at stake: the comment then opens with the platform's alert. */
  alarm: boolean;
  message: Message;
}

/** Warnings stop a request as errors do: the check of our own content is strict. */
export function verdictOf({ problems, preview }: CommentInput): Verdict {
  const rewritten = problems.filter(isRewritten);
  if (rewritten.length > 0) {
    const files = [...new Set(rewritten.map(({ file }) => file))];
    return { alarm: true, message: tool.comment.verdict.rewritten({ files: files.join(', ') }) };
  }
  const [forked, unknown] = [forkedLock, unknownHistory].map(({ name }) => problems.some(({ rule }) => rule === name));
  if (forked) return { alarm: false, message: tool.comment.verdict.forked };
  if (unknown) return { alarm: false, message: tool.comment.verdict.unknown };
  const open = problems.filter((problem) => isError(problem) || problem.level === 'warning');
  if (open.length > 0) return { alarm: false, message: compose((lang) => tool.comment.verdict.problems({ counted: countedProblems(open, lang) })[lang]) };
  return { alarm: false, message: preview.built === false ? tool.comment.verdict.notBuilt : tool.comment.verdict.sound };
}

/** GitHub shows red text only in an alert. */
export function verdictLines(input: CommentInput): string[] {
  const { alarm, message } = verdictOf(input);
  const words = `**${escapeMarkdown(message[input.lang])}**`;
  return alarm ? ['> [!CAUTION]', `> ${words}`] : [words];
}
