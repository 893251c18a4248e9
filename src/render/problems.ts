/** Problems as text, as GitHub annotations of the pull request's lines, as data. */
import { formatProblem, type Problem } from '../core/problem.ts';
import { jsonFile } from './json.ts';

export const REPORTERS: Record<'text' | 'github' | 'json', (problems: readonly Problem[]) => string> = {
  text: (problems) => problems.map((problem) => `${formatProblem(problem)}\n`).join('') + `${tally(problems)}\n`,
  github: (problems) => problems.map(annotation).join(''),
  json: (problems) => jsonFile({ problems }),
};

function tally(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const errors = problems.filter(({ level }) => level === 'error').length;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`;
}

/** A workflow command of GitHub Actions; its own escapes keep a message from ending it early. */
function annotation({ file, line, column, level, rule, message }: Problem): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
