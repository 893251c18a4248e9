import { inLanguage, type Message, type MessageLanguage } from './message.ts';
import type { Level } from './rule.ts';

/** Something wrong in the content: a value with a place, never an exception. */
export interface Problem {
  /** Path as the editor sees it, e.g. `content/privacy/2.md`. */
  file: string;
  /** 1-based; 1:1 where the whole file is meant. */
  line: number;
  column: number;
  level: Level;
  /** The name of the rule, e.g. `front-matter`. */
  rule: string;
  /** What is wrong and what to do, in one or two sentences. */
  message: Message;
}

/** Whether a problem stops the publication and the work on its policy. */
export function isError({ level }: Pick<Problem, 'level'>): boolean {
  return level === 'error';
}

/** `file:line:column  level  rule  message`, the form of `policy check` (contract §4). */
export function formatProblem(problem: Problem, lang: MessageLanguage): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return `${place}  ${problem.level}  ${problem.rule}  ${inLanguage(problem.message, lang)}`;
}

/** Orders problems by file, then place. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Thrown where work cannot go on; carries the problems so that the caller can print them without a stack. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem, 'ru')).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
