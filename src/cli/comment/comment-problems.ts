/** What is wrong, the worst first; what a renumbering breaks is listed separately. */
import type { Message, MessageLanguage } from '../../model/message.ts';
import type { Problem } from '../../model/problem.ts';
import { LEVELS } from '../../model/rule.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { tool } from '../../languages/tool.ts';
import linkEmpty from '../../check/rules/link-empty.rule.ts';
import linkTarget from '../../check/rules/link-target.rule.ts';
import reference from '../../check/rules/reference.rule.ts';
import type { CommentInput } from './comment-input.ts';

const MAX_PROBLEMS = 20;
const MAX_MESSAGE_LENGTH = 500;
const REFERENCE_RULES = [reference, linkTarget, linkEmpty].map(({ name }) => name);

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
  const lines = ordered.slice(0, MAX_PROBLEMS).map(({ file, line, level, rule, message }) => `- **${tool.rule.level[level][lang]}** \`${file}:${line}\` ${escapeMarkdown(shortened(message[lang]))} (${rule})`);
  const more = ordered.length - lines.length;
  return [`### ${title[lang]}`, '', ...lines, ...(more > 0 ? [`- ${tool.comment.more({ n: more })[lang]}`] : []), ''];
}

function shortened(text: string): string {
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH).trimEnd()} …`;
}
