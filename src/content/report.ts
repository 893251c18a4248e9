import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';

/** Anything with a place in a source file: a Markdown node, or a bare point. */
export type Placed =
  | { position?: { start: { line: number; column: number } } | undefined }
  | { line: number; column: number };

/** A rule that a problem breaks. */
export type Broken = Pick<Rule, 'name' | 'level'>;

/** Reports a problem at a place of the file being read. */
export type Report = (at: Placed, rule: Broken, message: Message) => void;

/** A reporter for one file that adds to `problems`. */
export function reporterFor(file: string, problems: Problem[]): Report {
  return (at, { name: rule, level }, message) => {
    problems.push({ file, ...placeOf(at), level, rule, message });
  };
}

/** The 1-based place of a node. */
export function placeOf(at: Placed): { line: number; column: number } {
  if ('line' in at) return { line: at.line, column: at.column };
  const start = at.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
